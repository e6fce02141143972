import Diagnostics
import Files
import Scoring

/// Reads tables as offices sent them, in workbooks and text files, and lays their figures together.
struct SentFilesReader {
  let dictionary: DataDictionary
  let registry: UnitRegistry
  let units: [Unit]
  let blocks: [Block]
  let year: Int?

  /// - Parameter paths: the files, in the order in which they count as first.
  func read(_ paths: [String], _ inputs: inout InputFiles, _ findings: inout Findings) -> SentFigures {
    let finder = TableFinder(registry: registry, blocks: blocks, year: year)
    let reader = SentTableReader(
      dictionary: dictionary, registry: registry, units: units, year: year, headings: MetricHeadings(dictionary))
    var readings: [SentTableReader.Reading] = []
    for path in paths {
      guard let bytes = inputs.read(path, findings: &findings) else { continue }
      for sheet in SentSheet.sheets(in: bytes, file: path, findings: &findings) {
        if sheet.isHidden {
          findings.add(SentProblem.hiddenSheet, at: sheet.whole)
          continue
        }
        if sheet.rows.count > SentSheet.rowLimit {
          findings.add(SentProblem.tooManyRows(limit: SentSheet.rowLimit), at: sheet.whole)
          continue
        }
        let tables = finder.tables(in: sheet)
        if tables.isEmpty, !sheet.rows.isEmpty { findings.add(SentProblem.noTable, at: sheet.whole) }
        readings += tables.map(reader.read)
      }
    }
    return together(readings, &findings)
  }

  private func together(_ readings: [SentTableReader.Reading], _ findings: inout Findings) -> SentFigures {
    var sent = SentFigures()
    for reading in readings {
      findings.add(contentsOf: reading.findings)
      reportUnresolved(reading, among: readings, &findings)
      sent.tables.append(reading.summary)
      sent.metrics.formUnion(reading.metrics)
      for figure in reading.figures { sent.add(figure, &findings) }
    }
    return sent
  }

  /// Rows whose unit could not be told, beside the units that no table of the same figures names: they may be meant.
  private func reportUnresolved(
    _ reading: SentTableReader.Reading, among readings: [SentTableReader.Reading], _ findings: inout Findings
  ) {
    guard !reading.unresolved.isEmpty else { return }
    let metrics = Set(reading.metrics)
    let named = readings.filter { !metrics.isDisjoint(with: $0.metrics) }.reduce(into: Set()) { $0.formUnion($1.units) }
    let likely = Set(reading.unresolved.flatMap(\.likely).map(\.id))
    let absent = units.map(\.id).filter { !named.contains($0) && !likely.contains($0) }
    for row in reading.unresolved.prefix(SentTableReader.toldOneByOne) {
      let problem: SentProblem =
        row.first == nil
        ? .unknownUnit(row.name, likely: row.likely.filter { !named.contains($0.id) }, absent: absent)
        : .unitTwice(row.name, absent: absent.count <= 5 ? absent : [])
      findings.add(problem, at: row.place, related: row.first)
    }
    let others = reading.unresolved.dropFirst(SentTableReader.toldOneByOne)
    if let next = others.first { findings.add(SentProblem.moreUnknownUnits(others.count), at: next.place) }
  }
}

extension SentFigures {
  /// The figures as a table of the year.
  ///
  /// - Parameters:
  ///   - base: what `metrics.csv` holds already; a sent figure takes its place.
  ///   - file: the name of the table in messages where a unit has no cell.
  func table(_ dictionary: DataDictionary, _ units: [Unit], over base: MetricTable?, file: String) -> MetricTable {
    var columns = base?.columns ?? [:]
    var places = base?.places ?? [:]
    for metric in dictionary.metrics where metrics.contains(metric.id) {
      var column =
        columns[metric.id]
        ?? Column(
          numbers: Array(repeating: 0, count: units.count), states: Array(repeating: .missing, count: units.count),
          labels: metric.kind.labels)
      var cells = places[metric.id] ?? Array(repeating: Place(file: file), count: units.count)
      for (row, unit) in units.enumerated() {
        guard let sent = self[unit.id, metric.id] else { continue }
        if sent.figure.isMissing, column[row] != nil { continue }
        switch sent.figure {
        case .present(let number): column.set(row, to: number)
        case .absent(let state): column.set(row, to: state)
        }
        cells[row] = sent.place
      }
      columns[metric.id] = column
      places[metric.id] = cells
    }
    return MetricTable(file: file, columns: columns, places: places)
  }
}
