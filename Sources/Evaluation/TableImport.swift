public import Diagnostics
public import Intake
public import Scoring

/// Tables as offices sent them, read into the year's figures.
public struct ImportedTables: Sendable {
  public let sent: SentFigures
  public let folder: YearFolder
  /// The metrics for which some units have no figure yet, neither sent nor imported before.
  public let incomplete: [Incomplete]

  public struct Incomplete: Sendable {
    public let metric: Metric
    public let units: [Unit.ID]
  }
}

/// What an import came to.
public struct ImportAttempt: Sendable {
  /// nil where there are errors.
  public let imported: ImportedTables?
  public let findings: Findings
  public let inputs: InputFiles
}

/// Reads sent tables and holds them to all that an evaluation would ask of their cells. Writes nothing.
///
/// What other tables may still bring is not asked for: only the cells that were sent can be at fault, and those of a
/// unit that left its whole row blank are not: it has not answered yet.
///
/// - Parameters:
///   - files: workbooks and text files, laid over what the folder's `metrics.csv` holds already.
///   - replacing: lets their figures take the place of other ones there; else these are contradictions.
public func importTables(_ files: [String], into folder: String, replacing: Bool) -> ImportAttempt {
  var reader = YearFolderReader(folder: folder, figures: .sent(files: files, replacing: replacing))
  guard let read = reader.read(criteriaFiles: []), let sent = read.sent else {
    return ImportAttempt(imported: nil, findings: reader.findings, inputs: reader.inputs)
  }
  var findings = reader.findings
  if sent.figures.isEmpty, !findings.hasErrors { findings.add(SentProblem.noFigures, at: nil) }
  var asked = findings
  _ = outcomes(of: read, &asked)
  let files = Set(sent.figures.map(\.place.file))
  let silent = sent.unitsWithoutFigures
  let silentPlaces = Set(sent.figures.filter { silent.contains($0.unit) }.map(\.place))
  for diagnostic in asked.diagnostics.dropFirst(findings.diagnostics.count) where !(diagnostic.problem is UnfilledRows)
  {
    guard let place = diagnostic.place, files.contains(place.file), !place.isWholeFile,
      !silentPlaces.contains(place)
    else { continue }
    findings.add(diagnostic.problem, at: place, related: diagnostic.related)
  }
  let imported = ImportedTables(sent: sent, folder: read, incomplete: incomplete(read, silent))
  return ImportAttempt(
    imported: findings.hasErrors ? nil : imported, findings: findings, inputs: reader.inputs)
}

extension SentFigures {
  /// The units that stand in the tables with nothing but blanks.
  fileprivate var unitsWithoutFigures: Set<Unit.ID> {
    Set(figures.map(\.unit)).subtracting(figures.filter { !$0.plain.isEmpty }.map(\.unit))
  }
}

private func incomplete(_ read: YearFolder, _ silent: Set<Unit.ID>) -> [ImportedTables.Incomplete] {
  read.year.dictionary.metrics.compactMap { metric in
    let units = read.year.units.indices.filter { row in
      read.metrics.place(of: metric.id, row: row).isWholeFile
        || (silent.contains(read.year.units[row].id) && read.metrics.columns[metric.id]?.states[row] == .missing)
    }
    return units.isEmpty ? nil : .init(metric: metric, units: units.map { read.year.units[$0].id })
  }
}
