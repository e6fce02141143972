import Diagnostics
import Evaluation
import Foundation
import Testing

/// Edits that break a sound year, and the one diagnostic that they cause. In one of the edits the place meant is
/// marked: `«` where it begins and, if the length counts, `»` where it ends. Without a mark the file as a whole
/// (`file`) is meant.
struct Breakage: Sendable, CustomTestStringConvertible {
  let code: String
  let edits: [SoundYear.Edit]
  let file: String

  init(_ code: String, _ edits: SoundYear.Edit..., at file: String? = nil) {
    self.code = code
    self.edits = edits
    self.file = file ?? edits[0].file
  }

  var testDescription: String {
    "\(code): \(edits.map { $0.new.prefix(60) }.joined(separator: " | "))".replacing("\n", with: "⏎")
  }

  /// What the evaluation of the broken year reports, after checking that it is what was to be expected.
  func check() throws -> [Diagnostic] {
    var year = try SoundYear(edits)
    var expected = Place(file: file)
    var hasLength = false
    for (name, text) in year.texts where text.contains("«") {
      (expected, hasLength) = try mark(in: text, of: name)
      year.texts[name] = text.replacing("«", with: "").replacing("»", with: "")
    }
    let attempt = try year.evaluate()
    let found = attempt.findings.inReadingOrder
    #expect(attempt.evaluated == nil)
    #expect(found.map(\.problem.code) == [code], "\(found.map(\.problem.message.en))")
    guard let place = found.first?.place else {
      Issue.record("no place")
      return found
    }
    #expect(place.file.hasSuffix("/" + expected.file))
    #expect("\(place.line):\(place.column)" == "\(expected.line):\(expected.column)")
    if hasLength { #expect(place.length == expected.length) }
    return found
  }

  private func mark(in text: String, of file: String) throws -> (Place, hasLength: Bool) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0.contains("«") })
    let scalars = Array(lines[line].unicodeScalars)
    let start = try #require(scalars.firstIndex(of: "«"))
    let end = scalars.firstIndex(of: "»")
    let length = end.map { $0 - start - 1 }
    return (Place(file: file, line: line + 1, column: start + 1, length: length ?? 1), end != nil)
  }
}

/// Both languages speak: something, in lower case, without a full stop.
func checkWording(_ problem: any Problem) {
  for text in [problem.message.vi, problem.message.en] {
    let first = text.first
    #expect(first.map { $0.isLowercase || $0.isNumber || $0 == "`" || $0 == "“" } == true, "\(problem.code): \(text)")
    #expect(!text.hasSuffix("."), "\(problem.code): \(text)")
    #expect(!text.contains("  ") && !text.contains("Optional("), "\(problem.code): \(text)")
  }
  guard let help = problem.help else { return }
  for text in [help.vi, help.en] {
    #expect(!text.isEmpty && !text.hasSuffix("."), "\(problem.code): \(text)")
    #expect(text.first?.isUppercase == false, "\(problem.code): \(text)")
  }
}
