public import Diagnostics
public import Evaluation

/// What a check found, as JSON for programs: errors and warnings with their places, and how sound the figures are. The
/// shape is versioned and documented in the README: a key is only ever added without a new version.
public struct JSONCheck {
  /// The version of the shape.
  public static let version = 1

  let checked: CheckedPath
  let path: String
  let language: Language

  /// - Parameters:
  ///   - path: what was checked, as it was named.
  ///   - language: of messages and reasons.
  public init(_ checked: CheckedPath, path: String, language: Language) {
    self.checked = checked
    self.path = path
    self.language = language
  }

  public func rendered() throws -> String {
    let document = CheckDocument(
      version: Self.version, path: path, errors: found(.error), warnings: found(.warning),
      quality: Nullable(checked.evaluated.map { JSONQuality(evaluated: $0, language: language).record }))
    return try document.jsonText()
  }

  private func found(_ severity: Severity) -> [DiagnosticRecord] {
    checked.findings.inReadingOrder.filter { $0.problem.severity == severity }.map { DiagnosticRecord($0, language) }
  }
}
