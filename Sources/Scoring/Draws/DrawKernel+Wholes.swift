internal import CDraws

extension DrawKernel {
  /// Adds the children's points as whole numbers, and divides once: Σ kᵢ ÷ scale is the binary number nearest to the sum.
  ///
  /// Adding the points themselves and taking 15 digits gives the same where the noise stays below half a unit of the
  /// 15th digit. Each kᵢ ÷ scale is off by half its last binary digit, and so is each sum on the way but the first: with
  /// n children together at most 2⁻⁵³ × (S + (n − 1) × p), p the greatest power of 2 up to S. For S from 10ᵉ to 10ᵉ⁺¹ half
  /// a unit is 4.5 × 2⁻⁵³ × 10ᵉ⁺¹. The powers of 2 nearest below a power of 10 are at most 0.82 of it for four decimals or
  /// fewer and S below 10⁶, so that up to five children are always sure; rows of more are looked at. No figure is negative.
  ///
  /// - Returns: false where figures are too large.
  func addWholes(_ index: Int, _ out: UnsafeMutablePointer<Double>) -> Bool {
    let members = steps[index].children
    let scale = steps[children[members.lowerBound]].scale ?? 1
    let factors = factors + members.lowerBound
    var largest = 0.0
    for place in 0..<members.count {
      let child = children[members.lowerBound &+ place]
      let factor = worth[child] * scale
      factors[place] = Float(factor)
      let most = factor * steps[child].most
      // One instruction, where `max` is four, each waiting for the one before.
      if most > largest { largest = most }
    }
    guard largest * Double(members.count) < Self.quickLimit else { return false }
    // Single numbers tell most halves apart: they, their factor and the product are each off by 2⁻²⁴ of the figure.
    let nearHalf = Float(0.5 - largest * 2e-7 - 1e-6)
    let top = topIsWhole ? topWholes : nil
    var sums = WholeSums(
      singles: singles + members.lowerBound &* stride, factors: factors, childCount: members.count, stride: stride,
      nearHalf: nearHalf, isLong: members.count > 5 || scale > 10_000, top: top,
      points: top == nil || steps[index].isAsked ? out : nil, scale: scale, unsure: unsure.bytes)
    guard CDraws.addWholes(&sums) else { return true }
    forEachUnsure { row in
      let points = surePoints(members, scale, row)
      out[row] = points
      if let top { top[row] += Float((points * scale).rounded()) }
    }
    return true
  }

  /// The rows of which the last loop was not certain.
  @inline(__always)
  func forEachUnsure(_ body: (Int) -> Void) {
    unsure.forEach { if $0 < count { body($0) } }
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
}
