import Diagnostics
public import Scoring

/// The outcome of the year before. What a table does not say is left out.
public struct PreviousResults: Sendable {
  public let ranks: [Unit.ID: Int]
  public let totals: [Unit.ID: Double]
  public let grades: [Unit.ID: String]
  public let blockRanks: [Unit.ID: Int]
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
    var blockRanks: [Unit.ID: Int] = [:]
    var totals: [Unit.ID: Double] = [:]
    var grades: [Unit.ID: String] = [:]
    for row in table.rows {
      guard let entry = registry.entry(in: row[unit], of: year, findings: &findings) else { continue }
      ranks[entry.unit.id] = self.rank(row[rank], "rank", &findings)
      let id = entry.unit.id
      if let column = columns["block_rank"] { blockRanks[id] = self.rank(row[column], "block_rank", &findings) }
      if let column = columns["total"] { totals[id] = total(row[column], &findings) }
      if let column = columns["grade"], !row[column].value.isEmpty { grades[id] = row[column].value }
    }
    return PreviousResults(ranks: ranks, totals: totals, grades: grades, blockRanks: blockRanks)
  }

  /// nil where the cell is blank or not a rank.
  private func rank(_ field: CSVTable.Field, _ column: String, _ findings: inout Findings) -> Int? {
    if field.value.isEmpty { return nil }
    if let rank = Int(field.value), rank > 0 { return rank }
    findings.add(RegistryProblem.notARank(field.value, column: column), at: field.place)
    return nil
  }

  /// nil where the cell is blank or no number.
  private func total(_ field: CSVTable.Field, _ findings: inout Findings) -> Double? {
    if field.value.isEmpty { return nil }
    do throws(PlainNumber.Fault) {
      return try PlainNumber.read(field.value)
    } catch {
      findings.add(TableProblem.number(field.value, error), at: field.place)
      return nil
    }
  }
}
