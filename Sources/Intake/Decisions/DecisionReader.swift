import CivilCalendar
public import Diagnostics
import Scoring

/// Reads a file of decisions: `award, unit, decision`, and perhaps `note, year, criteria, reason, document, date`.
public struct DecisionReader {
  let registry: UnitRegistry
  /// The year whose units are meant.
  let unitsOf: Int?
  /// Years from here on cannot have been decided on yet; nil for no end.
  let before: Int?

  /// - Parameters:
  ///   - unitsOf: the year whose units the rows name.
  ///   - before: the year of a report that looks back; nil for a year's own file.
  public init(registry: UnitRegistry, unitsOf: Int?, before: Int? = nil) {
    self.registry = registry
    self.unitsOf = unitsOf
    self.before = before
  }

  /// - Returns: the rows that could be read; nil where the table itself could not.
  public func read(_ bytes: [UInt8], file: String, findings: inout Findings) -> DecisionFile? {
    guard let table = CSVReader.read(bytes, file: file, findings: &findings) else { return nil }
    let columns = NamedColumns(
      of: table, known: DecisionFile.columns, required: ["award", "unit", "decision"], findings: &findings)
    guard let columns, let award = columns["award"], let unit = columns["unit"], let decision = columns["decision"]
    else { return nil }
    var records: [DecisionRecord] = []
    var places: [Place] = []
    for row in table.rows {
      func field(_ name: String) -> CSVTable.Field? { columns[name].map { row[$0] } }
      func text(_ name: String) -> String { field(name).map { Self.plain($0.value) } ?? "" }
      guard let entry = registry.entry(in: row[unit], of: unitsOf, findings: &findings) else { continue }
      guard let taken = DecisionRecord.Decision(rawValue: row[decision].value) else {
        findings.add(RegistryProblem.unknownDecision(row[decision].value), at: row[decision].place)
        continue
      }
      var year: Int?
      if let field = field("year"), !field.value.isEmpty {
        guard let stated = Int(field.value), stated > 1900, stated < before ?? 10_000 else {
          findings.add(RegistryProblem.notAYear(field.value), at: field.place)
          continue
        }
        year = stated
      }
      var date: CivilDate?
      if let field = field("date"), !field.value.isEmpty {
        date = CivilDate(iso: field.value)
        if date == nil { findings.add(RegistryProblem.notADate(field.value), at: field.place) }
      }
      records.append(
        DecisionRecord(
          award: Self.plain(row[award].value), unit: entry.unit.id, decision: taken, note: text("note"), year: year,
          criteria: text("criteria"), reason: text("reason"), document: text("document"), date: date))
      places.append(row.place)
    }
    return DecisionFile(records: records, places: places)
  }

  /// A text without the apostrophe that keeps spreadsheets from taking it for a formula.
  private static func plain(_ text: String) -> String {
    guard text.first == "'", let second = text.dropFirst().first, "=+-@\t\r'".contains(second) else { return text }
    return String(text.dropFirst())
  }
}
