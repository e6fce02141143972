public import Analysis
public import Diagnostics
public import Files
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

  /// Writes the drawing into a folder, which is made where it is missing, as `<set id>-ranks.svg`, whole or not at all.
  ///
  /// - Returns: the path written.
  public func write(to folder: String) throws(FileProblem) -> String {
    try Folder.make(folder)
    let path = "\(folder)/\(robustness.outcome.set.id)-ranks.svg"
    try OutputFile.write(Array(rendered().utf8), to: path)
    return path
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
    let top = Self.margin + Double(titles.count) * Self.rowHeight + 30
    let left = Self.margin + nameWidth + 8
    let width = left + Self.plotWidth + Self.margin
    let bottom = top + Double(units.count) * Self.rowHeight
    let height = bottom + 56
    var content = [
      SVG.element("title", text: title), SVG.element("rect", ["width": "100%", "height": "100%", "fill": "white"]),
    ]
    for (index, text) in titles.enumerated() {
      let y = Self.margin + 14 + Double(index) * Self.rowHeight
      let style: KeyValuePairs = ["font-weight": index == 0 ? "bold" : "normal"]
      content.append(SVG.text(text, x: Self.margin, y: y, style))
    }
    for rank in marks {
      let x = left + place(Double(rank))
      content.append(SVG.line(from: (x, top - 6), to: (x, bottom), ["stroke": "#dddddd"]))
      content.append(SVG.text("\(rank)", x: x, y: top - 10, ["text-anchor": "middle", "fill": "#555555"]))
    }
    for (row, unit) in units.enumerated() {
      content += drawn(unit, left: left, y: top + (Double(row) + 0.5) * Self.rowHeight)
    }
    return SVG.document(width: width, height: height, content + legend(left: left, y: bottom + 26))
  }

  private func drawn(_ unit: Int, left: Double, y: Double) -> [String] {
    guard let standing = robustness.units[unit].standing else { return [] }
    let name = robustness.outcome.units[unit].name[language]
    let isProposed = robustness.outcome.awards.contains { $0.proposals.contains { $0.unit == unit } }
    let figures =
      "\(name): \(standing.rank.rankText(language)); \(standing.low.rankText(language)) – "
      + "\(standing.median.rankText(language)) – \(standing.high.rankText(language))"
    return [
      SVG.group([
        SVG.element("title", text: figures),
        SVG.text(shortened(name), x: left - 8, y: y + 4, ["text-anchor": "end"]),
        interval(from: left + place(standing.low), to: left + place(standing.high), y: y),
        median(at: left + place(standing.median), y: y),
        official(at: left + place(standing.rank), y: y, isProposed: isProposed),
      ])
    ]
  }

  private func interval(from low: Double, to high: Double, y: Double) -> String {
    // A unit that keeps its rank still has a line to be seen.
    SVG.line(
      from: (low - 2, y), to: (high + 2, y), ["stroke": "#5b7fa6", "stroke-width": "6", "stroke-opacity": "0.55"])
  }

  private func median(at x: Double, y: Double) -> String {
    SVG.line(from: (x, y - 6), to: (x, y + 6), ["stroke": "#1d3557", "stroke-width": "2"])
  }

  private func official(at x: Double, y: Double, isProposed: Bool) -> String {
    SVG.element(
      "circle",
      [
        "cx": SVG.number(x), "cy": SVG.number(y), "r": "4", "fill": isProposed ? "#c8102e" : "white",
        "stroke": "#c8102e", "stroke-width": "1.5",
      ])
  }

  private func legend(left: Double, y: Double) -> [String] {
    let entries = [
      (Words("90% số phép thử", "90% of the draws"), { x in interval(from: x, to: x + 24, y: y) }),
      (Words("trung vị", "median"), { median(at: $0 + 12, y: y) }),
      (Words("hạng chính thức", "official rank"), { official(at: $0 + 12, y: y, isProposed: false) }),
      (Words("được đề nghị khen thưởng", "proposed for an award"), { official(at: $0 + 12, y: y, isProposed: true) }),
    ]
    var x = left
    return entries.flatMap { (words: Words, mark: (Double) -> String) in
      defer { x += 46 + pixels(of: words[language]) + 16 }
      return [mark(x), SVG.text(words[language], x: x + 34, y: y + 4)]
    }
  }

  // MARK: Text

  private var title: String { Words("Khoảng hạng qua các phép thử", "Ranks across the draws")[language] }

  /// What was drawn, in lines as wide as the drawing.
  private var described: [String] {
    robustness.design.words(robustness.concentrations).flatMap {
      TerminalReport.wrapped($0[language], indent: 0, width: 135)
    }
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
    var width = pixels(of: "…")
    return name.prefix {
      width += pixels(of: String($0))
      return width <= Self.mostNameWidth
    } + "…"
  }
}
