import Spreadsheet
import TestSupport
import Testing

@Suite(.enabled(if: Openpyxl.isInstalled, Comment(rawValue: Openpyxl.needed)))
struct BarTests {
  @Test func drawsBarsBetweenTheEnds() throws {
    try withTemporaryFolder { folder in
      let path = folder.file("bars.xlsx")
      try Workbook.writeAtomically(to: path, created: CivilMoment(year: 2016, month: 12, day: 31)) { workbook in
        try workbook.addSheet("Thanh") { sheet in
          for row in 0..<3 { try sheet.write(.number(Double(row) / 2), row: row, column: 1) }
          try sheet.drawBars(rows: 0...2, columns: 1...1, range: 0...1, color: CellColor(0xC8C8C8))
        }
      }
      let read: [String] = try Openpyxl.ask(
        """
        (r, rules), = book.active.conditional_formatting._cf_rules.items()
        bar = rules[0].dataBar
        answer = [str(r.sqref), bar.color.rgb] + [f"{v.type} {v.val:g}" for v in bar.cfvo]
        """, of: path)
      #expect(read == ["B1:B3", "FFC8C8C8", "num 0", "num 1"])
    }
  }

  @Test func refusesEndsThatAreNoNumbers() throws {
    try withTemporaryFolder { folder in
      #expect(throws: WorkbookError.self) {
        try Workbook.writeAtomically(to: folder.file("x.xlsx"), created: CivilMoment(year: 2016, month: 1, day: 1)) {
          workbook in
          try workbook.addSheet("x") { sheet in
            try sheet.drawBars(rows: 0...0, columns: 0...0, range: 0 ... .infinity, color: .black)
          }
        }
      }
    }
  }
}
