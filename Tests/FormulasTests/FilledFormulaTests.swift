import Formulas
import Testing

@Suite struct FilledFormulaTests {
  private static let own = CellReference(sheet: "Số liệu", row: 4, column: 2, fixedColumn: true)
  private static let pinned = CellReference(sheet: "Tham số", row: 9, column: 4).fixed
  private static let all = CellRange(sheet: "Chi tiết", rows: 7...60, columns: 3...3)
  private static let downToHere = CellRange(sheet: "Chi tiết", rows: 7...9, columns: 3...3, fixedLastRow: false)

  private static let sideBySide = CellRange(rows: 7...7, columns: 3...5, fixedFirstRow: false, fixedLastRow: false)

  /// As a spreadsheet fills down: `$` keeps a row in its place.
  @Test(arguments: [
    (Formula.cell(own) * .cell(pinned), 0, "'Số liệu'!$C5*'Tham số'!$E$10"),
    (.cell(own) * .cell(pinned), 95, "'Số liệu'!$C100*'Tham số'!$E$10"),
    (.call(.countIfs, [.range(all), .cell(own)]), 5, "COUNTIFS('Chi tiết'!$D$8:$D$61,'Số liệu'!$C10)"),
    (.call(.count, [.range(downToHere)]), 3, "COUNT('Chi tiết'!$D$8:$D13)"),
    (.call(.average, [.range(sideBySide)]), 2, "AVERAGE($D10:$F10)"),
    (.text("A5 $C5"), 3, "\"A5 $C5\""),
    (.number(5), 3, "5"),
  ])
  func movesRowsWithoutASign(formula: Formula, down: Int, text: String) throws {
    #expect(try FilledFormula(formula).text(down: down) == text)
  }

  @Test func saysTheSameAsTheFormulaOfItsFirstRow() throws {
    let formula = Formula.if(.binary(.equal, .cell(Self.own), "-"), "-", .round(.cell(Self.own) / 3, places: 2))
    #expect(try FilledFormula(formula, on: "Số liệu").text(down: 0) == formula.checked(on: "Số liệu"))
  }

  @Test func refusesToGoBeyondTheSheet() throws {
    let filled = try FilledFormula(.cell(Self.own))
    #expect(try filled.text(down: 1_048_571) == "'Số liệu'!$C1048576")
    #expect(throws: FormulaFlaw.self) { try filled.text(down: 1_048_572) }
  }

  @Test func countsTheLongestRowThatItMayReach() throws {
    // A1+A1+…: 2 characters each now, 8 in the last rows, against 8,192 with the "=".
    func sum(_ terms: Int) -> Formula {
      let cell = Formula.cell(CellReference(row: 0, column: 0))
      return .sum((0..<(terms / 250)).map { _ in .sum(Array(repeating: cell, count: 250)) })
    }
    #expect(try FilledFormula(sum(750)).text(down: 0).utf8.count < 8_192)
    #expect(throws: FormulaFlaw.self) { try FilledFormula(sum(1_000)) }
  }
}
