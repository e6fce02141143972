import Analysis
import Scoring
import TestSupport
import Testing

@Suite struct ChoiceSensitivityTests {
  private func made() throws -> MadeYear {
    var random = SeededGenerator(seed: 4)
    func figures() -> [Double?] { (0..<9).map { _ in Double(random.int(0...20)) / 20 } }
    return try MadeYear(
      [("G", [("A", 40), ("B", 20)]), ("C", [("C", 30)]), ("D", [("D", 10)])],
      ["A": figures(), "B": figures(), "C": figures(), "D": Array(repeating: 0.5, count: 9)],
      awards: [try MadeYear.award("W", quota: 3, by: "total")])
  }

  @Test func sharesTheShiftAmongTheChoices() throws {
    let made = try made()
    let reweighting = Reweighting(of: try made.outcome, on: made.year)
    let found = try #require(ChoiceSensitivity(of: reweighting, spread: 0.25, rows: 60, seed: 1))
    #expect(
      found.inputs == [.weight("A"), .weight("B"), .weight("C"), .weight("D"), .normalisation, .combination])
    #expect(found.rows == 64 && found.evaluations == 64 * 8 && found.rowsLeftOut == 0)
    #expect(found.rankShift.mean > 0 && found.rankShift.total.count == 6)
    // What the others leave open is no less than what each takes away by itself, but for chance.
    for (first, total) in zip(found.rankShift.first, found.rankShift.total) {
      #expect(total.value >= 0 && first.value < total.value + 0.3)
    }
    let kept = try #require(found.proposalsKept)
    #expect((0...1).contains(kept.mean))
  }

  @Test func givesTheSameForTheSameSeed() throws {
    let made = try made()
    let reweighting = Reweighting(of: try made.outcome, on: made.year)
    func figures(_ seed: UInt64) throws -> SensitivityIndices {
      try #require(ChoiceSensitivity(of: reweighting, spread: 0.25, rows: 16, seed: seed)).rankShift
    }
    #expect(try figures(3) == figures(3))
    #expect(try figures(3) != figures(4))
  }

  /// One unit never moves, and no award is proposed: no indices, and nothing divided by nothing.
  @Test func hasNoIndicesWhereNothingMoves() throws {
    let made = try MadeYear([("A", [("A", 60)]), ("B", [("B", 40)])], ["A": [0.5], "B": [0.4]])
    let found = try #require(
      ChoiceSensitivity(of: Reweighting(of: try made.outcome, on: made.year), spread: 0.2, rows: 8, seed: 1))
    #expect(found.rankShift.mean == 0 && found.rankShift.total.isEmpty && found.proposalsKept == nil)
  }
}
