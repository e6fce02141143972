import Diagnostics
import Intake
import Scoring

/// The year's decisions on record, into which those of a workbook are taken.
struct DecisionRegister {
  private let year: YearDecisions

  init(_ year: YearDecisions) {
    self.year = year
  }

  /// Puts the decisions on a criteria set in the place of those on record. What concerns other sets or other years
  /// stays as it is, and so do revocations, which stand behind what they revoke.
  ///
  /// - Returns: the records, and what is not as it was; new decisions beside the old ones are no change.
  func taking(
    _ new: [DecisionRecord], of set: CriteriaSet, into records: [DecisionRecord]
  ) -> (records: [DecisionRecord], changes: [DecisionChange]) {
    let own = records.filter { concerns($0, set) }
    let old = own.filter { $0.decision != .revoked }
    let changes = Self.changes(from: old, to: new)
    if changes.isEmpty, new.allSatisfy({ record in old.contains { Self.same($0, record) } }) { return (records, []) }
    let others = records.filter { !concerns($0, set) }
    return (others + new + own.filter { $0.decision == .revoked }, changes)
  }

  /// Whether a record is on an award of the set, in this year.
  private func concerns(_ record: DecisionRecord, _ set: CriteriaSet) -> Bool {
    guard year.year(of: record) == year.year else { return false }
    return record.criteria.isEmpty ? set.awards.contains { $0.id == record.award } : record.criteria == set.id
  }

  private static func same(_ left: DecisionRecord, _ right: DecisionRecord) -> Bool {
    left.award == right.award && left.unit == right.unit && left.decision == right.decision && left.note == right.note
  }

  /// What the old records say that the new ones do not.
  private static func changes(from old: [DecisionRecord], to new: [DecisionRecord]) -> [DecisionChange] {
    old.compactMap { record in
      let now = new.filter { $0.award == record.award && $0.unit == record.unit }
      if now.contains(where: { same($0, record) }) { return nil }
      return DecisionChange(
        award: record.award, unit: record.unit, from: text(record, besides: now.first),
        to: now.first.map { text($0, besides: record) })
    }
  }

  /// The decision, with the note where that alone differs.
  private static func text(_ record: DecisionRecord, besides other: DecisionRecord?) -> String {
    guard let other, other.decision == record.decision else { return record.decision.rawValue }
    return "\(record.decision.rawValue) (\(record.note))"
  }
}

extension DecidedSet {
  /// What is to be put on record: of each award first who has it, in the order of the list.
  func records(of year: Int, _ language: Language) -> [DecisionRecord] {
    awards.flatMap { award in
      func record(_ unit: Int, _ decision: DecisionRecord.Decision, reason: String = "") -> DecisionRecord {
        DecisionRecord(
          award: award.award, unit: outcome.units[unit].id, decision: decision,
          note: ruling(on: unit, for: award.award)?.note ?? "", year: year, criteria: outcome.set.id, reason: reason)
      }
      let agreedReserves = award.reserves.filter { ruling(on: $0, for: award.award)?.decision == .agreed }
      var records = award.granted.map { record($0.unit, .granted, reason: $0.origin.words?[language] ?? "") }
      records += award.refused.map { record($0, .refused) }
      records += award.other.map { record($0, .other) }
      records += agreedReserves.map { record($0, .reserve) }
      return records
    }
  }
}

extension FinalAward.Origin {
  /// How a unit came to its award; nil for the usual way.
  var words: Words? {
    switch self {
    case .proposed: nil
    case .held: Words("Hội đồng chọn trong các đơn vị bằng nhau", "chosen by the council among equals")
    case .movedUp(let turn, let isAgreed):
      isAgreed
        ? Words("dự bị thứ \(turn), chuyển lên", "reserve \(turn), moved up")
        : Words(
          "dự bị thứ \(turn), chuyển lên; Hội đồng chưa có ý kiến", "reserve \(turn), moved up without a decision")
    }
  }
}
