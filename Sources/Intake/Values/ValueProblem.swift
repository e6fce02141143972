import CivilCalendar
import Diagnostics

/// What can be wrong with a value in a table as sent. The table itself stays as it is; the cell is to be mended by
/// whoever sent it, or put right in `corrections.csv`.
enum ValueProblem: Problem {
  /// Two numbers, and nothing in the column tells which.
  case ambiguous(String, withComma: Double, withPoint: Double)
  /// In another convention than the column's other cells, such as `example`.
  case otherSign(String, DecimalSign, example: String)
  /// "trên 550".
  case notExact(String, sign: String)
  /// "12 triệu".
  case otherMeasure(String, found: String, expected: String?)
  case percentInSome(String, isPercent: Bool)
  /// "không có".
  case unclearNothing(String)
  case notANumber(String)
  case notADate(String)
  case noSuchDay(String)
  case monthFirst(String, meant: CivilDate)
  case dayOrMonth(String, CivilDate, CivilDate)
  case shortYear(String, likely: String)
  case improbableYear(CivilDate, expected: ClosedRange<Int>)
  /// A program that takes month before day may have made it from a text.
  case maybeSwapped(CivilDate)
}
