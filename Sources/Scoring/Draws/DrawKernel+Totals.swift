internal import CDraws

extension DrawKernel {
  /// Base, adjustments, total and grade.
  func total() {
    hasWholes = totalScale.map { totalPlainly($0) } ?? false
    if hasWholes { return grade(column(plan.totalColumn)) }
    if topScale != nil {
      // Groups that were kept as whole numbers alone are reckoned after all.
      topIsWhole = false
      for place in 0..<plan.top.count { score(top[place]) }
    }
    let exact = column(plan.exactColumn)
    let total = column(plan.totalColumn)
    if addsPoints {
      add(0..<plan.top.count, in: top, to: exact)
      for row in 0..<count {
        let reachable = reachable[Int(patterns[row])]
        exact[row] = reachable == 0 ? 0 : exact[row] / reachable * plan.set.points
      }
    } else {
      combine(plan.top[...], plan.topKind, plan.topCombination, exact)
      for row in 0..<count { exact[row] *= plan.set.points }
    }
    round(exact, to: total)
    holdDown()
    let adjustment = column(plan.adjustmentColumn)
    if plan.set.rankOn == .exact {
      for row in 0..<count { exact[row] = min(max(exact[row] + adjustment[row], 0), most[row]) }
    }
    for row in 0..<stride { total[row] += adjustment[row] }
    round(total, to: total)
    for row in 0..<count { total[row] = min(max(total[row], 0), most[row]) }
    for row in 0..<count where !hasTotal[row] { total[row] = 0 }
    grade(total)
  }

  /// The same for totals that are whole numbers by a scale: the nearest whole number, where no figure on the way is near
  /// a half.
  ///
  /// - Returns: false where figures are too large.
  private func totalPlainly(_ scale: Double) -> Bool {
    if topScale != nil, !topIsWhole { return false }
    let points = plan.set.points * scale / (topScale ?? 1)
    for pattern in 0..<plan.patternCount {
      let most = reachable[pattern]
      shares[pattern] = most == 0 ? 0 : points / most
    }
    let exact = column(plan.exactColumn)
    if !topIsWhole { add(0..<plan.top.count, in: top, to: exact) }
    var totals = WholeTotals(
      wholeSums: topIsWhole ? topWholes : nil, sums: exact, shares: shares, patterns: patterns,
      adjustments: scaledAdjustments, hasTotal: hasTotalMarks, stride: stride, scale: scale, wholes: wholes,
      totals: column(plan.totalColumn), unsure: unsure.bytes, limit: Self.quickLimit, isTooLarge: false)
    let isAnyUnsure = addTotals(&totals)
    guard !totals.isTooLarge else { return false }
    if isAnyUnsure { forEachUnsure { totalExactly($0, scale) } }
    return true
  }

  private func pointsOfTop(_ row: Int) -> Double {
    var sum = 0.0
    for place in 0..<plan.top.count {
      let step = steps[top[place]]
      if let topScale, topIsWhole {
        sum += surePoints(step.children, topScale, row)
      } else {
        sum += column(step.column)[row]
      }
    }
    return sum
  }

  private func totalExactly(_ unit: Int, _ scale: Double) {
    guard hasTotal[unit] else { return }
    let most = reachable[Int(patterns[unit])]
    let base = plan.set.rounded(most == 0 ? 0 : pointsOfTop(unit) / most * plan.set.points)
    let total = max(plan.set.rounded(base + column(plan.adjustmentColumn)[unit]), 0)
    column(plan.totalColumn)[unit] = total
    wholes[unit] = Int32((total * scale).rounded())
  }

  /// As the set publishes. The two may be the same.
  private func round(_ source: UnsafeMutablePointer<Double>, to out: UnsafeMutablePointer<Double>) {
    guard plan.set.rounding != .none, let scale = DrawPlan.scale(plan.set.decimals),
      isQuick(source, scale)
    else {
      for row in 0..<count { out[row] = plan.set.rounded(source[row]) }
      return
    }
    roundQuickly(source, times: 1, scale, .decimals(plan.set.decimals), to: out)
  }

  private func isQuick(_ source: UnsafeMutablePointer<Double>, _ scale: Double) -> Bool {
    var most = 0.0
    for row in 0..<count { most = max(most, abs(source[row])) }
    return most * scale < Self.quickLimit
  }

  /// The most that each total may be, by the set and by exclusions.
  private func holdDown() {
    if plan.ceilings.isEmpty { return }
    for row in 0..<count {
      most[row] = plan.set.atMost ?? .infinity
      isHeldDown[row] = false
    }
    excluded.update(from: excludedAlways)
    for (condition, ceiling) in plan.ceilings {
      run(condition.program)
      found.removeAll()
      hold(condition, in: found)
      found.forEach { row in
        most[row] = min(most[row], ceiling)
        isHeldDown[row] = true
      }
      excluded.formUnion(found)
    }
  }

  private func grade(_ total: UnsafeMutablePointer<Double>) {
    if hasWholes {
      var grading = Grading(
        figures: wholes, hasFigure: hasTotalMarks, bounds: wholeBounds, boundCount: gradeSlots &- 1, stride: stride,
        slots: gradeSlot)
      gradeFigures(&grading)
    } else if plan.set.hasPlainTotals {
      gradeSlot.update(repeating: 0, count: count)
      for bound in plan.gradeBounds {
        for row in 0..<count { gradeSlot[row] &+= total[row] >= bound ? 1 : 0 }
      }
      for row in 0..<count { gradeSlot[row] &= hasTotalMarks[row] }
    } else {
      for row in 0..<count {
        gradeSlot[row] = hasTotal[row] ? Int32(plan.set.grades.index(of: total[row]).map { $0 + 1 } ?? 0) : 0
      }
    }
    if !plan.needsGrades { return }
    let (grade, states) = (column(plan.gradeColumn), state(plan.gradeColumn))
    for row in 0..<count {
      grade[row] = Double(max(gradeSlot[row] &- 1, 0))
      states[row] = gradeSlot[row] > 0 ? .present : .notApplicable
    }
  }

  /// Asks a condition once for each grade that a unit may have, none among them; grades are left out that tell nothing.
  func verdicts(on condition: DrawPlan.Truth) -> UnsafeMutableBufferPointer<Verdict> {
    let (grades, gradeStates) = (column(plan.gradeColumn), state(plan.gradeColumn))
    let all = (0..<gradeSlots).map { slot in
      let verdict = Verdict(slot: slot, holding: memory.units(count), faulty: memory.units(count))
      for row in 0..<count {
        grades[row] = Double(max(slot - 1, 0))
        gradeStates[row] = slot > 0 ? .present : .notApplicable
      }
      run(condition.program)
      hold(condition, in: verdict.holding) { verdict.faulty.insert($0) }
      return verdict
    }
    return memory.copy(all.filter { $0.holding.count + $0.faulty.count > 0 })
  }
}
