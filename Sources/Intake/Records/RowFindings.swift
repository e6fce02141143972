import Diagnostics

/// What is wrong with rows, at most so many of each kind, and how many there are in all.
struct RowFindings: Sendable {
  /// How many of one kind are shown.
  static let shownLimit = 20

  struct Finding: Sendable {
    var problem: RecordProblem
    /// Counted from where the part begins until the parts are put together, then in the file.
    var line: Int
    var column: Int
    var length: Int
    var relatedLine: Int?
    /// The line as it stands in the file.
    var excerpt: String
  }

  private(set) var shown: [Finding] = []
  private(set) var counts: [String: Int] = [:]

  /// Counts a problem; the caller adds the finding where this gives true.
  mutating func count(_ code: String) -> Bool {
    counts[code, default: 0] += 1
    return counts[code, default: 0] <= Self.shownLimit
  }

  mutating func add(_ finding: Finding) { shown.append(finding) }

  /// Takes in what was found in a later part, whose first line is `line`.
  mutating func merge(_ later: RowFindings, from line: Int) {
    var room = counts.mapValues { max(0, Self.shownLimit - $0) }
    for var finding in later.shown {
      let code = finding.problem.code
      guard room[code, default: Self.shownLimit] > 0 else { continue }
      room[code, default: Self.shownLimit] -= 1
      finding.line += line
      shown.append(finding)
    }
    counts.merge(later.counts, uniquingKeysWith: +)
  }

  /// Adds all to `findings`, in the file's order, with how many more there are of each kind.
  func report(to findings: inout Findings, file: String, inputs: inout InputFiles) {
    for finding in shown {
      let place = Place(file: file, line: finding.line, column: finding.column, length: finding.length)
      let related = finding.relatedLine.map { Place(file: file, line: $0) }
      findings.add(finding.problem, at: place, related: related)
      inputs.keep(line: finding.excerpt, finding.line, of: file)
    }
    for (code, count) in counts.sorted(by: { $0.key < $1.key }) where count > Self.shownLimit {
      findings.add(RecordProblem.more(count - Self.shownLimit, code: code), at: Place(file: file))
    }
  }
}
