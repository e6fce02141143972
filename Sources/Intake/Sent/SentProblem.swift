public import Diagnostics
public import Scoring

/// What can be wrong with a table as an office sent it, beside its figures themselves.
public enum SentProblem: Problem {
  // Errors.
  case headingFitsSeveral(String, [Metric.ID])
  case metricTwice(Metric.ID)
  /// - Parameters:
  ///   - likely: ids of the units that may be meant.
  ///   - absent: units that no row names.
  case unknownUnit(String, likely: [Unit], absent: [Unit.ID])
  case unitTwice(String, absent: [Unit.ID])
  case namelessRow
  case errorCell(String)
  case uncalculated
  case dateForFigure(String, Metric.ID)
  /// No table held a figure of any metric.
  case noFigures
  case tooManyRows(limit: Int)
  /// Rows with unknown units beyond those that are told one by one.
  case moreUnknownUnits(Int)
  case contradiction(Unit.ID, Metric.ID, String, other: String)
  // Warnings.
  case noTable
  case columnOfNoMetric(String, near: [String])
  /// Columns that match no metric beyond those that are told one by one.
  case moreColumns(Int)
  case columnOfOtherYear(String, Int)
  case columnWithoutHeading
  case hiddenRow(Int)
  case hiddenColumn(String)
  case hiddenSheet
  case wrongTotal(Metric.ID, found: String, sum: String)
  case otherBlock(Unit.ID, Block.ID, found: String)
  case rowLeftOut(String)
}
