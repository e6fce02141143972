extension Reevaluation {
  /// What awards come to in a trial, everyone else's figures as they are; nil where it could not be evaluated.
  ///
  /// - Complexity: as an evaluation of the year, but for the criteria that the trial does not touch.
  public func awards(in trials: Trials, trial: Int) -> [AwardResult]? {
    var whole = whole(trials, trial, dependencies.affected(by: trials.metrics))
    for criterion in set.criteria { whole.score(criterion.id) }
    let sums = whole.totals()
    _ = whole.rank(sums)
    let exclusions = whole.exclusions(total: sums.total)
    let awards = whole.awards(total: sums.total, unranked: sums.unranked, exclusions: exclusions)
    return whole.faults.isEmpty ? awards : nil
  }
}

/// The least figure by which an award ranks those whom it names.
///
/// A unit that no award names, and that stays behind this line in every award, changes nothing where the award has
/// named as many as it may: whoever is named stands before it.
struct AwardLine: Sendable {
  private let key: Expression
  /// nil where the award could name more.
  private let last: Double?

  init(_ result: AwardResult, in environment: Environment) {
    key = result.award.rankBy
    let figures = key.evaluate(in: environment)
    let named = result.proposals + result.held + result.reserves
    let isFull =
      result.proposals.count + result.held.count >= result.seats && result.reserves.count >= result.award.reserves
    last = isFull ? named.map { Self.figure($0.unit, figures) }.min() ?? .infinity : nil
  }

  /// Which rows do not stay behind the line.
  func passed(in environment: Environment) -> [Bool] {
    let figures = key.evaluate(in: environment)
    return (0..<figures.count).map { row in last.map { Self.figure(row, figures) >= $0 } ?? true }
  }

  private static func figure(_ row: Int, _ figures: Column) -> Double {
    figures[row].map(Decimal15.significant) ?? -.infinity
  }
}

extension CriteriaSet {
  fileprivate var conditionsOfAwards: [Expression] {
    exclusions.map(\.when) + awards.flatMap { [$0.rankBy, $0.eligible].compactMap(\.self) + ($0.ties ?? []) }
  }

  var awardsLookAtRanks: Bool {
    conditionsOfAwards.contains { $0.symbols.contains { ["rank", "block_rank"].contains($0.name) } }
  }
}
