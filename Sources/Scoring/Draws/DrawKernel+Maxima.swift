internal import CDraws

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

  /// The same where what does not apply counts nowhere: sums of products, without a condition.
  private func weighPlainly() {
    for place in 0..<weighed.count { worth[weighed[place].step] = weights[weighed[place].weight] }
    if plan.needsWorths {
      for index in 0..<steps.count where steps[index].weight == nil {
        worth[index] = sumOfWorths(steps[index].children, official: steps[index].official)
      }
    }
    for place in 0..<sums.count {
      let members = steps[sums[place]].children
      addProducts(
        maxima + members.lowerBound, members.count, patternStride, applicable + sums[place] &* patternStride)
    }
    if addsPoints { addProducts(maxima + plan.children.count, plan.top.count, patternStride, reachable) }
  }

  /// What a step counts in a sum of maxima, by pattern, and how often.
  func maximum(of step: Int) -> Product {
    if steps[step].kind == .sum { return Product(figures: applicable + step * patternStride, factor: one) }
    return Product(
      figures: appliesAsNumber + step * patternStride, factor: steps[step].isWeighted ? one : worth + step)
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
