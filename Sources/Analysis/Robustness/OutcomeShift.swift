public import Scoring

/// How far an outcome under other choices is from the official one: ranks in a few figures, and proposals.
public struct OutcomeShift: Hashable, Sendable {
  /// The mean absolute rank shift: 1/n Σ |rank − official rank| over the units that both rank; 0 where there are none.
  ///
  /// - Source: M. Saisana, A. Saltelli, S. Tarantola, "Uncertainty and sensitivity analysis techniques as tools for the
  ///   quality assessment of composite indicators", Journal of the Royal Statistical Society A 168 (2005), 307–323.
  public let meanRankShift: Double
  /// The largest |rank − official rank|; 0 where nobody moves.
  public let largestRankShift: Double
  /// The first unit that has it; nil where nobody moves.
  public let largestMover: Int?
  /// Spearman's rank correlation with the official ranking, equals taking the mean of their places, −1…1; nil of
  /// fewer than three units, and where either ranks all alike.
  public let spearman: Double?
  /// What becomes of each award's proposals, in the set's order.
  public let awards: [ProposalShift]

  /// - Precondition: both outcomes are of the same units and awards, in the same order.
  public init(from official: Outcome, to other: Outcome) {
    let ranked = official.units.indices.compactMap { unit -> (unit: Int, old: Double, new: Double)? in
      guard let old = official.rank[unit], let new = other.rank[unit] else { return nil }
      return (unit, old, new)
    }
    let shifts = ranked.map { abs($0.new - $0.old) }
    meanRankShift = shifts.isEmpty ? 0 : shifts.reduce(0, +) / Double(shifts.count)
    let largest = shifts.max() ?? 0
    largestRankShift = largest
    largestMover = largest == 0 ? nil : zip(ranked, shifts).first { $0.1 == largest }?.0.unit
    spearman = Correlation(ranked.map(\.old), ranked.map(\.new)).spearman
    awards = zip(official.awards, other.awards).map { ProposalShift(from: $0, to: $1) }
  }

  /// How many official proposals there are, and how many of them stand.
  public var proposals: (official: Int, kept: Int) {
    awards.reduce((0, 0)) { ($0.0 + $1.kept.count + $1.held.count + $1.lost.count, $0.1 + $1.kept.count) }
  }
}

/// What becomes of an award's official proposals.
public struct ProposalShift: Hashable, Sendable {
  public let award: Award.ID
  /// Proposed officially and now.
  public let kept: [Int]
  /// Proposed officially, now put to the council.
  public let held: [Int]
  /// Proposed officially, now neither.
  public let lost: [Int]
  /// Proposed now and not officially.
  public let won: [Int]

  init(from official: AwardResult, to other: AwardResult) {
    let (old, new) = (official.proposals.map(\.unit), Set(other.proposals.map(\.unit)))
    let nowHeld = Set(other.held.map(\.unit))
    award = official.award.id
    kept = old.filter(new.contains)
    held = old.filter(nowHeld.contains)
    lost = old.filter { !new.contains($0) && !nowHeld.contains($0) }
    won = other.proposals.map(\.unit).filter { !old.contains($0) }
  }
}
