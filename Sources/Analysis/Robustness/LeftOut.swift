public import Scoring

/// What the outcome would be without a criterion, or without a group: its weights 0, the others of the same scale in
/// proportion up to the same sum.
///
/// It tells how much the outcome hangs on it, not whether it is worth having: a criterion at which all do alike well moves
/// nobody, and still asks something of everybody. An award whose key names only what is left out ranks all alike.
public struct LeftOut: Sendable {
  public let node: Criterion.ID
  public let isGroup: Bool
  /// nil where the set cannot be reckoned without it.
  public let shift: OutcomeShift?

  /// Every criterion and group with a weight whose scale has another weight left, in the file's order.
  public static func all(of reweighting: Reweighting) -> [LeftOut] {
    let official = reweighting.weights
    let places = Dictionary(zip(official.criteria, official.criteria.indices)) { first, _ in first }
    return reweighting.outcome.set.nodes.compactMap { node in
      // A group whose points are its children's goes with all of these; one with a weight of its own goes by that.
      let members = places[node.id].map { [$0] } ?? node.selfAndDescendants.compactMap { places[$0.id] }
      var weights = official.official
      let silenced = members.filter { weights[$0] > 0 }
      guard let first = silenced.first, let scale = official.scales.first(where: { $0.contains(first) }) else {
        return nil
      }
      for place in silenced { weights[place] = 0 }
      guard scale.contains(where: { weights[$0] > 0 }) else { return nil }
      let outcome = try? reweighting.outcome(under: official.normalised(weights))
      return LeftOut(
        node: node.id, isGroup: !node.children.isEmpty,
        shift: outcome.map { OutcomeShift(from: reweighting.outcome, to: $0) })
    }
  }
}
