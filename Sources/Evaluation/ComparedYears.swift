public import Diagnostics
public import Intake
import Scoring

/// Two years' folders evaluated side by side, each by its own criteria.
public struct ComparedYears: Sendable {
  /// nil where there are errors; of two different years the earlier one is before.
  public let years: (before: EvaluatedYear, after: EvaluatedYear)?
  /// The outcomes that are compared, by their places in the years' lists.
  public let pairs: [(before: Int, after: Int)]
  /// Of both folders, what both readings found told once.
  public let findings: Findings
  public let inputs: InputFiles
}

/// Evaluates two years' folders and pairs their criteria sets.
///
/// The folder of the earlier year is the one before; folders of the same year, or of none that is told, stand in the
/// order in which they are named. Sets are paired by id, then by id without the year in it, then the only ones left.
///
/// - Parameter progress: told, while large logs of records are read, how far that has come.
public func compare(
  folder: String, withYear other: String, progress: (@Sendable (ReadingProgress) -> Void)? = nil
) -> ComparedYears {
  let attempts = [folder, other].map { evaluate(folder: $0, progress: progress) }
  var findings = attempts[0].findings
  findings.merge(attempts[1].findings)
  var inputs = attempts[0].inputs
  inputs.add(contentsOf: attempts[1].inputs)
  guard let first = attempts[0].evaluated, let second = attempts[1].evaluated else {
    return ComparedYears(years: nil, pairs: [], findings: findings, inputs: inputs)
  }
  let isReversed = (first.folder.report.year ?? 0) > (second.folder.report.year ?? .max)
  let years = isReversed ? (before: second, after: first) : (before: first, after: second)
  let pairs = pairs(years.before.outcomes.map(\.set.id), years.after.outcomes.map(\.set.id))
  return ComparedYears(years: years, pairs: pairs, findings: findings, inputs: inputs)
}

/// The criteria sets of two years that are each other's.
func pairs(_ before: [CriteriaSet.ID], _ after: [CriteriaSet.ID]) -> [(before: Int, after: Int)] {
  var pairs: [(before: Int, after: Int)] = []
  func pair(by key: (CriteriaSet.ID) -> String) {
    for (new, id) in after.enumerated() where !pairs.contains(where: { $0.after == new }) {
      let old = before.indices.first { old in
        key(before[old]) == key(id) && !pairs.contains { $0.before == old }
      }
      if let old { pairs.append((old, new)) }
    }
  }
  pair { $0 }
  pair(by: withoutYear)
  if before.count - pairs.count == 1, after.count - pairs.count == 1 { pair { _ in "" } }
  return pairs.sorted { $0.after < $1.after }
}

/// An id without its numbers of four digits, such as `unit-websites-2016`.
private func withoutYear(_ id: CriteriaSet.ID) -> String {
  var kept = ""
  var digits = ""
  func flush() {
    if digits.count != 4 { kept += digits }
    digits = ""
  }
  for character in id {
    if ("0"..."9").contains(character) {
      digits.append(character)
    } else {
      flush()
      kept.append(character)
    }
  }
  flush()
  return kept
}
