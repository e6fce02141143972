public import CivilCalendar
public import Diagnostics

/// Reads `calendar.csv`: `date, kind, name`, and perhaps `certainty`: the days off (`off`) and the make-up working
/// days (`work`) of some years. Weekends need no rows.
public enum CalendarReader {
  /// - Returns: nil where anything is wrong; all of it is in `findings`.
  public static func read(_ bytes: [UInt8], file: String, findings: inout Findings) -> WorkCalendar? {
    guard let table = CSVReader.read(bytes, file: file, findings: &findings) else { return nil }
    let names = NamedColumns(
      of: table, known: ["date", "kind", "name", "certainty"], required: ["date", "kind"], findings: &findings)
    guard let names, let dateColumn = names["date"], let kindColumn = names["kind"] else { return nil }
    let before = findings.diagnostics.count
    var days: [Kind: Set<CivilDate>] = [:]
    var seen: [CivilDate: Place] = [:]
    for row in table.rows {
      let (dateField, kindField) = (row[dateColumn], row[kindColumn])
      guard let date = CivilDate(iso: dateField.value) else {
        findings.add(RegistryProblem.notADate(dateField.value), at: dateField.place)
        continue
      }
      guard let kind = Kind(rawValue: kindField.value) else {
        findings.add(CalendarProblem.unknownKind(kindField.value), at: kindField.place)
        continue
      }
      if let first = seen.updateValue(dateField.place, forKey: date) {
        findings.add(CalendarProblem.duplicateDay(date), at: dateField.place, related: first)
      } else if kind == .work, !date.isWeekend {
        findings.add(CalendarProblem.alreadyWorking(date), at: dateField.place)
      }
      days[kind, default: []].insert(date)
    }
    guard findings.diagnostics.count == before else { return nil }
    return WorkCalendar(daysOff: days[.off] ?? [], makeUpDays: days[.work] ?? [])
  }

  private enum Kind: String {
    case off, work
  }
}
