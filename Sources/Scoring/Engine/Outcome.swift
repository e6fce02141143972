/// What an evaluation of one criteria set gives. Rows are the year's units, in their order.
public struct Outcome: Sendable {
  public let set: CriteriaSet
  public let units: [Unit]
  /// Criteria and groups, by id.
  public let criteria: [Criterion.ID: CriterionResult]
  /// The points that could be reached: the sum of what applies.
  public let applicablePoints: [Double]
  /// On the set's scale, before adjustments; does not apply where nothing applies.
  public let base: Column
  public let adjustments: [Adjustment.ID: AdjustmentResult]
  /// The sum of the adjustments.
  public let adjustment: Column
  public let total: Column
  /// Texts, in rising order of grades; does not apply below the lowest.
  public let grade: Column
  /// From 1, equals numbered by the set's style; nil without a total.
  public let rank: [Double?]
  public let blockRank: [Double?]
  /// The exclusions that hold, for each unit.
  public let exclusions: [[ExclusionResult]]
  public let awards: [AwardResult]
  public let filledIn: [FilledIn]
  public let heldIn: [HeldIn]
  /// Why a unit has no total; nil where it has one.
  public let unranked: [UnrankedReason?]
  /// The most that the total might be, where an exclusion held it down.
  public let ceilings: [Double?]
  /// What expressions over this outcome see.
  public let environment: Environment

  /// The units in the order of the ranking; equals in the year's order, those without a total last.
  public var ranking: [Int] {
    units.indices.sorted { (rank[$0] ?? .infinity, $0) < (rank[$1] ?? .infinity, $1) }
  }

  /// The units of a block in the order of their ranks within it.
  public func ranking(ofBlock block: Block.ID) -> [Int] {
    units.indices.filter { units[$0].block == block }
      .sorted { (blockRank[$0] ?? .infinity, $0) < (blockRank[$1] ?? .infinity, $1) }
  }
}

/// What one criterion or group gives.
public struct CriterionResult: Sendable {
  /// For criteria: the value of its expression, after the missing rule; groups have none.
  public let value: Column?
  public let achievement: Column?
  public let points: Column
  /// The maximum that counts for each unit: 0 where the criterion does not apply.
  public let applicable: [Double]
  /// Of a panel with several judges: the marks that made the value, evened out where that was asked for.
  public var marks: PanelMarks?
}

public struct AdjustmentResult: Sendable {
  public let value: Column
  /// After the cap.
  public let points: Column
}

/// An exclusion that holds for a unit, with the figures that made it so.
public struct ExclusionResult: Hashable, Sendable {
  public let exclusion: Exclusion
  public let figures: [Comparison]
}

/// Why a unit gets no total and no rank.
public enum UnrankedReason: Hashable, Sendable {
  /// No criterion applies to it.
  case nothingApplies
  /// Fewer of its criteria have data than the set asks for; both as shares.
  case tooLittleData(share: Double, required: Double)
}

/// A value far out that was held in.
public struct HeldIn: Hashable, Sendable {
  public let unit: Int
  public let criterion: Criterion.ID
  public let from: Double
  public let to: Double
}

/// A missing value that a rule replaced.
public struct FilledIn: Hashable, Sendable {
  public let unit: Int
  /// A criterion or an adjustment.
  public let criterion: String
  public let rule: MissingRule
  /// nil where the rule was to exclude.
  public let value: Double?
}

/// Who is proposed for an award, who not, and why.
public struct AwardResult: Sendable {
  public let award: Award
  /// How many could be proposed.
  public let seats: Int
  public let proposals: [Nomination]
  /// Equal units across the quota line, for the council.
  public let held: [Nomination]
  /// The same, those together that are equal across one line.
  public let ties: [QuotaTie]
  public internal(set) var reserves: [Nomination]
  public internal(set) var refused: [Nomination]
}

/// Equal units of which only some have a seat before a quota line, for the council to choose from.
public struct QuotaTie: Hashable, Sendable {
  public let units: [Int]
  /// How many of them the quota has room for; 0 where others that are equal may take the last seat.
  public let seats: Int
  /// Whose line it is; nil for that of the award.
  public let block: Block.ID?

  public init(units: [Int], seats: Int, block: Block.ID? = nil) {
    self.units = units
    self.seats = seats
    self.block = block
  }
}

/// A unit under an award, with the reasons for its place there.
public struct Nomination: Hashable, Sendable {
  public let unit: Int
  public let reasons: [AwardReason]
}

/// Why a unit is proposed for an award, held, named as reserve or refused.
public enum AwardReason: Hashable, Sendable {
  /// Its place among those considered, from 1, and the figure it was ranked by.
  case place(Int, of: Int, rankedBy: String, figure: Double?)
  /// The conditions it meets.
  case eligible([Comparison])
  /// Equal with others across the quota line.
  case tiedAtQuota(quota: Int, units: Int, policy: QuotaTiePolicy)
  /// Behind the quota line, with the figure of the last one before it.
  case belowQuota(Int, rankedBy: String, last: Double?)
  /// Its block has as many as it may have.
  case blockFull(Int)
  /// Its turn among the reserves, from 1.
  case reserve(Int)
  case excluded(ExclusionResult)
  case notEligible([Comparison])
  case proposedFor(Award.ID)
  case heldFor(Award.ID)
  case noTotal(UnrankedReason)
}
