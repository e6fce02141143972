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
        let reachable = reachable[patterns[row]]
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
    let magic = SIMD4<Double>(repeating: Self.magic)
    let scales = SIMD4<Double>(repeating: scale)
    let (out, size) = (column(plan.totalColumn), plan.top.count)
    var largest = SIMD4<Double>()
    var row = 0
    while row < stride {
      let sum = topIsWhole ? wholeSumOfTop(row) : sumOfTop(row, size)
      let share =
        row &+ 4 <= count
        ? SIMD4(
          shares[patterns[row]], shares[patterns[row &+ 1]], shares[patterns[row &+ 2]],
          shares[patterns[row &+ 3]])
        : lastShares(row)
      let base = sum * share
      let wholeBase = (base + magic) - magic
      let sought =
        wholeBase + UnsafeRawPointer(scaledAdjustments + row).load(as: SIMD4<Double>.self)
      let whole = (sought + magic) - magic
      let (first, second) = (base - wholeBase, sought - whole)
      var furthest = first * first
      furthest.replace(with: second * second, where: second * second .> furthest)
      let size = base * base
      largest.replace(with: size, where: size .> largest)
      var total = whole
      total.replace(with: 0, where: whole .< 0)
      total *= UnsafeRawPointer(hasTotalAsNumber + row).load(as: SIMD4<Double>.self)
      UnsafeMutableRawPointer(wholes + row).storeBytes(of: total, as: SIMD4<Double>.self)
      UnsafeMutableRawPointer(out + row).storeBytes(of: total / scales, as: SIMD4<Double>.self)
      if any(furthest .> 0.249_999) { totalExactly(row, scale) }
      row &+= 4
    }
    return largest.max() < Self.quickLimit * Self.quickLimit
  }

  @inline(__always)
  private func sumOfTop(_ row: Int, _ size: Int) -> SIMD4<Double> {
    var sum = SIMD4<Double>()
    for place in 0..<size {
      let points = column(steps[top[place]].column) + row
      sum += UnsafeRawPointer(points).load(as: SIMD4<Double>.self)
    }
    return sum
  }

  /// Beyond the last unit there are rows that nothing looks at.
  private func lastShares(_ row: Int) -> SIMD4<Double> {
    var last = SIMD4<Double>()
    for lane in 0..<max(0, min(4, count &- row)) { last[lane] = shares[patterns[row &+ lane]] }
    return last
  }

  @inline(__always)
  private func wholeSumOfTop(_ row: Int) -> SIMD4<Double> {
    let whole = UnsafeRawPointer(topWholes + row).load(as: SIMD4<Float>.self)
    return SIMD4(Double(whole[0]), Double(whole[1]), Double(whole[2]), Double(whole[3]))
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

  private func totalExactly(_ row: Int, _ scale: Double) {
    let (out, adjustment) = (column(plan.totalColumn), column(plan.adjustmentColumn))
    for lane in 0..<max(0, min(4, count &- row)) where hasTotal[row &+ lane] {
      let unit = row &+ lane
      let most = reachable[patterns[unit]]
      let base = plan.set.rounded(most == 0 ? 0 : pointsOfTop(unit) / most * plan.set.points)
      out[unit] = max(plan.set.rounded(base + adjustment[unit]), 0)
      wholes[unit] = (out[unit] * scale).rounded()
    }
  }

  /// As the set publishes. The two may be the same.
  private func round(_ source: UnsafeMutablePointer<Double>, to out: UnsafeMutablePointer<Double>) {
    guard plan.set.rounding != .none, let scale = DrawPlan.scale(plan.set.decimals),
      isQuick(source, scale)
    else {
      for row in 0..<count { out[row] = plan.set.rounded(source[row]) }
      return
    }
    // Figures are read before they are written over, four rows at a time.
    var four = SIMD4<Double>()
    quicklyRounded(scale, out, finish: .decimals(plan.set.decimals)) { row in
      four = UnsafeRawPointer(source + row).load(as: SIMD4<Double>.self)
      return four
    } exact: { row in
      four[row & 3]
    }
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
    isExcluded.update(from: isExcludedAlways, count: count)
    for (condition, ceiling) in plan.ceilings {
      run(condition.program)
      isEligible.update(repeating: false, count: count)
      hold(condition, in: isEligible)
      for row in 0..<count where isEligible[row] {
        most[row] = min(most[row], ceiling)
        isHeldDown[row] = true
        isExcluded[row] = true
      }
    }
  }

  private func grade(_ total: UnsafeMutablePointer<Double>) {
    let bounds = plan.gradeBounds
    gradeSlot.update(repeating: 0, count: count)
    if plan.set.hasPlainTotals {
      for place in bounds.indices {
        let bound = bounds[place]
        for row in 0..<count { gradeSlot[row] &+= total[row] >= bound ? 1 : 0 }
      }
      for row in 0..<count { gradeSlot[row] = hasTotal[row] ? gradeSlot[row] : 0 }
    } else {
      for row in 0..<count where hasTotal[row] {
        gradeSlot[row] = plan.set.grades.index(of: total[row]).map { $0 + 1 } ?? 0
      }
    }
    if !plan.needsGrades { return }
    let (grade, states) = (column(plan.gradeColumn), state(plan.gradeColumn))
    for row in 0..<count {
      grade[row] = Double(max(gradeSlot[row] &- 1, 0))
      states[row] = gradeSlot[row] > 0 ? .present : .notApplicable
    }
  }

  /// Asks a condition once for each grade that a unit may have.
  func judge(_ condition: DrawPlan.Truth, into verdicts: UnsafeMutablePointer<Verdict>) {
    let (grades, gradeStates) = (column(plan.gradeColumn), state(plan.gradeColumn))
    let (truths, states) = (column(condition.column), state(condition.column))
    for slot in 0..<gradeSlots {
      for row in 0..<count {
        grades[row] = Double(max(slot - 1, 0))
        gradeStates[row] = slot > 0 ? .present : .notApplicable
      }
      run(condition.program)
      for row in 0..<count {
        verdicts[row * gradeSlots + slot] =
          switch states[row] {
          case .present: truths[row] == 1 ? .holds : .fails
          case .notApplicable: .fails
          case .missing: hasTotal[row] ? .isFaulty : .fails
          case .dividedByZero, .outOfDomain: .isFaulty
          }
      }
    }
  }
}
