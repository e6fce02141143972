import Diagnostics
import Evaluation
import Foundation
import Reports
import TestSupport
import Testing

/// Excel repairs, or refuses, what other programs read without a word: every part of every workbook is looked at for it
/// by a script that knows nothing of the writer.
@Suite(.enabled(if: Openpyxl.isInstalled, Comment(rawValue: Openpyxl.needed))) struct StructureTests {
  private static let script = Repository.root + "/Tests/ReportsTests/Structure/structure.py"

  private func ask<Answer: Decodable>(_ arguments: [String], as _: Answer.Type = Answer.self) throws -> Answer {
    let python = try #require(Tool("python3"))
    let result = try python.run([Self.script] + arguments, environment: ["PYTHONIOENCODING": "utf-8"])
    try #require(result.status == 0, "\(result.errors)")
    return try JSONDecoder().decode(Answer.self, from: Data(result.text.utf8))
  }

  private func expectSound(_ paths: [String]) throws {
    let objections: [String: [String]] = try ask(["objections"] + paths)
    #expect(objections.count == paths.count)
    for (path, found) in objections { #expect(found.isEmpty, "\(path): \(found.prefix(5))") }
    let opened: [Int] = try Openpyxl.run(
      "answer = [len(openpyxl.load_workbook(p).worksheets) for p in sys.argv[1:]]", paths)
    #expect(opened.allSatisfy { $0 >= 1 })
  }

  @Test func findsNothingToRepairInTheSample() throws {
    try withTemporaryFolder { folder in
      let year = try WorkbookProof.evaluated(Repository.root + "/Reports/2016")
      try expectSound(
        Language.allCases.map { try WorkbookProof.write(year, $0, as: "sample-\($0.rawValue)", in: folder) })
    }
  }

  /// Every method, names like formulas, units without totals.
  @Test func findsNothingToRepairInRandomYears() throws {
    try withTemporaryFolder { folder in
      let paths = try (0..<12 as Range<UInt64>).map { seed in
        try RandomYears.make(seed, "random-\(seed)", .vietnamese, folder).path
      }
      try expectSound(paths)
    }
  }

  @Test func findsNothingToRepairInCorrectedAndPrintedYears() throws {
    try withTemporaryFolder { folder in
      let questionable = try WorkbookProof.evaluated(QuestionableYear.write(into: folder))
      let other = try TemporaryFolder()
      let printed = try WorkbookProof.evaluated(PaperYear.write(into: other, paper: PaperYear.fullPaper))
      try expectSound([
        try WorkbookProof.write(questionable, .english, as: "questionable", in: folder),
        try WorkbookProof.write(printed, .vietnamese, as: "printed", in: folder),
      ])
    }
  }

  /// The checks themselves can fail: each known damage is noticed.
  @Test func noticesEveryKnownDamage() throws {
    try withTemporaryFolder { folder in
      let year = try WorkbookProof.evaluated(PaperYear.write(into: folder, paper: PaperYear.fullPaper))
      let missed: [String] = try ask(
        ["damages", try WorkbookProof.write(year, .vietnamese, as: "damaged", in: folder)])
      #expect(missed.isEmpty, "\(missed)")
    }
  }
}
