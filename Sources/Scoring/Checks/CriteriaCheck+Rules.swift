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
    if let blocks = context.blocks {
      types["block"] = .text(labels: blocks.map(\.id), ordered: false)
    }
    for (criterion, _) in places { types[criterion.id] = .number }
    if stage != .values {
      for adjustment in set.adjustments { types[adjustment.id] = .number }
      types["total"] = .number
      types["grade"] = .text(labels: set.grades.grades.map(\.title), ordered: true)
    }
    if stage == .decisions {
      types["rank"] = .number
      types["block_rank"] = .number
    }
    return Scope(symbols: types, previous: previous, awards: Set(set.awards.map(\.id)))
  }

  mutating func checkRules() {
    for adjustment in set.adjustments {
      check(adjustment.value, as: .number, scope: scope(.values), at: ["adjustments", adjustment.id, "value"])
    }
    for (lower, higher) in zip(set.grades.grades, set.grades.grades.dropFirst()) where lower.from == higher.from {
      report(
        CriteriaProblem.gradesShareBound(lower.title, higher.title), at: ["grades", higher.title], isAboutKey: true)
    }
    for exclusion in set.exclusions {
      check(exclusion.when, as: .truth, scope: scope(.decisions), at: ["exclusions", exclusion.id, "when"])
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
