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
  func reachable(_ index: Int, _ pattern: Int, _ policy: NotApplicablePolicy) -> Double {
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
}
