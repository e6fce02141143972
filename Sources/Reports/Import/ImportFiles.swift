public import Diagnostics
public import Evaluation
public import Files
import Intake

/// The files that an import changes: the year's `metrics.csv`, and `imported.csv`, which tells where its figures are
/// from.
public struct ImportFiles {
  private let imported: ImportedTables
  private let language: Language

  public init(_ imported: ImportedTables, language: Language) {
    self.imported = imported
    self.language = language
  }

  /// Writes both, whole or not at all: neither is put in place before both are filled.
  ///
  /// - Returns: the paths written; none where both say the same as before.
  public func write() throws(FileProblem) -> [String] {
    let (metricsPath, logPath) = (imported.folder.path + "/metrics.csv", imported.folder.path + "/imported.csv")
    let (metricsBefore, logBefore) = (try existing(metricsPath), try existing(logPath))
    let metrics = Array(MetricsFile(imported: imported, existing: table(metricsBefore, metricsPath)).text.utf8)
    let log = Array(ImportLog(imported: imported, language: language, existing: table(logBefore, logPath)).text.utf8)
    if metrics == metricsBefore, log == logBefore { return [] }
    let metricsFile = try OutputFile(at: metricsPath)
    try metricsFile.write(metrics)
    let logFile = try OutputFile(at: logPath)
    try logFile.write(log)
    try metricsFile.commit()
    try logFile.commit()
    return [metricsPath, logPath]
  }

  private func existing(_ path: String) throws(FileProblem) -> [UInt8]? {
    FileKind(at: path) == nil ? nil : try FileContents.read(path)
  }

  private func table(_ bytes: [UInt8]?, _ path: String) -> CSVTable? {
    var findings = Findings()
    return bytes.flatMap { CSVReader.read($0, file: path, findings: &findings) }
  }
}
