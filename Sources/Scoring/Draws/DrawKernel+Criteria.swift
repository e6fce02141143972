extension DrawKernel {
  /// What each step counts, and the maxima that count for each pattern of criteria that apply.
  func weigh() {
    let patternCount = plan.patternCount
    let policy = plan.set.notApplicable
    if isPlainlyScaled { return weighPlainly() }
    for index in 0..<steps.count {
      let kind = steps[index].kind
      let members = steps[index].children
      if let weight = steps[index].weight {
        worth[index] = weights[weight]
      } else if plan.needsWorths {
        worth[index] = sumOfWorths(members, official: steps[index].official)
      }
      let points = pointsOf(index)
      let counted = applicable + index &* patternStride
      for pattern in 0..<patternCount {
        let applies = applies[index &* patternCount &+ pattern]
        if kind != .sum {
          counted[pattern] = applies ? points : 0
        } else if applies && policy == .rescaleSiblings {
          counted[pattern] = points
        } else {
          var sum = 0.0
          for place in members { sum += reachable(children[place], pattern, policy) }
          counted[pattern] = sum
        }
      }
    }
    guard addsPoints else { return }
    for pattern in 0..<patternCount {
      var sum = 0.0
      for place in 0..<plan.top.count { sum += reachable(top[place], pattern, policy) }
      reachable[pattern] = sum
    }
  }

  /// The same where what does not apply counts nowhere: four patterns at once, without a condition.
  private func weighPlainly() {
    for index in 0..<steps.count {
      let members = steps[index].children
      if let weight = steps[index].weight {
        worth[index] = weights[weight]
      } else if plan.needsWorths {
        worth[index] = sumOfWorths(members, official: steps[index].official)
      }
      if steps[index].kind == .sum {
        addMaxima(of: children + members.lowerBound, members.count, to: applicable + index &* patternStride)
      }
    }
    if addsPoints { addMaxima(of: top, plan.top.count, to: reachable) }
  }

  private func addMaxima(
    of members: UnsafeMutablePointer<Int>, _ size: Int, to sums: UnsafeMutablePointer<Double>
  ) {
    var pattern = 0
    while pattern < patternStride {
      var sum = SIMD4<Double>()
      for place in 0..<size {
        let child = members[place]
        let from = child &* patternStride &+ pattern
        if steps[child].kind == .sum {
          sum += UnsafeRawPointer(applicable + from).load(as: SIMD4<Double>.self)
        } else {
          let applies = UnsafeRawPointer(appliesAsNumber + from).load(as: SIMD4<Double>.self)
          sum += applies * pointsOf(child)
        }
      }
      UnsafeMutableRawPointer(sums + pattern).storeBytes(of: sum, as: SIMD4<Double>.self)
      pattern &+= 4
    }
  }

  /// The maximum of a child within a sum.
  private func reachable(_ index: Int, _ pattern: Int, _ policy: NotApplicablePolicy) -> Double {
    if applies[index &* plan.patternCount &+ pattern] {
      return applicable[index &* patternStride &+ pattern]
    }
    return policy == .zero || policy == .full ? pointsOf(index) : 0
  }

  /// Points of a group that adds up are its children's; the official ones where no child's differ.
  private func sumOfWorths(_ members: Range<Int>, official: Double) -> Double {
    var sum = 0.0
    var isOfficial = true
    for place in members {
      let child = children[place]
      sum += pointsOf(child)
      if worth[child] != steps[child].official { isOfficial = false }
    }
    return isOfficial ? official : Decimal15.significant(sum)
  }

  /// What a full achievement scores.
  @inline(__always)
  func pointsOf(_ index: Int) -> Double { steps[index].isWeighted ? 1 : worth[index] }

  func score(_ index: Int) {
    let out = column(steps[index].column)
    switch steps[index].kind {
    case .score: break
    case .points:
      if steps[index].isAsked || !steps[index].isWithinWhole { points(index, out) }
    case .sum:
      if steps[index].isWhole, addWholes(index, out) { return }
      topIsWhole = false
      // Children that were left out are reckoned after all.
      for place in steps[index].children {
        let child = children[place]
        if steps[child].isWithinWhole, !steps[child].isAsked {
          points(child, column(steps[child].column))
        }
      }
      add(steps[index].children, in: children, to: out)
      if plan.set.notApplicable == .rescaleSiblings { rescale(index, out) }
      finish(index, out)
    case .weightedSum, .mean, .combined:
      combine(
        plan.children[steps[index].children], steps[index].kind, steps[index].combination, out)
      let points = pointsOf(index)
      let states = state(steps[index].column)
      for row in 0..<count where states[row] == .present { out[row] *= points }
      finish(index, out)
    }
  }

  /// The weight times the achievement, rounded.
  private func points(_ index: Int, _ out: UnsafeMutablePointer<Double>) {
    let weight = worth[index]
    if weight == steps[index].official {
      out.update(from: column(steps[index].officialPoints), count: stride)
      return
    }
    let achievements = column(steps[index].achievement)
    guard let scale = steps[index].scale, weight * steps[index].most * scale < Self.quickLimit
    else {
      for row in 0..<count { out[row] = weight * achievements[row] }
      finish(index, out)
      return
    }
    quicklyRounded(scale, out, finish: steps[index].finish) { row in
      UnsafeRawPointer(achievements + row).load(as: SIMD4<Double>.self) * weight
    } exact: { row in
      weight * achievements[row]
    }
  }

  /// Adds the children's points as whole numbers, and divides once: Σ kᵢ ÷ scale is the binary number nearest to the sum.
  ///
  /// Adding the points themselves and taking 15 digits gives the same where the noise stays below half a unit of the
  /// 15th digit. Each kᵢ ÷ scale is off by half its last binary digit, and so is each sum on the way but the first: with
  /// n children together at most 2⁻⁵³ × (S + (n − 1) × p), p the greatest power of 2 up to S. For S from 10ᵉ to 10ᵉ⁺¹ half
  /// a unit is 4.5 × 2⁻⁵³ × 10ᵉ⁺¹. The powers of 2 nearest below a power of 10 are at most 0.82 of it for four decimals or
  /// fewer and S below 10⁶, so that up to five children are always sure; rows of more are looked at. No figure is negative.
  ///
  /// - Returns: false where figures are too large.
  private func addWholes(_ index: Int, _ out: UnsafeMutablePointer<Double>) -> Bool {
    let members = steps[index].children
    let scale = steps[children[members.lowerBound]].scale ?? 1
    var largest = 0.0
    for place in members {
      let child = children[place]
      let factor = worth[child] * scale
      factors[place &- members.lowerBound] = Float(factor)
      largest = max(largest, factor * steps[child].most)
    }
    guard largest * Double(members.count) < Self.quickLimit else { return false }
    // Single numbers tell most halves apart: they, their factor and the product are each off by 2⁻²⁴ of the figure.
    let nearHalf = Float(0.5 - largest * 2e-7 - 1e-6)
    let limit = nearHalf * nearHalf
    let magic = SIMD8<Float>(repeating: 12_582_912)
    let scales = SIMD4<Double>(repeating: scale)
    let isLong = members.count > 5 || scale > 10_000
    let size = members.count
    let first = UnsafeRawPointer(singles + members.lowerBound &* stride)
    let step = stride &* 4
    let (isDivided, isTop) = (!topIsWhole || steps[index].isAsked, topIsWhole)
    var row = 0
    while row < stride {
      var (sum, sums, furthest) = (SIMD8<Float>(), SIMD8<Float>(), SIMD8<Float>())
      var from = first + row &* 4
      for turn in 0..<size {
        let scaled = from.load(as: SIMD8<Float>.self) * factors[turn]
        let whole = (scaled + magic) - magic
        let distance = scaled - whole
        let square = distance * distance
        furthest.replace(with: square, where: square .> furthest)
        sum += whole
        if isLong { sums += sum }
        from += step
      }
      if isTop {
        let whole = UnsafeMutableRawPointer(topWholes + row)
        let total = whole.load(as: SIMD8<Float>.self) + sum
        whole.storeBytes(of: total, as: SIMD8<Float>.self)
      }
      if isDivided {
        let low = SIMD4(Double(sum[0]), Double(sum[1]), Double(sum[2]), Double(sum[3])) / scales
        let high = SIMD4(Double(sum[4]), Double(sum[5]), Double(sum[6]), Double(sum[7])) / scales
        UnsafeMutableRawPointer(out + row).storeBytes(of: low, as: SIMD4<Double>.self)
        UnsafeMutableRawPointer(out + row + 4).storeBytes(of: high, as: SIMD4<Double>.self)
      }
      if isLong { furthest.replace(with: 1, where: isNoisy(sum, sums)) }
      if Self.isAny(furthest, above: limit) {
        let isUnsure = furthest .> limit
        for lane in 0..<max(0, min(8, count &- row)) where isUnsure[lane] {
          let points = surePoints(members, scale, row &+ lane)
          out[row &+ lane] = points
          if isTop { topWholes[row &+ lane] += Float((points * scale).rounded()) - sum[lane] }
        }
      }
      row &+= 8
    }
    return true
  }

  /// Fewer steps than `any` takes.
  @inline(__always)
  private static func isAny(_ figures: SIMD8<Float>, above limit: Float) -> Bool {
    var largest = figures.lowHalf
    largest.replace(with: figures.highHalf, where: figures.highHalf .> largest)
    return SIMD4<Int32>().replacing(with: 1, where: largest .> limit).wrappedSum() != 0
  }

  /// As `isUnsure` finds it, for eight rows of single numbers, a little more strictly.
  private func isNoisy(_ sum: SIMD8<Float>, _ sums: SIMD8<Float>) -> SIMDMask<SIMD8<Int32>> {
    let isSuspect = sums .> sum * 3.5
    if !any(isSuspect) { return isSuspect }
    var powers = SIMD8<Float>(repeating: 1)
    for power: Float in [10, 100, 1000, 10_000, 100_000] {
      powers.replace(with: power, where: sum .>= power)
    }
    return (sum + sums) .> powers * 44
  }

  func surePoints(_ members: Range<Int>, _ scale: Double, _ row: Int) -> Double {
    wholeSum(members, scale, row).map { $0 / scale } ?? exactSum(members, row)
  }

  /// The sum of a row as a whole number, by its double numbers; nil near a half, or where noise might tell: then the
  /// points themselves have to be added.
  private func wholeSum(_ members: Range<Int>, _ scale: Double, _ row: Int) -> Double? {
    var (sum, sums) = (0.0, 0.0)
    for place in members {
      let scaled = achievements[place][row] * worth[children[place]] * scale
      let whole = (scaled + Self.magic) - Self.magic
      if abs(scaled - whole) > 0.499_999 { return nil }
      sum += whole
      sums += sum
    }
    return isUnsure(sum, sums) ? nil : sum
  }

  /// Whether noise might reach the 15th digit: `sums` is Σ sⱼ and the first child's.
  private func isUnsure(_ sum: Double, _ sums: Double) -> Bool {
    var power = 1.0
    while power * 10 <= sum { power *= 10 }
    return (sum + sums) * 0x1p-53 > 4.9e-15 * power
  }

  private func exactSum(_ members: Range<Int>, _ row: Int) -> Double {
    var sum = 0.0
    for place in members {
      let child = children[place]
      if worth[child] == steps[child].official {
        sum += column(steps[child].officialPoints)[row]
      } else if case .decimals(let places) = steps[child].finish {
        sum += plan.set.rounding.round(worth[child] * achievements[place][row], places: places)
      }
    }
    return Decimal15.significant(sum)
  }

  /// Adds columns up, row by row in their order, with what does not apply counted as the set says.
  func add(
    _ places: Range<Int>, in indices: UnsafeMutablePointer<Int>,
    to out: UnsafeMutablePointer<Double>
  ) {
    out.update(repeating: 0, count: stride)
    let isFull = plan.set.notApplicable == .full
    for place in places {
      let child = indices[place]
      let points = column(steps[child].column)
      for row in 0..<stride { out[row] += points[row] }
      if isFull {
        let states = state(steps[child].column)
        let most = pointsOf(child)
        for row in 0..<count where states[row] != .present { out[row] += most }
      }
    }
  }

  private func rescale(_ index: Int, _ out: UnsafeMutablePointer<Double>) {
    let most = pointsOf(index)
    for row in 0..<count {
      var sum = 0.0
      for place in steps[index].children {
        sum += reachable(children[place], patterns[row], .rescaleSiblings)
      }
      out[row] = sum == 0 ? 0 : out[row] / sum * most
    }
  }

  /// What has been reached, as shares of the maxima, made one score.
  func combine(
    _ members: ArraySlice<Int>, _ kind: DrawPlan.Step.Kind, _ combination: Int,
    _ out: UnsafeMutablePointer<Double>
  ) {
    guard kind != .combined else { return combineWhole(members, combination, out) }
    for row in 0..<count {
      var (sum, total) = (0.0, 0.0)
      var applies = false
      for child in members where state(steps[child].column)[row] == .present {
        applies = true
        sum += worth[child] * (column(steps[child].column)[row] / pointsOf(child))
        total += worth[child]
      }
      let score = kind == .mean ? sum / total : sum
      if applies && !score.isFinite { isFaulty = true }
      out[row] = applies && score.isFinite ? score : 0
    }
  }

  /// By the combination itself, which takes columns: memory is allocated for them.
  private func combineWhole(
    _ members: ArraySlice<Int>, _ combination: Int, _ out: UnsafeMutablePointer<Double>
  ) {
    let columns = members.map { child in
      Column(
        numbers: (0..<count).map { column(steps[child].column)[$0] / pointsOf(child) },
        states: (0..<count).map { state(steps[child].column)[$0] })
    }
    let result = plan.combinations[combination](columns, weights: members.map { worth[$0] })
    for row in 0..<count {
      if result.states[row].isUndefined { isFaulty = true }
      out[row] = result.numbers[row]
    }
  }

  // MARK: Rounding

  /// Below it, a figure times its scale is far from the end of what can be rounded quickly.
  static let quickLimit = 1e6

  private func finish(_ index: Int, _ out: UnsafeMutablePointer<Double>) {
    let states = state(steps[index].column)
    // A row that does not apply has no points.
    defer { for row in 0..<count where states[row] != .present { out[row] = 0 } }
    switch steps[index].finish {
    case .raw: break
    case .digits:
      guard let scale = steps[index].scale else {
        for row in 0..<count { out[row] = Decimal15.significant(out[row]) }
        return
      }
      snap(out, to: scale, into: out)
    case .decimals(let places):
      for row in 0..<count { out[row] = plan.set.rounding.round(out[row], places: places) }
    }
  }

  /// Takes figures to 15 digits that are whole numbers by a scale, but for noise in their last binary digits: then the
  /// whole number divided by the scale is the binary number nearest to those digits. Half a unit of the 15th digit is
  /// never below 5e-16 of a number, and the product with the scale is off by 1.1e-16.
  func snap(
    _ source: UnsafeMutablePointer<Double>, to scale: Double, into out: UnsafeMutablePointer<Double>
  ) {
    let magic = SIMD4<Double>(repeating: Self.magic)
    let scales = SIMD4<Double>(repeating: scale)
    var row = 0
    while row < stride {
      let figures = UnsafeRawPointer(source + row).load(as: SIMD4<Double>.self)
      let scaled = figures * scales
      let whole = (scaled + magic) - magic
      let distance = scaled - whole
      let noise = scaled * 3e-16
      if any(distance * distance .> noise * noise) {
        for lane in row..<(row + 4) { out[lane] = Decimal15.significant(source[lane]) }
      } else {
        UnsafeMutableRawPointer(out + row).storeBytes(of: whole / scales, as: SIMD4<Double>.self)
      }
      row += 4
    }
  }

  /// Adding and taking away 1.5 × 2⁵² leaves the nearest whole number of what is below 2⁵¹.
  static let magic = 6_755_399_441_055_744.0

  /// Rounds figures by a scale. Where one is not near a half, the nearest whole number is what every way of rounding
  /// gives; near a half the set's own way is asked.
  @inline(__always)
  func quicklyRounded(
    _ scale: Double, _ out: UnsafeMutablePointer<Double>, finish: DrawPlan.Finish,
    _ figures: (Int) -> SIMD4<Double>, exact: (Int) -> Double
  ) {
    let magic = SIMD4<Double>(repeating: Self.magic)
    let scales = SIMD4<Double>(repeating: scale)
    var row = 0
    while row < stride {
      let scaled = figures(row) * scales
      let whole = (scaled + magic) - magic
      let distance = scaled - whole
      UnsafeMutableRawPointer(out + row).storeBytes(of: whole / scales, as: SIMD4<Double>.self)
      if any(distance * distance .> 0.249_999), case .decimals(let places) = finish {
        for lane in row..<min(row + 4, count) {
          out[lane] = plan.set.rounding.round(exact(lane), places: places)
        }
      }
      row += 4
    }
  }
}
