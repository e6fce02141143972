import Diagnostics
import Foundation
import Intake
import TestSupport
import Testing

/// Written numbers in either convention, by evidence of the whole column.
@Suite struct NumberColumnTests {
  /// The cells' readings in short: a number, `-`, blank, `blank: note`, or the code of what is wrong.
  private func shown(_ column: [CellReading<Double>]) -> [String] {
    column.map { reading in
      switch reading {
      case .value(let value): value == value.rounded() ? "\(Int(value))" : "\(value)"
      case .nothingArose: "-"
      case .missing(let note): note.map { "blank: \($0)" } ?? ""
      case .fault(let problem): problem.code
      }
    }
  }

  private func column(_ texts: [String], isCount: Bool = false, measure: [String] = []) -> NumberColumn {
    NumberColumn(texts.map { $0.isEmpty ? .blank : .text($0) }, isCount: isCount, measure: measure)
  }

  @Test(
    "T13, T14: the column decides, never the machine",
    arguments: [
      (["4,5", "2.015", "1 246", "92"], ["4.5", "2015", "1246", "92"]),
      (["4.5", "2,015", "1 246"], ["4.5", "2015", "1246"]),
      (["1.234,5", "7"], ["1234.5", "7"]), (["1,234.5", "7,000"], ["1234.5", "7000"]),
      (["92,1%", "100%", "8,25 %"], ["0.921", "1", "0.0825"]), (["1.234.567"], ["1234567"]),
      (["0,125", "1.250"], ["0.125", "1250"]), (["0.125", "1.250"], ["0.125", "1.25"]),
      (["1'246,5"], ["1246.5"]), (["1\u{A0}246,5", "\u{2212}3", "+4"], ["1246.5", "-3", "4"]),
      (["007", "-0"], ["7", "0"]),
      // Nothing decides.
      (["2.015"], ["V001"]), (["2,015", "7", ""], ["V001", "7", ""]), (["2.015", "3,120"], ["V001", "V001"]),
      // The column contradicts itself.
      (["4,5", "3,2", "1,5", "1,234.5"], ["4.5", "3.2", "1.5", "V002"]), (["4,5", "4.5"], ["V002", "V002"]),
      (["4,5", "3,2", "1,5", "1.5", "2.015"], ["4.5", "3.2", "1.5", "V002", "2015"]),
      (["4,5", "3,2", "1.5", "2.015"], ["4.5", "3.2", "V002", "V001"]),
      // What is no number in either convention.
      (["1.2.46", "1,2,46", "12.", ",5", "1.246 000", "0.246.000", "--5", "1 2"], Array(repeating: "V007", count: 8)),
      (["abc", "1E+06", "12 (1)", "(12)", "96/98", "5,5,5.5"], ["V007", "V004", "V007", "V007", "V007", "V007"]),
    ])
  func readsByTheColumn(texts: [String], expected: [String]) {
    #expect(shown(column(texts).cells) == expected)
  }

  @Test(
    "T13: what was not counted is no figure",
    arguments: [
      "trên 550", "Gần 1.000", "~1.000", "khoảng 12", "> 5", "≥5", "hơn 20 câu", "10-15", "10 – 15", "10 đến 15",
      "550 trở lên", "200+", "không dưới 3", "TRÊN  550",
    ])
  func refusesWhatIsNotExact(text: String) {
    #expect(shown(column([text, "4,5"], measure: ["câu"]).cells) == ["V003", "4.5"])
  }

  @Test("T13, T14: a count has no decimals") func readsCounts() {
    let counts = column(["2.015", "1 246", "12", "1.000", "2,0"], isCount: true)
    #expect(shown(counts.cells) == ["2015", "1246", "12", "1000", "2"])
    #expect(counts.decision.words.en == "the sign in `2.015` separates thousands, since a count has no decimals")
    #expect(shown(column(["2,015", "12"], isCount: true).cells) == ["2015", "12"])
    #expect(shown(column(["2,015", "2.015", "3.120"], isCount: true).cells) == ["V002", "2015", "3120"])
    // Not whole: read, for an error of its own, and no evidence.
    #expect(shown(column(["2.5", "2.015"], isCount: true).cells) == ["2.5", "2015"])
  }

  @Test func takesTheRangeForEvidence() {
    let marks = NumberColumn([.text("4.125"), .text("3")], isCount: false, range: 0...5)
    #expect(shown(marks.cells) == ["4.125", "3"])
    #expect(marks.decision.words.en == "decimal point, since `4.125` read otherwise is out of the metric's range")
  }

  @Test func tellsWhyItReadSo() {
    let decided = column(["7", "4,5", "2.015"]).decision
    #expect(decided.sign == .comma && decided.cell == 1 && decided.isWorthTelling)
    #expect(decided.words.en == "decimal comma, since `4,5` can be read in no other way")
    #expect(!column(["7", "1 246"]).decision.isWorthTelling)
    #expect(column(["12 câu"], measure: ["câu"]).decision.words.en == "plain digits; the unit `câu` was left out")
    #expect(column(["2.015"]).decision.words.vi == "không rõ dấu nào là dấu thập phân")
  }

  @Test func takesAWorkbooksNumbersAsTheyAre() {
    let cells = NumberColumn([.number(2.015), .text("2.015"), .number(-0.0), .truth(true)], isCount: false)
    #expect(shown(cells.cells) == ["2.015", "V001", "0", "V007"])
  }

  @Test(arguments: [
    ("12 câu", "12"), ("12 Câu.", "12"), ("1.246,5 tin", "1246.5"), ("12 tin, bài", "12"), ("12 nghìn", "V004"),
    ("12 lượt", "V004"), ("12câu", "12"),
  ])
  func takesTheMetricsOwnUnit(text: String, expected: String) {
    #expect(shown(column([text], measure: ["tin, bài", "câu"]).cells) == [expected])
  }

  @Test func refusesAPercentSignInSomeCellsOnly() {
    #expect(shown(column(["92%", "95%", "92", "0"]).cells) == ["0.92", "0.95", "V005", "0"])
    #expect(shown(column(["92", "95%", "92"]).cells) == ["92", "V005", "92"])
  }

  @Test(
    "T24: zero, nothing arose and missing are three things",
    arguments: [
      ("0", "0"), ("", ""), ("-", "-"), ("–", "-"), ("—", "-"), ("--", "-"), ("KPS", "-"), ("k.ps", "-"),
      ("Không phát sinh", "-"), ("KHÔNG  PHÁT SINH.", "-"), ("chưa BC", "blank: chưa BC"), (" ", ""),
      ("Chưa báo cáo", "blank: Chưa báo cáo"), ("chưa có số liệu", "blank: chưa có số liệu"), ("không có", "V006"),
      ("…", "blank: …"), ("x", "V007"),
    ])
  func keepsThreeStatesApart(text: String, expected: String) {
    #expect(shown(column([text]).cells) == [expected])
  }

  /// Numbers written by Python in either convention read back to the same number.
  @Test(.enabled(if: Tool("python3") != nil, "needs python3"), arguments: [1, 2] as [UInt64])
  func readsWhatPythonFormats(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let numbers = (0..<400).map { _ in
      Double(random.int(-99_999_999...99_999_999)) / [1, 10, 100, 1000, 10000][random.below(5)]
    }
    let folder = try TemporaryFolder()
    try folder.write(numbers.map { "\($0)" }.joined(separator: "\n"), to: "numbers.txt")
    let script = """
      import sys
      for line in open(sys.argv[1]):
        en = format(float(line), ",.4f")
        vi = en.replace(",", "_").replace(".", ",").replace("_", ".")
        print(en, vi, vi.replace(".", "\\u00a0"), sep="|")
      """
    let python = try #require(Tool("python3"))
    let output = try python.run(["-c", script, folder.file("numbers.txt")], environment: ["PYTHONIOENCODING": "utf-8"])
    let rows = output.text.split(separator: "\n").map { $0.split(separator: "|").map(String.init) }
    try #require(rows.count == numbers.count, "\(output.errors)")
    for convention in 0..<3 {
      let read = column(rows.map { $0[convention] })
      #expect(read.cells.map(\.value) == numbers.map { $0 == 0 ? 0 : $0 }, "seed \(seed), convention \(convention)")
    }
  }

  /// Whatever the cells: one reading each, no crash, and a value only where a convention gives it.
  @Test(arguments: [3, 4] as [UInt64])
  func survivesAnyText(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "1", "2", "0", "15", "000", ".", ",", " ", "-", "+", "%", "~", "câu", "trên ", "/", "năm ", "\u{A0}", "x", "(",
      "é", "😀", "\u{301}",
    ]
    for _ in 0..<3_000 {
      let cells = (0..<random.below(5)).map { _ -> WrittenCell in
        .text((0..<random.below(6)).map { _ in random.pick(pieces) }.joined())
      }
      let numbers = NumberColumn(cells, isCount: random.below(2) == 0, measure: ["câu"])
      let dates = DateColumn(cells, years: 1990...2030)
      #expect(numbers.cells.count == cells.count && dates.cells.count == cells.count, "seed \(seed), \(cells)")
    }
  }
}
