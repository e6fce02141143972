import Diagnostics
import Scoring

extension MetricTable {
  /// Lays what was counted from records beside the figures that were handed in. A figure that was not handed in is
  /// the counted one; where the two differ, the difference is reported and the preferred one stays.
  mutating func lay(
    _ counted: [CountedMetric], over units: [Unit], preferring source: PreferredFigure, findings: inout Findings
  ) {
    var columns = columns
    var places = places
    for count in counted {
      let metric = count.metric
      var column =
        columns[metric.id]
        ?? Column(
          numbers: Array(repeating: 0, count: units.count), states: Array(repeating: .missing, count: units.count))
      var cells = places[metric.id] ?? Array(repeating: Place(file: count.file), count: units.count)
      for unit in units.indices {
        guard let number = count.column[unit] else {
          if column.states[unit] == .missing { column.set(unit, to: count.column.states[unit]) }
          continue
        }
        if !metric.range.contains(number) {
          findings.add(RegistryProblem.outside(number, metric), at: Place(file: count.file))
        }
        let isMissing = column.states[unit] == .missing
        // "Nothing arose" and none counted say the same.
        let submitted = column[unit] ?? 0
        let differs = !isMissing && Decimal15.compare(submitted, number) != 0
        if differs {
          findings.add(
            RecordProblem.countedDiffers(
              metric: metric.id, unit: units[unit].id, submitted: submitted, counted: number, counts: source),
            at: cells[unit], related: Place(file: count.file))
        }
        if isMissing || differs && source == .counted {
          column.set(unit, to: number)
          cells[unit] = Place(file: count.file)
        }
      }
      columns[metric.id] = column
      places[metric.id] = cells
    }
    self = MetricTable(file: file, columns: columns, places: places)
  }
}
