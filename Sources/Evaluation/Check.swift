public import Diagnostics
public import Intake
import Files
import Scoring

/// What a check found, with a line that sums up what is sound.
public struct CheckedPath: Sendable {
  public let findings: Findings
  public let inputs: InputFiles
  /// nil where there are errors.
  public let summary: Words?
  /// The year, where one was checked and is sound.
  public let evaluated: EvaluatedYear?
}

/// Checks a year's folder as an evaluation would, or a criteria file or data dictionary by itself. A file of a
/// year's folder, such as its `metrics.csv`, stands for the folder: its figures mean something only together.
///
/// - Throws: `UncheckablePath` for any other file.
public func check(
  _ path: String, progress: (@Sendable (ReadingProgress) -> Void)? = nil
) throws(UncheckablePath) -> CheckedPath {
  let name = path.split(separator: "/").last.map(String.init) ?? ""
  if UncheckablePath.filesOfAYear.contains(name) {
    let folder = String(path.dropLast(name.count))
    return checkYear(folder.isEmpty ? "." : folder, progress)
  }
  if name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
    var reader = CriteriaFileReader()
    let summary = reader.check(path)
    return CheckedPath(findings: reader.findings, inputs: reader.inputs, summary: summary, evaluated: nil)
  }
  switch FileKind(at: path) {
  case .file, .other: throw UncheckablePath(path: path)
  case .folder, .unknown, nil: break
  }
  return checkYear(path, progress)
}

private func checkYear(_ folder: String, _ progress: (@Sendable (ReadingProgress) -> Void)?) -> CheckedPath {
  let attempt = evaluate(folder: folder, progress: progress)
  let summary = attempt.evaluated.map { year in
    let (units, sets) = (year.folder.year.units.count, year.outcomes.count)
    let metrics = year.folder.metrics.columns.count
    return Words(
      "Không có lỗi: \(units) đơn vị, \(metrics) chỉ tiêu, \(sets) bộ tiêu chí.",
      "No errors: \(counted(units, "unit")), \(counted(metrics, "metric")), \(counted(sets, "criteria set")).")
  }
  return CheckedPath(
    findings: attempt.findings, inputs: attempt.inputs, summary: summary, evaluated: attempt.evaluated)
}
