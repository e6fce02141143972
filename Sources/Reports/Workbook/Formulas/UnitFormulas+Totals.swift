import Formulas
import Scoring

extension UnitFormulas {
  private var hasNoTotal: Formula { .binary(.equal, detail(layout.detail.base), Self.absent) }

  func adjustment(_ rule: Adjustment) -> Formula {
    let value = rule.value.formula(in: scope)
    let each = layout.criteria.number(rule.id, "each", block: block).map { Formula.cell($0) } ?? .number(rule.each)
    func points(_ value: Formula) -> Formula {
      var points = value * each
      if let cap = layout.criteria.number(rule.id, "at_most", block: block).map({ Formula.cell($0) }) {
        points = .max([-cap, .min([cap, points])])
      }
      return rounded(points)
    }
    let whenMissing: Formula =
      switch rule.missing {
      case .error: .call(.notAvailable, [])
      case .exclude: .number(0)
      case .zero: points(.number(0))
      case .value(let number): points(.number(number))
      // Adjustments have no column of values to take a mean of; the value that was filled in stands in.
      case .mean, .median:
        points(.number(book.outcome.filledIn.first { $0.unit == unit && $0.criterion == rule.id }?.value ?? 0))
      }
    return .if(
      hasNoTotal, Self.absent,
      .if(value.notApplicable, .number(0), .if(value.missing, whenMissing, points(value.value))))
  }

  /// The bonuses, or the penalties, together.
  func sum(ofBonuses: Bool) -> Formula {
    let members = set.adjustments.filter { DetailLayout.isBonus($0) == ofBonuses }
    let cell = { (rule: Adjustment) in detail(layout.detail.adjustments[rule.id] ?? 0) }
    let capped = Set(set.caps.flatMap(\.adjustments))
    var terms = members.filter { !capped.contains($0.id) }.map(cell)
    for cap in set.caps {
      let together = members.filter { cap.adjustments.contains($0.id) }.map(cell)
      if together.isEmpty { continue }
      let most = layout.criteria.number(cap.id, "at_most", block: block).map { Formula.cell($0) } ?? .number(cap.atMost)
      terms.append(ofBonuses ? .min([most, .sum(together)]) : .max([-most, .sum(together)]))
    }
    return .if(hasNoTotal, Self.absent, terms.isEmpty ? .number(0) : .sum(terms))
  }

  var total: Formula {
    let sum = score(scores.base) + detail(layout.detail.bonus) + detail(layout.detail.penalty)
    var total = Formula.max([.number(0), rounded(sum)])
    if let ceiling = set.atMost { total = .min([.number(ceiling), total]) }
    let held = ceilings.map { Formula.if($0.holds, $0.most, total) }
    if !held.isEmpty { total = .min([total] + held) }
    return .if(.binary(.equal, score(scores.base), Self.absent), Self.absent, total)
  }

  /// The exclusions that may hold the total down: whether they do, and how far.
  private var ceilings: [(holds: Formula, most: Formula)] {
    self.set.exclusions.compactMap { exclusion in
      guard let cell = layout.criteria.ceilings[exclusion.id],
        let column = layout.detail.exclusions[exclusion.id]
      else { return nil }
      return (.binary(.notEqual, detail(column), .text("")), .cell(cell))
    }
  }

  var grade: Formula {
    guard let grades = layout.criteria.grades else { return .text("") }
    let total = detail(layout.detail.total)
    return .if(
      .binary(.equal, total, Self.absent), Self.absent,
      .if(
        .binary(.less, total, grades.firstKey), Self.absent,
        .call(.lookup, [total, .range(grades.keys), .range(grades.points)])))
  }

  /// What sorts last: below every figure.
  private static let last = Formula.number(-1e300)

  /// A key of the ranking, to 15 digits; the total first.
  func key(_ index: Int) -> Formula {
    if index == 0 {
      let total = score(scores.total)
      return .if(.binary(.equal, total, Self.absent), Self.last, total)
    }
    let tie = set.ties[index - 1]
    let key = tie.formula(in: scope)
    let figure = tie.isShort(in: scope) ? key.value : .significant(key.value)
    return .if(.or(ceilings.map(\.holds) + [key.notApplicable, key.missing]), Self.last, figure)
  }

  /// How many the tie-break order puts behind the unit; nil where the ranking has no such column.
  var tieOrder: Formula? {
    scores.tieOrder.map { _ in
      Counting.count(.behind, scores.keys.dropFirst().map { Counting.Key(all: all(scores, $0), own: score($0)) })
    }
  }

  /// The rank among all, or within the block: 1 and those ahead; equals share it.
  func rank(withinBlock: Bool) -> Formula? {
    // Dense ranks count different totals, which no formula without arrays does.
    if set.rankStyle == .dense || set.rankOn == .exact { return nil }
    let keys = scores.rankedBy.map { Counting.Key(all: all(scores, $0), own: score($0)) }
    let isOwnBlock = withinBlock ? [blocks, ownBlock] : []
    var rank = 1 + Counting.count(.ahead, keys, where: isOwnBlock)
    switch set.rankStyle {
    case .competition, .dense: break
    case .average: rank = rank + (.call(.countIfs, Counting.equal(keys) + isOwnBlock) - 1) / 2
    case .ordinal:
      // Of equals, those above in the table come first.
      let above = scores.rankedBy.map { Counting.Key(all: upToHere(scores, $0), own: score($0)) }
      let isOwnBlockAbove = withinBlock ? [blocksUpToHere, ownBlock] : []
      rank = rank + .call(.countIfs, Counting.equal(above) + isOwnBlockAbove) - 1
    }
    return .if(.binary(.equal, score(scores.total), Self.absent), Self.absent, rank)
  }

  /// A column of all units.
  private func all(_ scores: ScoreLayout, _ column: Int) -> Formula {
    .range(scores.range(column: column, units: layout.unitCount))
  }

  /// A column from the first unit to this one.
  private func upToHere(_ scores: ScoreLayout, _ column: Int) -> Formula {
    .range(scores.range(column: column, upTo: unit))
  }

  private var blocksUpToHere: Formula { upToHere(layout.detail.scores, layout.detail.blockNumber) }

  func exclusion(_ exclusion: Exclusion) -> Formula {
    let reason = layout.criteria.exclusionReasons[exclusion.id].map { Formula.cell($0) } ?? .text("")
    return .if(exclusion.when.holds(in: scope), reason, .text(""))
  }

  /// The reasons of all exclusions that hold, with "; " between them.
  var note: Formula {
    let cells = set.exclusions.map { detail(layout.detail.exclusions[$0.id] ?? 0) }
    if cells.count < 2 { return cells.first ?? .text("") }
    let separator = "; "
    let separated = cells.map {
      Formula.if(.binary(.equal, $0, .text("")), .text(""), .binary(.join, .text(separator), $0))
    }
    let joined = separated.dropFirst().reduce(separated[0]) { .binary(.join, $0, $1) }
    return .call(.middle, [joined, .number(Double(separator.count + 1)), .number(Double(FormulaLimits.cellText))])
  }

  /// The place in the sorted ranking: equals follow one another in the year's order, units without a total come last.
  var order: Formula { place(byRank: scores.rank, in: scores, withinBlock: false) }

  var blockOrder: Formula {
    .number(Double(blockNumber * 100_000))
      + place(byRank: layout.detail.blockRank, in: layout.detail.scores, withinBlock: true)
  }

  private func place(byRank column: Int, in scores: ScoreLayout, withinBlock: Bool) -> Formula {
    let (ranks, rank) = (all(scores, column), Formula.cell(scores.cell(unit: unit, column: column)))
    func count(_ ranks: Formula, _ criterion: Formula, of blocks: Formula) -> Formula {
      .call(.countIfs, [ranks, criterion] + (withinBlock ? [blocks, ownBlock] : []))
    }
    let equalsUpToHere = count(upToHere(scores, column), rank, of: blocksUpToHere)
    let ranked = count(ranks, .text(">0"), of: blocks)
    // A rank is 1 and those ahead where equals share the place or have each their own.
    let ahead: Formula =
      switch set.rankStyle {
      case .competition, .ordinal: rank - 1
      case .average, .dense: count(ranks, .binary(.join, .text("<"), rank), of: blocks)
      }
    return .if(.binary(.equal, rank, Self.absent), ranked, ahead) + equalsUpToHere
  }
}
