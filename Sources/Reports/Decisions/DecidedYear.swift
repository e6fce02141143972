public import Diagnostics
public import Evaluation
public import Intake
public import Scoring
import Spreadsheet

/// A year on whose proposals the council has decided.
public struct DecidedYear: Sendable {
  public let evaluated: EvaluatedYear
  /// Those whose workbooks were given.
  public let sets: [DecidedSet]
  /// The year's decisions, earlier ones that stay among them.
  public let records: [DecisionRecord]
  /// Whether `records` differ from what the year's `decisions.csv` says.
  public let isNew: Bool
}

/// The proposals of a criteria set, and what became of them.
public struct DecidedSet: Sendable {
  public let outcome: Outcome
  /// As read from the workbook.
  public let rulings: [Ruling]
  /// One an award, in their order.
  public let awards: [FinalAward]

  /// What the council wrote of a unit; nil where the workbook has no such row.
  func ruling(on unit: Int, for award: Award.ID) -> Ruling? {
    rulings.first { $0.unit == unit && $0.award == award }
  }
}

/// What reading the council's decisions came to.
public struct DecisionAttempt: Sendable {
  /// nil where there are errors.
  public let decided: DecidedYear?
  /// Changed inputs come first.
  public let findings: Findings
  public let inputs: InputFiles

  /// Whether a workbook could not be read at all.
  public var isUnreadable: Bool { findings.diagnostics.contains { $0.problem is WorkbookProblem } }
}

/// What a run of `decide` is told beside its files.
public struct DecisionOptions: Sendable {
  /// Takes the decisions from a workbook in which other cells were changed.
  public var takesDecisionsAlone = false
  /// Takes a workbook in which some decisions are still missing.
  public var isPartial = false
  /// Lets the decisions take the place of others on record.
  public var isReplacing = false

  public init() {}
}
