import Diagnostics
public import Scoring

/// The outcome of the year before, of which the ranking shows the rank.
public struct PreviousResults: Sendable {
  public let ranks: [Unit.ID: Int]
}

/// Reads `results.csv`: `unit, total, grade, rank, block_rank`.
struct ResultsReader {
  let registry: UnitRegistry
  /// Whose outcome it is; nil where it is not known.
  let year: Int?

  func read(_ bytes: [UInt8], file: String, findings: inout Findings) -> PreviousResults? {
    guard let table = CSVReader.read(bytes, file: file, findings: &findings) else { return nil }
    let columns = NamedColumns(
      of: table, known: ["unit", "total", "grade", "rank", "block_rank"], required: ["unit", "rank"],
      findings: &findings)
    guard let columns, let unit = columns["unit"], let rank = columns["rank"] else { return nil }
    var ranks: [Unit.ID: Int] = [:]
    for row in table.rows {
      guard let entry = registry.entry(in: row[unit], of: year, findings: &findings) else { continue }
      ranks[entry.unit.id] = self.rank(row[rank], "rank", &findings)
      if let column = columns["block_rank"] { _ = self.rank(row[column], "block_rank", &findings) }
      if let column = columns["total"] { checkTotal(row[column], &findings) }
    }
    return PreviousResults(ranks: ranks)
  }

  /// nil where the cell is blank or not a rank.
  private func rank(_ field: CSVTable.Field, _ column: String, _ findings: inout Findings) -> Int? {
    if field.value.isEmpty { return nil }
    if let rank = Int(field.value), rank > 0 { return rank }
    findings.add(RegistryProblem.notWhole(field.value, column), at: field.place)
    return nil
  }

  /// A total is shown nowhere yet, but a table with a wrong one is not to be trusted.
  private func checkTotal(_ field: CSVTable.Field, _ findings: inout Findings) {
    if field.value.isEmpty { return }
    do throws(PlainNumber.Fault) {
      _ = try PlainNumber.read(field.value)
    } catch {
      findings.add(TableProblem.number(field.value, error), at: field.place)
    }
  }
}
