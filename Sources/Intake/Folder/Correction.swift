public import Diagnostics
public import Scoring

/// A figure that verification replaced. The submitted table stays as it was handed in.
public struct Correction: Sendable {
  public let unit: Unit.ID
  public let metric: Metric.ID
  public let submitted: CorrectedFigure
  public let verified: CorrectedFigure
  public let reason: String
  /// Empty where none is named.
  public let document: String
}

/// One side of a correction.
public struct CorrectedFigure: Hashable, Sendable {
  /// nil where the cell is blank or does not apply.
  public let number: Double?
  public let state: CellState
  /// The cell: of the submitted table, or of `corrections.csv`.
  public let place: Place

  init(_ column: Column, row: Int, at place: Place) {
    number = column[row]
    state = column.states[row]
    self.place = place
  }
}

/// Reads `corrections.csv`: `unit, metric, value, reason, document`, and lays it over the figures.
struct CorrectionReader {
  let dictionary: DataDictionary
  let registry: UnitRegistry
  let year: Int?
  let units: [Unit]
  /// Whether what concerns none of the units or columns is an error. Of the year before it is passed over, as it is in
  /// that year's figures.
  var isStrict = true

  func apply(
    _ bytes: [UInt8], file: String, to metrics: inout MetricTable, findings: inout Findings
  ) -> [Correction] {
    guard let table = CSVReader.read(bytes, file: file, findings: &findings) else { return [] }
    let names = NamedColumns(
      of: table, known: ["unit", "metric", "value", "reason", "document"],
      required: ["unit", "metric", "value", "reason"], findings: &findings)
    guard let names, let unitColumn = names["unit"], let metricColumn = names["metric"],
      let valueColumn = names["value"], let reasonColumn = names["reason"]
    else { return [] }
    var corrections: [Correction] = []
    var columns = metrics.columns
    var places = metrics.places
    var seen: [String: Place] = [:]
    for row in table.rows {
      let (unitField, metricField, valueField) = (row[unitColumn], row[metricColumn], row[valueColumn])
      guard let entry = registry.entry(in: unitField, of: year, findings: &findings) else { continue }
      guard let unit = units.firstIndex(where: { $0.id == entry.unit.id }) else {
        if !isStrict { continue }
        findings.add(RegistryProblem.unknownUnit(unitField.value, likely: []), at: unitField.place)
        continue
      }
      guard let metric = dictionary.metrics.first(where: { $0.id == metricField.value }) else {
        if !isStrict { continue }
        let known = dictionary.metrics.map(\.id)
        findings.add(CriteriaProblem.unknownMetric(metricField.value, known: known), at: metricField.place)
        continue
      }
      if row[reasonColumn].value.isEmpty { findings.add(RegistryProblem.blank("reason"), at: row[reasonColumn].place) }
      if let first = seen.updateValue(unitField.place, forKey: "\(entry.unit.id) \(metric.id)") {
        findings.add(RegistryProblem.duplicateCorrection(entry.unit.id, metric.id), at: unitField.place, related: first)
        continue
      }
      guard var column = columns[metric.id] else {
        if !isStrict { continue }
        findings.add(RegistryProblem.missingColumn(metric.id), at: Place(file: metrics.file))
        continue
      }
      let submitted = CorrectedFigure(column, row: unit, at: metrics.place(of: metric.id, row: unit))
      switch metric.figure(from: valueField.value) {
      case .success(.present(let number)): column.set(unit, to: number)
      case .success(.absent(let state)): column.set(unit, to: state)
      case .failure(let problem):
        findings.add(problem.problem, at: valueField.place)
        continue
      }
      columns[metric.id] = column
      places[metric.id]?[unit] = valueField.place
      corrections.append(
        Correction(
          unit: entry.unit.id, metric: metric.id, submitted: submitted,
          verified: CorrectedFigure(column, row: unit, at: valueField.place), reason: row[reasonColumn].value,
          document: names["document"].map { row[$0].value } ?? ""))
    }
    metrics = MetricTable(file: metrics.file, columns: columns, places: places)
    return corrections
  }
}
