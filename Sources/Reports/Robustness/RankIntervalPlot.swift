import Analysis
public import Diagnostics
import Scoring
import Spreadsheet

/// The ranks that draws of weights leave to each unit, as a drawing (SVG): a line from the 5 % to the 95 % quantile, a
/// tick at the median and a dot at the official rank, filled for units that are proposed for an award.
///
/// It holds no script and looks nothing up; text is escaped. The same draws give the same bytes.
public struct RankIntervalPlot {
  private let robustness: Robustness
  private let language: Language
  private let units: [Int]

  /// - Parameter robustness: of one criteria set.
  public init(_ robustness: Robustness, language: Language) {
    self.robustness = robustness
    self.language = language
    units = robustness.outcome.ranking.filter { robustness.units[$0].standing != nil }
  }

  // MARK: Measures, in pixels

  private static let rowHeight = 18.0
  private static let plotWidth = 640.0
  private static let margin = 16.0
  /// Names wider than this are cut; the whole name is told when it is pointed at.
  private static let mostNameWidth = 330.0
  private static let measure = TextMeasure(size: 10)

  /// The drawing, in UTF-8 with its XML declaration.
  public func rendered() -> String {
    let titles = [title, robustness.outcome.set.title[language]] + described
    let top = Self.margin + Double(titles.count) * 18 + 30
    let left = Self.margin + nameWidth + 8
    let width = left + Self.plotWidth + Self.margin
    let bottom = top + Double(units.count) * Self.rowHeight
    let height = bottom + 56
    var lines = [
      #"<?xml version="1.0" encoding="UTF-8"?>"#,
      #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \#(number(width)) \#(number(height))" "#
        + #"width="\#(number(width))" height="\#(number(height))" role="img" "#
        + #"font-family="'Times New Roman', 'Liberation Serif', serif" font-size="13">"#,
      "<title>\(Self.escaped(title))</title>",
      #"<rect width="100%" height="100%" fill="white"/>"#,
    ]
    for (index, text) in titles.enumerated() {
      let weight = index == 0 ? #" font-weight="bold" font-size="15""# : ""
      lines.append(
        #"<text x="\#(number(Self.margin))" y="\#(number(Self.margin + 14 + Double(index) * 18))"\#(weight)>"#
          + "\(Self.escaped(text))</text>")
    }
    for rank in marks {
      let x = number(left + place(Double(rank)))
      lines.append(
        #"<line x1="\#(x)" y1="\#(number(top - 6))" x2="\#(x)" y2="\#(number(bottom))" stroke="#ddd"/>"#)
      lines.append(#"<text x="\#(x)" y="\#(number(top - 10))" text-anchor="middle" fill="#555">\#(rank)</text>"#)
    }
    for (row, unit) in units.enumerated() {
      lines += drawn(unit, left: left, y: top + (Double(row) + 0.5) * Self.rowHeight)
    }
    lines += legend(left: left, y: bottom + 26)
    return lines.joined(separator: "\n") + "\n</svg>\n"
  }

  private func drawn(_ unit: Int, left: Double, y: Double) -> [String] {
    guard let standing = robustness.units[unit].standing else { return [] }
    let name = robustness.outcome.units[unit].name[language]
    let (low, high) = (left + place(standing.low), left + place(standing.high))
    let isProposed = robustness.outcome.awards.contains { $0.proposals.contains { $0.unit == unit } }
    let figures =
      "\(name): \(standing.rank.rankText(language)); \(standing.low.rankText(language)) – "
      + "\(standing.median.rankText(language)) – \(standing.high.rankText(language))"
    return [
      "<g><title>\(Self.escaped(figures))</title>",
      #"<text x="\#(number(left - 8))" y="\#(number(y + 4))" text-anchor="end">\#(Self.escaped(shortened(name)))</text>"#,
      line(from: low, to: high, y: y),
      tick(at: left + place(standing.median), y: y),
      dot(at: left + place(standing.rank), y: y, isFilled: isProposed),
      "</g>",
    ]
  }

  private func line(from low: Double, to high: Double, y: Double) -> String {
    // A unit that keeps its rank still has a line to be seen.
    #"<line x1="\#(number(low - 2))" y1="\#(number(y))" x2="\#(number(high + 2))" y2="\#(number(y))" "#
      + #"stroke="#5b7fa6" stroke-width="6" stroke-opacity="0.55"/>"#
  }

  private func tick(at x: Double, y: Double) -> String {
    #"<line x1="\#(number(x))" y1="\#(number(y - 6))" x2="\#(number(x))" y2="\#(number(y + 6))" "#
      + #"stroke="#1d3557" stroke-width="2"/>"#
  }

  private func dot(at x: Double, y: Double, isFilled: Bool) -> String {
    #"<circle cx="\#(number(x))" cy="\#(number(y))" r="4" fill="\#(isFilled ? "#c8102e" : "white")" "#
      + #"stroke="#c8102e" stroke-width="1.5"/>"#
  }

  private func legend(left: Double, y: Double) -> [String] {
    let entries = [
      (line(from: 0, to: 24, y: 0), Words("90% số phép thử", "90% of the draws")),
      (tick(at: 12, y: 0), Words("trung vị", "median")),
      (dot(at: 12, y: 0, isFilled: false), Words("hạng chính thức", "official rank")),
      (dot(at: 12, y: 0, isFilled: true), Words("được đề nghị khen thưởng", "proposed for an award")),
    ]
    var x = left
    return entries.map { mark, words in
      defer { x += 46 + pixels(of: words[language]) + 16 }
      return #"<g transform="translate(\#(number(x)) \#(number(y)))">\#(mark)"#
        + #"<text x="34" y="4">\#(Self.escaped(words[language]))</text></g>"#
    }
  }

  // MARK: Text

  private var title: String { Words("Khoảng hạng qua các phép thử", "Ranks across the draws")[language] }

  /// What was drawn, in lines as wide as the drawing.
  private var described: [String] {
    robustness.design.words(robustness.concentrations).flatMap { HangingText.lines("", $0[language]) }
  }

  /// Marks on the axis: 1 and full steps.
  private var marks: [Int] {
    let step = [1, 2, 5, 10, 20, 50, 100, 200, 500].first { Double(lastRank) / Double($0) <= 16 } ?? 1000
    return [1] + stride(from: step, through: lastRank, by: step).filter { $0 > 1 }
  }

  private var lastRank: Int {
    Int(units.compactMap { robustness.units[$0].standing.map { max($0.high, $0.rank) } }.max() ?? 1)
  }

  /// Where a rank lies on the axis.
  private func place(_ rank: Double) -> Double {
    lastRank <= 1 ? Self.plotWidth / 2 : 8 + (rank - 1) / Double(lastRank - 1) * (Self.plotWidth - 16)
  }

  private var nameWidth: Double {
    min(Self.mostNameWidth, units.map { pixels(of: robustness.outcome.units[$0].name[language]) }.max() ?? 0)
  }

  private func pixels(of text: String) -> Double { Self.measure.width(of: text) * 7 }

  private func shortened(_ name: String) -> String {
    if pixels(of: name) <= Self.mostNameWidth { return name }
    var kept = name
    while !kept.isEmpty, pixels(of: kept + "…") > Self.mostNameWidth { kept.removeLast() }
    return kept + "…"
  }

  private func number(_ x: Double) -> String { NumberText.format(x, atMost: 1, grouping: false, language: .english) }

  /// Text as XML takes it; what XML cannot hold is left out.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\t", "\n", "\r": escaped += " "
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: break
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
