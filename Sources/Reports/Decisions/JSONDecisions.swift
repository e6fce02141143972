public import Diagnostics
import Evaluation
import Intake
import Scoring

/// What reading the council's decisions came to, as JSON for programs: errors and warnings, the decisions, what was
/// written. The shape is versioned and documented in the README: a key is only ever added without a new version.
public struct JSONDecisions {
  /// The version of the shape.
  public static let version = 1

  private let attempt: DecisionAttempt
  private let written: [String]
  private let language: Language

  /// - Parameter written: the paths of the files.
  public init(_ attempt: DecisionAttempt, written: [String], language: Language) {
    self.attempt = attempt
    self.written = written
    self.language = language
  }

  public func rendered() throws -> String {
    let document = DecisionDocument(
      version: Self.version, year: Nullable(attempt.decided?.evaluated.folder.report.year), errors: found(.error),
      warnings: found(.warning), sets: attempt.decided?.sets.map(set) ?? [], written: written)
    return try document.jsonText()
  }

  private func found(_ severity: Severity) -> [DiagnosticRecord] {
    attempt.findings.diagnostics.filter { $0.problem.severity == severity }.map { DiagnosticRecord($0, language) }
  }

  private func set(_ set: DecidedSet) -> DecidedSetRecord {
    DecidedSetRecord(
      id: set.outcome.set.id, title: set.outcome.set.title[language],
      awards: set.awards.map { final in
        DecidedAwardRecord(
          id: final.award, title: set.outcome.set.awards.first { $0.id == final.award }?.title[language] ?? "",
          quota: final.seats, granted: final.granted.count, free: final.freeSeats,
          units: set.results.filter { $0.award == final.award }.map { result in
            DecidedUnitRecord(
              unit: set.outcome.units[result.unit].id, decision: Nullable(result.decision?.rawValue),
              result: result.code, text: result.words[language],
              note: set.ruling(on: result.unit, for: final.award)?.note ?? "")
          })
      })
  }
}

// The names of the keys are the shape's own.

private struct DecisionDocument: Encodable {
  let version: Int
  let year: Nullable<Int>
  let errors: [DiagnosticRecord]
  let warnings: [DiagnosticRecord]
  let sets: [DecidedSetRecord]
  let written: [String]
}

private struct DecidedSetRecord: Encodable {
  let id: String
  let title: String
  let awards: [DecidedAwardRecord]
}

private struct DecidedAwardRecord: Encodable {
  let id: String
  let title: String
  let quota: Int
  let granted: Int
  let free: Int
  let units: [DecidedUnitRecord]
}

private struct DecidedUnitRecord: Encodable {
  let unit: String
  let decision: Nullable<String>
  let result: String
  let text: String
  let note: String
}
