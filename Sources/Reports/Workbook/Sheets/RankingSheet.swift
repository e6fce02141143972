import Diagnostics
import Formulas
import Scoring
import Spreadsheet

/// The ranking, sorted: row k shows whichever unit now stands at place k.
struct RankingSheet {
  private let book: WorkbookContext
  private let table: RankingTable
  private let frame: SheetFrame

  init(_ book: WorkbookContext) {
    self.book = book
    table = RankingTable(book)
    frame = SheetFrame(book: book, widths: table.widths)
  }

  func add(to workbook: inout Workbook) throws {
    try workbook.addSheet(book.layout.sheets.ranking) { sheet in
      try frame.setColumns(&sheet)
      try sheet.setColumns(table.lookup...table.lookup, width: 6, outline: Outline(level: 1, isHidden: true))
      let title = Words("BẢNG XẾP HẠNG", "RANKING")[book.language]
      let top = try frame.heading(&sheet, title: "\(title)\n\(book.set.title[book.language])")
      let first = try frame.header(&sheet, top, table.titles)
      for (place, unit) in book.outcome.ranking.enumerated() {
        let row = first + place
        let key = Formula.number(Double(place + 1))
        try table.write(&sheet, row: row, unit: unit, number: place + 1, key: key, in: book.layout.detail.order)
        try sheet.setRow(row, height: frame.height(of: table.wrapped(unit)))
      }
      let end = try frame.signatures(&sheet, first + book.outcome.units.count + 1)
      try sheet.freeze(rows: first, columns: 2)
      try frame.page(&sheet, rows: end, headerRows: top...(first - 1))
      sheet.protect(allowing: [.selectLockedCells, .formatColumns, .formatRows])
      sheet.activate()
    }
  }
}

/// The same for each block: its units in the order of their rank within it.
struct BlockRankingSheet {
  private let book: WorkbookContext
  private let table: RankingTable
  private let frame: SheetFrame

  init(_ book: WorkbookContext) {
    self.book = book
    table = RankingTable(book)
    frame = SheetFrame(book: book, widths: table.widths)
  }

  func add(to workbook: inout Workbook) throws {
    try workbook.addSheet(book.layout.sheets.blocks) { sheet in
      try frame.setColumns(&sheet)
      try sheet.setColumns(table.lookup...table.lookup, width: 6, outline: Outline(level: 1, isHidden: true))
      let title = Words("BẢNG XẾP HẠNG THEO KHỐI", "RANKING BY BLOCK")[book.language]
      let top = try frame.heading(&sheet, title: "\(title)\n\(book.set.title[book.language])")
      var row = try frame.header(&sheet, top, table.titles)
      let first = row
      var shown = 0
      for (index, block) in book.year.blocks.enumerated() {
        let members = book.outcome.ranking(ofBlock: block.id)
        if members.isEmpty { continue }
        shown += 1
        let count = Words("\(members.count) đơn vị", counted(members.count, "unit"))[book.language]
        try frame.groupRow(&sheet, row, "\(RomanNumeral.text(shown)). \(block.title[book.language]) (\(count))")
        row += 1
        for (place, unit) in members.enumerated() {
          let key = Formula.number(Double((index + 1) * 100_000 + place + 1))
          try table.write(&sheet, row: row, unit: unit, number: place + 1, key: key, in: book.layout.detail.blockOrder)
          try sheet.setRow(row, height: frame.height(of: table.wrapped(unit)))
          row += 1
        }
      }
      let end = try frame.signatures(&sheet, row + 1)
      try sheet.freeze(rows: first, columns: 2)
      try frame.page(&sheet, rows: end, headerRows: top...(first - 1))
      sheet.protect(allowing: [.selectLockedCells, .formatColumns, .formatRows])
    }
  }

}
