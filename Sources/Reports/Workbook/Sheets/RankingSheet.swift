import Diagnostics
import Formulas
import Scoring
import Spreadsheet

/// The ranking, sorted: row k shows whichever unit now stands at place k.
struct RankingSheet {
  private let book: WorkbookContext
  private let table: RankingTable

  init(_ book: WorkbookContext) {
    self.book = book
    table = RankingTable(book)
  }

  func add(to workbook: inout Workbook) throws {
    try workbook.addSheet(book.layout.sheets.ranking) { sheet in
      var filled = FilledColumns(book, sheet: book.layout.sheets.ranking)
      let rows = try table.open(&sheet, title: Words("BẢNG XẾP HẠNG", "RANKING"))
      for (place, unit) in book.outcome.ranking.enumerated() {
        try table.write(
          &sheet, row: rows.first + place, unit: unit, number: place + 1, in: book.layout.detail.order,
          &filled)
      }
      try table.close(&sheet, rows, after: rows.first + book.outcome.units.count)
    }
  }
}
