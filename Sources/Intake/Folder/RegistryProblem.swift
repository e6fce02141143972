import Diagnostics
import Names
import Scoring

/// What can be wrong with units and their figures, once the table itself is sound.
enum RegistryProblem: Problem {
  case unknownColumn(String, known: [String])
  case missingColumn(String)
  case blank(String)
  case duplicateUnit(String)
  case duplicateCorrection(Unit.ID, Metric.ID)
  case namesCollide(String, String, name: String)
  case unknownBlock(String, known: [String])
  case notADate(String)
  case endsBeforeItBegins
  case unknownSuccessor(String, known: [String])
  /// With those that were most likely meant.
  case unknownUnit(String, likely: [Unit])
  /// A letter of another script in a name.
  case lookAlike(LookAlike)
  /// A name made for an old font, which was read as meant.
  case oldFont(String, TextEncoding, meant: String)
  case lostLetters(String, sign: String)
  case notValid(Unit.ID, year: Int)
  case missingUnits([Unit.ID])
  case noUnits
  case notWhole(String, Metric.ID)
  case notARank(String, column: String)
  case outside(Double, Metric)
  case notATruth(String)
  case notAChoice(String, Metric.ID, known: [String])
  case nothingAroseUndefined(String, Metric.ID)
  /// A metric of answers, where sums are asked for.
  case cannotBeSummed(Metric.ID)
  case metricNeeded(Metric.ID, by: [String])
  case unknownDecision(String)
  case notAYear(String)
  /// A year's folder without `report.yaml`.
  case missingReport
  /// A unit's name or block beside its figures is not the registry's.
  case disagrees(column: String, found: String, unit: Unit)
}
