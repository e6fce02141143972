import Analysis
import Diagnostics
import Evaluation
import Foundation
import Intake
import Scoring
import TestSupport
import Testing

@testable import Reports

/// The sheet "Độ vững" and the drawing of rank intervals, as other programs find them.
@Suite(.enabled(if: Openpyxl.isInstalled, Comment(rawValue: Openpyxl.needed))) struct RobustnessSheetTests {
  private func rows(_ path: String, _ sheet: String = "Độ vững") throws -> [[Openpyxl.Value]] {
    try Openpyxl.ask(
      """
      rows = [[c.value for c in row[:9] if c.value is not None] for row in book["\(sheet)"].iter_rows()]
      answer = [r for r in rows if r]
      """, of: path, options: "data_only=True")
  }

  private func sheets(_ path: String) throws -> [String] { try Openpyxl.ask("answer = book.sheetnames", of: path) }

  /// What the sheet says of a year, beside what the draws come to.
  @Test func tellsWhatTheDrawsComeTo() throws {
    try withTemporaryFolder { folder in
      let year = try WorkbookProof.evaluated(SmallYear(units: 12).write(to: folder))
      let outcome = try #require(year.outcomes.first)
      let rows = try rows(WorkbookProof.write(year, .vietnamese, as: "year", in: folder))
      let robustness = Robustness(of: outcome, on: year.folder.year, RobustnessDesign(draws: 1_000))
      #expect(robustness.counts.sound == 1_000)
      for unit in robustness.units {
        let standing = try #require(unit.standing)
        let name = outcome.units[unit.unit].name.vi
        let row = try #require(
          rows.first { $0.count == 9 && $0[1] == .text(name) && $0[7] == .text("Khối \((unit.unit + 1) % 2)") },
          "\(name)")
        #expect(row[0] == .number(standing.rank))
        #expect(row[2] == .number(Double(standing.atOfficial) / 1_000))
        #expect(row[4...6] == [.number(standing.low), .number(standing.median), .number(standing.high)])
      }
      let award = try #require(robustness.awards.first)
      for unit in award.units where unit.official == .proposed {
        let name = outcome.units[unit.unit].name.vi
        let row = try #require(rows.first { $0.count == 9 && $0[1] == .text(name) && $0[2] == .text("Đề nghị") })
        #expect(row[3] == .number(Double(unit.proposed)) && row[4] == .number(Double(unit.proposed) / 1_000))
      }
    }
  }

  @Test func isLeftOutWhereNothingCanMove() throws {
    try withTemporaryFolder { folder in
      var small = SmallYear(units: 3)
      small.hasTotals = false
      let year = try WorkbookProof.evaluated(small.write(to: folder))
      #expect(try !sheets(WorkbookProof.write(year, .vietnamese, as: "year", in: folder)).contains("Độ vững"))
    }
  }

  /// One unit, two units, and no awards: there is a sheet, and it says so.
  @Test(arguments: [1, 2]) func servesTheSmallestYears(units: Int) throws {
    try withTemporaryFolder { folder in
      var small = SmallYear(units: units, blocks: 1)
      small.hasAwards = false
      let year = try WorkbookProof.evaluated(small.write(to: folder))
      let rows = try rows(WorkbookProof.write(year, .english, as: "year", in: folder), "Robustness")
      #expect(rows.contains { $0.first == .text("I. The ranks of each unit") })
    }
  }

  /// A workbook of thousands of units does not wait for draws: the command tells of them.
  @Test func isLeftOutBeyondAThousandUnits() throws {
    try withTemporaryFolder { folder in
      let year = try WorkbookProof.evaluated(SmallYear(units: 1_001).write(to: folder))
      #expect(try !sheets(WorkbookProof.write(year, .vietnamese, as: "year", in: folder)).contains("Độ vững"))
    }
  }
}

@Suite struct RankIntervalPlotTests {
  /// Names in every script, with signs that XML takes for its own, of any length.
  private static let names = [
    "Sở <Tài chính> & \"Kế hoạch\"", "ที่ทำการ", "平壤市人民委員會", "Ủy ban " + String(repeating: "rất dài ", count: 400), "x",
  ]

  private func plot(_ folder: TemporaryFolder, _ language: Language = .vietnamese) throws -> String {
    let path = try SmallYear(units: Self.names.count).write(to: folder)
    try folder.write(
      "id,name,short_name,block\n"
        + Self.names.enumerated().map { index, name in
          "u\(index + 1),\"\(name.replacingOccurrences(of: "\"", with: "\"\""))\",,b\((index + 1) % 2)\n"
        }.joined(), to: "Reports/2016/units.csv")
    let year = try WorkbookProof.evaluated(path)
    let outcome = try #require(year.outcomes.first)
    return RankIntervalPlot(
      Robustness(of: outcome, on: year.folder.year, RobustnessDesign(draws: 500)), language: language
    ).rendered()
  }

  @Test(.enabled(if: Python.isInstalled)) func isADrawingThatOtherProgramsRead() throws {
    try withTemporaryFolder { folder in
      try folder.write(plot(folder), to: "plot.svg")
      try folder.write(
        """
        import sys, xml.etree.ElementTree as tree
        root = tree.parse(sys.argv[1]).getroot()
        ns = "{http://www.w3.org/2000/svg}"
        width = float(root.get("width"))
        rows = [g for g in root.findall(ns + "g") if g.find(ns + "circle") is not None]
        print(len(rows))
        for g in rows:
          print(g.find(ns + "title").text.split(": ")[0])
          for mark in g:
            for key in ("x1", "x2", "cx"):
              if mark.get(key) is not None: assert 0 <= float(mark.get(key)) <= width, (key, mark.get(key))
        """, to: "read.py")
      let lines = try Python.lines(script: folder.file("read.py"), [folder.file("plot.svg")])
      #expect(lines.first == "5")
      #expect(Set(lines.dropFirst()) == Set(Self.names.map { $0.trimmingCharacters(in: .whitespaces) }))
    }
  }

  @Test func isTheSameEveryTimeAndInBothLanguages() throws {
    try withTemporaryFolder { folder in
      #expect(try plot(folder) == plot(folder))
      let english = try plot(folder, .english)
      #expect(english.contains("official rank") && !english.contains("hạng chính thức"))
    }
  }
}
