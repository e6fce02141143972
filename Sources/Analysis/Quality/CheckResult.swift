public import Scoring

/// How the figures fared under a check of the data dictionary that none of them breaks.
public struct CheckResult: Hashable, Sendable {
  public let check: DataDictionary.Check
  /// How many units the check holds for.
  public let holds: Int
  /// The rows of the units for which a missing figure leaves it open: nothing is known to be wrong, nor right.
  public let open: [Int]
  /// The rows of the units which it does not concern.
  public let notApplicable: [Int]
}

extension DataDictionary {
  /// Every check with what it came to. Units that break one are `faults(in:)`.
  public func checkResults(on year: Year) -> [CheckResult] {
    let environment = Environment(year: year)
    return checks.map { check in
      let truths = check.rule.evaluate(in: environment)
      let rows = year.units.indices
      return CheckResult(
        check: check, holds: rows.count { truths[$0] == 1 }, open: rows.filter { truths.states[$0] == .missing },
        notApplicable: rows.filter { truths.states[$0] != .present && truths.states[$0] != .missing })
    }
  }
}
