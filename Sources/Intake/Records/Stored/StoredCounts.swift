import CivilCalendar
import Database
import Scoring

/// What `StoredQuestion.counts` gave, put together by unit.
struct StoredCounts: Sendable {
  /// A unit's part of a metric.
  struct Part: Sendable {
    var rows = 0
    /// What a statistic gave that does not add up; of a unit that is spelled in several ways, the last one's.
    var figure = 0.0
    var weeks: Int64 = 0
  }

  private(set) var rows = 0
  private(set) var leftOut = 0
  private(set) var flaws: [Int: (rows: Int, example: String?)] = [:]
  /// Texts that name no unit, with their records; blank ones under the empty text.
  private(set) var unknown: [String: (rows: Int, example: String?)] = [:]
  /// Records of units that are known but not evaluated.
  private(set) var elsewhere: [Int32: Int] = [:]
  private(set) var uncovered: CivilDate?
  private(set) var differing = 0
  private(set) var differingExample: String?
  /// By metric and unit.
  private(set) var parts: [[Part]]
  /// By metric, one a unit: what server and log add up to is the same to the last digit.
  private var sums: [DecimalSums]
  private(set) var undefined: [Int]
  /// The spellings of each evaluated unit.
  private(set) var spellings: [(name: String, number: Int)] = []

  private typealias Field = StoredQuestion.Field

  /// - Parameters:
  ///   - rows: what `counts` gave.
  ///   - flawed: what `flawCounts` gave.
  init(
    _ rows: [[String?]], flawed: [[String?]], _ question: StoredQuestion, units: Int, unitNumber: (String) -> Int32?
  ) {
    parts = Array(repeating: Array(repeating: Part(), count: units), count: question.countings.count)
    sums = Array(repeating: DecimalSums(count: units), count: question.countings.count)
    undefined = Array(repeating: 0, count: question.countings.count)
    var numbers: [String: Int32?] = [:]
    // A server gives its rows in any order; what is added up here is to come out the same.
    for row in (rows.filter { $0[Field.flaw] == "f" } + flawed).sorted(by: Self.precedes) {
      let text = row[Field.unit] ?? ""
      let number = numbers[text] ?? unitNumber(text.withoutOuterSpaces)
      if numbers[text] == nil {
        numbers[text] = number
        if let number, number >= 0 { spellings.append((text, Int(number))) }
      }
      take(row, text, number, question)
    }
  }

  private static func precedes(_ left: [String?], _ right: [String?]) -> Bool {
    let (one, other) = (left[Field.unit] ?? "", right[Field.unit] ?? "")
    return one == other ? (left[Field.flaw] ?? "") < (right[Field.flaw] ?? "") : one < other
  }

  private mutating func take(_ row: [String?], _ text: String, _ unit: Int32?, _ question: StoredQuestion) {
    let count = row[Field.rows].flatMap { Int($0) } ?? 0
    rows += count
    // Of what is sound this is no number.
    let flaw = row[Field.flaw].flatMap { Int($0) }
    guard let unit else {
      leftOut += count
      let name = text.withoutOuterSpaces
      let known = unknown[name]
      unknown[name] = ((known?.rows ?? 0) + count, known?.example ?? row[Field.example])
      return
    }
    if unit < 0 { elsewhere[unit, default: 0] += count }
    if let flaw {
      guard question.flaws[flaw].flaw != .outsideWindow else { return }
      leftOut += count
      let known = flaws[flaw]
      let examples = [known?.example, row[Field.example]].compactMap { $0 }
      flaws[flaw] = ((known?.rows ?? 0) + count, examples.min())
      if let day = row[Field.uncovered].flatMap({ CivilDate(iso: $0) }) { uncovered = min(day, uncovered ?? day) }
      return
    }
    differing += row[Field.differing].flatMap { Int($0) } ?? 0
    differingExample = [differingExample, row[Field.differingExample]].compactMap { $0 }.min()
    for metric in parts.indices {
      let first = Field.figures + metric * StoredQuestion.figureWidth
      undefined[metric] += row[first + 2].flatMap { Int($0) } ?? 0
      if unit < 0 { continue }
      let statistic = question.countings[metric].statistic
      parts[metric][Int(unit)].add(row, first, statistic)
      // A server may know sums that are no numbers, such as NaN.
      if statistic.isSummedUp, let sum = row[first + 1], !sums[metric].add(decimal: sum, to: Int(unit)) {
        undefined[metric] += count
      }
    }
  }

  /// Takes the place of figures that spellings cannot be put together to.
  mutating func replace(by table: ResultTable, _ question: StoredQuestion, asked: [Int]) {
    for (place, metric) in asked.enumerated() {
      for unit in parts[metric].indices { parts[metric][unit] = Part() }
      for row in table.rows where row[Field.flaw] == "f" {
        guard let unit = row[Field.unit].flatMap({ Int($0) }), parts[metric].indices.contains(unit) else { continue }
        let first = Field.figures + place * StoredQuestion.figureWidth
        parts[metric][unit].add(row, first, question.countings[place].statistic)
      }
    }
  }

  /// One figure a unit, as `MetricTally` gives it.
  func column(_ metric: Int, _ statistic: Counting.Statistic) -> Column {
    var column = Column(repeating: 0, count: parts[metric].count)
    for (unit, part) in parts[metric].enumerated() {
      switch statistic {
      case .count: column.set(unit, to: Double(part.rows))
      case .sum: column.set(unit, to: sums[metric][unit])
      case .distinct: column.set(unit, to: part.figure)
      case .weeks: column.set(unit, to: Double(min(52, part.weeks.nonzeroBitCount)))
      // Without a record there is nothing to take a mean of.
      case .mean, .median, .percentile:
        if part.rows == 0 {
          column.set(unit, to: .notApplicable)
        } else if case .mean = statistic {
          column.set(unit, to: sums[metric][unit] / Double(part.rows))
        } else {
          column.set(unit, to: part.figure)
        }
      }
    }
    return column
  }
}

extension StoredCounts.Part {
  fileprivate mutating func add(_ row: [String?], _ first: Int, _ statistic: Counting.Statistic) {
    rows += row[first].flatMap { Int($0) } ?? 0
    guard let text = row[first + 1] else { return }
    switch statistic {
    case .weeks: weeks |= Int64(text) ?? 0
    case .count, .sum, .mean: break
    case .median, .percentile, .distinct: figure = Double(text) ?? 0
    }
  }
}

extension Counting.Statistic {
  fileprivate var isSummedUp: Bool {
    switch self {
    case .sum, .mean: true
    case .count, .median, .percentile, .distinct, .weeks: false
    }
  }

  /// Whether the figures of the spellings of a unit make the unit's.
  var addsUp: Bool {
    switch self {
    case .count, .sum, .mean, .weeks: true
    case .median, .percentile, .distinct: false
    }
  }
}
