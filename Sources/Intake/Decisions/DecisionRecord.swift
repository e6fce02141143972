public import CivilCalendar
public import Diagnostics
public import Scoring

/// A row of `decisions.csv`: what was decided on a unit under an award.
public struct DecisionRecord: Hashable, Sendable {
  public enum Decision: String, Hashable, Sendable, CaseIterable {
    /// The unit has the award.
    case granted
    case refused
    /// The council has another opinion, which the note tells: the unit has no award.
    case other
    /// The council agreed to a reserve for whom no seat became free.
    case reserve
    /// Taken back later.
    case revoked
  }

  public let award: Award.ID
  public let unit: Unit.ID
  public let decision: Decision
  public let note: String
  /// nil where the row does not tell: then it is the file's.
  public let year: Int?
  /// The criteria set, which tells apart awards of one id; empty where the row does not tell.
  public let criteria: CriteriaSet.ID
  /// Why: how a reserve came to move up, or what a revocation is for.
  public let reason: String
  /// The document of a revocation.
  public let document: String
  /// The day of a revocation.
  public let date: CivilDate?

  public init(
    award: Award.ID, unit: Unit.ID, decision: Decision, note: String = "", year: Int? = nil,
    criteria: CriteriaSet.ID = "", reason: String = "", document: String = "", date: CivilDate? = nil
  ) {
    self.award = award
    self.unit = unit
    self.decision = decision
    self.note = note
    self.year = year
    self.criteria = criteria
    self.reason = reason
    self.document = document
    self.date = date
  }
}

/// A file of decisions as read.
public struct DecisionFile: Sendable {
  public let records: [DecisionRecord]
  /// Where each stands.
  public let places: [Place]

  /// The columns, in the order in which they are written.
  public static let columns = [
    "award", "unit", "decision", "note", "year", "criteria", "reason", "document", "date",
  ]

  public init(records: [DecisionRecord] = [], places: [Place] = []) {
    self.records = records
    self.places = places
  }

  /// The rows as a table, the header first.
  public static func text(of records: [DecisionRecord]) -> String {
    let rows = records.map { record in
      [
        record.award, record.unit, record.decision.rawValue, record.note, record.year.map(String.init) ?? "",
        record.criteria, record.reason, record.document, record.date?.iso ?? "",
      ]
    }
    return ([columns] + rows).map { CSVField.line($0) + "\n" }.joined()
  }
}
