public import Diagnostics

/// A criterion (tiêu chí) or a group of criteria (nhóm tiêu chí).
public struct Criterion: Hashable, Sendable, Identifiable {
  public let id: String
  public let title: Words
  /// The maximum points (điểm tối đa); for a group the sum of its children's.
  public let points: Double
  /// Where it is given and false, the criterion with all below it does not apply to the unit.
  public let applies: Expression?
  public let content: Content

  public init(id: String, title: Words, points: Double, applies: Expression? = nil, content: Content) {
    self.id = id
    self.title = title
    self.points = points
    self.applies = applies
    self.content = content
  }

  public enum Content: Hashable, Sendable {
    case measure(Measure)
    /// - Parameter decimals: nil leaves the group's points as they are.
    case group([Criterion], decimals: Int?)
  }

  public var measure: Measure? {
    if case .measure(let measure) = content { measure } else { nil }
  }

  public var children: [Criterion] {
    if case .group(let children, _) = content { children } else { [] }
  }

  public var selfAndDescendants: [Criterion] { [self] + children.flatMap(\.selfAndDescendants) }
}

/// How a criterion's value is found and turned into an achievement.
public struct Measure: Hashable, Sendable {
  public let value: Expression
  public let method: ScoringMethod
  public let parameters: MethodParameters
  public let missing: MissingRule
  /// The metric that holds what the unit gave itself (điểm tự chấm), to stand beside the verified value.
  public let selfAssessed: Metric.ID?

  public init(
    value: Expression, method: ScoringMethod, parameters: MethodParameters = MethodParameters(),
    missing: MissingRule = .error, selfAssessed: Metric.ID? = nil
  ) {
    self.value = value
    self.method = method
    self.parameters = parameters
    self.missing = missing
    self.selfAssessed = selfAssessed
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
