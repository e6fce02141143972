public import Scoring

/// What another normalisation or combination would change, under the official weights.
public struct AlternativeShift: Sendable {
  public let alternative: Alternative
  /// nil where the alternative cannot be reckoned.
  public let shift: OutcomeShift?

  /// Every alternative, combination by combination.
  public static func all(of outcome: Outcome, on year: Year) -> [AlternativeShift] {
    let scores = AlternativeScores(of: outcome)
    return Alternative.all(of: outcome.set).map { alternative in
      let other = scores.scores(by: alternative, like: outcome).flatMap { try? outcome.imposing($0, on: year) }
      return AlternativeShift(
        alternative: alternative, shift: other.map { OutcomeShift(from: outcome, to: $0) })
    }
  }
}
