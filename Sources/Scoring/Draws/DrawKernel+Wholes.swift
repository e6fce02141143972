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
}
