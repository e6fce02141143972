public import Diagnostics

/// A JSON Schema with which an editor's YAML language server completes and checks the files of the Criteria folder.
///
/// Keys are texts in it, as YAML 1.2's core schema has them for the reader: a step `0`, an answer `yes`. What only a
/// reader of all files can know (whether points add up, which metrics there are) it leaves to `bangvang check`.
///
/// - Source: JSON Schema 2020-12, https://json-schema.org/draft/2020-12
public enum EditorSchema: String, CaseIterable, Sendable {
  /// Of criteria files.
  case criteria
  /// Of the data dictionary. Its own schema, so that neither kind of file is offered the other's keys, nor told
  /// twice of each mistake.
  case metrics

  /// The name under which the Criteria folder keeps it.
  public var fileName: String {
    switch self {
    case .criteria: "schema.json"
    case .metrics: "metrics.schema.json"
    }
  }

  /// The schema as a file: UTF-8, two spaces a level, a line break at the end.
  ///
  /// - Parameter language: of titles and descriptions; nil for both, "Vietnamese / English".
  public func rendered(in language: Language? = nil) -> String { document.rendered(in: language) + "\n" }

  private var document: JSON {
    let dialect: JSON = ["$schema": "https://json-schema.org/draft/2020-12/schema"]
    switch self {
    case .criteria: return dialect.with(Section.criteriaSet.schema, ["$defs": Self.definitions])
    case .metrics: return dialect.with(Section.dictionary.schema)
    }
  }

  /// What stands at several places, or within itself.
  private static let definitions: JSON = [
    "criteria": .table(
      of: [
        "if": ["required": ["criteria"]], "then": .reference("group"), "else": .reference("criterion"),
      ], names: .id, mayBeBlank: false),
    "group": Section.group.schema,
    "criterion": Section.criterion.schema,
    "score": .scoring,
    "missing": .missing,
    "combination": .combination,
  ]
}
