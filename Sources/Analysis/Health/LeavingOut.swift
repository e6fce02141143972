import Scoring

/// What would come of a year without one criterion, everything else as it is: the others keep their points, and totals
/// stay on the scale.
///
/// It tells of this year's figures only: with others the criterion may decide, and units work for what is counted.
public enum LeavingOut: Hashable, Sendable {
  /// The same units are proposed and held by every award; so many would have another rank.
  case keepsAwards(rankMoves: Int)
  /// So many units are proposed or held otherwise.
  case changesAwards(units: Int, rankMoves: Int)
  /// Expressions elsewhere say the criterion, or a group that would be empty without it: what they would mean without
  /// it nobody has said. Whose they are, such as `DM2` or `ranking`.
  case isSaidElsewhere([String])
  /// It is the only criterion, or the rest cannot be evaluated.
  case leavesNothing

  /// - Complexity: an evaluation of the year.
  init(of id: Criterion.ID, from outcome: Outcome, on year: Year) {
    let set = outcome.set
    guard let rest = set.leavingOut(id) else {
      self = .leavesNothing
      return
    }
    let kept = Set(rest.nodes.map(\.id))
    let gone = set.nodes.map(\.id).filter { !kept.contains($0) }
    var owners: [String] = []
    for (owner, expression) in set.expressions
    where owner != id && expression.symbols.contains(where: { gone.contains($0.name) }) && !owners.contains(owner) {
      owners.append(owner)
    }
    guard owners.isEmpty else {
      self = .isSaidElsewhere(owners)
      return
    }
    guard let after = try? rest.evaluate(year) else {
      self = .leavesNothing
      return
    }
    let moves = outcome.units.indices.count { outcome.rank[$0] != after.rank[$0] }
    let changed = outcome.units.indices.count { row in
      zip(outcome.awards, after.awards).contains { Self.place(of: row, $0) != Self.place(of: row, $1) }
    }
    self = changed == 0 ? .keepsAwards(rankMoves: moves) : .changesAwards(units: changed, rankMoves: moves)
  }

  /// Proposed, held, or neither: a turn among the reserves is no award.
  private static func place(of unit: Int, _ result: AwardResult) -> AwardPlace {
    if case .reserve = AwardPlace(of: unit, result) { return .none }
    return AwardPlace(of: unit, result)
  }
}

extension CriteriaSet {
  /// The set without a criterion, and without groups that it leaves empty; nil where nothing is left.
  func leavingOut(_ id: Criterion.ID) -> CriteriaSet? {
    let rest = Self.leavingOut(id, from: criteria)
    if rest.isEmpty { return nil }
    return CriteriaSet(
      id: self.id, title: title, basis: basis, points: points, decimals: decimals, rounding: rounding,
      notApplicable: notApplicable, atLeast: atLeast, atMost: atMost, criteria: rest, combination: combination,
      adjustments: adjustments, caps: caps, grades: grades, exclusions: exclusions, ties: ties, rankStyle: rankStyle,
      rankOn: rankOn, awards: awards, oneAwardPerUnit: oneAwardPerUnit, atQuotaTie: atQuotaTie, summary: summary)
  }

  private static func leavingOut(_ id: Criterion.ID, from criteria: [Criterion]) -> [Criterion] {
    criteria.compactMap { node in
      if node.id == id { return nil }
      guard case .group(let children, let rule) = node.content else { return node }
      let rest = leavingOut(id, from: children)
      if rest.isEmpty { return nil }
      if rest == children { return node }
      // A group that adds up is worth what is in it.
      let addsPoints = rule.combination == .sum && rest.allSatisfy { !$0.isWeighted } && !node.isWeighted
      let worth = addsPoints ? .points(Decimal15.significant(rest.reduce(0) { $0 + $1.points })) : node.worth
      return Criterion(id: node.id, title: node.title, worth: worth, applies: node.applies, content: .group(rest, rule))
    }
  }
}
