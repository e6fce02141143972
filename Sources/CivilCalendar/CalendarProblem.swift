public import Diagnostics

/// Why working days cannot be counted.
public enum CalendarProblem: Problem {
  /// The calendar does not say which days of the year are off.
  case yearNotCovered(Int)
  /// Neither `off` nor `work`.
  case unknownKind(String)
  /// A day on two rows.
  case duplicateDay(CivilDate)
  /// A make-up day that is a working day anyway.
  case alreadyWorking(CivilDate)
}
