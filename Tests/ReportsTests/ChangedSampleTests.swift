import Diagnostics
import Evaluation
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Reports

/// Inputs changed in the sample's workbook, recalculated, against the engine run on the same changed inputs.
@Suite(.enabled(if: WorkbookProof.isPossible, WorkbookProof.needed)) struct ChangedSampleTests {
  @Test func changesInTheWorkbookGiveWhatTheEngineGivesForThem() throws {
    try withTemporaryFolder { folder in
      let before = try WorkbookProof.evaluated(Repository.root + "/Reports/2016")
      let after = try WorkbookProof.evaluated(changedSample(in: folder))
      let (old, new) = (try #require(before.outcomes.first), try #require(after.outcomes.first))
      #expect(old.total != new.total)
      let path = try WorkbookProof.write(before, .vietnamese, as: "sample", in: folder)
      try changeWorkbook(path, WorkbookLayout(before, old, .vietnamese))
      let recalculated = try LibreOffice.convert(path, to: .xlsx, into: folder)
      let cells = try Openpyxl.cells(of: recalculated)
      let detail = try #require(cells["Chi tiết điểm"])
      for unit in new.units.indices {
        for (name, column, expected) in results(of: new, unit, WorkbookLayout(before, old, .vietnamese).detail) {
          let cell = CellNames.name(row: DetailLayout.firstRow + unit, column: column)
          let read = detail[cell] ?? .blank
          #expect(agrees(read, expected), "\(new.units[unit].id) \(name) at \(cell): \(read), engine \(expected)")
        }
      }
      let shown = try LiveListReading.read([recalculated])[0]
      #expect(shown.listed == LiveListReading.expected(new))
      #expect(shown.beside == LiveListReading.beside(old, now: new))
      #expect(Set(shown.beside).count > 1, "somebody moves")
    }
  }

  /// Units that are changed, each in its own way.
  private static let figures: [(unit: String, metric: String, text: String)] =
    [
      ("SNV", "updates", "205"),
      // Missing, which B3 takes as 0.
      ("STP", "answer_quality", ""),
    ]
    // No questions: group B stops applying.
    + ["received_cong", "received_trang", "received", "answered", "due", "on_time", "late", "late_over_30"]
    .map { ("SKHDT", $0, "0") }

  /// Maxima whose sum stays 100.
  private static let maxima = [("A1", 12, 14), ("A2", 6, 4)]

  private func changedSample(in folder: TemporaryFolder) throws -> String {
    let year = try WorkbookProof.copySample(into: folder.path)
    let metrics = year + "/metrics.csv"
    var rows = try String(contentsOfFile: metrics, encoding: .utf8).split(whereSeparator: \.isNewline)
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    for (unit, metric, text) in Self.figures {
      let column = try #require(rows[0].firstIndex(of: metric))
      let row = try #require(rows.firstIndex { $0[0] == unit })
      #expect(rows[row][column] != text)
      rows[row][column] = text
    }
    try rows.map { $0.joined(separator: ",") + "\n" }.joined()
      .write(toFile: metrics, atomically: true, encoding: .utf8)
    let criteria = folder.file("Criteria/unit-websites-2016.yaml")
    var text = try String(contentsOfFile: criteria, encoding: .utf8)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for (id, old, new) in Self.maxima {
      let line = try #require(lines.firstIndex { $0.contains(" \(id): {") })
      #expect(lines[line].contains("points: \(old),"))
      lines[line].replace("points: \(old),", with: "points: \(new),")
    }
    text = lines.joined(separator: "\n")
    #expect(text.contains("{0: 0, 1: 2, 6: 4, 12: 6, 24: 8}"))
    text.replace("{0: 0, 1: 2, 6: 4, 12: 6, 24: 8}", with: "{0: 0, 1: 2, 6: 5, 12: 6, 24: 8}")
    #expect(text.contains("quota: 9"))
    text.replace("quota: 9", with: "quota: 6")
    try text.write(toFile: criteria, atomically: true, encoding: .utf8)
    return year
  }

  /// The same changes in the file, as a reader would make them: by the ids that the sheets show.
  private func changeWorkbook(_ path: String, _ layout: WorkbookLayout) throws {
    struct Changes: Encodable {
      let figures: [[String]]
      let maxima: [String: Int]
    }
    let changes = Changes(
      figures: Self.figures.map { [$0.unit, $0.metric, $0.text] },
      maxima: Dictionary(uniqueKeysWithValues: Self.maxima.map { ($0.0, $0.2) }))
    let changed: Int = try Openpyxl.run(
      """
      path, changes = sys.argv[1], json.loads(sys.argv[2])
      first, metrics_row = int(sys.argv[3]), int(sys.argv[4])
      book, answer = openpyxl.load_workbook(path), 0
      sheet = book["Số liệu"]
      columns = {c.value: c.column for c in sheet[metrics_row]}
      rows = {c.value: c.row for c in sheet["B"]}
      for unit, metric, text in changes["figures"]:
          sheet.cell(rows[unit], columns[metric]).value = int(text) if text else None
          answer += 1
      sheet = book["Bộ tiêu chí"]
      for row in sheet.iter_rows(min_row=first):
          if row[0].value in changes["maxima"] and isinstance(row[2].value, (int, float)):
              row[2].value = changes["maxima"].pop(row[0].value)
              answer += 1
          if row[0].value == "A3" and row[3].value == 6:
              row[4].value = 5
              answer += 1
          if row[0].value == "DM1" and row[1].value == "Số suất":
              row[4].value = 6
              answer += 1
      book.save(path)
      """,
      [
        path, String(decoding: try JSONEncoder().encode(changes), as: UTF8.self),
        "\(CriteriaLayout.firstRow + 1)", "\(MetricsLayout.headerRow + 2)",
      ])
    #expect(changed == Self.figures.count + Self.maxima.count + 2)
  }

  private func results(of outcome: Outcome, _ unit: Int, _ layout: DetailLayout) -> [(String, Int, CachedResult)] {
    var results: [(String, Int, CachedResult)] = []
    for node in outcome.set.nodes {
      guard let column = layout.points[node.id] else { continue }
      results.append((node.id, column, .init(outcome.criteria[node.id]?.points[unit])))
    }
    return results + [
      ("base", layout.base, .init(outcome.base[unit])), ("total", layout.total, .init(outcome.total[unit])),
      ("grade", layout.grade, outcome.grade.text(unit).map { .text($0) } ?? .text("-")),
      ("rank", layout.rank, .init(outcome.rank[unit])),
      ("block rank", layout.blockRank, .init(outcome.blockRank[unit])),
    ]
  }

  private enum CachedResult {
    case number(Double)
    case text(String)

    init(_ number: Double?) { self = number.map { .number($0) } ?? .text("-") }
  }

  private func agrees(_ read: Openpyxl.Value, _ expected: CachedResult) -> Bool {
    switch (read, expected) {
    case (.number(let a), .number(let b)): abs(a - b) <= 1e-9 * max(1, abs(b))
    case (.text(let a), .text(let b)): a == b
    default: false
    }
  }
}
