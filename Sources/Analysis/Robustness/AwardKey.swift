import Scoring

/// An award's key as a weighted mean of scores, unit by unit, before rounding.
///
/// The total of a unit is scale × Σ w·a ÷ Σ w over the criteria that apply to it, plus adjustments, whose weight is
/// that of all: a constant c is Σ w·c ÷ Σ w. The points of a criterion after weights are brought back to their sum W
/// are W·w·a ÷ Σ w. So a key that is a sum of totals, points and constants is Σ w·σ ÷ Σ w for scores σ of its own.
struct AwardKey {
  /// Units × criteria; nil where a criterion does not count for the unit. Or why the unit has no such scores.
  let scores: [Result<[Double?], SwapObstacle>]

  init(_ award: Award, _ outcome: Outcome, _ leaves: LeafWeights) throws(SwapObstacle) {
    let set = outcome.set
    guard let form = award.rankBy.linearForm(in: set.scoredNames, environment: outcome.environment),
      form.terms.allSatisfy({ $0.symbol == "total" || leaves.members[$0.symbol] != nil })
    else { throw .keyIsNoSum(award.rankBy.text) }
    let namesPoints = form.terms.contains { $0.symbol != "total" }
    let namesTotal = form.terms.contains { $0.symbol == "total" }
    if namesPoints, !leaves.addsPoints { throw .keyOfWeights(award.rankBy.text) }
    let key = award.rankBy.evaluate(in: outcome.environment)
    let all = leaves.sum
    scores = outcome.units.indices.map { unit in
      guard key[unit] != nil, let constant = form.constant[unit] else { return .failure(.noKey) }
      let achievements = leaves.achievements.map { $0[unit] }
      let appliesWhole = !achievements.contains { $0 == nil }
      if leaves.isUneven[unit] { return .failure(.unevenGroup) }
      if namesTotal, namesPoints, !appliesWhole { return .failure(.mixedScales) }
      // The total's own scale where it is named; else that of all criteria, which points are shares of.
      var scores: [Double?] = achievements.map { $0 == nil && namesTotal ? nil : constant }
      for term in form.terms {
        guard let factor = term.factor[unit] else { return .failure(.noKey) }
        let isTotal = term.symbol == "total"
        for index in scores.indices {
          guard let sum = scores[index], let achievement = achievements[index] else { continue }
          if isTotal {
            scores[index] = sum + factor * (set.points * achievement + (outcome.adjustment[unit] ?? 0))
          } else if leaves.members[term.symbol]?.contains(index) == true {
            scores[index] = sum + factor * all * achievement
          }
        }
      }
      return .success(scores)
    }
  }
}
