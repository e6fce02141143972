import Diagnostics
import Files
import Scoring

extension YearFolderReader {
  /// The year's figures with what was counted from records and corrections laid over, the same as they were handed
  /// in, and what was read from sent tables.
  ///
  /// - Parameter wrong: what is wrong with single figures; what keeps the table from being read is in `findings`.
  mutating func figures(
    _ dictionary: DataDictionary, _ registry: UnitRegistry, _ units: [Unit], _ blocks: [Block], _ report: YearReport,
    _ counted: [CountedMetric], corrections: inout [Correction], _ wrong: inout Findings
  ) -> (table: MetricTable, submitted: MetricTable, sent: SentFigures?)? {
    let path = folder + "/metrics.csv"
    let sentFiles = self.sentFiles
    var table: MetricTable?
    if FileKind(at: path) != nil || sentFiles.isEmpty {
      let reader = MetricTableReader(
        dictionary: dictionary, registry: registry, units: units, year: report.year,
        isStrict: sentFiles.isEmpty, blocks: blocks)
      guard let bytes = inputs.read(path, findings: &findings) else { return nil }
      table = reader.read(bytes, file: path, findings: &wrong)
      if table == nil { return nil }
    }
    var sent: SentFigures?
    if !sentFiles.isEmpty {
      let reader = SentFilesReader(
        dictionary: dictionary, registry: registry, units: units, blocks: blocks, year: report.year)
      let read = reader.read(sentFiles, &inputs, &wrong)
      if !replacesFigures, let table { read.reportContradictions(with: table, units, dictionary, &wrong) }
      table = read.table(dictionary, units, over: table, file: path)
      sent = read
    }
    guard let submitted = table else { return nil }
    var metrics = submitted
    // What is imported is kept as it was sent.
    if case .folder = source { metrics.lay(counted, over: units, preferring: report.figures, findings: &wrong) }
    let correctionsPath = folder + "/corrections.csv"
    if FileKind(at: correctionsPath) != nil, let bytes = inputs.read(correctionsPath, findings: &wrong) {
      corrections = CorrectionReader(dictionary: dictionary, registry: registry, year: report.year, units: units)
        .apply(bytes, file: correctionsPath, to: &metrics, findings: &wrong)
    }
    return (metrics, submitted, sent)
  }

  /// The tables to be read as they were sent: those named, or the folder's `metrics.xlsx`.
  private var sentFiles: [String] {
    switch source {
    case .sent(let files, _): return files.map(FilePath.normal)
    case .folder:
      let workbook = folder + "/metrics.xlsx"
      return FileKind(at: workbook) == nil ? [] : [workbook]
    }
  }

  private var replacesFigures: Bool {
    if case .sent(_, let replacing) = source { replacing } else { false }
  }
}
