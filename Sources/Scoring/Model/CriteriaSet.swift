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
  public let notApplicable: NotApplicablePolicy
  /// A ceiling for totals, where there is one: adjustments may otherwise pass the scale.
  public let atMost: Double?
  public let criteria: [Criterion]
  public let adjustments: [Adjustment]
  public let grades: GradeScale
  public let exclusions: [Exclusion]
  /// The tie-break order of the ranking.
  public let ties: [Expression]
  public let awards: [Award]
  public let oneAwardPerUnit: Bool
  public let atQuotaTie: QuotaTiePolicy
  public let summary: SummaryTemplate?

  public init(
    id: String, title: Words, basis: [String] = [], points: Double = 100, decimals: Int = 2,
    notApplicable: NotApplicablePolicy = .rescaleTotal, atMost: Double? = nil, criteria: [Criterion],
    adjustments: [Adjustment] = [], grades: GradeScale = GradeScale(grades: []), exclusions: [Exclusion] = [],
    ties: [Expression] = [], awards: [Award] = [], oneAwardPerUnit: Bool = false, atQuotaTie: QuotaTiePolicy = .hold,
    summary: SummaryTemplate? = nil
  ) {
    self.id = id
    self.title = title
    self.basis = basis
    self.points = points
    self.decimals = decimals
    self.notApplicable = notApplicable
    self.atMost = atMost
    self.criteria = criteria
    self.adjustments = adjustments
    self.grades = grades
    self.exclusions = exclusions
    self.ties = ties
    self.awards = awards
    self.oneAwardPerUnit = oneAwardPerUnit
    self.atQuotaTie = atQuotaTie
    self.summary = summary
  }

  /// Every criterion and group, each group before its children.
  public var nodes: [Criterion] { criteria.flatMap(\.selfAndDescendants) }

  /// The criteria that are scored themselves, in the file's order.
  public var leaves: [Criterion] { nodes.filter { $0.measure != nil } }
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
