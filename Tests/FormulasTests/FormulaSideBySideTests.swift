import Formulas
import Testing

@Suite struct FormulaSideBySideTests {
  private static func cell(_ column: Int, row: Int = 4, sheet: String? = nil) -> Formula {
    .cell(CellReference(sheet: sheet, row: row, column: column))
  }

  @Test(arguments: [
    ([cell(2), cell(3), cell(4)], "SUM($C5:$E5)"),
    ([cell(2)], "SUM(C5)"),
    ([cell(2), cell(4), cell(5), cell(7)], "SUM(C5,$E5:$F5,H5)"),
    // Neither backwards, nor in another row or on another sheet.
    ([cell(3), cell(2)], "SUM(D5,C5)"),
    ([cell(2), cell(3, row: 5)], "SUM(C5,D6)"),
    ([cell(2, sheet: "B"), cell(3, sheet: "B"), cell(4)], "SUM(B!$C5:$D5,E5)"),
    ([cell(2), .number(1), cell(3)], "SUM(C5,1,D5)"),
    // A row that moves along is not one that stays.
    ([cell(2), .cell(CellReference(row: 4, column: 3, fixedRow: true))], "SUM(C5,D$5)"),
  ])
  func joinsNeighboursAlone(cells: [Formula], text: String) throws {
    #expect(try Formula.sum(Formula.sideBySide(cells)).checked() == text)
  }

  @Test func keepsTheRowsOfARangeMovingAsThoseOfItsCells() throws {
    let filled = try FilledFormula(.sum(Formula.sideBySide([Self.cell(2), Self.cell(3)])))
    #expect(try filled.text(down: 3) == "SUM($C8:$D8)")
  }
}
