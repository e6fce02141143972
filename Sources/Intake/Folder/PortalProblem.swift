import CivilCalendar
import Diagnostics
import Scoring

/// What can be wrong with the portal's own figures, once the table itself is sound.
enum PortalProblem: Problem {
  case notAMonth(String)
  case outsideYear(CivilMonth, year: Int)
  case unknownMetric(String, known: [Metric.ID])
  /// The same metric in the same month.
  case twice(Metric.ID, CivilMonth)
  case notWhole(String, Metric.ID)
}
