public import Diagnostics
public import Intake
public import Scoring

/// A year read, scored, ranked and proposed on: all that reports are made from.
public struct EvaluatedYear: Sendable {
  public let folder: YearFolder
  /// One a criteria set, in the report's order.
  public let outcomes: [Outcome]
  public let inputs: InputFiles
  /// Warnings only.
  public let findings: Findings

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
///   - progress: told, while large logs of records are read, how far that has come.
public func evaluate(
  folder: String, criteriaFiles: [String] = [], progress: (@Sendable (ReadingProgress) -> Void)? = nil
) -> EvaluationAttempt {
  var reader = YearFolderReader(folder: folder)
  reader.progress = progress
  guard let read = reader.read(criteriaFiles: criteriaFiles) else {
    return EvaluationAttempt(evaluated: nil, findings: reader.findings, inputs: reader.inputs)
  }
  var findings = reader.findings
  let outcomes = outcomes(of: read, &findings)
  guard let outcomes, !findings.hasErrors else {
    return EvaluationAttempt(evaluated: nil, findings: findings, inputs: reader.inputs)
  }
  for (outcome, source) in zip(outcomes, read.sources) {
    for warning in outcome.warnings { findings.add(warning.problem, at: source.place(of: warning)) }
  }
  let evaluated = EvaluatedYear(folder: read, outcomes: outcomes, inputs: reader.inputs, findings: findings)
  return EvaluationAttempt(evaluated: evaluated, findings: findings, inputs: reader.inputs)
}

/// Checks the year's figures and evaluates its criteria sets.
///
/// A figure that could not be read is missing: what follows from that is not reported again.
///
/// - Parameter assumed: places of figures that are to blame first, since somebody assumed them.
/// - Returns: nil where a set could not be evaluated.
func outcomes(
  of read: YearFolder, _ findings: inout Findings, preferring assumed: Set<Place> = []
) -> [Outcome]? {
  var faults = read.year.dictionary.faults(in: read.year)
  var outcomes: [Outcome] = []
  for set in read.sets {
    do {
      outcomes.append(try set.evaluate(read.year))
    } catch {
      faults += error.faults
    }
  }
  let known = Set(findings.diagnostics.compactMap(\.place))
  let hadErrors = findings.hasErrors
  for fault in read.reportingUnfilledRows(faults, &findings) {
    let (place, related) = read.places(of: fault, preferring: assumed)
    if known.contains(place) || (hadErrors && place.isWholeFile) { continue }
    findings.add(fault.problem, at: place, related: related)
  }
  return outcomes.count == read.sets.count ? outcomes : nil
}

extension YearFolder {
  /// The cells that are to blame for a fault of scoring: the first two of its metrics, in the unit's row.
  ///
  /// - Parameter preferred: places that go before the others.
  func places(of fault: ScoringFault, preferring preferred: Set<Place> = []) -> (first: Place, related: Place?) {
    guard let row = year.units.firstIndex(where: { $0.id == fault.unit }) else {
      return (Place(file: metrics.file), nil)
    }
    let all =
      fault.metrics.map { metrics.place(of: $0, row: row) }
      + fault.previous.compactMap { previousMetrics?.place(of: $0, row: row) }
    let places = all.filter(preferred.contains) + all.filter { !preferred.contains($0) }
    return (places.first ?? Place(file: metrics.file), places.dropFirst().first)
  }
}
