/// How a metric is counted from records: each unit's figure comes from the records of that unit for which `condition`
/// holds. Where it is not known whether it holds, since a date or number is missing, it does not.
public struct Counting: Hashable, Sendable {
  public let kind: RecordKind.ID
  public let statistic: Statistic
  /// Only records for which it holds are counted; nil for all.
  public let condition: Expression?

  public init(kind: RecordKind.ID, statistic: Statistic, condition: Expression? = nil) {
    self.kind = kind
    self.statistic = statistic
    self.condition = condition
  }

  public enum Statistic: Hashable, Sendable {
    /// How many records.
    case count
    /// The sum of a value over the records that have it; 0 without any.
    case sum(Expression)
    /// The arithmetic mean; does not apply without any record, as the median and the percentiles.
    case mean(Expression)
    /// The 50th percentile.
    case median(Expression)
    /// The value below which a share of the records lie, 0 to 1: between the two nearest by linear interpolation.
    ///
    /// - Source: R. J. Hyndman, Y. Fan, "Sample Quantiles in Statistical Packages", 1996, definition 7, which
    ///   spreadsheets call PERCENTILE.INC.
    case percentile(Expression, Double)
    /// How many different entries a column has.
    case distinct(RecordColumn.ID)
    /// How many different seven-day weeks, counted from 1 January, a date falls in; at most 52, since the last day
    /// of a year or its last two begin a 53rd.
    case weeks(RecordColumn.ID)

    /// The expression whose value is summed up; nil for those that take none.
    public var value: Expression? {
      switch self {
      case .sum(let value), .mean(let value), .median(let value), .percentile(let value, _): value
      case .count, .distinct, .weeks: nil
      }
    }
  }
}
