import Diagnostics

extension CriteriaCheck {
  /// A step from a criterion to what it needs.
  private struct Need {
    let id: Criterion.ID
    /// The expression that names it; nil where a group needs what it is made of.
    var mention: (path: [String], range: Range<Int>)?
  }

  /// Reports the first circle of criteria that need each other, at the expression that closes it.
  mutating func checkCycles() {
    var done: Set<Criterion.ID> = []
    let needs = needs
    /// The circle that the last step of the trail closes, if any.
    func circle(_ trail: [Need]) -> [Need]? {
      guard let last = trail.last else { return nil }
      if let start = trail.dropLast().firstIndex(where: { $0.id == last.id }) { return Array(trail[start...]) }
      guard !done.contains(last.id) else { return nil }
      for next in needs[last.id] ?? [] {
        if let found = circle(trail + [next]) { return found }
      }
      done.insert(last.id)
      return nil
    }
    for (criterion, _) in places {
      guard let found = circle([Need(id: criterion.id)]) else { continue }
      // A circle needs a mention: groups within groups end somewhere.
      if let closing = found.dropFirst().last(where: { $0.mention != nil })?.mention {
        report(CriteriaProblem.cycle(found.map(\.id)), at: closing.path, range: closing.range)
      }
      return
    }
  }

  /// What each criterion needs: what its value and conditions name, those of the groups above it too, and for a
  /// group what it is made of.
  private var needs: [Criterion.ID: [Need]] {
    func mentions(in expression: Expression?, at path: [String]) -> [Need] {
      (expression?.symbols ?? []).map { Need(id: $0.name, mention: (path, $0.range)) }
    }
    func walk(_ criteria: [Criterion], _ path: [String], above: [Need], into needs: inout [Criterion.ID: [Need]]) {
      for criterion in criteria {
        let own = path + ["criteria", criterion.id]
        let conditions = above + mentions(in: criterion.applies, at: own + ["applies"])
        needs[criterion.id, default: []] +=
          criterion.children.map { Need(id: $0.id) }
          + (criterion.measure.map(\.places) ?? []).flatMap { mentions(in: $0.expression, at: own + $0.path) }
          + conditions
        walk(criterion.children, own, above: conditions, into: &needs)
      }
    }
    var needs: [Criterion.ID: [Need]] = [:]
    walk(set.criteria, [], above: [], into: &needs)
    return needs
  }
}
