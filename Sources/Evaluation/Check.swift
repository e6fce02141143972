public import Diagnostics
public import Intake
import Scoring

/// What a check found, with a line that sums up what is sound.
public struct CheckedPath: Sendable {
  public let findings: Findings
  public let inputs: InputFiles
  /// nil where there are errors.
  public let summary: Words?
}

/// Checks a year's folder as an evaluation would, or a criteria file or data dictionary by itself.
public func check(_ path: String) -> CheckedPath {
  if path.hasSuffix(".yaml") || path.hasSuffix(".yml") {
    var reader = CriteriaFileReader()
    let summary = reader.check(path)
    return CheckedPath(findings: reader.findings, inputs: reader.inputs, summary: summary)
  }
  let attempt = evaluate(folder: path)
  let summary = attempt.evaluated.map { year in
    let (units, sets) = (year.folder.year.units.count, year.outcomes.count)
    let metrics = year.folder.metrics.columns.count
    return Words(
      "Không có lỗi: \(units) đơn vị, \(metrics) chỉ tiêu, \(sets) bộ tiêu chí.",
      "No errors: \(units) units, \(metrics) metrics, \(sets) criteria sets.")
  }
  return CheckedPath(findings: attempt.findings, inputs: attempt.inputs, summary: summary)
}
