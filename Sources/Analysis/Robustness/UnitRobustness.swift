import Scoring

/// What ranks and grades a unit had in the draws that could be reckoned.
public struct UnitRobustness: Hashable, Sendable {
  /// Its row.
  public let unit: Int
  /// nil where it has no rank.
  public let standing: Standing?
  /// In how many draws it had its official grade, or officially none and none.
  public let gradeKept: Int

  public struct Standing: Hashable, Sendable {
    /// The official rank.
    public let rank: Double
    /// The quantiles of its rank, at 5, 50 and 95 %.
    ///
    /// A quantile at p is the smallest rank whose cumulative share of the draws reaches p. 1 is the best rank, so the
    /// first of them is a good one for the unit.
    public let low: Double
    public let median: Double
    public let high: Double
    public let mean: Double
    public let best: Double
    public let worst: Double
    /// In how many draws it had its official rank.
    public let atOfficial: Int
    /// The mean of |official rank − rank|.
    public let meanShift: Double
  }

  init(of unit: Int, _ outcome: Outcome, _ counts: DrawCounts) {
    self.unit = unit
    gradeKept = counts.draws(of: unit, grade: outcome.grade[unit].map { Int($0) })
    let ranks = RankDistribution(counts.ranks(of: unit))
    guard let rank = outcome.rank[unit], let best = ranks.best, let worst = ranks.worst else {
      standing = nil
      return
    }
    standing = Standing(
      rank: rank, low: ranks.quantile(0.05), median: ranks.quantile(0.5), high: ranks.quantile(0.95),
      mean: ranks.mean, best: best, worst: worst, atOfficial: ranks.draws(at: rank),
      meanShift: ranks.meanShift(from: rank))
  }
}

/// Ranks with the number of draws at each, best first.
struct RankDistribution: Sendable {
  private let ranks: [(rank: Double, draws: Int)]
  private let draws: Int

  init(_ ranks: [(rank: Double, draws: Int)]) {
    self.ranks = ranks
    draws = ranks.reduce(0) { $0 + $1.draws }
  }

  var best: Double? { ranks.first?.rank }
  var worst: Double? { ranks.last?.rank }

  /// The smallest rank whose cumulative share reaches a share; 0 of no ranks.
  func quantile(_ share: Double) -> Double {
    var sum = 0
    for (rank, draws) in ranks {
      sum += draws
      // In whole draws: 5 % of 100 are reached by 5.
      if Decimal15.compare(Double(sum), share * Double(self.draws)) >= 0 { return rank }
    }
    return ranks.last?.rank ?? 0
  }

  var mean: Double { ranks.reduce(0) { $0 + $1.rank * Double($1.draws) } / Double(draws) }

  func draws(at rank: Double) -> Int { ranks.first { $0.rank == rank }?.draws ?? 0 }

  func meanShift(from official: Double) -> Double {
    ranks.reduce(0) { $0 + abs($1.rank - official) * Double($1.draws) } / Double(draws)
  }
}
