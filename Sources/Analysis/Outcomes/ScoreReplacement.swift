import Scoring

/// How a unit's base came from one outcome's to another's where criteria are not just added up: each criterion's score
/// is replaced by the other one's, and the change is shared out among them.
///
/// The players are the criteria whose share of their maximum differs, in the order of the new file, and one for the
/// rules: weights, maxima and combinations, where these differ. A criterion that one set does not have does not apply
/// there. Up to `SharedChange.mostExact` players the shares are the Shapley value; of more, and where a combination
/// compares units with one another, the mean of both orders.
struct ScoreReplacement {
  enum Player: Hashable {
    case criterion(Criterion.ID)
    case rules
  }

  private let before: Outcome
  private let after: Outcome
  private let leaves: [Criterion.ID]
  private let rulesDiffer: Bool
  private let maxima: (before: [Criterion.ID: Double], after: [Criterion.ID: Double])
  /// By the place of the unit in the new outcome; where units are compared, all are reckoned together.
  private var together: [Int: [(Player, Double)]] = [:]

  init(_ before: Outcome, _ after: Outcome, pairs: [UnitPair]) {
    (self.before, self.after) = (before, after)
    let (old, new) = (before.set.leaves.map(\.id), after.set.leaves.map(\.id))
    leaves = new + old.filter { !new.contains($0) }
    func maxima(_ set: CriteriaSet) -> [Criterion.ID: Double] {
      Dictionary(set.leaves.map { ($0.id, $0.points) }) { first, _ in first }
    }
    self.maxima = (maxima(before.set), maxima(after.set))
    rulesDiffer = before.set.structure != after.set.structure
    if before.set.comparesUnits || after.set.comparesUnits { together = shareAll(pairs) }
  }

  /// What each player adds to the base, on the scale; those that add nothing may be left out.
  func shares(of pair: UnitPair) -> [(Player, Double)] {
    if let known = together[pair.after] { return known }
    var players = leaves.filter { share($0, pair.before, ofAfter: false) != share($0, pair.after, ofAfter: true) }
      .map(Player.criterion)
    if rulesDiffer { players.append(.rules) }
    let count = players.count
    if count <= SharedChange.mostExact {
      let worths = bases(of: pair, players, rows: 1 << count) { $1 >> $0 & 1 == 1 }
      return Array(zip(players, SharedChange.shapley(players: count, worths: worths)))
    }
    let forward = bases(of: pair, players, rows: count + 1) { $0 < $1 }
    let backward = bases(of: pair, players, rows: count + 1) { $0 >= count - $1 }
    return Array(zip(players, SharedChange.bothWays(players: count, forward: forward, backward: backward)))
  }

  /// The unit's base in several cases, a row each.
  ///
  /// - Parameter isAfter: whether a player has changed in a row.
  private func bases(
    of pair: UnitPair, _ players: [Player], rows: Int, isAfter: (Int, Int) -> Bool
  ) -> [Double] {
    let places = Dictionary(uniqueKeysWithValues: zip(players, players.indices))
    let rules = places[.rules]
    var bases = Array(repeating: 0.0, count: rows)
    for side in rules == nil ? [true] : [false, true] {
      let own = (0..<rows).filter { row in rules.map { isAfter($0, row) == side } ?? true }
      let set = side ? after.set : before.set
      let columns = set.leaves.map { leaf -> (Criterion.ID, Column) in
        let (old, new) = (share(leaf.id, pair.before, ofAfter: false), share(leaf.id, pair.after, ofAfter: true))
        let player = places[.criterion(leaf.id)]
        return (leaf.id, Self.column(own.map { row in player.map { isAfter($0, row) } ?? true ? new : old }))
      }
      let units = Array(repeating: after.units[pair.after], count: own.count)
      let found = set.bases(ofShares: Dictionary(uniqueKeysWithValues: columns), units: units)
      for (row, base) in zip(own, found) { bases[row] = base }
    }
    return bases
  }

  /// All units at once, whose scores change together.
  private func shareAll(_ pairs: [UnitPair]) -> [Int: [(Player, Double)]] {
    var players = leaves.map(Player.criterion)
    // Who else is compared is part of the rules.
    players.append(.rules)
    let count = players.count
    let forward = (0...count).map { step in bases(of: pairs, players) { $0 < step } }
    let backward = (0...count).map { step in bases(of: pairs, players) { $0 >= count - step } }
    var shares: [Int: [(Player, Double)]] = [:]
    for (index, pair) in pairs.enumerated() {
      let found = SharedChange.bothWays(
        players: count, forward: forward.map { $0[index] }, backward: backward.map { $0[index] })
      shares[pair.after] = Array(zip(players, found))
    }
    return shares
  }

  private func bases(of pairs: [UnitPair], _ players: [Player], isAfter: (Int) -> Bool) -> [Double] {
    let side = isAfter(players.count - 1)
    let outcome = side ? after : before
    let others = Dictionary(pairs.map { side ? ($0.after, $0.before) : ($0.before, $0.after) }) { first, _ in first }
    var columns: [Criterion.ID: Column] = [:]
    for (player, id) in leaves.enumerated() where (side ? maxima.after : maxima.before)[id] != nil {
      let usesOwn = isAfter(player) == side
      columns[id] = Self.column(
        outcome.units.indices.map { row in
          if !usesOwn, let other = others[row] { return share(id, other, ofAfter: !side) }
          return share(id, row, ofAfter: side)
        })
    }
    let bases = outcome.set.bases(ofShares: columns, units: outcome.units)
    return pairs.map { bases[side ? $0.after : $0.before] }
  }

  /// What a unit reached of a criterion's maximum; nil where it does not apply or the set does not have it.
  private func share(_ id: Criterion.ID, _ row: Int, ofAfter side: Bool) -> Double? {
    let outcome = side ? after : before
    guard let most = side ? maxima.after[id] : maxima.before[id], let points = outcome.criteria[id]?.points[row]
    else { return nil }
    return most == 0 ? 0 : points / most
  }

  private static func column(_ shares: [Double?]) -> Column {
    Column(numbers: shares.map { $0 ?? 0 }, states: shares.map { $0 == nil ? .notApplicable : .present })
  }
}

extension CriteriaSet {
  fileprivate var comparesUnits: Bool {
    combination.comparesUnits
      || nodes.contains { node in
        if case .group(_, let rule) = node.content { rule.combination.comparesUnits } else { false }
      }
  }

  /// All that makes a base of the criteria's scores.
  fileprivate var structure: [StructurePart] {
    [
      StructurePart(
        id: "", worth: .points(points), combination: combination, policy: notApplicable, count: criteria.count)
    ]
      + nodes.map { node in
        guard case .group(let children, let rule) = node.content else {
          return StructurePart(id: node.id, worth: node.worth, combination: nil, policy: nil, count: 0)
        }
        return StructurePart(
          id: node.id, worth: node.worth, combination: rule.combination, policy: nil, count: children.count)
      }
  }
}

private struct StructurePart: Hashable {
  let id: String
  let worth: Criterion.Worth
  let combination: Combination?
  let policy: NotApplicablePolicy?
  /// How many children follow; with the order of the nodes it tells the tree.
  let count: Int
}
