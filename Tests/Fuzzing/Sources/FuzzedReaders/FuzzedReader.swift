import Diagnostics

/// A reader of the product as fuzzers and tests see it: any bytes go in, and what must hold whatever they are is checked.
public struct FuzzedReader: Sendable {
  public let name: String
  /// The folder in `Tests/Fuzzing/Corpus` with files to start from, those in which something was found among them.
  public let corpus: String
  private let check: @Sendable ([UInt8]) throws -> Void

  init(_ name: String, corpus: String, _ check: @escaping @Sendable ([UInt8]) throws -> Void) {
    self.name = name
    self.corpus = corpus
    self.check = check
  }

  /// - Throws: `BrokenPromise`.
  public func read(_ bytes: [UInt8]) throws { try check(bytes) }

  /// By name.
  public static let all = [
    criteria, decisions, dictionary, expressions, records, scenarios, sent, tables, workbooks,
  ]
}

/// What must hold does not.
public struct BrokenPromise: Error, CustomStringConvertible {
  public let description: String

  /// Holds a promise to its word.
  static func unless(_ isKept: Bool, _ promise: @autoclosure () -> String) throws {
    if !isKept { throw BrokenPromise(description: promise()) }
  }
}

/// What can be asked of findings whatever they are about.
struct FoundText: Hashable {
  let code: String
  let message: String
  let place: Place?

  /// - Parameters:
  ///   - file: the file that was made up.
  ///   - bytes: what it holds: places in it lie within.
  static func checked(_ findings: Findings, file: String, bytes: [UInt8]) throws -> [FoundText] {
    // Each of the breaks that YAML or CSV know is a line feed or a carriage return at least once in the bytes, but for
    // NEL and the two separators of Unicode, which end in one of these bytes.
    let lines = 1 + bytes.count { [0x0A, 0x0D, 0x85, 0xA8, 0xA9].contains($0) }
    return try findings.diagnostics.map { found in
      let words = found.problem.message
      try BrokenPromise.unless(!words.vi.isEmpty && !words.en.isEmpty, "\(found.problem.code) says nothing")
      for place in [found.place, found.related].compactMap(\.self) where place.file.hasSuffix(file) {
        try BrokenPromise.unless(
          place.line <= lines && place.column <= bytes.count + 1, "\(place) is outside of \(lines) lines")
      }
      return FoundText(code: found.problem.code, message: words.en, place: found.place)
    }
  }
}
