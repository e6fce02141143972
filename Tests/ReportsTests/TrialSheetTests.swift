import Diagnostics
import Evaluation
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Reports

/// Other maxima entered on the trial sheet and recalculated, against the engine run on criteria with these maxima.
@Suite(.enabled(if: WorkbookProof.isPossible, WorkbookProof.needed)) struct TrialSheetTests {
  /// Maxima whose sum stays 100, one of each kind: a target, a proportion with a floor, a choice, steps.
  private static let maxima = [("A1", 12, 14), ("A3", 8, 16), ("B2", 20, 6), ("D1", 4, 8)]
  /// The steps that are given in points, as they scale with the maximum.
  private static let steps = [
    ("{bands: {0: 0, 1: 2, 6: 4, 12: 6, 24: 8}}", "{bands: {0: 0, 1: 4, 6: 8, 12: 12, 24: 16}}"),
    ("{choice: {yes: 4, no: 0}}", "{choice: {yes: 8, no: 0}}"),
  ]

  @Test func otherMaximaGiveWhatTheEngineGivesForThem() throws {
    try withTemporaryFolder { folder in
      let before = try WorkbookProof.evaluated(Repository.root + "/Reports/2016")
      let layout = WorkbookLayout(before, try #require(before.outcomes.first), .vietnamese).trial
      let year = try WorkbookProof.copySample(into: folder.path)
      try change(folder.file("Criteria/unit-websites-2016.yaml"))
      let after = try #require(WorkbookProof.evaluated(year).outcomes.first)
      let path = try WorkbookProof.write(before, .vietnamese, as: "trial", in: folder)
      try enter(Dictionary(uniqueKeysWithValues: Self.maxima.map { ($0.0, Double($0.2)) }), in: path)
      let cells = try Openpyxl.cells(of: LibreOffice.convert(path, to: .xlsx, into: folder))
      let trial = try #require(cells["Thử trọng số"])
      #expect(before.outcomes.first?.rank != after.rank)
      for unit in after.units.indices {
        for (column, expected) in [(layout.scores.total, after.total[unit]), (layout.scores.rank, after.rank[unit])] {
          let cell = CellNames.name(row: TrialLayout.firstRow + unit, column: column)
          guard case .number(let number)? = trial[cell] else {
            Issue.record("\(after.units[unit].id): \(cell) is \(String(describing: trial[cell]))")
            continue
          }
          #expect(abs(number - (expected ?? .nan)) < 1e-9, "\(after.units[unit].id) at \(cell)")
        }
      }
      // The table that readers see is in the order of the trial, each unit once.
      let names = after.ranking.indices.map {
        trial[CellNames.name(row: TrialLayout.firstRow + $0, column: TrialLayout.unit)]
      }
      #expect(names == after.ranking.map { .text(after.units[$0].name.vi) })
      // The official result stays.
      let detail = WorkbookLayout(before, try #require(before.outcomes.first), .vietnamese).detail
      for unit in after.units.indices {
        let cell = CellNames.name(row: DetailLayout.firstRow + unit, column: detail.total)
        #expect(cells["Chi tiết điểm"]?[cell] == before.outcomes.first?.total[unit].map { .number($0) })
      }
    }
  }

  /// Whole groups without weight leave figures, not errors.
  @Test func maximaOfZeroLeaveNoErrors() throws {
    try withTemporaryFolder { folder in
      let year = try WorkbookProof.evaluated(Repository.root + "/Reports/2016")
      let leaves = try #require(year.outcomes.first).set.leaves.map(\.id)
      let paths = try [("none", leaves), ("group", leaves.filter { $0.hasPrefix("B") })].map { name, ids in
        let path = try WorkbookProof.write(year, .vietnamese, as: name, in: folder)
        try enter(Dictionary(uniqueKeysWithValues: ids.map { ($0, 0) }), in: path)
        return path
      }
      for path in try LibreOffice.convert(paths, to: .xlsx, into: folder) {
        let trial = try #require(Openpyxl.cells(of: path)["Thử trọng số"])
        #expect(!trial.isEmpty)
        for (cell, value) in trial {
          if case .text(let text) = value { #expect(!text.hasPrefix("#"), "\(cell): \(text)") }
        }
      }
    }
  }

  private func change(_ criteria: String) throws {
    var text = try String(contentsOfFile: criteria, encoding: .utf8)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for (id, old, new) in Self.maxima {
      let line = try #require(lines.firstIndex { $0.contains(" \(id): {") })
      #expect(lines[line].contains("points: \(old),"))
      lines[line].replace("points: \(old),", with: "points: \(new),")
    }
    text = lines.joined(separator: "\n")
    for (old, new) in Self.steps {
      try #require(text.contains(old), "\(old)")
      text.replace(old, with: new)
    }
    try text.write(toFile: criteria, atomically: true, encoding: .utf8)
  }

  /// Enters maxima where a reader would: beside the criterion's id.
  private func enter(_ maxima: [Criterion.ID: Double], in path: String) throws {
    let entered: Int = try Openpyxl.run(
      """
      path, maxima = sys.argv[1], json.loads(sys.argv[2])
      book, answer = openpyxl.load_workbook(path), 0
      for row in book["Thử trọng số"].iter_rows(min_row=int(sys.argv[3]), max_col=4):
          if row[0].value in maxima:
              row[3].value = maxima[row[0].value]
              answer += 1
      book.save(path)
      """,
      [path, String(decoding: try JSONEncoder().encode(maxima), as: UTF8.self), "\(TrialLayout.firstRow + 1)"])
    #expect(entered == maxima.count)
  }
}
