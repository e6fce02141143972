public import CivilCalendar
import Diagnostics
public import Files
public import Intake
public import Scoring

/// The taking back of an award that was granted, as for false declarations.
public struct Revocation: Sendable {
  private let award: Award.ID
  private let unit: Unit.ID
  private let reason: String
  private let document: String
  private let date: CivilDate

  /// - Parameters:
  ///   - reason: why.
  ///   - document: the decision by which it is revoked.
  ///   - date: that document's day.
  public init(award: Award.ID, unit: Unit.ID, reason: String, document: String, date: CivilDate) {
    self.award = award
    self.unit = unit
    self.reason = reason
    self.document = document
    self.date = date
  }

  /// The year's decisions with the revocation behind them; what was decided before stays on record.
  ///
  /// - Parameter criteria: the set whose award is meant, where several have one of that id.
  /// - Throws: `.notGranted`, `.alreadyRevoked`, `.severalSets`.
  public func added(to year: YearDecisions, criteria: CriteriaSet.ID?) throws(DecisionProblem) -> [DecisionRecord] {
    let own = year.file.records.filter { record in
      record.award == award && year.year(of: record) == year.year && (criteria == nil || record.criteria == criteria)
    }
    let states = states(of: unit, in: own)
    let granted = states.filter { $0.value == .granted }.keys.sorted()
    if let set = granted.first {
      if granted.count > 1, !granted.contains("") {
        throw .severalSets(unit: unit, award: award, sets: granted)
      }
      let record = DecisionRecord(
        award: award, unit: unit, decision: .revoked, year: year.year,
        criteria: criteria ?? (granted.count > 1 ? "" : set),
        reason: reason, document: document, date: date)
      return year.file.records + [record]
    }
    if states.values.contains(.revoked) { throw .alreadyRevoked(unit: unit, award: award) }
    let others = Set(own.map(\.unit)).filter { self.states(of: $0, in: own).values.contains(.granted) }
    throw .notGranted(unit: unit, award: award, granted: others.sorted())
  }

  /// The last word on a unit, by criteria set; a row that tells no set is on all of them.
  private func states(
    of unit: Unit.ID, in records: [DecisionRecord]
  ) -> [CriteriaSet.ID: DecisionRecord.Decision] {
    var states: [CriteriaSet.ID: DecisionRecord.Decision] = [:]
    for record in records where record.unit == unit {
      for set in states.keys where set.isEmpty || record.criteria.isEmpty { states[set] = record.decision }
      states[record.criteria] = record.decision
    }
    return states
  }

  /// Writes a year's decisions, whole or not at all.
  public static func write(_ records: [DecisionRecord], to path: String) throws(FileProblem) {
    try OutputFile.write(Array(DecisionFile.text(of: records).utf8), to: path)
  }
}
