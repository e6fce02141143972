/// The names that an expression may use where it stands, and what each of them is.
public struct Scope: Hashable, Sendable {
  /// Metrics, criteria, groups and figures such as `total`, with their types.
  public var symbols: [String: ExpressionType]
  /// The names among `symbols` whose figure of the year before may be asked for.
  public var previous: Set<String>
  /// Names that only a later step of the evaluation makes known.
  public var later: [String: EvaluationStep]
  /// The awards that `awarded(…)` may ask for.
  public var awards: Set<String>

  public init(
    symbols: [String: ExpressionType], previous: Set<String> = [], later: [String: EvaluationStep] = [:],
    awards: Set<String> = []
  ) {
    self.symbols = symbols
    self.previous = previous
    self.later = later
    self.awards = awards
  }
}

/// A step of the evaluation that makes names known.
public enum EvaluationStep: Hashable, Sendable {
  /// Adjustments, totals and grades.
  case scoring
  /// Ranks.
  case ranking
}
