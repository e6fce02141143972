import Diagnostics
import Scoring

/// Reads the archive of decisions: `award, unit, decision, note`, and perhaps `year` (else the year before).
struct DecisionReader {
  let registry: UnitRegistry
  /// The year of the report that looks back.
  let year: Int

  private enum Decision: String {
    case granted, refused, revoked
  }

  /// - Returns: what was granted, by how many years ago. A later row on the same unit and award overrides an
  ///   earlier one, so that a revocation takes a grant back.
  func read(_ bytes: [UInt8], file: String, findings: inout Findings) -> AwardHistory? {
    guard let table = CSVReader.read(bytes, file: file, findings: &findings) else { return nil }
    let columns = NamedColumns(
      of: table, known: ["award", "unit", "decision", "note", "year"], required: ["award", "unit", "decision"],
      findings: &findings)
    guard let columns, let award = columns["award"], let unit = columns["unit"], let decision = columns["decision"]
    else { return nil }
    var granted: [Award.ID: [Unit.ID: [Int]]] = [:]
    var covered: Set<Int> = []
    for row in table.rows {
      guard let entry = registry.entry(in: row[unit], of: year - 1, findings: &findings) else { continue }
      guard let taken = Decision(rawValue: row[decision].value) else {
        findings.add(RegistryProblem.unknownDecision(row[decision].value), at: row[decision].place)
        continue
      }
      var ago = 1
      if let column = columns["year"], !row[column].value.isEmpty {
        guard let past = Int(row[column].value), past < year, past > 1900 else {
          findings.add(RegistryProblem.notAYear(row[column].value), at: row[column].place)
          continue
        }
        ago = year - past
      }
      covered.insert(ago)
      var years = granted[row[award].value, default: [:]][entry.unit.id] ?? []
      years.removeAll { $0 == ago }
      if taken == .granted { years.append(ago) }
      granted[row[award].value, default: [:]][entry.unit.id] = years
    }
    let years = (1...).prefix { covered.contains($0) }.count
    return AwardHistory(years: years, granted: granted)
  }
}
