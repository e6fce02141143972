extension SetEvaluation {
  /// The rows of which an exclusion holds the total down, with the lowest ceiling of each.
  ///
  /// - Parameter base: the totals before it; units without one need no figure.
  mutating func ceilings(base: Column) -> [Double?] {
    var ceilings: [Double?] = Array(repeating: nil, count: count)
    for exclusion in set.exclusions {
      guard let most = exclusion.atMost else { continue }
      let rows = holding(exclusion.when, at: exclusion.id, total: base)
      for row in rows { ceilings[row] = min(ceilings[row] ?? most, most) }
      held[exclusion.id] = rows
    }
    return ceilings
  }

  /// The exclusions that hold, for each unit.
  mutating func exclusions(total: Column) -> [[ExclusionResult]] {
    var found: [[ExclusionResult]] = Array(repeating: [], count: count)
    for exclusion in set.exclusions {
      for row in held[exclusion.id] ?? holding(exclusion.when, at: exclusion.id, total: total) {
        let figures = figures(deciding: exclusion.when, row)
        found[row].append(ExclusionResult(exclusion: exclusion, figures: figures))
      }
    }
    return found
  }

  private func figures(deciding condition: Expression, _ row: Int) -> [Comparison] {
    tellsFigures ? condition.decidingComparisons(row: row, in: environment) : []
  }

  /// The rows for which a condition holds. Units with a total for which a missing figure leaves it open are
  /// reported: nobody is barred, or let through, by a blank.
  private mutating func holding(_ condition: Expression, at id: String, total: Column) -> [Int] {
    let truth = condition.evaluate(in: environment)
    var rows: [Int] = []
    for row in 0..<count {
      switch truth.states[row] {
      case .present: if truth.numbers[row] == 1 { rows.append(row) }
      case .notApplicable: break
      case .missing where total[row] == nil: break
      case .missing:
        let (absent, absentBefore) = absent(row, among: metrics(in: condition), previous: previous(in: condition))
        if absent.isEmpty, !absentBefore.isEmpty {
          let problem = ScoringProblem.undecidedPrevious(unit: year.units[row], at: id, metrics: absentBefore)
          fault(problem, unit: row, previous: absentBefore)
        } else {
          fault(.undecided(unit: year.units[row], at: id, metrics: absent), unit: row, metrics: absent)
        }
      case .dividedByZero, .outOfDomain:
        report(truth.states[row], at: id, unit: row, metrics: metrics(in: condition))
      }
    }
    return rows
  }

  /// Awards in their order: each sees who was proposed or held before it.
  mutating func awards(
    total: Column, unranked: [UnrankedReason?], exclusions: [[ExclusionResult]]
  ) -> [AwardResult] {
    var rounds: [AwardRound] = []
    for award in set.awards {
      let eligible = award.eligible.map { holding($0, at: award.id, total: total) } ?? Array(0..<count)
      let ranked = (0..<count).filter { total[$0] != nil }
      // The ranking's own ties have been reported with the ranking.
      let keys =
        keys([award.rankBy] + (award.ties ?? []), at: award.id, of: ranked)
        + (award.ties == nil ? set.ties.map { $0.evaluate(in: environment) } : [])
      let isEligible = Set(eligible)
      var considered: [Int] = []
      var refused: [Nomination] = []
      for row in 0..<count {
        if let reasons = obstacles(
          row, award, isEligible: isEligible.contains(row), unranked: unranked, exclusions: exclusions[row],
          earlier: set.oneAwardPerUnit ? rounds : [])
        {
          refused.append(Nomination(unit: row, reasons: reasons))
        } else {
          considered.append(row)
        }
      }
      rounds.append(
        AwardRound(
          award: award, considered: considered, keys: keys, blocks: year.units.map(\.block),
          ranked: ranked, refused: refused, policy: set.atQuotaTie,
          figures: { [environment, tellsFigures] row in
            tellsFigures ? award.eligible?.decidingComparisons(row: row, in: environment) ?? [] : []
          }))
    }
    return withReserves(rounds)
  }

  /// Why a unit cannot be considered for an award; nil if it can.
  private func obstacles(
    _ row: Int, _ award: Award, isEligible: Bool, unranked: [UnrankedReason?], exclusions: [ExclusionResult],
    earlier: [AwardRound]
  ) -> [AwardReason]? {
    if let reason = unranked[row] { return [.noTotal(reason)] }
    var reasons = exclusions.map(AwardReason.excluded)
    if !isEligible {
      reasons.append(.notEligible(award.eligible.map { figures(deciding: $0, row) } ?? []))
    }
    for round in earlier {
      if round.isProposed.contains(row) { reasons.append(.proposedFor(round.award.id)) }
      if round.isHeld.contains(row) { reasons.append(.heldFor(round.award.id)) }
    }
    return reasons.isEmpty ? nil : reasons
  }

  /// Reserves are named after all awards, from those proposed or held nowhere (or, where a unit may win several
  /// awards, not in this one).
  private func withReserves(_ rounds: [AwardRound]) -> [AwardResult] {
    let taken = Set(rounds.flatMap { $0.proposed + $0.held })
    return rounds.map { round in
      round.result(reserving: set.oneAwardPerUnit ? taken : Set(round.proposed + round.held))
    }
  }
}
