public import Diagnostics
public import Scoring

/// Why a workbook with the council's decisions cannot be taken, or what is to be said of it.
public enum DecisionProblem: Problem {
  /// It has no sheet of sources as the program writes it.
  case notOurs
  case otherYear(found: Int?, expected: Int?)
  case otherSet(String, known: [String])
  case changedFile(String)
  /// The workbook was made from a file that is not read now.
  case fileGone(String)
  /// A file is read now from which the workbook was not made.
  case fileAdded(String)
  case otherVersion(String, current: String)

  case missingSheet(String)
  case missingRow(String)
  case movedRows(ClosedRange<Int>, by: Int)
  /// A figure or a parameter: whose it is, what it was and what it is.
  case changedInput(Words, from: Words, to: Words)
  case changedValue(from: Words, to: Words)
  case replacedFormula(from: Words, to: Words)
  case addedFormula
  case reckonedOtherwise(from: Words, to: Words)
  /// So many formulas were saved without a result.
  case uncalculated(Int)
  /// So many more that are not listed.
  case more(Int)

  case unknownDecision(String)
  case undecided(unit: Unit.ID, award: Award.ID)
  case otherWithoutNote(unit: Unit.ID)
  case unreadableCell
  case equalReserves([Unit.ID], seats: Int, award: Award.ID)
  /// The year's decisions are others: what would change.
  case decisionsExist([DecisionChange])
  case sameSetTwice(String)

  case notGranted(unit: Unit.ID, award: Award.ID, granted: [String])
  case alreadyRevoked(unit: Unit.ID, award: Award.ID)
  /// Several criteria sets granted the unit an award of that id.
  case severalSets(unit: Unit.ID, award: Award.ID, sets: [CriteriaSet.ID])

  // Warnings.
  case excess(award: Award.ID, granted: Int, seats: Int, block: Block.ID?)
  /// So many formulas give other values since inputs were changed.
  case followers(Int)
  case strangerSheet(String)
  case reserveWithoutSeat(unit: Unit.ID, award: Award.ID)
  case freeSeats(Int, award: Award.ID)
}

/// How a decision of the year differs from the one that is on record.
public struct DecisionChange: Hashable, Sendable {
  let award: Award.ID
  let unit: Unit.ID
  /// nil where there was none, or is none any more.
  let from: String?
  let to: String?

  var words: Words {
    let none = Words("chưa có", "none")
    return Words(
      "\(award) \(unit): \(from ?? none.vi) → \(to ?? none.vi)",
      "\(award) \(unit): \(from ?? none.en) → \(to ?? none.en)")
  }
}

/// A problem that was told to be passed over: it stops nothing.
struct PassedOver: Problem {
  let problem: DecisionProblem

  var code: String { problem.code }
  var severity: Severity { .warning }
  var message: Words { problem.message }
  var help: Words? { nil }
}
