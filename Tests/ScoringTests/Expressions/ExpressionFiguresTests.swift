import Scoring
import Testing

@Suite struct ExpressionFiguresTests {
  private let environment = Environment(
    rowCount: 2,
    symbols: [
      "B2": Column([13.4, nil]), "due": Column([0, 5]), "on_time": Column([0, 5]), "disciplined": Column([1.0, 0]),
      "grade": Column(cells: [Cell(3), Cell(.notApplicable)], labels: gradeLabels),
    ],
    awarded: [PastAward(award: "DM1", within: 2): Column([1.0, 0])])

  private func reasons(_ text: String, row: Int = 0) throws -> [Comparison] {
    try Expression(parsing: text).decidingComparisons(row: row, in: environment)
  }

  private func relation(
    _ left: (String, Comparison.Value), _ relation: ComparisonOperator?, _ right: (String, Comparison.Value),
    literal: Bool = true
  ) -> Comparison {
    .relation(
      .init(text: left.0, value: left.1, isLiteral: false), relation,
      .init(text: right.0, value: right.1, isLiteral: literal))
  }

  @Test func givesTheRelationThatHolds() throws {
    #expect(try reasons("B2 >= 14") == [relation(("B2", .number(13.4)), .less, ("14", .number(14)))])
    #expect(try reasons("not B2 >= 14") == [relation(("B2", .number(13.4)), .less, ("14", .number(14)))])
    #expect(try reasons("B2 <= 14") == [relation(("B2", .number(13.4)), .lessOrEqual, ("14", .number(14)))])
    #expect(
      try reasons("grade == \"Yếu\"") == [relation(("grade", .text("Tốt")), .notEqual, ("\"Yếu\"", .text("Yếu")))])
    #expect(
      try reasons("(B2 + 1) > due") == [
        relation(("B2 + 1", .number(14.4)), .greater, ("due", .number(0)), literal: false)
      ])
    #expect(try reasons("B2 > -2") == [relation(("B2", .number(13.4)), .greater, ("-2", .number(-2)))])
  }

  @Test func namesOnlyWhatDecides() throws {
    let due = relation(("due", .number(0)), .lessOrEqual, ("0", .number(0)))
    let low = relation(("B2", .number(13.4)), .less, ("14", .number(14)))
    let disciplined = Comparison.truth(text: "disciplined", true)
    #expect(try reasons("due > 0 and on_time / due < 70%") == [due])
    #expect(try reasons("disciplined and due > 0 and B2 >= 14") == [due, low])
    #expect(try reasons("disciplined and B2 < 14") == [disciplined, low])
    #expect(try reasons("disciplined or B2 >= 14") == [disciplined])
    #expect(try reasons("due > 0 or B2 >= 14") == [due, low])
    #expect(try reasons("if(disciplined, B2 >= 14, due > 0)") == [disciplined, low])
  }

  @Test func saysWhatIsNotKnown() throws {
    #expect(try reasons("B2 >= 14", row: 1) == [relation(("B2", .missing), nil, ("14", .number(14)))])
    let missing = relation(("B2", .missing), nil, ("14", .number(14)))
    #expect(try reasons("due > 0 and B2 >= 14", row: 1) == [missing])
    #expect(
      try reasons("B2 >= 14 and grade >= \"Tốt\"", row: 1) == [
        relation(("grade", .notApplicable), nil, ("\"Tốt\"", .text("Tốt")))
      ])
    #expect(try reasons("on_time / due < 1") == [relation(("on_time / due", .undefined), nil, ("1", .number(1)))])
  }

  @Test func explainsTruthsByThemselves() throws {
    #expect(try reasons("not disciplined", row: 1) == [.truth(text: "disciplined", false)])
    #expect(
      try reasons("B2 is missing", row: 1) == [.missingness(.init(text: "B2", value: .missing, isLiteral: false))])
    #expect(
      try reasons("B2 is not missing") == [.missingness(.init(text: "B2", value: .number(13.4), isLiteral: false))])
    #expect(try reasons("not awarded(DM1, within: 2)") == [.award(PastAward(award: "DM1", within: 2), true)])
  }
}
