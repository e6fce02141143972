/// What the criteria of a set count: the maximum points of criteria whose points are added up, the weights of the others
/// among their siblings.
///
/// Each weight belongs to one scale, within which weights are a matter of proportion: all points that are added up
/// together are one, each set of siblings that is combined is another.
public struct Weights: Hashable, Sendable {
  /// The criteria and groups that have a weight of their own, in the file's order. Groups whose points are the sum of
  /// their children's have none.
  public let criteria: [Criterion.ID]
  /// One a criterion, on its scale's own measure.
  public let official: [Double]
  /// The places in `criteria` of each scale; every place is in exactly one.
  public let scales: [[Int]]

  public var count: Int { criteria.count }

  /// The scales on which proportions can change: those with at least two weights above 0.
  public var movable: [[Int]] { scales.filter { $0.count { official[$0] > 0 } > 1 } }

  /// The same proportions, each scale brought to its official sum; a scale that sums to 0 stays 0.
  ///
  ///     wᵢ = xᵢ × Σ official ÷ Σ x, both sums over the scale of i
  ///
  /// - Parameter values: one a criterion, from 0 up.
  public func normalised(_ values: [Double]) -> [Double] {
    var result = values
    for scale in scales {
      let sum = scale.reduce(0) { $0 + values[$1] }
      let own = scale.reduce(0) { $0 + official[$1] }
      for place in scale { result[place] = sum == 0 ? 0 : values[place] * (own / sum) }
    }
    return result
  }
}

extension CriteriaSet {
  /// What its criteria count.
  public var weights: Weights {
    var (ids, official) = ([] as [Criterion.ID], [] as [Double])
    var scales: [[Int]] = [[]]
    func collect(_ siblings: [Criterion], on scale: Int) {
      for node in siblings {
        if node.isSumOfPoints {
          collect(node.children, on: scale)
          continue
        }
        scales[scale].append(ids.count)
        ids.append(node.id)
        official.append(node.weight)
        if node.children.isEmpty { continue }
        scales.append([])
        collect(node.children, on: scales.count - 1)
      }
    }
    collect(criteria, on: 0)
    return Weights(criteria: ids, official: official, scales: scales.filter { !$0.isEmpty })
  }

  /// The same set under other weights.
  ///
  /// Groups that add up points are worth the new sum. Nothing else changes: what methods give in points, for one, is
  /// still for the official maximum.
  ///
  /// - Parameter values: one for each of `weights.criteria`.
  func reweighted(_ values: [Criterion.ID: Double]) -> CriteriaSet {
    func changed(_ node: Criterion) -> Criterion {
      var worth = node.worth
      if let weight = values[node.id] { worth = node.isWeighted ? .weight(weight) : .points(weight) }
      guard case .group(let children, let rule) = node.content else {
        return Criterion(id: node.id, title: node.title, worth: worth, applies: node.applies, content: node.content)
      }
      let inner = children.map(changed)
      if node.isSumOfPoints, zip(children, inner).contains(where: { $0.worth != $1.worth }) {
        worth = .points(Decimal15.significant(inner.reduce(0) { $0 + $1.points }))
      }
      return Criterion(
        id: node.id, title: node.title, worth: worth, applies: node.applies, content: .group(inner, rule))
    }
    return with(criteria: criteria.map(changed))
  }

  /// The same set with other criteria, and perhaps other grades.
  func with(criteria: [Criterion], grades: GradeScale? = nil) -> CriteriaSet {
    CriteriaSet(
      id: id, title: title, basis: basis, points: points, decimals: decimals, rounding: rounding,
      notApplicable: notApplicable, atLeast: atLeast, atMost: atMost, criteria: criteria, combination: combination,
      adjustments: adjustments, caps: caps, grades: grades ?? self.grades, exclusions: exclusions, ties: ties,
      rankStyle: rankStyle,
      rankOn: rankOn, awards: awards, oneAwardPerUnit: oneAwardPerUnit, atQuotaTie: atQuotaTie, summary: summary)
  }
}

extension Criterion {
  /// Whether it is a group whose points are those of its children added up.
  public var isSumOfPoints: Bool {
    guard !isWeighted, case .group(let children, let rule) = content else { return false }
    return rule.addsPoints(of: children)
  }
}

extension GroupRule {
  /// Whether points are added up, rather than achievements combined.
  func addsPoints(of children: [Criterion]) -> Bool {
    combination == .sum && children.allSatisfy { !$0.isWeighted }
  }
}
