import CivilCalendar
import Diagnostics
import Scoring

/// What can be wrong with records, with how they are declared, and with what is counted from them.
///
/// What is wrong with a row leaves that row out and stops nothing by itself.
enum RecordProblem: Problem {
  // Rows
  case duplicateKey(String)
  /// A date before the day of receipt, or before the clock started anew.
  case beforeReceipt(column: String, CivilDate, received: CivilDate)
  case outsidePeriod(CivilDate, ClosedRange<CivilDate>)
  case unknownUnit(String, known: [String])
  case unknownAnswer(String, column: String, known: [String])
  case blank(String)
  case notADate(String)
  case notWhole(String, column: String)
  /// What is wrong with the row as a line of a table, or with a number in it.
  case table(TableProblem)
  /// The log's last day for an answer is not the calendar's; the row counts.
  case dueDiffers(stated: CivilDate, reckoned: CivilDate)
  /// How many more there are of a kind of problem of which enough are shown.
  case more(Int, code: String)

  // Files
  case leftOut(Int, of: Int)
  case tooManyLeftOut(Int, of: Int, tolerance: Double)
  case unitsNotEvaluated([String], rows: Int)
  case undefined(Metric.ID, rows: Int)
  case missingCalendar
  case notUTF8

  // Figures
  case countedDiffers(metric: Metric.ID, unit: Unit.ID, submitted: Double, counted: Double, counts: PreferredFigure)

  // Declarations
  case unknownKind(String, known: [String])
  case unknownColumn(String, known: [String])
  case wrongColumn(String, needed: RecordColumnNeed)
  case needsOneUnitColumn(found: Int)
  case limitMissing(String)
}

/// What a column is needed for, and so what it must hold.
enum RecordColumnNeed: Hashable, Sendable {
  case date
  case choice
}

/// Which of two figures counts where a metric is both handed in and counted from records.
public enum PreferredFigure: String, CaseIterable, Hashable, Sendable {
  case counted, submitted
}
