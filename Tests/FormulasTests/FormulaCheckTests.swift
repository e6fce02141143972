import Formulas
import Testing

private let a1 = Formula.cell(CellReference(row: 0, column: 0))

private func flaw(_ formula: Formula) -> FormulaFlaw? {
  do throws(FormulaFlaw) {
    _ = try formula.checked()
    return nil
  } catch {
    return error
  }
}

@Suite struct FormulaCheckTests {
  @Test func takesWhatExcelTakes() throws {
    #expect(try Formula.sum([a1, 1]).checked() == "SUM(A1,1)")
    #expect(flaw(nested(64)) == nil)
    #expect(flaw(.text(String(repeating: "a", count: 255))) == nil)
  }

  @Test func refusesFunctionsNestedTooDeep() {
    #expect(flaw(nested(65)) == .tooDeep(levels: 65))
  }

  @Test func refusesWrongArguments() {
    #expect(flaw(.call(.round, [a1])) == .argumentCount(.round, 1))
    #expect(flaw(.call(.notAvailable, [a1])) == .argumentCount(.notAvailable, 1))
    #expect(flaw(.call(.sumIfs, [a1, a1])) == .argumentCount(.sumIfs, 2))
    #expect(flaw(.call(.sumIfs, [a1, a1, a1, a1])) == .argumentCount(.sumIfs, 4))
    #expect(flaw(.call(.countIfs, [a1, a1, a1])) == .argumentCount(.countIfs, 3))
    #expect(flaw(.call(.sum, Array(repeating: a1, count: 256))) == .argumentCount(.sum, 256))
  }

  @Test func refusesWhatNoCellHolds() {
    #expect(flaw(.number(.infinity)) == .number(.infinity))
    #expect(flaw(.number(1.7e308)) == .number(1.7e308))
    #expect(throws: FormulaFlaw.self) { try Formula.number(.nan).checked() }
    let long = String(repeating: "a", count: 256)
    #expect(flaw(.text(long)) == .text(long))
    #expect(flaw(.text("a\u{B}b")) == .text("a\u{B}b"))
    #expect(flaw(.cell(CellReference(row: 1_048_576, column: 0))) == .reference("(1048576, 0)"))
    #expect(flaw(.cell(CellReference(row: 0, column: -1))) == .reference("(0, -1)"))
  }

  @Test func refusesALongFormula() {
    let name = Formula.name(String(repeating: "n", count: 200))
    let sum = Formula.sum(Array(repeating: name, count: 41))
    // SUM( and ), 41 names, 40 commas, and the equals sign.
    #expect(flaw(sum) == .tooLong(characters: 5 + 41 * 200 + 40 + 1))
  }

  @Test func refusesAShortFormulaThatIsLargeInMemory() {
    // 1+1+1…: 2 characters and 12 bytes a term.
    let sum = (0..<2_000).reduce(Formula.number(1)) { sum, _ in sum + 1 }
    guard case .tooLarge = flaw(sum) else {
      Issue.record("got \(String(describing: flaw(sum)))")
      return
    }
  }

  private func nested(_ levels: Int) -> Formula {
    (0..<levels).reduce(a1) { formula, _ in .abs(formula) }
  }
}
