import Diagnostics
import Foundation
import Intake
import TestSupport
import Testing

/// Criteria files and dictionaries laid out to be read by ours and by a validator of JSON Schemas.
struct CriteriaDesk {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// What our reader and the schema say of each text.
  struct Verdict {
    let errors: [String]
    let objections: [String]
  }

  /// - Parameter dictionary: what lies beside criteria files as `metrics.yaml`.
  func verdicts(on texts: [String], as schema: EditorSchema, beside dictionary: String = "") throws -> [Verdict] {
    var files: [String] = []
    for (index, text) in texts.enumerated() {
      try folder.write(dictionary, to: "\(index)/metrics.yaml")
      let file = schema == .metrics ? "\(index)/metrics.yaml" : "\(index)/set.yaml"
      try folder.write(text, to: file)
      files.append(folder.file(file))
    }
    return zip(files, try objections(to: files, of: schema)).map { file, objections in
      var reader = CriteriaFileReader()
      _ = reader.check(file)
      return Verdict(
        errors: reader.findings.diagnostics.filter { $0.problem.severity == .error }.map(\.problem.message.en),
        objections: objections)
    }
  }

  func objections(to files: [String], of schema: EditorSchema) throws -> [[String]] {
    try folder.write(schema.rendered(), to: schema.fileName)
    return try JSONSchema.objections(of: folder.file(schema.fileName), to: files)
  }
}

/// An edit of a sound file: a text that occurs once in it, and what takes its place.
struct CriteriaEdit: Sendable, CustomTestStringConvertible {
  let old: String
  let new: String

  init(_ old: String, _ new: String) {
    self.old = old
    self.new = new
  }

  var testDescription: String { "\(old) → \(new)" }

  func made(in text: String) -> String {
    #expect(text.ranges(of: old).count == 1, "`\(old)` must occur once")
    return text.replacing(old, with: new)
  }
}
