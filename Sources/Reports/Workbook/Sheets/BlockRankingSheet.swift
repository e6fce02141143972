import Diagnostics
import Formulas
import Scoring
import Spreadsheet

/// The ranking block by block: the units of each in the order of their rank within it.
struct BlockRankingSheet {
  private let book: WorkbookContext
  private let table: RankingTable

  init(_ book: WorkbookContext) {
    self.book = book
    table = RankingTable(book)
  }

  func add(to workbook: inout Workbook) throws {
    try workbook.addSheet(book.layout.sheets.blocks) { sheet in
      var filled = FilledColumns(book, sheet: book.layout.sheets.blocks)
      let rows = try table.open(&sheet, title: Words("BẢNG XẾP HẠNG THEO KHỐI", "RANKING BY BLOCK"))
      var row = rows.first
      var shown = 0
      for (index, block) in book.year.blocks.enumerated() {
        let members = book.outcome.ranking(ofBlock: block.id)
        if members.isEmpty { continue }
        shown += 1
        let count = Words("\(members.count.asListed) đơn vị", counted(members.count, "unit"))[book.language]
        try table.frame.groupRow(&sheet, row, "\(RomanNumeral.text(shown)). \(block.title[book.language]) (\(count))")
        row += 1
        for (place, unit) in members.enumerated() {
          try table.write(
            &sheet, row: row, unit: unit, number: place + 1, from: Double((index + 1) * 100_000),
            in: book.layout.detail.blockOrder, &filled)
          row += 1
        }
      }
      try table.close(&sheet, rows, after: row)
    }
  }
}
