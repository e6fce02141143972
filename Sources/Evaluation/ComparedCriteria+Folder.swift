public import Diagnostics
import Intake
import Scoring

/// A year under its own criteria and under another file.
public struct TriedCriteria: Sendable {
  /// The file in use, as `report.yaml` finds it; nil where there are errors.
  public let own: String?
  public let compared: ComparedCriteria
}

/// Evaluates a year by the criteria that its report names and by another file.
///
/// Of several sets that the report names, the one with the other file's name is compared; without one of that name it
/// is an error, `SeveralSets`.
public func compare(folder: String, withCriteria other: String) -> TriedCriteria {
  let attempts = [evaluate(folder: folder), evaluate(folder: folder, criteriaFiles: [other])]
  var findings = attempts[0].findings
  findings.merge(attempts[1].findings)
  var inputs = attempts[0].inputs
  inputs.add(contentsOf: attempts[1].inputs)
  func failed() -> TriedCriteria {
    TriedCriteria(
      own: nil, compared: ComparedCriteria(sets: nil, years: nil, findings: findings, inputs: inputs))
  }
  guard let before = attempts[0].evaluated, let after = attempts[1].evaluated, let new = after.folder.sets.first
  else { return failed() }
  let sets = before.folder.sets
  guard let place = sets.count == 1 ? 0 : sets.firstIndex(where: { $0.id == new.id }) else {
    findings.add(SeveralSets(folder: folder, other: other, files: before.folder.sources.map(\.file)), at: nil)
    return failed()
  }
  let own = EvaluatedYear(
    folder: before.folder, outcomes: [before.outcomes[place]], inputs: before.inputs, findings: before.findings)
  return TriedCriteria(
    own: before.folder.sources[place].file,
    compared: ComparedCriteria(sets: (sets[place], new), years: (own, after), findings: findings, inputs: inputs))
}

/// A year has several criteria sets, and nothing tells which of them another file is to be compared with.
public struct SeveralSets: Problem {
  let folder: String
  let other: String
  let files: [String]

  public var code: String { "U017" }
  public var message: Words {
    Words(
      "`\(folder)` dùng \(files.count) bộ tiêu chí, chưa rõ so `\(other)` với bộ nào",
      "`\(folder)` uses \(files.count) criteria sets, and which to compare `\(other)` with is not told")
  }
  public var help: Words? {
    let list = files.joined(separator: ", ")
    return Words(
      "chạy `bangvang diff <tệp đang dùng> \(other) \(folder)`; các tệp đang dùng: \(list)",
      "run `bangvang diff <file in use> \(other) \(folder)`; the files in use are \(list)")
  }
}
