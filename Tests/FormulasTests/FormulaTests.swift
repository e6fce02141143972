import Formulas
import Testing

@Suite struct CellReferenceTests {
  @Test func fixesBothParts() {
    let cell = CellReference(row: 2, column: 3).fixed
    #expect(cell.fixedRow && cell.fixedColumn)
  }
}
