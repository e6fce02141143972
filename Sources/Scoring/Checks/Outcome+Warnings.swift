extension Outcome {
  /// Rules that did nothing in this year: sound, but worth a second look. They stop nothing.
  ///
  /// A handful of units may agree by chance, so that at least five are asked for everywhere.
  public var warnings: [CriteriaFault] {
    guard units.count >= Self.fewestUnits else { return [] }
    return warnings(of: set.criteria, at: []) + tieWarnings + awardWarnings + exclusionWarnings
  }

  private static let fewestUnits = 5

  /// What applies to nobody is reported once, at the top.
  private func warnings(of criteria: [Criterion], at path: [String]) -> [CriteriaFault] {
    criteria.flatMap { criterion -> [CriteriaFault] in
      let own = path + ["criteria", criterion.id]
      if let warning = warning(of: criterion) { return [CriteriaFault(warning, at: own, isAboutKey: true)] }
      return warnings(of: criterion.children, at: own)
    }
  }

  private func warning(of criterion: Criterion) -> CriteriaWarning? {
    guard let result = self.criteria[criterion.id] else { return nil }
    let rows = units.indices.filter { result.points[$0] != nil }
    if rows.isEmpty { return .appliesToNobody(criterion.id) }
    guard criterion.measure != nil, rows.count >= Self.fewestUnits else { return nil }
    if let warning = stepUnits(of: criterion, among: rows.filter { result.value?[$0] != nil }) { return warning }
    if rows.allSatisfy({ result.points.numbers[$0] == 0 }) {
      return .nothingForAnyone(criterion.id, units: rows.count)
    }
    // Scores that no maximum holds, such as those of `power`, are full nowhere.
    let areFull = rows.allSatisfy { Decimal15.compare(result.points.numbers[$0], criterion.points) == 0 }
    return areFull ? .fullForAll(criterion.id, units: rows.count) : nil
  }

  private var tieWarnings: [CriteriaFault] {
    let ranked = units.indices.filter { total[$0] != nil }
    return idle(set.ties, behind: .total, among: ranked, at: ["ranking", "ties"])
      + set.awards.flatMap { award in
        idle(award.ties ?? [], behind: award.rankBy, among: ranked, at: ["awards", award.id, "ties"])
      }
  }

  /// The keys that cannot tell apart any two units that the keys before them leave equal.
  private func idle(
    _ keys: [Expression], behind first: Expression, among rows: [Int], at path: [String]
  ) -> [CriteriaFault] {
    guard rows.count >= Self.fewestUnits else { return [] }
    func figures(_ key: Expression) -> [Double?] {
      let column = key.evaluate(in: environment)
      return rows.map { column[$0].map(Decimal15.significant) }
    }
    var earlier = [figures(first)]
    return keys.enumerated().compactMap { index, key in
      let own = figures(key)
      let isIdle = Set(own).count == 1 || earlier.contains(own)
      earlier.append(own)
      return isIdle ? CriteriaFault(CriteriaWarning.neverDecides(key: key.text), at: path + ["\(index)"]) : nil
    }
  }

  private var awardWarnings: [CriteriaFault] {
    awards.compactMap { result in
      if result.seats == 0, !result.award.quota.isNothing {
        let id = result.award.id
        return CriteriaFault(CriteriaWarning.noPlaces(id), at: ["awards", id, "quota"])
      }
      guard result.refused.count == units.count, result.refused.allSatisfy(\.isIneligible) else { return nil }
      let id = result.award.id
      return CriteriaFault(CriteriaWarning.nobodyEligible(id), at: ["awards", id], isAboutKey: true)
    }
  }

  /// Exclusions that hold for several units, all of which another one excludes as well.
  private var exclusionWarnings: [CriteriaFault] {
    let barred = set.exclusions.map { exclusion in
      Set(units.indices.filter { row in exclusions[row].contains { $0.exclusion.id == exclusion.id } })
    }
    return set.exclusions.indices.compactMap { index in
      let own = barred[index]
      let outer = set.exclusions.indices.first { other in
        // Of two that hold for the same units, the later one is the idle one.
        other != index && own.isSubset(of: barred[other]) && (own != barred[other] || other < index)
      }
      guard let outer, own.count > 1 else { return nil }
      let id = set.exclusions[index].id
      let warning = CriteriaWarning.barsNobodyElse(id, within: set.exclusions[outer].id, units: own.count)
      return CriteriaFault(warning, at: ["exclusions", id], isAboutKey: true)
    }
  }
}

extension Nomination {
  /// Whether the unit is refused whatever other units and awards there are.
  fileprivate var isIneligible: Bool {
    reasons.contains { reason in
      switch reason {
      case .excluded, .notEligible, .noTotal: true
      default: false
      }
    }
  }
}
