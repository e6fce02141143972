import Analysis
public import Diagnostics
import Evaluation
import Intake
import Scoring

/// A comparison of two criteria files as JSON for programs. The shape is versioned and documented in the README: a
/// key is only ever added without a new version.
public struct JSONDifference {
  /// The version of the shape.
  public static let version = 2

  let difference: CriteriaDifference
  let language: Language

  /// - Parameter language: of titles and of the reasons' texts.
  public init(_ difference: CriteriaDifference, language: Language) {
    self.difference = difference
    self.language = language
  }

  public func rendered() throws -> String {
    let (files, sets) = (difference.files, difference.sets)
    let document = DifferenceDocument(
      version: Self.version, old: FileRecord(file: files.old, id: sets.old.id, title: sets.old.title[language]),
      new: FileRecord(file: files.new, id: sets.new.id, title: sets.new.title[language]),
      rules: difference.rules.items.map { ItemRecord($0, language) },
      outcome: Nullable(difference.outcome.map { OutcomeRecord($0, of: difference.years?.new, language) }))
    return try document.jsonText()
  }
}
