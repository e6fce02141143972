import Evaluation
import Intake
import Scoring

/// The year's `metrics.csv` with imported figures in it.
///
/// What stands there already stays as it is written, order and further columns included; metrics and units that it
/// lacks are added behind, in the order of the data dictionary and of `units.csv`.
struct MetricsFile {
  let imported: ImportedTables
  /// As it is; nil where the year has none yet.
  let existing: CSVTable?

  var text: String {
    let metrics = imported.folder.year.dictionary.metrics.map(\.id).filter(imported.sent.metrics.contains)
    let header = existing?.header.map(\.value) ?? ["unit"]
    let added = metrics.filter { !header.contains($0) }
    var lines = [header + added]
    var written: Set<Unit.ID> = []
    let unitColumn = header.firstIndex(of: "unit") ?? 0
    for row in existing.map({ Array($0.rows) }) ?? [] {
      let name = row[unitColumn].value
      let unit = imported.folder.year.units.first { $0.isNamed(name) }?.id ?? name
      written.insert(unit)
      let kept = zip(header, row).map { figure(unit, $0) ?? $1.value }
      lines.append(kept + added.map { figure(unit, $0) ?? "" })
    }
    for unit in imported.folder.year.units where !written.contains(unit.id) {
      let fields = (header + added).enumerated().map { column, name in
        column == unitColumn ? unit.id : figure(unit.id, name) ?? ""
      }
      // A unit that no table names yet has no row yet.
      if fields.enumerated().contains(where: { $0 != unitColumn && !$1.isEmpty }) { lines.append(fields) }
    }
    return lines.map { CSVField.line($0) + "\n" }.joined()
  }

  /// As it was sent; nil where nothing was, so that what stands there stays.
  private func figure(_ unit: Unit.ID, _ metric: Metric.ID) -> String? {
    guard let sent = imported.sent[unit, metric], !sent.plain.isEmpty else { return nil }
    return sent.plain
  }
}
