public import Scoring

/// What an award makes of a unit, and what it lacks for the award.
public struct AwardStanding: Sendable {
  public let result: AwardResult
  public let place: AwardPlace
  public let reasons: [AwardReason]
  /// What stands in the way, the first obstacle first; empty where the unit is proposed.
  public let obstacles: [Obstacle]

  public enum Obstacle: Hashable, Sendable {
    case noTotal(UnrankedReason)
    case exclusion(ExclusionResult, [Missed])
    /// A condition of the award that is not met.
    case condition(Missed)
    case proposedFor(Award.ID)
    case heldFor(Award.ID)
    /// Behind the line: what its key lacks against the last one before it.
    case line(LineGap)
    /// Equal with others across the line.
    case tie
  }

  /// A comparison that is not as it should be, and by how much.
  public struct Missed: Hashable, Sendable {
    public let comparison: Comparison
    public let shortfall: Shortfall?
    /// Of a grade that is too low: the total that the better one begins at, and what the unit's total lacks.
    public let grade: GradeGap?
  }

  public struct GradeGap: Hashable, Sendable {
    public let title: String
    public let from: Double
    public let missing: Double

    public init(title: String, from: Double, missing: Double) {
      (self.title, self.from, self.missing) = (title, from, missing)
    }
  }

  /// How a unit's key compares with that of the last one before a quota line.
  public struct LineGap: Hashable, Sendable {
    /// The last unit proposed or held, of the block where the line is a block's.
    public let last: Int
    /// The first of the award's keys at which the two differ.
    public let key: Expression
    /// Whether it is the award's own key, rather than one of its tie-break order.
    public let isOwnKey: Bool
    public let own: Double?
    public let other: Double?

    /// What the unit lacks; nil where a figure is missing.
    public var missing: Double? {
      guard let own, let other else { return nil }
      return Decimal15.round(other - own, places: 9)
    }
  }
}

extension Outcome {
  /// What each award makes of a unit.
  public func awardStandings(of unit: Int) -> [AwardStanding] {
    awards.map { result in
      let all = result.proposals + result.held + result.reserves + result.refused
      let reasons = all.first { $0.unit == unit }?.reasons ?? []
      let place = AwardPlace(of: unit, result)
      return AwardStanding(
        result: result, place: place, reasons: reasons,
        obstacles: place == .proposed ? [] : reasons.flatMap { obstacles($0, unit, result) })
    }
  }

  private func obstacles(
    _ reason: AwardReason, _ unit: Int, _ result: AwardResult
  ) -> [AwardStanding.Obstacle] {
    switch reason {
    case .place, .eligible, .reserve: []
    case .noTotal(let reason): [.noTotal(reason)]
    case .excluded(let exclusion):
      // `due > 0` only guards what follows: nobody is told to have none due.
      [.exclusion(exclusion, exclusion.figures.filter { !$0.isAgainstZero }.map { missed($0, unit) })]
    case .notEligible(let figures): figures.map { .condition(missed($0, unit)) }
    case .proposedFor(let id): [.proposedFor(id)]
    case .heldFor(let id): [.heldFor(id)]
    case .tiedAtQuota: [.tie]
    case .belowQuota: line(unit, result, block: nil).map { [.line($0)] } ?? []
    case .blockFull: line(unit, result, block: units[unit].block).map { [.line($0)] } ?? []
    }
  }

  private func missed(_ comparison: Comparison, _ unit: Int) -> AwardStanding.Missed {
    AwardStanding.Missed(
      comparison: comparison, shortfall: Shortfall(of: comparison), grade: gradeGap(comparison, unit))
  }

  /// What the total lacks for the grade that a comparison asks for.
  private func gradeGap(_ comparison: Comparison, _ unit: Int) -> AwardStanding.GradeGap? {
    guard case .relation(let left, let relation?, let right) = comparison, left.text == "grade",
      case .text(let asked) = right.value, let total = total[unit],
      var place = set.grades.grades.firstIndex(where: { $0.title == asked })
    else { return nil }
    // `grade > "Khá"` asks for the next one.
    if relation == .lessOrEqual { place += 1 }
    guard set.grades.grades.indices.contains(place), [.less, .lessOrEqual, .notEqual].contains(relation) else {
      return nil
    }
    let grade = set.grades.grades[place]
    let missing = Decimal15.round(grade.from - total, places: 9)
    return missing > 0 ? AwardStanding.GradeGap(title: grade.title, from: grade.from, missing: missing) : nil
  }

  /// The gap to the last unit before the line; nil where nobody stands before it.
  private func line(_ unit: Int, _ result: AwardResult, block: Block.ID?) -> AwardStanding.LineGap? {
    let before = (result.proposals + result.held).map(\.unit).filter { block == nil || units[$0].block == block }
    guard let last = before.last else { return nil }
    let keys = rankKeys(of: result.award)
    func figure(_ key: RankKey, _ unit: Int) -> Double? { key.figures[unit].map(Decimal15.significant) }
    let deciding = keys.firstIndex { figure($0, unit) != figure($0, last) } ?? 0
    guard case .tie(let expression) = keys[deciding].kind else { return nil }
    return AwardStanding.LineGap(
      last: last, key: expression, isOwnKey: deciding == 0, own: figure(keys[deciding], unit),
      other: figure(keys[deciding], last))
  }
}

extension Comparison {
  /// Whether a figure is compared with a written 0.
  fileprivate var isAgainstZero: Bool {
    guard case .relation(let left, _, let right) = self else { return false }
    return [left, right].contains { $0.isLiteral && $0.value == .number(0) }
  }
}
