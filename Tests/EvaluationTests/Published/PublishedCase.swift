import Diagnostics
import Evaluation
import Foundation
import Scoring
import TestSupport
import Testing

/// A published result as a user has it: criteria files of the project, figures in a folder of their own.
struct PublishedCase {
  let name: String
  /// One a metric, as the table's header names them.
  let metrics: [String]

  /// The folder that BANGVANG_SHARED names, with the whole of a case's figures; nil where it is not set.
  static func whole(_ name: String) -> String? {
    ProcessInfo.processInfo.environment["BANGVANG_SHARED"].map { "\($0)/cases/\(name)" }
  }

  /// Evaluates one criteria file on rows of figures.
  func evaluate(_ criteria: String, _ rows: [(id: String, figures: String)]) throws -> Outcome {
    try withTemporaryFolder { folder in
      let units = rows.map { "\($0.id),\($0.id),all\n" }.joined()
      let figures = rows.map { "\($0.id),\($0.figures)\n" }.joined()
      try folder.write("id,name,block\n" + units, to: "units.csv")
      try folder.write("unit,\(metrics.joined(separator: ","))\n" + figures, to: "metrics.csv")
      let file = "\(Repository.root)/Tests/EvaluationTests/Published/\(name)/\(criteria).yaml"
      let attempt = Evaluation.evaluate(folder: folder.path, criteriaFiles: [file])
      try #require(attempt.findings.diagnostics.map { "\($0.problem)" } == [])
      return try #require(attempt.evaluated?.outcomes.first)
    }
  }

  /// The cells of a plain table without quotes, line by line, its header aside.
  static func lines(_ path: String) throws -> [[String]] {
    try cells(path).dropFirst().map { $0 }
  }

  /// The rows of such a table, each by its header.
  static func table(_ path: String) throws -> [[String: String]] {
    let header = try #require(try cells(path).first)
    return try lines(path).map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }

  private static func cells(_ path: String) throws -> [[String]] {
    try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline)
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
  }
}
