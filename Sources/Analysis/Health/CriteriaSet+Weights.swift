import Scoring

extension CriteriaSet {
  /// What each criterion that is scored itself weighs by the rules: its share among its siblings times those of the
  /// groups above it. The weights add up to 1.
  ///
  /// - Source: the "effective weight" of COINr's `get_eff_weights`, which knows nothing of figures.
  var nominalWeights: [Criterion.ID: Double] {
    shares(worth: 1) { siblings, _ in
      let sum = siblings.reduce(0) { $0 + $1.weight }
      return siblings.map { sum == 0 ? 0 : $0.weight / sum }
    }
  }

  /// What the full achievement at each criterion brings the total of a unit to which everything applies, in points of
  /// the total; nil where a group neither adds up nor takes weighted means, so that no part of a total is a
  /// criterion's own.
  var fullWorths: [Criterion.ID: Double]? {
    let combinations =
      [combination]
      + nodes.compactMap { node in
        if case .group(_, let rule) = node.content { rule.combination } else { nil }
      }
    guard combinations.allSatisfy({ $0 == .sum || $0 == .mean }) else { return nil }
    return shares(worth: points) { siblings, combination in
      // Achievements added up by their weights; else shares of a whole.
      if combination == .sum, siblings.contains(where: \.isWeighted) { return siblings.map(\.weight) }
      let sum = siblings.reduce(0) { $0 + $1.weight }
      return siblings.map { sum == 0 ? 0 : $0.weight / sum }
    }
  }

  private func shares(
    worth: Double, _ parts: ([Criterion], Combination) -> [Double]
  ) -> [Criterion.ID: Double] {
    var worths: [Criterion.ID: Double] = [:]
    func walk(_ siblings: [Criterion], _ combination: Combination, _ worth: Double) {
      for (node, part) in zip(siblings, parts(siblings, combination)) {
        if case .group(let children, let rule) = node.content {
          walk(children, rule.combination, worth * part)
        } else {
          worths[node.id] = worth * part
        }
      }
    }
    walk(criteria, combination, worth)
    return worths
  }
}
