import Diagnostics

extension CriteriaCheck {
  /// How far the evaluation has come when an expression is looked at: later steps know more.
  enum Stage {
    /// Values and conditions of criteria and adjustments: metrics, and points of other criteria.
    case values
    /// The ranking's tie-break keys: totals and grades too.
    case ranking
    /// Exclusions, awards, summaries: ranks too.
    case decisions
  }

  func scope(_ stage: Stage) -> Scope {
    var types: [String: ExpressionType] = [:]
    for metric in context.dictionary.metrics { types[metric.id] = metric.kind.type }
    let metrics = Set(types.keys)
    let previous = context.previous.map { $0.intersection(metrics) } ?? metrics
    types["block"] = .text(labels: context.blocks.map { $0.map(\.id) }, ordered: false)
    for (criterion, _) in places { types[criterion.id] = .number }
    var scored: [String: ExpressionType] = [:]
    for adjustment in set.adjustments { scored[adjustment.id] = .number }
    scored["total"] = .number
    scored["grade"] = .text(labels: set.grades.grades.map(\.title), ordered: true)
    let ranked: [String: ExpressionType] = ["rank": .number, "block_rank": .number]
    var later: [String: EvaluationStep] = [:]
    if stage == .values {
      later = scored.mapValues { _ in .scoring }
    } else {
      types.merge(scored) { first, _ in first }
    }
    if stage == .decisions {
      types.merge(ranked) { first, _ in first }
    } else {
      later.merge(ranked.mapValues { _ in .ranking }) { first, _ in first }
    }
    return Scope(symbols: types, previous: previous, later: later, awards: Set(set.awards.map(\.id)))
  }

  mutating func checkRules() {
    for adjustment in set.adjustments {
      check(adjustment.value, as: .number, scope: scope(.values), at: ["adjustments", adjustment.id, "value"])
    }
    var claimed: Set<Adjustment.ID> = []
    for cap in set.caps {
      for (index, id) in cap.adjustments.enumerated() {
        let path = ["caps", cap.id, "of", "\(index)"]
        guard let rule = set.adjustments.first(where: { $0.id == id }) else {
          report(CriteriaProblem.unknownAdjustment(id, known: set.adjustments.map(\.id)), at: path)
          continue
        }
        let first = set.adjustments.first { $0.id == cap.adjustments[0] }
        if let first, (first.each < 0) != (rule.each < 0) {
          report(CriteriaProblem.capMixesSigns(first.id, id), at: path)
        }
        if !claimed.insert(id).inserted { report(CriteriaProblem.duplicateID(id), at: path) }
      }
    }
    for (lower, higher) in zip(set.grades.grades, set.grades.grades.dropFirst()) where lower.from == higher.from {
      report(
        CriteriaProblem.gradesShareBound(lower.title, higher.title), at: ["grades", higher.title], isAboutKey: true)
    }
    for exclusion in set.exclusions {
      // What holds a total down must be known before there is one.
      let stage: Stage = exclusion.atMost == nil ? .decisions : .values
      check(exclusion.when, as: .truth, scope: scope(stage), at: ["exclusions", exclusion.id, "when"])
    }
    for (index, key) in set.ties.enumerated() {
      check(key, as: .number, scope: scope(.ranking), at: ["ranking", "ties", "\(index)"])
    }
    if let summary = set.summary {
      for error in summary.check(in: scope(.decisions)) {
        report(error.problem, at: ["summary"], range: error.range)
      }
    }
  }

  mutating func checkAwards() {
    for award in set.awards {
      let path = ["awards", award.id]
      if case .ofBlocks(let numbers) = award.quota.size, let blocks = context.blocks {
        for block in numbers.named.keys.sorted() where !blocks.contains(where: { $0.id == block }) {
          report(
            CriteriaProblem.unknownBlock(block, known: blocks.map(\.id)), at: path + ["quota", "blocks", block],
            isAboutKey: true)
        }
        for block in blocks where numbers[block.id] == nil {
          report(CriteriaProblem.blockWithoutValue(block, parameter: "quota"), at: path + ["quota", "blocks"])
        }
      }
      if award.quota.isNothing { report(CriteriaWarning.noPlaces(award.id), at: path + ["quota"]) }
      check(award.rankBy, as: .number, scope: scope(.decisions), at: path + ["rank_by"])
      if let eligible = award.eligible {
        check(eligible, as: .truth, scope: scope(.decisions), at: path + ["eligible"])
      }
      for (index, key) in (award.ties ?? []).enumerated() {
        check(key, as: .number, scope: scope(.decisions), at: path + ["ties", "\(index)"])
      }
    }
  }
}
