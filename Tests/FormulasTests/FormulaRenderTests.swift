import Formulas
import Testing

private let a1 = Formula.cell(CellReference(row: 0, column: 0))
private let b2 = Formula.cell(CellReference(row: 1, column: 1).fixed)
private func power(_ base: Formula, _ exponent: Formula) -> Formula { .binary(.power, base, exponent) }
private func join(_ left: Formula, _ right: Formula) -> Formula { .binary(.join, left, right) }
private func less(_ left: Formula, _ right: Formula) -> Formula { .binary(.less, left, right) }

@Suite struct FormulaRenderTests {
  @Test(arguments: [
    (a1 + b2 * 2, "A1+$B$2*2"),
    ((a1 + b2) * 2, "(A1+$B$2)*2"),
    (a1 - (b2 - 1), "A1-($B$2-1)"),
    (a1 - b2 - 1, "A1-$B$2-1"),
    (a1 / (b2 / 2), "A1/($B$2/2)"),
    (a1 + (b2 + 1), "A1+($B$2+1)"),
    (a1 + b2 + 1, "A1+$B$2+1"),
    (join("a", join("b", "c")), "\"a\"&\"b\"&\"c\""),
    (join(a1 + 1, "%"), "A1+1&\"%\""),
    (less(a1, less(b2, 1)), "A1<($B$2<1)"),
    (less(a1 + 1, join(b2, "x")), "A1+1<$B$2&\"x\""),
    (join(less(a1, 1), "x"), "(A1<1)&\"x\""),
  ])
  func bracketsOnlyWhereTheTreeAsksForIt(formula: Formula, text: String) {
    #expect(formula.rendered() == text)
  }

  @Test(arguments: [
    (-power(a1, 2), "-(A1^2)"),
    (power(-a1, 2), "(-A1)^2"),
    (power(.number(-2), 2), "(-2)^2"),
    (power(2, -a1), "2^-A1"),
    (power(a1, power(2, 3)), "A1^(2^3)"),
    (power(power(a1, 2), 3), "A1^2^3"),
    (-(-a1), "--A1"),
    (-(a1 * 2), "-(A1*2)"),
    (a1 - .number(-2), "A1--2"),
  ])
  func keepsTheMeaningOfSignsAndPowers(formula: Formula, text: String) {
    #expect(formula.rendered() == text)
  }

  @Test(arguments: [
    (0.1, "0.1"), (12, "12"), (-0.0, "0"), (1e-7, "1E-07"), (1e21, "1E+21"), (0.1 + 0.2, "0.30000000000000004"),
    (-2.5, "-2.5"), (123_456_789_012_345, "123456789012345"),
  ])
  func writesTheShortestDecimalThatReadsBack(value: Double, text: String) {
    #expect(Formula.number(value).rendered() == text)
    #expect(Double(text) == value)
  }

  @Test func doublesQuotesInTexts() {
    #expect(Formula.text("nói \"có\"").rendered() == "\"nói \"\"có\"\"\"")
  }

  @Test(arguments: [
    (0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD"),
  ])
  func namesColumnsBeyondZ(column: Int, letters: String) {
    #expect(columnLetters(column) == letters)
  }

  @Test(arguments: [
    ("Sheet1", "Sheet1"), ("tc_A1", "tc_A1"), ("Số liệu", "'Số liệu'"), ("Kim's", "'Kim''s'"), ("2016", "'2016'"),
    ("A1", "'A1'"), ("XFD12", "'XFD12'"), ("R1C1", "'R1C1'"), ("rc", "'rc'"), ("True", "'True'"), ("a-b", "'a-b'"),
    ("ABCD1", "ABCD1"), ("RC1A", "RC1A"),
  ])
  func quotesSheetNamesThatNeedIt(name: String, quoted: String) {
    #expect(quotedSheetName(name) == quoted)
  }

  @Test func writesReferences() {
    let cell = CellReference(sheet: "Số liệu", row: 2, column: 27, fixedColumn: true)
    #expect(cell.rendered() == "'Số liệu'!$AB3")
    #expect(CellRange(sheet: "Data", rows: 1...53, columns: 0...2).rendered() == "Data!$A$2:$C$54")
    #expect(Formula.name("tc_A1").rendered() == "tc_A1")
  }

  @Test func writesCalls() {
    #expect(Formula.if(less(a1, 0), .truth(false), .call(.notAvailable, [])).rendered() == "IF(A1<0,FALSE,NA())")
    #expect(Formula.significant(a1).rendered() == "IF(A1=0,0,ROUND(A1,14-INT(LOG10(ABS(A1)))))")
  }

  /// All functions of Excel 2007 are stored by their plain names; a younger one must not be.
  @Test func storesOldFunctionsWithoutPrefix() {
    #expect(FormulaFunction.averageIfs.storedName == "AVERAGEIFS")
  }
}

@Suite struct FormulaBuildTests {
  private let yes = Formula.truth(true)
  private let no = Formula.truth(false)
  private let open = less(a1, 1)

  @Test func reckonsKnownConditionsAtOnce() {
    #expect(Formula.and([]) == yes)
    #expect(Formula.or([]) == no)
    #expect(Formula.and([yes, open, yes]) == open)
    #expect(Formula.and([open, no]) == no)
    #expect(Formula.or([open, yes]) == yes)
    #expect(Formula.or([no, open]) == open)
    #expect(Formula.and([open, b2]) == .call(.and, [open, b2]))
    #expect(Formula.if(yes, a1, b2) == a1)
    #expect(Formula.if(no, a1, b2) == b2)
  }

  @Test func turnsConditionsRound() {
    #expect(Formula.not(yes) == no)
    #expect(Formula.not(.binary(.equal, a1, 0)).rendered() == "A1<>0")
    #expect(Formula.not(.not(open)) == open)
  }
}
