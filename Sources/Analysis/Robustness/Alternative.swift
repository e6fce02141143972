public import Scoring

/// Another way to make totals of achievements: how they are normalised, and how the top groups are combined.
public struct Alternative: Hashable, Sendable {
  public let normalisation: Normalisation
  /// nil for the set's own.
  public let combination: Combination?

  public init(_ normalisation: Normalisation, _ combination: Combination? = nil) {
    self.normalisation = normalisation
    self.combination = combination
  }

  public var isOfficial: Bool { normalisation == .official && combination == nil }

  /// The combinations to try beside the set's own: arithmetic, geometric and harmonic means, and Copeland's comparison
  /// of pairs, from what makes up for everything to what makes up for nothing.
  public static func combinations(besides set: CriteriaSet) -> [Combination] {
    let own: Combination = set.addsPoints ? .mean : set.combination
    let all: [Combination] = [.mean, .geometric, .harmonic, .copeland]
    // Of one group alone every mean is the group.
    return set.criteria.count < 2 ? [] : all.filter { $0 != own }
  }

  /// Every pair of a normalisation and a combination but the official one.
  public static func all(of set: CriteriaSet) -> [Alternative] {
    let combinations: [Combination?] = [nil] + combinations(besides: set)
    return combinations.flatMap { combination in Normalisation.allCases.map { Alternative($0, combination) } }
      .filter { !$0.isOfficial }
  }
}
