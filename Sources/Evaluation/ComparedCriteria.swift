public import Diagnostics
public import Intake
public import Scoring

/// Two criteria files read side by side and, where a year is given, evaluated on it.
public struct ComparedCriteria: Sendable {
  /// nil where there are errors.
  public let sets: (old: CriteriaSet, new: CriteriaSet)?
  /// One criteria set in each; nil without a year, and where there are errors.
  public let years: (old: EvaluatedYear, new: EvaluatedYear)?
  /// Of both files, what both readings found told once.
  public let findings: Findings
  public let inputs: InputFiles
}

/// Reads two criteria files, each against the data dictionary beside it, and evaluates both on a year.
///
/// - Parameter folder: the year's folder, such as `Reports/2016`; nil to read the files only.
public func compare(_ old: String, with new: String, on folder: String?) -> ComparedCriteria {
  guard let folder else { return compare(old, with: new) }
  let attempts = [old, new].map { evaluate(folder: folder, criteriaFiles: [$0]) }
  var findings = attempts[0].findings
  findings.merge(attempts[1].findings)
  var inputs = attempts[0].inputs
  inputs.add(contentsOf: attempts[1].inputs)
  guard let before = attempts[0].evaluated, let after = attempts[1].evaluated,
    let oldSet = before.folder.sets.first, let newSet = after.folder.sets.first
  else { return ComparedCriteria(sets: nil, years: nil, findings: findings, inputs: inputs) }
  return ComparedCriteria(sets: (oldSet, newSet), years: (before, after), findings: findings, inputs: inputs)
}

private func compare(_ old: String, with new: String) -> ComparedCriteria {
  var readers = [CriteriaFileReader(), CriteriaFileReader()]
  let before = readers[0].criteriaSet(old)
  let after = readers[1].criteriaSet(new)
  var findings = readers[0].findings
  findings.merge(readers[1].findings)
  var inputs = readers[0].inputs
  inputs.add(contentsOf: readers[1].inputs)
  guard let before, let after else {
    return ComparedCriteria(sets: nil, years: nil, findings: findings, inputs: inputs)
  }
  return ComparedCriteria(sets: (before, after), years: nil, findings: findings, inputs: inputs)
}
