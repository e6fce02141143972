import Diagnostics
public import Scoring

/// The outcome of the year before, of which the ranking shows the rank.
public struct PreviousResults: Sendable {
  public let ranks: [Unit.ID: Int]
}

/// Reads `results.csv`: `unit, total, grade, rank, block_rank`.
struct ResultsReader {
  let registry: UnitRegistry

  func read(_ bytes: [UInt8], file: String, findings: inout Findings) -> PreviousResults? {
    guard let table = CSVReader.read(bytes, file: file, findings: &findings) else { return nil }
    let columns = NamedColumns(
      of: table, known: ["unit", "total", "grade", "rank", "block_rank"], required: ["unit", "rank"],
      findings: &findings)
    guard let columns, let unit = columns["unit"], let rank = columns["rank"] else { return nil }
    var ranks: [Unit.ID: Int] = [:]
    for row in table.rows {
      guard let entry = registry.entry(named: row[unit].value) else {
        let known = registry.entries.map(\.unit.id)
        findings.add(RegistryProblem.unknownUnit(row[unit].value, known: known), at: row[unit].place)
        continue
      }
      if row[rank].value.isEmpty { continue }
      guard let place = Int(row[rank].value), place > 0 else {
        findings.add(RegistryProblem.notWhole(row[rank].value, "rank"), at: row[rank].place)
        continue
      }
      ranks[entry.unit.id] = place
    }
    return PreviousResults(ranks: ranks)
  }
}
