import Testing

import Scoring

@Suite struct LinearFormTests {
  private let environment = Environment(
    rowCount: 2,
    symbols: [
      "A": Column([3, 5]), "B": Column([1, 2]), "total": Column([80, 90]), "m": Column([4, 0]),
      "gone": Column(numbers: [0, 7], states: [.missing, .present]),
    ])
  private let variables: Set = ["A", "B", "total"]

  private func form(_ text: String) throws -> LinearForm? {
    try Expression(parsing: text).linearForm(in: variables, environment: environment)
  }

  @Test func takesASumApart() throws {
    let form = try #require(try form("2 * A - (B + A) / 4 + m"))
    #expect(form.terms.map(\.symbol) == ["A", "B"])
    #expect(form.terms.map(\.factor.numbers) == [[1.75, 1.75], [-0.25, -0.25]])
    #expect(form.constant.numbers == [4, 0])
  }

  /// What is fixed for a unit may weigh a variable, or decide which counts.
  @Test func takesFixedFiguresAsTheyAre() throws {
    #expect(try form("m * A")?.terms[0].factor.numbers == [4, 0])
    let chosen = try #require(try form("if(m > 1, A, total)"))
    #expect(chosen.terms.map(\.factor.numbers) == [[1, 0], [0, 1]])
    #expect(try form("gone + A")?.constant.states == [.missing, .present])
    #expect(try form("round(m / 3, 1)")?.terms.isEmpty == true)
  }

  @Test(
    arguments: [
      "A * B", "1 / A", "A ^ 2", "max(A, 3)", "round(total, 1)", "if(A > 1, 1, 0)", "if(total > 1, A, B)",
      "A * (1 - B)",
      "abs(A - B)",
    ])
  func givesNoSumWhereThereIsNone(text: String) throws { #expect(try form(text) == nil) }
}
