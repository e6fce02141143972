public import Scoring

/// A set's criteria as weights with achievements, where its totals are weighted means of achievements: points that add
/// up in every group, or criteria without groups of which the arithmetic mean is taken.
///
/// Everything is before rounding. With groups that combine by themselves each group's weights are a scale of their own,
/// and totals are products of several shares; these are not such a set.
public struct LeafWeights: Sendable {
  /// In the file's order, those with a weight of 0 left out.
  public let criteria: [Criterion.ID]
  public let weights: [Double]
  /// Criteria × units; nil where the criterion does not apply and its weight leaves the total with it.
  public let achievements: [[Double?]]
  /// Below which node each criterion stands, itself among them.
  let members: [Criterion.ID: Set<Int>]
  let addsPoints: Bool
  /// Units with a group of which only some criteria apply, where that makes the total more than one mean.
  let isUneven: [Bool]

  public var sum: Double { weights.reduce(0, +) }

  /// - Throws: why the set's totals are no weighted means with weights that stand by themselves.
  public init(of outcome: Outcome) throws(SwapObstacle) {
    let set = outcome.set
    let groups = set.nodes.filter { !$0.children.isEmpty }
    let sums = set.addsPoints && groups.allSatisfy(\.isSumOfPoints)
    guard sums || (set.combination == .mean && groups.isEmpty) else { throw .combination }
    let scored = set.scoredNames
    let hanging = set.nodes.filter { node in
      ((node.measure?.value.expressions ?? []) + [node.applies].compactMap(\.self)).contains { expression in
        expression.symbols.contains { scored.contains($0.name) }
      }
    }.map(\.id)
    let adjusted = set.adjustments.filter { $0.value.symbols.contains { scored.contains($0.name) } }.map(\.id)
    guard hanging.isEmpty, adjusted.isEmpty else { throw .hangsOnScores(hanging + adjusted) }

    let leaves = set.leaves.filter { $0.weight > 0 }
    let ids = leaves.map(\.id)
    criteria = ids
    weights = leaves.map(\.weight)
    addsPoints = sums
    members = Dictionary(
      set.nodes.map { node in
        let below = Set(node.selfAndDescendants.map(\.id))
        return (node.id, Set(ids.indices.filter { below.contains(ids[$0]) }))
      }
    ) { first, _ in first }
    let filler: Double? = !sums ? nil : set.notApplicable == .full ? 1 : set.notApplicable == .zero ? 0 : nil
    let columns = ids.map { id -> [Double?] in
      let column = outcome.criteria[id]?.achievement
      return outcome.units.indices.map { column?[$0] ?? filler }
    }
    achievements = columns
    let scalesGroups = sums && set.notApplicable == .rescaleSiblings
    let members = members
    isUneven = outcome.units.indices.map { unit in
      scalesGroups
        && groups.contains { group in
          let counted = (members[group.id] ?? []).filter { columns[$0][unit] != nil }.count
          return counted != 0 && counted != members[group.id]?.count
        }
    }
  }
}

extension CriteriaSet {
  /// The names of what is scored, which other weights may change.
  var scoredNames: Set<String> { Set(nodes.map(\.id)).union(["total", "grade", "rank", "block_rank"]) }
}
