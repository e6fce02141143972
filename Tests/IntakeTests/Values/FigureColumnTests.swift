import Diagnostics
import Intake
import Scoring
import Testing

/// A metric's column as sent, with the metric's own rules.
@Suite struct FigureColumnTests {
  private func shown(_ cells: [WrittenCell], _ metric: Metric) -> [String] {
    FigureColumn(cells, of: metric).cells.map { reading in
      switch reading {
      case .value(let value): "\(value)"
      case .nothingArose: "-"
      case .missing: ""
      case .fault(let problem): problem.code
      }
    }
  }

  private let items = Metric(
    id: "items", title: Words(both: "Số tin"), measure: Words("tin, bài", "items"), kind: .count,
    nothingArose: .zero, range: 0...3000)
  private let board = Metric(
    id: "board", title: Words(both: "Quy chế"),
    kind: .choice([.init(id: "yes", labels: ["Có", "x"]), .init(id: "no", labels: ["Không"])]))
  private let barred = Metric(id: "barred", title: Words(both: "Kỷ luật"), kind: .truth, nothingArose: .notApplicable)

  @Test func readsCounts() {
    #expect(
      shown(
        [
          .text("2.015"), .text("12 tin"), .number(53), .text("-"), .blank, .number(-4), .text("2,5"), .number(2.5),
          .text("9.000"), .text("trên 550"),
        ], items)
        == ["2015.0", "12.0", "53.0", "-", "", "R015", "R014", "R014", "R015", "V003"])
  }

  @Test("T24: what nothing arose means must be stated") func asksWhatNothingAroseMeans() {
    let metric = Metric(id: "items", title: Words(both: "Số tin"), kind: .count, range: 0...9)
    #expect(shown([.text("KPS"), .text("0")], metric) == ["R018", "0.0"])
  }

  @Test("T24: x is a mark where the answers have it") func readsAnswers() {
    #expect(
      shown(
        [.text(" X "), .text("KHÔNG"), .text("co\u{301}"), .blank, .text("v"), .text("chưa BC"), .text("-")], board)
        == ["0.0", "1.0", "0.0", "", "R017", "", "R018"])
    #expect(
      shown(
        [.text("x"), .text("Không"), .truth(false), .number(1), .number(2), .text("–"), .text("đang cập nhật")], barred)
        == ["1.0", "0.0", "0.0", "1.0", "R016", "-", ""])
  }

  @Test("T36: a mark above its maximum is refused") func refusesMarksAboveTheMaximum() {
    let mark = Metric(
      id: "mark", title: Words(both: "Điểm"), measure: Words("điểm", "points"), kind: .number, range: 0...12)
    #expect(shown([.text("13"), .text("12,0"), .text("4,5 điểm")], mark) == ["R015", "12.0", "4.5"])
    #expect(FigureColumn([.text("4,5")], of: mark).decision?.sign == .comma)
    #expect(FigureColumn([.text("x")], of: board).decision == nil)
  }
}
