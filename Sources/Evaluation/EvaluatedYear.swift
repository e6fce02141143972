public import Diagnostics
public import Intake
public import Scoring

/// A year read, scored, ranked and proposed on: all that reports are made from.
public struct EvaluatedYear: Sendable {
  public let folder: YearFolder
  /// One a criteria set, in the report's order.
  public let outcomes: [Outcome]
  public let inputs: InputFiles

  /// The row of a unit by its id, name, short name or alias, case aside.
  public func row(ofUnit name: String) -> Int? { folder.year.units.firstIndex { $0.isNamed(name) } }
}

/// What an evaluation came to: its year, or what is wrong; warnings may stand beside a year.
public struct EvaluationAttempt: Sendable {
  public let evaluated: EvaluatedYear?
  public let findings: Findings
  public let inputs: InputFiles
}

/// Reads a year's folder, checks it and evaluates each of its criteria sets.
///
/// - Parameters:
///   - folder: such as `Reports/2016`.
///   - criteriaFiles: criteria files instead of those that the report names; may be empty.
public func evaluate(folder: String, criteriaFiles: [String] = []) -> EvaluationAttempt {
  var reader = YearFolderReader(folder: folder)
  guard let read = reader.read(criteriaFiles: criteriaFiles) else {
    return EvaluationAttempt(evaluated: nil, findings: reader.findings, inputs: reader.inputs)
  }
  var findings = reader.findings
  for fault in read.year.dictionary.faults(in: read.year) { findings.add(fault, in: read) }
  var outcomes: [Outcome] = []
  for set in read.sets {
    do {
      outcomes.append(try set.evaluate(read.year))
    } catch {
      for fault in error.faults { findings.add(fault, in: read) }
    }
  }
  guard !findings.hasErrors else {
    return EvaluationAttempt(evaluated: nil, findings: findings, inputs: reader.inputs)
  }
  for (outcome, source) in zip(outcomes, read.sources) {
    for warning in outcome.warnings { findings.add(warning.problem, at: source.place(of: warning)) }
  }
  let evaluated = EvaluatedYear(folder: read, outcomes: outcomes, inputs: reader.inputs)
  return EvaluationAttempt(evaluated: evaluated, findings: findings, inputs: reader.inputs)
}

extension Findings {
  /// A fault of scoring at the cell that is to blame: the first of its metrics, in the unit's row.
  fileprivate mutating func add(_ fault: ScoringFault, in folder: YearFolder) {
    guard let row = folder.year.units.firstIndex(where: { $0.id == fault.unit }) else { return }
    let places =
      fault.metrics.map { folder.metrics.place(of: $0, row: row) }
      + fault.previous.compactMap { folder.previousMetrics?.place(of: $0, row: row) }
    let related = places.dropFirst().first
    add(fault.problem, at: places.first ?? Place(file: folder.metrics.file), related: related)
  }
}
