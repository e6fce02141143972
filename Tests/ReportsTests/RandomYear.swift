import Foundation
import TestSupport

/// A small made-up year as the files of a folder: what the criteria are made of hangs on one seed, the figures and
/// the numbers in the criteria on another, so that two years can share their workbook's layout and differ in inputs.
struct RandomYear {
  /// The structure: which criteria, methods, rules and conditions there are.
  private(set) var structure: SeededGenerator
  /// Figures, maxima, targets, steps.
  private(set) var numbers: SeededGenerator
  let seed: UInt64
  /// Leaves out the rules of which the workbook holds the outcome as a plain value.
  let isFullyLive: Bool

  let unitCount: Int
  /// Enough units for quotas of some size.
  var isLarge: Bool { unitCount > 20 }
  private var policy: String { ["rescale_total", "rescale_siblings", "zero", "full"][Int(seed % 4)] }
  /// Neither grades nor adjustments, exclusions, awards or ties.
  var isBare: Bool { seed % 7 == 6 }
  /// Units of which s2 is 0 have no total.
  private var canHaveNoTotal: Bool { seed % 5 == 3 }

  private var leaves: [String] = []
  private var groups: [String] = []
  private var scale = 0

  init(seed: UInt64, numbers: UInt64, units: Int? = nil, isFullyLive: Bool = false) {
    unitCount = units ?? [1, 2, 3, 17, 6, 9][Int(seed % 6)]
    self.seed = seed
    self.isFullyLive = isFullyLive
    structure = SeededGenerator(seed: seed)
    self.numbers = SeededGenerator(seed: seed &* 1_000_003 &+ numbers)
  }

  /// Writes the year's folder and its criteria below `folder`.
  ///
  /// - Returns: the year's folder.
  mutating func write(to folder: String) throws -> String {
    let year = folder + "/Reports/2016"
    for path in [year, folder + "/Criteria"] {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
    let files = [
      "Criteria/metrics.yaml": Self.dictionary, "Criteria/thu.yaml": criteria(),
      "Reports/2016/report.yaml": Self.report, "Reports/2016/units.csv": units(),
      "Reports/2016/metrics.csv": figures(count: unitCount), "Reports/2016/before.csv": figures(count: unitCount / 2),
      "Reports/2016/decisions.csv": "award,unit,decision,year\nQ1,u0,granted,2015\nQ1,u2,refused,2015\n"
        .replacing("Q1,u2,refused,2015\n", with: unitCount > 2 ? "Q1,u2,granted,2014\nQ1,u1,refused,2014\n" : ""),
      "Reports/2016/results.csv": results(),
    ]
    for (name, text) in files {
      try text.write(toFile: folder + "/" + name, atomically: true, encoding: .utf8)
    }
    return year
  }

  // MARK: Chance

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &structure) < percent }
  mutating func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &structure)] }
  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &numbers) }

  // MARK: Units and figures

  /// `s…` are never blank, `g…` may be.
  private static let dictionary = """
    metrics:
      s1: {title: "=1+1", type: count}
      s2: {title: "Số hai", type: count}
      n1: {title: "@Số thực", type: number}
      p1: {title: "Điểm hội đồng", type: number, min: 0, max: 2}
      t1: {title: "Đúng hay sai", type: truth}
      k1: {title: "Lựa chọn", type: choice, values: {a: ["Có"], b: ["Không"], c: ["Có phần"]}}
      z1: {title: "Không phát sinh là 0", type: count, nothing_arose: zero}
      x1: {title: "Không phát sinh là không áp dụng", type: count, nothing_arose: not_applicable}
      g1: {title: "Có thể thiếu", type: count}
      g2: {title: "Số thực có thể thiếu", type: number}
      gt: {title: "Đúng hay sai, có thể thiếu", type: truth}
      gk: {title: "Lựa chọn có thể thiếu", type: choice, values: {hi: ["C*"], lo: ["Cao"], mid: ["C?o ~ 5"]}}
    """

  private static let report = """
    year: 2016
    criteria: [thu]
    previous: {metrics: before.csv, results: results.csv, decisions: decisions.csv}
    overview:
      metrics: [s1, g1, n1, x1]
      rates:
        - {title: "=Tỷ lệ", value: s1 / (s2 + 1)}
        - {title: "Tỷ lệ có thể thiếu", value: g1 / s2 + x1}
    blocks: [{id: b1, title: "=Khối 1"}, {id: b2, title: "Khối 2"}, {id: b3, title: "Khối trống"}]
    """

  private static let names = [
    "=SUM(1;2)", "+84 đơn vị", "-1 đơn vị", "@đơn vị", "'Đơn vị'", "\"Trích\" <&>", "Sở Nội vụ", "Đơn vị {1}",
  ]

  /// Some hold what searching functions take for any letters.
  private static func id(_ unit: Int) -> String { [4: "u*", 5: "u?", 7: "u~7"][unit] ?? "u\(unit)" }

  private func units() -> String {
    "id,name,block\n"
      + (0..<unitCount).map { unit in
        let name = Self.names[unit % Self.names.count].replacing("\"", with: "\"\"")
        return "\(Self.id(unit)),\"\(name) \(unit)\",\(unit % 3 == 1 ? "b2" : "b1")\n"
      }.joined()
  }

  private mutating func figures(count: Int) -> String {
    var text = "unit,s1,s2,n1,p1,t1,k1,z1,x1,g1,g2,gt,gk\n"
    for unit in 0..<count {
      let gaps = number(0...3) == 0 ? 60 : 20
      func gap(_ text: String, _ isGap: Bool) -> String { isGap ? "" : text }
      let s2 = number(0...4) == 0 ? 0 : number(1...12)
      let fields = [
        Self.id(unit), "\(number(0...6))", "\(s2)", decimal(-30...90, 10), decimal(0...4, 2),
        ["yes", "no"][number(0...1)], ["a", "b", "c"][number(0...2)],
        number(0...2) == 0 ? "-" : "\(number(0...5))", number(0...2) == 0 ? "-" : "\(number(0...5))",
        gap("\(number(0...9))", number(0...99) < gaps), gap(decimal(-20...60, 8), number(0...99) < gaps),
        gap(["yes", "no"][number(0...1)], number(0...99) < gaps),
        gap(["hi", "lo", "mid"][number(0...2)], number(0...99) < gaps),
      ]
      text += fields.joined(separator: ",") + "\n"
    }
    return text
  }

  /// Last year's, of half the units.
  private mutating func results() -> String {
    "unit,total,grade,rank\n"
      + (0..<unitCount / 2).map { "\(Self.id($0)),\(decimal(0...400, 4)),Khá,\(number(1...unitCount))\n" }.joined()
  }

  mutating func decimal(_ range: ClosedRange<Int>, _ denominator: Int) -> String {
    "\(Double(number(range)) / Double(denominator))"
  }

  // MARK: Criteria

  private mutating func criteria() -> String {
    var text =
      "title: \"=Bộ tiêu chí thử \(seed)\"\nnot_applicable: \(policy)\ndecimals: \([2, 3, 2, 0, 1][Int(seed % 5)])\n"
    if seed % 4 == 1 { text += "at_most: 60\n" }
    var tree = "criteria:\n"
    for top in 1...pick([1, 2, 3]) { tree += node("T\(top)", depth: 1, indent: "  ", points: nil) }
    text += "points: \(scale)\n" + tree
    return isBare ? text : text + rules(leaves: leaves, groups: groups, scale: scale)
  }

  private mutating func node(_ id: String, depth: Int, indent: String, points: Int?) -> String {
    let applies = applies(depth: depth)
    guard depth < 4, chance(depth == 1 ? 75 : 35) else {
      let points = 2 * number(2...9)
      scale += points
      let measure = measure(points: points, others: leaves, applies: applies)
      leaves.append(id)
      return "\(indent)\(id): {title: \"Tiêu chí \(id)\", points: \(points), \(measure)}\n"
    }
    groups.append(id)
    var text = "\(indent)\(id):\n\(indent)  title: \"-Nhóm \(id)\"\n"
    if let applies { text += "\(indent)  applies: '\(applies)'\n" }
    if chance(30) { text += "\(indent)  decimals: \(pick([0, 1]))\n" }
    text += "\(indent)  criteria:\n"
    for child in 1...pick([1, 2, 2, 3]) {
      text += node("\(id)_\(child)", depth: depth + 1, indent: indent + "    ", points: nil)
    }
    return text
  }

  private mutating func applies(depth: Int) -> String? {
    if depth == 1, canHaveNoTotal { return "s2 > 0" }
    return chance(40) ? condition() : nil
  }
}
