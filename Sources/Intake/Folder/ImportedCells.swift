public import Diagnostics
import Files
public import Scoring

/// The cell of a sent table that a figure of `metrics.csv` came from, as `import` noted it in `imported.csv`.
public struct ImportedCell: Hashable, Sendable {
  /// The figure as it was imported.
  public let value: String
  public let file: String
  /// Empty where the file has no sheets.
  public let sheet: String
  /// The cell of a sheet, or line and column of a text file.
  public let cell: String
  /// As the cell had it.
  public let written: String
  /// What had to be decided to read it; empty where nothing had.
  public let note: String
  /// Whether the figure was handed in so: else it was changed after the import.
  public let isCurrent: Bool
}

/// The cells that `imported.csv` names; none where the folder has no such file.
public struct ImportedCells: Sendable {
  private static let columns = ["metric", "unit", "value", "file", "sheet", "cell", "written", "note"]

  private var cells: [Key: ImportedCell] = [:]

  private struct Key: Hashable {
    let metric: Metric.ID
    let unit: Unit.ID
  }

  public subscript(metric: Metric.ID, unit: Unit.ID) -> ImportedCell? { cells[Key(metric: metric, unit: unit)] }

  /// Reads a year's `imported.csv`; what keeps it from being read is reported.
  public init(of folder: YearFolder, findings: inout Findings, inputs: inout InputFiles) {
    let path = folder.path + "/imported.csv"
    guard FileKind(at: path) != nil, let bytes = inputs.read(path, findings: &findings),
      let table = CSVReader.read(bytes, file: path, findings: &findings),
      let names = NamedColumns(
        of: table, known: Self.columns, required: ["metric", "unit", "value", "file"], findings: &findings)
    else { return }
    let metrics = Dictionary(folder.year.dictionary.metrics.map { ($0.id, $0) }) { first, _ in first }
    let rows = Dictionary(folder.year.units.enumerated().map { ($1.id, $0) }) { first, _ in first }
    for row in table.rows {
      func text(_ name: String) -> String { names[name].map { row[$0].value } ?? "" }
      // What the dictionary or the registry does not have any more is nobody's figure.
      guard let metric = metrics[text("metric")], let unit = rows[text("unit")] else { continue }
      cells[Key(metric: metric.id, unit: text("unit"))] = ImportedCell(
        value: text("value"), file: text("file"), sheet: text("sheet"), cell: text("cell"), written: text("written"),
        note: text("note"), isCurrent: Self.isHandedIn(text("value"), metric, unit, folder.submitted))
    }
  }

  private static func isHandedIn(_ value: String, _ metric: Metric, _ unit: Int, _ table: MetricTable) -> Bool {
    guard let column = table.columns[metric.id], case .success(let figure) = metric.figure(from: value) else {
      return false
    }
    switch figure {
    case .present(let number): return column[unit] == number
    case .absent(let state): return column.states[unit] == state
    }
  }
}
