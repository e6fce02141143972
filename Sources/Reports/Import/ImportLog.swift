import Diagnostics
import Evaluation
import Intake
import Scoring

/// Which cell became which figure: `imported.csv` in the year's folder, so that the tables can be archived and the
/// figures checked against them.
///
/// A later import adds to it; a figure that is imported again has its newest cell.
struct ImportLog {
  static let header = ["metric", "unit", "value", "file", "sheet", "cell", "written", "note"]

  let imported: ImportedTables
  let language: Language
  /// As it is; nil where nothing was imported before.
  let existing: CSVTable?

  var text: String {
    let metrics = imported.folder.year.dictionary.metrics.map(\.id)
    let units = imported.folder.year.units.map(\.id)
    var rows: [Key: [String]] = [:]
    for row in existing.map({ Array($0.rows) }) ?? [] where row.count == Self.header.count {
      rows[Key(metric: row[0].value, unit: row[1].value)] = row.map(\.value)
    }
    for figure in imported.sent.figures where !figure.plain.isEmpty || !figure.written.isEmpty {
      rows[Key(metric: figure.metric, unit: figure.unit)] = fields(figure)
    }
    let order = { (key: Key) in
      (metrics.firstIndex(of: key.metric) ?? metrics.count, units.firstIndex(of: key.unit) ?? units.count, key.unit)
    }
    let sorted = rows.sorted { order($0.key) < order($1.key) }.map(\.value)
    return ([Self.header] + sorted).map { CSVField.line($0) + "\n" }.joined()
  }

  private struct Key: Hashable {
    let metric: String
    let unit: String
  }

  private func fields(_ figure: SentFigure) -> [String] {
    let confirmed = figure.confirmedBy.map { place in
      Words("khớp với \(place.words.vi)", "confirmed by \(place.words.en)")[language]
    }
    let notes = [figure.note?[language]].compactMap(\.self) + confirmed
    return [
      figure.metric, figure.unit, figure.plain, figure.place.file, figure.place.sheet?.name ?? "",
      figure.place.cellText, figure.written, notes.joined(separator: "; "),
    ]
  }
}

extension Place {
  /// The cell of a sheet, `C13`, or the line and column of a text file, `13:5`.
  fileprivate var cellText: String {
    if let reference = sheet?.reference { return reference }
    return line == 0 ? "" : "\(line):\(column)"
  }
}
