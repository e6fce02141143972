public import Diagnostics

/// A criteria set (bộ tiêu chí): everything that a criteria file says.
public struct CriteriaSet: Hashable, Sendable, Identifiable {
  /// The file's name without its ending.
  public let id: String
  public let title: Words
  /// Legal bases, a line each, as they are to be printed.
  public let basis: [String]
  /// The scale on which totals are given, 100 as a rule.
  public let points: Double
  /// Decimals of published points and totals.
  public let decimals: Int
  public let rounding: Rounding
  public let notApplicable: NotApplicablePolicy
  /// The least share of a unit's criteria that must have data; below it the unit is not ranked. nil asks for none.
  public let atLeast: Double?
  /// A ceiling for totals, where there is one: adjustments may otherwise pass the scale.
  public let atMost: Double?
  public let criteria: [Criterion]
  /// How the top groups make the base.
  public let combination: Combination
  public let adjustments: [Adjustment]
  public let caps: [SharedCap]
  public let grades: GradeScale
  public let exclusions: [Exclusion]
  /// The tie-break order of the ranking.
  public let ties: [Expression]
  public let rankStyle: RankStyle
  public let rankOn: RankBasis
  public let awards: [Award]
  public let oneAwardPerUnit: Bool
  public let atQuotaTie: QuotaTiePolicy
  public let summary: SummaryTemplate?
  /// Every criterion and group, each group before its children.
  public let nodes: [Criterion]
  /// The criteria that are scored themselves, in the file's order.
  public let leaves: [Criterion]

  public init(
    id: String, title: Words, basis: [String] = [], points: Double = 100, decimals: Int = 2,
    rounding: Rounding = .halfUp, notApplicable: NotApplicablePolicy = .rescaleTotal, atLeast: Double? = nil,
    atMost: Double? = nil, criteria: [Criterion], combination: Combination = .sum,
    adjustments: [Adjustment] = [], caps: [SharedCap] = [], grades: GradeScale = GradeScale(grades: []),
    exclusions: [Exclusion] = [],
    ties: [Expression] = [], rankStyle: RankStyle = .competition, rankOn: RankBasis = .published, awards: [Award] = [],
    oneAwardPerUnit: Bool = false, atQuotaTie: QuotaTiePolicy = .hold,
    summary: SummaryTemplate? = nil
  ) {
    self.id = id
    self.title = title
    self.basis = basis
    self.points = points
    self.decimals = decimals
    self.rounding = rounding
    self.notApplicable = notApplicable
    self.atLeast = atLeast
    self.atMost = atMost
    self.criteria = criteria
    self.combination = combination
    self.adjustments = adjustments
    self.caps = caps
    self.grades = grades
    self.exclusions = exclusions
    self.ties = ties
    self.rankStyle = rankStyle
    self.rankOn = rankOn
    self.awards = awards
    self.oneAwardPerUnit = oneAwardPerUnit
    self.atQuotaTie = atQuotaTie
    self.summary = summary
    nodes = criteria.flatMap(\.selfAndDescendants)
    leaves = nodes.filter { $0.measure != nil }
  }

  /// Whether points are added up to the scale, rather than weighted achievements combined.
  public var addsPoints: Bool { combination == .sum && criteria.allSatisfy { !$0.isWeighted } }

  /// A published figure of the set.
  public func rounded(_ number: Double) -> Double { rounding.round(number, places: decimals) }
}

/// What happens to a unit's total where criteria do not apply to it.
public enum NotApplicablePolicy: String, Hashable, Sendable, CaseIterable {
  /// The total is scaled up once: Σ points ÷ Σ applicable points × the scale.
  case rescaleTotal = "rescale_total"
  /// Each group scales what applies to its own maximum, upward to the top.
  case rescaleSiblings = "rescale_siblings"
  /// What does not apply gives no points.
  case zero
  /// What does not apply gives full points.
  case full
}

/// What happens when equal units stand across the quota line of an award.
public enum QuotaTiePolicy: String, Hashable, Sendable, CaseIterable {
  /// The council decides: neither proposed nor refused.
  case hold
  /// All of them are proposed.
  case extend
  /// None of them is proposed.
  case cut
}

/// Which totals the ranking compares.
public enum RankBasis: String, Hashable, Sendable, CaseIterable {
  /// The published ones, so that nobody sees two equal numbers ranked apart.
  case published
  /// The totals before they are rounded, as some indices do.
  case exact
}

/// How equals are numbered.
public enum RankStyle: String, Hashable, Sendable, CaseIterable {
  /// 1, 2, 2, 4.
  case competition
  /// 1, 2, 2, 3.
  case dense
  /// 1, 2, 3, 4: equals in the order of the units.
  case ordinal
  /// 1, 2.5, 2.5, 4.
  case average
}
