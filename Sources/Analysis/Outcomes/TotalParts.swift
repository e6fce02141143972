public import Scoring

/// A unit's published total in parts that add up to it, of a set in which points or weighted scores are added up.
///
/// With `round` to the decimals of the comparison:
///
///     total = Σ round(points of the criterion × its factor) + Σ adjustments + limits + rounding
///
/// - The **factor** of a criterion is what makes its points points on the set's scale: under `rescale_total` the
///   scale ÷ the applicable points; under `rescale_siblings` the factors of all its groups multiplied; with weights
///   under a mean w ÷ Σ w of what applies, group by group. What does not apply counts nothing, or under `full` its
///   maximum.
/// - **Adjustments** count as they do under shared caps: what a cap holds back is taken from those that share it in
///   proportion to their points.
/// - **Limits** are what the set's ceiling, an exclusion's and the floor at 0 take away or add.
/// - **Rounding** is what is left: the roundings of groups and of the total, and of the parts here. It is at most half
///   a unit of the last decimal for each part, unless a group rounds more coarsely.
public struct TotalParts: Sendable {
  /// What each criterion counts that applies to the unit; empty of a set that does not just add up.
  public private(set) var criteria: [Criterion.ID: Double] = [:]
  public private(set) var adjustments: [Adjustment.ID: Double] = [:]
  public private(set) var limits = 0.0
  public private(set) var rounding = 0.0

  /// - Parameter places: the decimals to which the parts are rounded.
  /// - Returns: nil where the unit has no total. Of a set that does not add up, `criteria` is empty and `rounding`
  ///   means nothing.
  public init?(of row: Int, in outcome: Outcome, places: Int) {
    guard let total = outcome.total[row], let base = outcome.base[row] else { return nil }
    let set = outcome.set
    if set.isLinear {
      var factors = Factors(outcome: outcome, row: row)
      factors.addTop()
      criteria = factors.parts.mapValues { Decimal15.round($0, places: places) }
    }
    adjustments = Self.adjustments(of: row, in: outcome).mapValues { Decimal15.round($0, places: places) }
    let free = set.rounded(base + (outcome.adjustment[row] ?? 0))
    limits = Decimal15.round(total - free, places: 9)
    let told =
      set.leaves.reduce(0) { $0 + (criteria[$1.id] ?? 0) }
      + set.adjustments.reduce(0) { $0 + (adjustments[$1.id] ?? 0) } + limits
    rounding = Decimal15.round(total - told, places: 9)
  }

  /// The adjustments as they count.
  private static func adjustments(of row: Int, in outcome: Outcome) -> [Adjustment.ID: Double] {
    let set = outcome.set
    func points(_ id: Adjustment.ID) -> Double { outcome.adjustments[id]?.points[row] ?? 0 }
    let capped = Set(set.caps.flatMap(\.adjustments))
    var counted: [Adjustment.ID: Double] = [:]
    for rule in set.adjustments where !capped.contains(rule.id) { counted[rule.id] = points(rule.id) }
    for cap in set.caps {
      let together = cap.adjustments.reduce(0) { $0 + points($1) }
      let held = min(max(together, -cap.atMost), cap.atMost)
      for id in cap.adjustments {
        counted[id, default: 0] += together == 0 ? points(id) : points(id) * (held / together)
      }
    }
    return counted
  }
}

extension CriteriaSet {
  /// Whether every group adds up, so that a criterion's share in the total is its points times a factor.
  public var isLinear: Bool {
    Self.isLinear(combination)
      && nodes.allSatisfy { node in
        if case .group(_, let rule) = node.content { Self.isLinear(rule.combination) } else { true }
      }
  }

  private static func isLinear(_ combination: Combination) -> Bool { combination == .sum || combination == .mean }
}

/// Walks down a unit's criteria with the factor that makes points there points on the scale.
private struct Factors {
  let outcome: Outcome
  let row: Int
  var parts: [Criterion.ID: Double] = [:]

  private var set: CriteriaSet { outcome.set }

  mutating func addTop() {
    if set.addsPoints {
      add(set.criteria, byPoints: set.points / outcome.applicablePoints[row])
    } else {
      add(set.criteria, combined: set.combination, worth: set.points)
    }
  }

  private mutating func add(_ node: Criterion, _ factor: Double) {
    guard let points = outcome.criteria[node.id]?.points[row] else { return }
    guard case .group(let children, let rule) = node.content else {
      parts[node.id] = points * finite(factor)
      return
    }
    if rule.combination == .sum, children.allSatisfy({ !$0.isWeighted }) {
      let applicable = children.reduce(0) { $0 + (outcome.criteria[$1.id]?.applicable[row] ?? 0) }
      let scale = set.notApplicable == .rescaleSiblings ? finite(node.points / applicable) : 1
      add(children, byPoints: factor * scale)
    } else {
      add(children, combined: rule.combination, worth: node.points * factor)
    }
  }

  private mutating func add(_ children: [Criterion], byPoints factor: Double) {
    for child in children {
      if outcome.criteria[child.id]?.points[row] == nil, set.notApplicable == .full {
        fill(child, finite(child.points * factor))
      } else {
        add(child, factor)
      }
    }
  }

  private mutating func add(_ children: [Criterion], combined combination: Combination, worth: Double) {
    let counted = children.filter { outcome.criteria[$0.id]?.points[row] != nil }
    let weights = combination == .mean ? counted.reduce(0) { $0 + $1.weight } : 1
    for child in counted { add(child, worth * child.weight / weights / child.points) }
  }

  /// What counts in full although it does not apply, shared out by the maxima.
  private mutating func fill(_ node: Criterion, _ points: Double) {
    let weights = node.children.reduce(0) { $0 + $1.weight }
    if node.children.isEmpty { parts[node.id] = points }
    for child in node.children { fill(child, finite(points * child.weight / weights)) }
  }

  private func finite(_ number: Double) -> Double { number.isFinite ? number : 0 }
}
