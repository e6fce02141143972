extension CriteriaSet {
  /// Every expression of the set with the id of what it belongs to.
  public var expressions: [(owner: String, expression: Expression)] {
    var found: [(owner: String, expression: Expression)] = []
    for node in nodes {
      let own = [node.applies].compactMap(\.self) + (node.measure?.value.expressions ?? [])
      for expression in own { found.append((node.id, expression)) }
    }
    for adjustment in adjustments { found.append((adjustment.id, adjustment.value)) }
    for exclusion in exclusions { found.append((exclusion.id, exclusion.when)) }
    for key in ties { found.append(("ranking", key)) }
    for award in awards {
      for expression in [award.rankBy, award.eligible].compactMap({ $0 }) + (award.ties ?? []) {
        found.append((award.id, expression))
      }
    }
    return found + (summary?.expressions ?? []).map { ("summary", $0) }
  }

  /// Whether a value, a condition under which criteria apply or an adjustment asks for points of criteria.
  var scoresHangOnPoints: Bool {
    let ids = Set(nodes.map(\.id))
    func asksForPoints(_ expression: Expression) -> Bool { expression.symbols.contains { ids.contains($0.name) } }
    return nodes.contains { [$0.applies].compactMap(\.self).contains(where: asksForPoints) }
      || leaves.contains { $0.measure?.value.expressions.contains(where: asksForPoints) ?? false }
      || adjustments.contains { asksForPoints($0.value) }
  }
}
