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

  /// Writes both, whole or not at all, and only what differs from what lies there.
  ///
  /// - Returns: the paths written.
  public func write() throws(FileProblem) -> [String] {
    let folder = imported.folder.path
    let metrics = try existing("metrics.csv")
    let log = try existing("imported.csv")
    let texts = [
      (
        folder + "/metrics.csv", metrics,
        MetricsFile(imported: imported, existing: metrics.map { table($0, "metrics.csv") } ?? nil).text
      ),
      (
        folder + "/imported.csv", log,
        ImportLog(imported: imported, language: language, existing: log.map { table($0, "imported.csv") } ?? nil).text
      ),
    ]
    let changed = texts.filter { $0.1 != Array($0.2.utf8) }
    let files = try changed.map { path, _, text throws(FileProblem) in
      try OutputFile.write(Array(text.utf8), to: path)
      return path
    }
    return files
  }

  private func existing(_ name: String) throws(FileProblem) -> [UInt8]? {
    let path = imported.folder.path + "/" + name
    return FileKind(at: path) == nil ? nil : try FileContents.read(path)
  }

  private func table(_ bytes: [UInt8], _ name: String) -> CSVTable? {
    var findings = Findings()
    return CSVReader.read(bytes, file: name, findings: &findings)
  }
}
