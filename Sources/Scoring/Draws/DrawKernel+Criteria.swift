internal import CDraws

extension DrawKernel {
  func score(_ index: Int) {
    let out = column(steps[index].column)
    switch steps[index].kind {
    case .score: break
    case .points: points(index, out)
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
    roundQuickly(achievements, times: weight, scale, steps[index].finish, to: out)
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
        sum += reachable(children[place], Int(patterns[row]), .rescaleSiblings)
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
    var rounding = RoundedFigures(
      figures: source, factor: 1, scale: scale, stride: stride, rounded: out, unsure: unsure.bytes)
    if snapFigures(&rounding) { forEachUnsure { out[$0] = Decimal15.significant(out[$0]) } }
  }

  /// Adding and taking away 1.5 × 2⁵² leaves the nearest whole number of what is below 2⁵¹.
  static let magic = 6_755_399_441_055_744.0

  /// Rounds figures times a factor by a scale. Where one is not near a half, the nearest whole number is what every way
  /// of rounding gives; near a half the set's own way is asked.
  func roundQuickly(
    _ figures: UnsafeMutablePointer<Double>, times factor: Double, _ scale: Double, _ finish: DrawPlan.Finish,
    to out: UnsafeMutablePointer<Double>
  ) {
    var rounding = RoundedFigures(
      figures: figures, factor: factor, scale: scale, stride: stride, rounded: out, unsure: unsure.bytes)
    guard roundFigures(&rounding), case .decimals(let places) = finish else { return }
    forEachUnsure { out[$0] = plan.set.rounding.round(out[$0], places: places) }
  }
}
