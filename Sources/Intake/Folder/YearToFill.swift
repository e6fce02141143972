import Diagnostics
import Files
public import Scoring

/// A year whose figures are still being gathered: whom they are asked of, what is asked, what there is already.
public struct YearToFill: Sendable {
  public let path: String
  public let report: YearReport
  /// Those that are evaluated.
  public let units: [Unit]
  public let blocks: [Block]
  public let dictionary: DataDictionary
  public let sets: [CriteriaSet]
  /// What `metrics.csv` and `metrics.xlsx` hold as they were handed in, without corrections; units and metrics may be
  /// missing. nil where there is neither.
  public let figures: MetricTable?
}

extension YearFolderReader {
  /// Reads a year that need not be complete. What is there must be sound.
  ///
  /// - Returns: nil where anything is wrong; all of it is in `findings`.
  public mutating func readToFill() -> YearToFill? {
    guard isThere() else { return nil }
    guard let report = report(isOptional: false) else { return nil }
    let files = criteriaFiles(report)
    let dictionary = files.first.flatMap { self.dictionary(besides: $0) }
    let registry = registry(blocks: report.blocks)
    guard let dictionary, let registry else { return nil }
    let units = registry.units(of: report.year)
    if units.isEmpty, !findings.hasErrors {
      findings.add(RegistryProblem.noUnits, at: Place(file: folder + "/units.csv"))
    }
    let blocks = report.blocks ?? Self.blocks(of: units)
    // What criteria ask of the year before is no matter here.
    let context = CheckContext(dictionary: dictionary, blocks: blocks, previous: nil, archiveYears: nil)
    let sets = files.compactMap { criteria($0, context)?.set }
    let path = folder + "/metrics.csv"
    var figures: MetricTable?
    if FileKind(at: path) != nil, let bytes = inputs.read(path, findings: &findings) {
      let reader = MetricTableReader(
        dictionary: dictionary, registry: registry, units: units, year: report.year, isStrict: false,
        blocks: blocks)
      figures = reader.read(bytes, file: path, findings: &findings)
    }
    let workbook = folder + "/metrics.xlsx"
    if FileKind(at: workbook) != nil {
      let reader = SentFilesReader(
        dictionary: dictionary, registry: registry, units: units, blocks: blocks, year: report.year)
      figures = reader.read([workbook], &inputs, &findings).table(dictionary, units, over: figures, file: path)
    }
    if findings.hasErrors { return nil }
    return YearToFill(
      path: folder, report: report, units: units, blocks: blocks, dictionary: dictionary, sets: sets, figures: figures)
  }
}
