import Diagnostics
import Scoring

/// What can be wrong with records in a database, told by how many there are and the key of one of them.
enum StoredProblem: Problem {
  case flawed(StoredFlaw, rows: Int, example: String?)
  case unknownUnit(String, rows: Int, known: [String])
  case unknownAnswer(String, column: String, known: [String])
  /// The table's last day for an answer is not the calendar's; the records count.
  case dueDiffers(rows: Int, example: String?)
  /// More different texts stand for units than could be.
  case tooManyUnits(limit: Int)
  /// A part of an expression that no server can be asked.
  case notInSQL(String)
}
