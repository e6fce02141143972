public import Diagnostics

/// A criterion (tiêu chí) or a group of criteria (nhóm tiêu chí).
public struct Criterion: Hashable, Sendable, Identifiable {
  public let id: String
  public let title: Words
  public let worth: Worth
  /// Where it is given and false, the criterion with all below it does not apply to the unit.
  public let applies: Expression?
  public let content: Content

  public init(id: String, title: Words, worth: Worth, applies: Expression? = nil, content: Content) {
    self.id = id
    self.title = title
    self.worth = worth
    self.applies = applies
    self.content = content
  }

  /// What a criterion counts in its group.
  public enum Worth: Hashable, Sendable {
    /// Maximum points (điểm tối đa); a group's are the sum of its children's.
    case points(Double)
    /// A weight (trọng số): the achievement is passed on unrounded.
    case weight(Double)
  }

  public enum Content: Hashable, Sendable {
    case measure(Measure)
    case group([Criterion], GroupRule)
  }

  /// What a full achievement scores: the maximum points, or 1 where a weight counts.
  public var points: Double {
    if case .points(let points) = worth { points } else { 1 }
  }

  /// What the criterion counts beside its siblings: its weight, or its points.
  public var weight: Double {
    switch worth {
    case .points(let points): points
    case .weight(let weight): weight
    }
  }

  public var isWeighted: Bool {
    if case .weight = worth { true } else { false }
  }

  public var measure: Measure? {
    if case .measure(let measure) = content { measure } else { nil }
  }

  public var children: [Criterion] {
    if case .group(let children, _) = content { children } else { [] }
  }

  public var selfAndDescendants: [Criterion] { [self] + children.flatMap(\.selfAndDescendants) }
}

/// How a group makes one score of its children's.
public struct GroupRule: Hashable, Sendable {
  public let combination: Combination
  /// Decimals to which the group's score is rounded; nil leaves it as it is.
  public let decimals: Int?

  public init(_ combination: Combination = .sum, decimals: Int? = nil) {
    self.combination = combination
    self.decimals = decimals
  }
}

/// How a criterion's value is found and turned into an achievement.
public struct Measure: Hashable, Sendable {
  public let value: MeasuredValue
  public let method: ScoringMethod
  public let parameters: MethodParameters
  public let missing: MissingRule
  /// How values far out are held in, before they are scored.
  public let winsorizing: Winsorizing?
  /// The metric that holds what the unit gave itself (điểm tự chấm), to stand beside the verified value.
  public let selfAssessed: Metric.ID?
  /// Decimals to which the score is rounded; nil rounds points as the set does and leaves achievements as they are.
  public let decimals: Int?

  public init(
    value: MeasuredValue, method: ScoringMethod, parameters: MethodParameters = MethodParameters(),
    missing: MissingRule = .error, winsorizing: Winsorizing? = nil, selfAssessed: Metric.ID? = nil,
    decimals: Int? = nil
  ) {
    self.value = value
    self.method = method
    self.parameters = parameters
    self.missing = missing
    self.winsorizing = winsorizing
    self.selfAssessed = selfAssessed
    self.decimals = decimals
  }
}

extension Measure {
  /// Whether points are those of a step or an answer as they stand, each with so many decimals at most.
  public func givesSteps(withDecimals places: Int) -> Bool {
    guard [ScoringMethod.bands, .choice].contains(where: { $0.name == method.name }) else { return false }
    return parameters.values.values.flatMap { $0.entries.map(\.value) }.allSatisfy { value in
      let points: [Double] =
        switch value {
        case .steps(let steps): steps.map(\.points)
        case .choices(let choices): choices.map(\.points)
        case .number, .word: []
        }
      return points.allSatisfy { Decimal15.round($0, places: places) == $0 }
    }
  }

  /// Whether units of different blocks are scored apart.
  var isScoredByBlock: Bool {
    !parameters.areUniform || (method.isRelative && parameters.comparesWithinBlock)
  }
}

/// What a missing value becomes. It is never zero by itself.
public enum MissingRule: Hashable, Sendable {
  case error
  /// The value 0; for texts no points.
  case zero
  /// The criterion does not apply to the unit.
  case exclude
  /// The mean or median of the values present, among the unit's block or all units.
  case mean(ofBlock: Bool)
  case median(ofBlock: Bool)
  case value(Double)
}
