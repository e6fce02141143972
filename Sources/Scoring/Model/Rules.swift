public import Diagnostics

/// A bonus or a penalty (điểm cộng, điểm trừ) beside the scale: `each` points for every one of `value`.
public struct Adjustment: Hashable, Sendable, Identifiable {
  public let id: String
  public let title: Words
  public let value: Expression
  /// Points for each; negative for a penalty.
  public let each: Double
  /// The most that the adjustment may add or take away, without sign; nil for no cap.
  public let atMost: Double?
  public let missing: MissingRule

  public init(id: String, title: Words, value: Expression, each: Double, atMost: Double?, missing: MissingRule = .error)
  {
    self.id = id
    self.title = title
    self.value = value
    self.each = each
    self.atMost = atMost
    self.missing = missing
  }
}

/// A cap that several adjustments share: together they add, or take away, no more than `atMost`.
public struct SharedCap: Hashable, Sendable, Identifiable {
  public let id: String
  /// Bonuses only, or penalties only.
  public let adjustments: [Adjustment.ID]
  /// Without sign.
  public let atMost: Double

  public init(id: String, adjustments: [Adjustment.ID], atMost: Double) {
    self.id = id
    self.adjustments = adjustments
    self.atMost = atMost
  }
}

/// Grades (xếp loại) by the least total of each.
public struct GradeScale: Hashable, Sendable {
  /// From the lowest to the highest.
  public let grades: [Grade]

  public init(grades: [Grade]) {
    self.grades = grades.sorted { $0.from < $1.from }
  }

  /// The place in `grades` of a total; nil below the lowest.
  public func index(of total: Double) -> Int? {
    grades.lastIndex { Decimal15.compare(total, $0.from) >= 0 }
  }

  public struct Grade: Hashable, Sendable {
    public let title: String
    public let from: Double

    public init(title: String, from: Double) {
      self.title = title
      self.from = from
    }
  }
}

/// A knock-out (điểm liệt, không xét): the unit is not considered for awards. It keeps score and rank, unless the
/// exclusion holds the total down as well.
public struct Exclusion: Hashable, Sendable, Identifiable {
  public let id: String
  public let when: Expression
  public let reason: Words
  /// The most that the unit's total may be: 0 sends it to the end. No tie-break tells units apart that are so held
  /// down. nil leaves the total as it is.
  public let atMost: Double?

  public init(id: String, when: Expression, reason: Words, atMost: Double? = nil) {
    self.id = id
    self.when = when
    self.reason = reason
    self.atMost = atMost
  }
}

/// A commendation category (hạng mục khen thưởng).
public struct Award: Hashable, Sendable, Identifiable {
  public let id: String
  public let title: Words
  /// The form of commendation (hình thức khen thưởng), as it is to be printed.
  public let form: Words?
  public let quota: Quota
  public let rankBy: Expression
  public let eligible: Expression?
  /// Its own tie-break order; nil takes the ranking's.
  public let ties: [Expression]?
  /// How many reserves are named.
  public let reserves: Int

  public init(
    id: String, title: Words, form: Words? = nil, quota: Quota, rankBy: Expression, eligible: Expression? = nil,
    ties: [Expression]? = nil, reserves: Int = 0
  ) {
    self.id = id
    self.title = title
    self.form = form
    self.quota = quota
    self.rankBy = rankBy
    self.eligible = eligible
    self.ties = ties
    self.reserves = reserves
  }
}
