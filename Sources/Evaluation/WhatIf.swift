public import Diagnostics
public import Intake
import Scoring

/// A year evaluated as it is, and under scenarios.
public struct WhatIf: Sendable {
  public let official: EvaluatedYear
  public let scenarios: [EvaluatedScenario]
}

/// A year under a scenario.
public struct EvaluatedScenario: Sendable {
  public let scenario: Scenario
  public let evaluated: EvaluatedYear
}

/// What asking came to: the years, or what is wrong; warnings may stand beside them.
public struct WhatIfAttempt: Sendable {
  /// nil where anything is wrong with the year or with any scenario.
  public let whatIf: WhatIf?
  public let findings: Findings
  public let inputs: InputFiles
}

/// Evaluates a year as it is and under scenarios. Writes nothing.
///
/// - Parameters:
///   - folder: such as `Reports/2016`.
///   - criteriaFiles: criteria files instead of those that the report names; may be empty.
///   - typed: assignments that are one scenario together, such as `B2.points=30`.
///   - scenarioFile: a file of scenarios; nil for none.
///   - progress: told, while large logs of records are read, how far that has come.
/// - Complexity: the folder is read once; each scenario is an evaluation more.
public func whatIf(
  folder: String, criteriaFiles: [String] = [], typed: [String], scenarioFile: String?,
  progress: (@Sendable (ReadingProgress) -> Void)? = nil
) -> WhatIfAttempt {
  var reader = ScenarioReader()
  let scenarios = reader.read(typed: typed, file: scenarioFile)
  let attempt = evaluate(folder: folder, criteriaFiles: criteriaFiles, progress: progress)
  var findings = attempt.findings
  findings.add(contentsOf: reader.findings)
  var inputs = attempt.inputs
  inputs.add(contentsOf: reader.inputs)
  guard let official = attempt.evaluated else {
    return WhatIfAttempt(whatIf: nil, findings: findings, inputs: inputs)
  }
  let evaluated = scenarios.compactMap { scenario -> EvaluatedScenario? in
    var found = Findings()
    let year = official.assuming(scenario, &found)
    findings.merge(found)
    return year.map { EvaluatedScenario(scenario: scenario, evaluated: $0) }
  }
  let isSound = !findings.hasErrors
  return WhatIfAttempt(
    whatIf: isSound ? WhatIf(official: official, scenarios: evaluated) : nil, findings: findings, inputs: inputs)
}

extension EvaluatedYear {
  /// The year under a scenario.
  ///
  /// - Parameter findings: all that is wrong, and warnings that the year as it is does not bring.
  func assuming(_ scenario: Scenario, _ findings: inout Findings) -> EvaluatedYear? {
    guard let assumed = folder.assuming(scenario, findings: &findings) else { return nil }
    var found = Findings()
    let outcomes = Evaluation.outcomes(of: assumed.folder, &found, preferring: assumed.assumedFigures)
    for (outcome, source) in zip(outcomes ?? [], assumed.folder.sources) {
      for warning in outcome.warnings { found.add(warning.problem, at: source.place(of: warning)) }
    }
    let known = Set(self.findings.diagnostics.map(\.problem.message))
    for diagnostic in found.diagnostics where !known.contains(diagnostic.problem.message) {
      // Of what shows in the year's files, which scenario brought it.
      let isAssumed = diagnostic.place?.file == scenario.place.file
      findings.add(
        diagnostic.problem, at: diagnostic.place, related: diagnostic.related ?? (isAssumed ? nil : scenario.place))
    }
    guard let outcomes, !findings.hasErrors else { return nil }
    return EvaluatedYear(folder: assumed.folder, outcomes: outcomes, inputs: inputs, findings: findings)
  }
}
