import Scoring

/// What keeps a record of a database from being counted; of several the first, in the order in which a row of a log
/// is looked at.
enum StoredFlaw: Hashable, Sendable {
  case blank(RecordColumn.ID)
  case notADate(RecordColumn.ID)
  case notWhole(RecordColumn.ID)
  case notFinite(RecordColumn.ID)
  case unknownAnswer(RecordColumn.ID)
  case repeated
  /// The column of the date that comes before the receipt, or before the clock started anew.
  case beforeReceipt(RecordColumn.ID)
  /// The calendar does not reach the day on which the clock starts, or up to which an extension goes.
  case uncoveredStart
  case uncoveredExtension
  /// Sound, but not of the days that are asked for.
  case outsideWindow
}
