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
    let sum = detail(layout.detail.base) + detail(layout.detail.bonus) + detail(layout.detail.penalty)
    var total = Formula.max([.number(0), rounded(sum)])
    if let ceiling = set.atMost { total = .min([.number(ceiling), total]) }
    let held = ceilings.map { Formula.if($0.holds, $0.most, total) }
    if !held.isEmpty { total = .min([total] + held) }
    return .if(hasNoTotal, Self.absent, total)
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
      let total = detail(layout.detail.total)
      return .if(.binary(.equal, total, Self.absent), Self.last, total)
    }
    let key = set.ties[index - 1].formula(in: scope)
    return .if(.or(ceilings.map(\.holds) + [key.notApplicable, key.missing]), Self.last, .significant(key.value))
  }

  /// The rank among all, or within the block: 1 and those ahead; equals share it.
  func rank(withinBlock: Bool) -> Formula? {
    // Dense ranks count different totals, which no formula without arrays does.
    if set.rankStyle == .dense || set.rankOn == .exact { return nil }
    let keys = layout.detail.keys.map { (range: column($0), own: detail($0)) }
    // (K0 > k0) + (K0 = k0) × ((K1 > k1) + …)
    let ahead = keys.reversed().reduce(nil as Formula?) { inner, key in
      let above = Formula.binary(.greater, key.range, key.own)
      guard let inner else { return above * .number(1) }
      return above + Formula.binary(.equal, key.range, key.own) * inner
    }
    var counted = ahead ?? .number(0)
    if withinBlock { counted = Formula.binary(.equal, blocks, ownBlock) * counted }
    var rank = .number(1) + .call(.sumProduct, [counted])
    if set.rankStyle != .competition {
      // Equals: all of them for the average of their places, those above in the table for the order.
      var equals = keys.dropFirst().reduce(Formula.binary(.equal, keys[0].range, keys[0].own) * .number(1)) {
        $0 * Formula.binary(.equal, $1.range, $1.own)
      }
      if withinBlock { equals = Formula.binary(.equal, blocks, ownBlock) * equals }
      if set.rankStyle == .ordinal { equals = equals * .binary(.less, .call(.row, [keys[0].range]), .call(.row, [])) }
      let shared = Formula.call(.sumProduct, [equals])
      rank = set.rankStyle == .ordinal ? rank + shared : rank + (shared - .number(1)) / .number(2)
    }
    return .if(.binary(.equal, detail(layout.detail.total), Self.absent), Self.absent, rank)
  }

  func exclusion(_ exclusion: Exclusion) -> Formula {
    let condition = exclusion.when.formula(in: scope)
    let reason = layout.criteria.exclusionReasons[exclusion.id].map { Formula.cell($0) } ?? .text("")
    return .if(
      .or([condition.notApplicable, condition.missing]), .text(""), .if(condition.value, reason, .text("")))
  }

  /// The reasons of all exclusions that hold, with "; " between them.
  var note: Formula {
    let cells = set.exclusions.map { detail(layout.detail.exclusions[$0.id] ?? 0) }
    guard var note = cells.first else { return .text("") }
    for cell in cells.dropFirst() {
      let separator = Formula.if(
        .or([.binary(.equal, note, .text("")), .binary(.equal, cell, .text(""))]), .text(""), .text("; "))
      note = .binary(.join, .binary(.join, note, separator), cell)
    }
    return note
  }

  /// The place in the sorted ranking: equals follow one another in the year's order, units without a total come last.
  var order: Formula { place(rankColumn: layout.detail.rank, within: nil) }

  var blockOrder: Formula {
    let number = book.year.blocks.firstIndex { $0.id == block } ?? 0
    return .number(Double((number + 1) * 100_000)) + place(rankColumn: layout.detail.blockRank, within: ownBlock)
  }

  private func place(rankColumn: Int, within block: Formula?) -> Formula {
    let rank = detail(rankColumn)
    let all = layout.detail.range(column: rankColumn, units: layout.unitCount)
    var above = all
    above.rows = all.rows.lowerBound...(all.rows.lowerBound + unit)
    above.fixedLastRow = false
    func mask(_ range: CellRange) -> Formula? {
      var cells = layout.metrics.range(column: MetricsLayout.blockID, units: layout.unitCount)
      cells.rows = cells.rows.lowerBound...(cells.rows.lowerBound + range.rows.count - 1)
      cells.fixedLastRow = range.fixedLastRow
      return block.map { .binary(.equal, .range(cells), $0) }
    }
    func count(_ range: CellRange, _ condition: Formula) -> Formula {
      .call(.sumProduct, [(mask(range) ?? .number(1)) * condition])
    }
    let equalsUpToHere = count(above, .binary(.equal, .range(above), rank))
    let ranked = count(all, .binary(.notEqual, .range(all), Self.absent))
    return .if(
      .binary(.equal, rank, Self.absent), ranked + equalsUpToHere, rank + equalsUpToHere - .number(1))
  }
}
