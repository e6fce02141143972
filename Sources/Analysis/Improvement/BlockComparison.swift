public import Scoring

/// How units stand beside the others of their block, criterion by criterion.
public struct BlockComparison: Sendable {
  /// A criterion's mean in a block is shown from so many units on to which it applies.
  public static let fewestPeers = 2
  /// A strength or weakness lies at least so far from the block's mean, as a share of the maximum.
  public static let leastGap = 0.05
  /// So many strengths, and so many weaknesses, are told.
  public static let mostTold = 3

  private let outcome: Outcome
  /// By criterion, then by block.
  private let means: [Criterion.ID: [Block.ID: Double]]

  public init(of outcome: Outcome) {
    self.outcome = outcome
    var means: [Criterion.ID: [Block.ID: Double]] = [:]
    for node in outcome.set.nodes {
      guard let points = outcome.criteria[node.id]?.points else { continue }
      let rows = outcome.units.indices.filter { points[$0] != nil }
      means[node.id] = Dictionary(grouping: rows) { outcome.units[$0].block }.compactMapValues { rows in
        guard rows.count >= Self.fewestPeers else { return nil }
        return Decimal15.significant(rows.reduce(0) { $0 + points.numbers[$1] } / Double(rows.count))
      }
    }
    self.means = means
  }

  /// The mean points of a criterion or group in the unit's block, over the units to which it applies; nil where these
  /// are too few.
  public func mean(of id: Criterion.ID, for unit: Int) -> Double? { means[id]?[outcome.units[unit].block] }

  /// Where the unit stands highest above its block's mean, the greatest gap first.
  public func strengths(of unit: Int) -> [PeerGap] { told(of: unit) { $0 } }

  /// Where the unit stands lowest below its block's mean, the greatest gap first.
  public func weaknesses(of unit: Int) -> [PeerGap] { told(of: unit) { -$0 } }

  /// Whether everybody's score is a share of the maximum, as ranks and deviations that carry a weight are not.
  private func isShare(_ leaf: Criterion) -> Bool {
    guard let points = outcome.criteria[leaf.id]?.points else { return false }
    return outcome.units.indices.allSatisfy { row in
      points[row].map { Decimal15.compare($0, 0) >= 0 && Decimal15.compare($0, leaf.points) <= 0 } ?? true
    }
  }

  private func told(of unit: Int, _ worth: (Double) -> Double) -> [PeerGap] {
    let leaves = outcome.set.leaves.filter(isShare)
    let gaps = leaves.compactMap { leaf -> PeerGap? in
      guard leaf.points > 0, let points = outcome.criteria[leaf.id]?.points[unit],
        let mean = mean(of: leaf.id, for: unit)
      else { return nil }
      return PeerGap(criterion: leaf.id, share: points / leaf.points, mean: mean / leaf.points, weight: leaf.weight)
    }
    let far = gaps.indices.filter { Decimal15.compare(worth(gaps[$0].gap), Self.leastGap) >= 0 }
    // Of equal gaps that of the weightier criterion.
    let sorted = far.sorted {
      let (a, b) = (gaps[$0], gaps[$1])
      return (-worth(a.gap), -a.weight, $0) < (-worth(b.gap), -b.weight, $1)
    }
    return sorted.prefix(Self.mostTold).map { gaps[$0] }
  }
}

/// What a unit has reached at a criterion beside what its block has.
public struct PeerGap: Hashable, Sendable {
  public let criterion: Criterion.ID
  /// Of the maximum.
  public let share: Double
  /// The block's mean, of the maximum.
  public let mean: Double
  /// What the criterion counts.
  let weight: Double

  public var gap: Double { Decimal15.significant(share - mean) }
}
