import Diagnostics
import Evaluation
import Foundation
import Intake
import Scoring
import TestSupport
import Testing

/// Figures that are both counted from records and handed in.
@Suite struct CountedYearTests {
  /// Eighteen metrics of the sample are counted from its 11,060 records, and come out as they were handed in.
  /// T27 among others: a programme of several units counts for its host where `where` asks for the host.
  @Test func countsTheSampleCellByCell() throws {
    let attempt = evaluate(folder: Repository.root + "/Reports/2016")
    let folder = try #require(attempt.evaluated?.folder)
    #expect(folder.counted.count == 18)
    for counted in folder.counted {
      let submitted = try #require(folder.submitted.columns[counted.metric.id])
      for unit in folder.year.units.indices {
        #expect(counted.column[unit] == submitted[unit], "\(counted.metric.id) of \(folder.year.units[unit].id)")
      }
    }
    #expect(!attempt.findings.diagnostics.contains { $0.problem.code.hasPrefix("L") })
    let logs = attempt.inputs.logs.map { $0.path.split(separator: "/").last.map(String.init) }
    #expect(logs == ["questions.csv", "posts.csv", "dialogues.csv"])
    #expect(attempt.inputs.logs.allSatisfy { $0.sha256?.count == 64 })
  }

  private func evaluated(
    _ edits: (file: String, old: String, new: String)..., without: String? = nil
  ) throws -> EvaluationAttempt {
    let folder = try TemporaryFolder()
    var files = CatalogueYear.texts
    for edit in edits { files[edit.file] = files[edit.file]?.replacing(edit.old, with: edit.new) }
    if let without { files[without] = nil }
    for (file, text) in files { try folder.write(text, to: file) }
    return evaluate(folder: folder.path + "/Reports/2016")
  }

  private let other = (file: SoundYear.metrics, old: "yes,low,1,no", new: "yes,low,3,no")

  private func initiatives(_ attempt: EvaluationAttempt) throws -> [Double?] {
    let year = try #require(attempt.evaluated?.folder.year)
    let column = try #require(year.metrics["initiatives"])
    return year.units.indices.map { column[$0] }
  }

  @Test func usesTheCountWhereTheTwoDifferAndSaysSo() throws {
    let attempt = try evaluated(other)
    #expect(try initiatives(attempt) == [1, 0, 2, 0, 1])
    let difference = try #require(attempt.findings.diagnostics.first)
    #expect(attempt.findings.diagnostics.count == 1 && difference.problem.severity == .warning)
    #expect(
      difference.problem.message.en == "`initiatives` of `QTK` was handed in as 3, counted from records it is 1; "
        + "the counted one is used")
    #expect(difference.place?.description.hasSuffix("metrics.csv:6:31") == true)
    #expect(difference.related?.file.hasSuffix("records/questions.csv") == true)
    #expect(attempt.evaluated?.folder.submitted.columns["initiatives"]?[4] == 3)
  }

  @Test func usesWhatWasHandedInWhereTheReportSaysSo() throws {
    let attempt = try evaluated(
      other, (SoundYear.report, "cut_off: 2017-02-10", "cut_off: 2017-02-10\nfigures: submitted"))
    #expect(try initiatives(attempt) == [1, 0, 2, 0, 3])
    #expect(attempt.findings.diagnostics.map(\.problem.code) == ["L011"])
    #expect(attempt.evaluated?.folder.counted.first { $0.metric.id == "initiatives" }?.column[4] == 1)
  }

  @Test func takesTheCountForABlank() throws {
    let attempt = try evaluated((SoundYear.metrics, "yes,low,1,no", "yes,low,,no"))
    #expect(try initiatives(attempt) == [1, 0, 2, 0, 1])
    #expect(attempt.findings.diagnostics.isEmpty)
    #expect(attempt.evaluated?.folder.metrics.place(of: "initiatives", row: 4).file.hasSuffix("questions.csv") == true)
  }

  @Test func doesWithoutRecords() throws {
    let attempt = try evaluated(other, without: SoundYear.questions)
    #expect(try initiatives(attempt) == [1, 0, 2, 0, 3])
    #expect(attempt.findings.diagnostics.isEmpty)
    // The other kind of record has its log still.
    #expect(attempt.evaluated?.folder.counted.map(\.metric.id) == ["long_calls"])
  }
}
