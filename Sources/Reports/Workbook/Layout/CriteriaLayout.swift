import Diagnostics
import Formulas
import Scoring

/// The criteria sheet: the tree with its points, then every parameter in a cell of its own, so that formulas use what
/// the reader sees.
struct CriteriaLayout {
  static let firstRow = 5
  static let id = 0
  static let title = 1
  static let pointsColumn = 2
  static let methodColumn = 3
  static let valueColumn = 4
  static let appliesColumn = 5
  static let missingColumn = 6
  static let lastColumn = 6

  /// A row of the parameter table.
  struct ParameterRow {
    let id: String
    let title: String
    /// Which units or which step it is for.
    let scope: String
    let key: Entry?
    let value: Entry
  }

  enum Entry {
    case number(Double)
    case text(String)
  }

  let sheet: String
  /// The maximum of criteria and groups.
  let points: [Criterion.ID: CellReference]
  let scale: CellReference
  let parameterHeaderRow: Int
  let rows: [ParameterRow]
  private let numbers: [String: CellReference]
  private let tables: [String: StepCells]
  let grades: StepCells?
  let exclusionReasons: [Exclusion.ID: CellReference]
  /// The most that an exclusion leaves of a total, where it does so.
  let ceilings: [Exclusion.ID: CellReference]
  let awardHeaderRow: Int
  let exclusionHeaderRow: Int

  init(_ outcome: Outcome, _ year: Year, _ language: Language, sheet: String) {
    let set = outcome.set
    self.sheet = sheet
    let nodes = set.nodes
    points = Dictionary(
      uniqueKeysWithValues: nodes.enumerated().map { index, node in
        (node.id, CellReference(sheet: sheet, row: Self.firstRow + index, column: Self.pointsColumn).fixed)
      })
    let scaleRow = Self.firstRow + nodes.count
    scale = CellReference(sheet: sheet, row: scaleRow, column: Self.pointsColumn).fixed
    parameterHeaderRow = scaleRow + 3
    var builder = ParameterTable(
      sheet: sheet, firstRow: parameterHeaderRow + 1, blocks: year.blocks, language: language)
    for leaf in set.leaves {
      guard let measure = leaf.measure else { continue }
      let metric = year.dictionary.metrics.first { $0.id == measure.value.text }
      builder.add(leaf, measure, choicesOf: metric)
    }
    for rule in set.adjustments { builder.add(rule) }
    for cap in set.caps { builder.add(cap) }
    builder.add(set.grades)
    for award in set.awards { builder.add(award) }
    rows = builder.rows
    numbers = builder.numbers
    tables = builder.tables
    grades = builder.grades
    exclusionHeaderRow = parameterHeaderRow + rows.count + 4
    var reasons: [Exclusion.ID: CellReference] = [:]
    for (index, exclusion) in set.exclusions.enumerated() {
      reasons[exclusion.id] = CellReference(sheet: sheet, row: exclusionHeaderRow + 1 + index, column: Self.title).fixed
    }
    exclusionReasons = reasons
    ceilings = reasons.filter { reason in set.exclusions.contains { $0.id == reason.key && $0.atMost != nil } }
      .mapValues { CellReference(sheet: sheet, row: $0.row, column: Self.pointsColumn).fixed }
    awardHeaderRow = exclusionHeaderRow + set.exclusions.count + (set.exclusions.isEmpty ? 0 : 4)
  }

  /// The cell of a number that a method or an adjustment takes for units of a block.
  func number(_ id: String, _ parameter: String, block: Block.ID) -> CellReference? {
    numbers["\(id) \(parameter) \(block)"] ?? numbers["\(id) \(parameter) "]
  }

  func table(_ id: String, _ parameter: String, block: Block.ID) -> StepCells? {
    tables["\(id) \(parameter) \(block)"] ?? tables["\(id) \(parameter) "]
  }
}

/// Lays parameters out in rows and remembers the cells of each.
private struct ParameterTable {
  static let keyColumn = 3
  static let valueColumn = 4

  let sheet: String
  let firstRow: Int
  let blocks: [Block]
  let language: Language
  var rows: [CriteriaLayout.ParameterRow] = []
  /// By `criterion parameter block`; the block is empty where all share the parameter.
  var numbers: [String: CellReference] = [:]
  var tables: [String: StepCells] = [:]
  var grades: StepCells?

  mutating func add(_ leaf: Criterion, _ measure: Measure, choicesOf metric: Metric?) {
    for parameter in measure.method.parameters {
      guard let value = measure.parameters.values[parameter.name] else { continue }
      for (block, entry) in value.entries {
        let scope = scope(block, isUniform: value.isUniform)
        let name = "\(leaf.id) \(parameter.name) \(block ?? "")"
        let title = parameter.explanation[language]
        switch entry {
        case .number(let number):
          numbers[name] = cell(Self.valueColumn)
          rows.append(.init(id: leaf.id, title: title, scope: scope, key: nil, value: .number(number)))
        case .word(let word):
          rows.append(.init(id: leaf.id, title: title, scope: scope, key: nil, value: .text(word)))
        case .steps(let steps):
          tables[name] = table(steps.count)
          for step in steps {
            rows.append(
              .init(id: leaf.id, title: title, scope: scope, key: .number(step.from), value: .number(step.points)))
          }
        case .choices(let choices):
          tables[name] = table(choices.count)
          for choice in choices {
            let shown = metric.map { Self.shown(choice.key, $0) } ?? choice.key
            rows.append(
              .init(id: leaf.id, title: title, scope: scope, key: .text(shown), value: .number(choice.points)))
          }
        }
      }
    }
  }

  mutating func add(_ rule: Adjustment) {
    let all = Words("Mọi đơn vị", "All units")[language]
    numbers["\(rule.id) each "] = cell(Self.valueColumn)
    rows.append(
      .init(
        id: rule.id, title: "\(rule.title[language]): \(Words("điểm mỗi lần", "points for each")[language])",
        scope: all,
        key: nil, value: .number(rule.each)))
    guard let cap = rule.atMost else { return }
    numbers["\(rule.id) at_most "] = cell(Self.valueColumn)
    rows.append(
      .init(
        id: rule.id, title: "\(rule.title[language]): \(Words("tối đa", "at most")[language])", scope: all, key: nil,
        value: .number(cap)))
  }

  mutating func add(_ cap: SharedCap) {
    let members = cap.adjustments.joined(separator: ", ")
    numbers["\(cap.id) at_most "] = cell(Self.valueColumn)
    rows.append(
      .init(
        id: cap.id, title: Words("Mức trần chung của \(members)", "Shared cap of \(members)")[language],
        scope: Words("Mọi đơn vị", "All units")[language], key: nil, value: .number(cap.atMost)))
  }

  mutating func add(_ scale: GradeScale) {
    guard !scale.grades.isEmpty else { return }
    grades = table(scale.grades.count)
    for grade in scale.grades {
      rows.append(
        .init(
          id: "", title: Vocabulary.grade[language], scope: Words("Tổng điểm từ", "Total from")[language],
          key: .number(grade.from), value: .text(grade.title)))
    }
  }

  mutating func add(_ award: Award) {
    func add(_ parameter: String, _ block: Block.ID?, _ title: Words, _ number: Double, isUniform: Bool = true) {
      numbers["\(award.id) \(parameter) \(block ?? "")"] = cell(Self.valueColumn)
      rows.append(
        .init(
          id: award.id, title: title[language], scope: scope(block, isUniform: isUniform), key: nil,
          value: .number(number)))
    }
    let seats = Words("Số suất", "Seats")
    switch award.quota.size {
    case .number(let number): add("quota", nil, seats, Double(number))
    case .share(let share, let whole):
      let rounding =
        switch whole {
        case .down: Words("làm tròn xuống", "rounded down")
        case .up: Words("làm tròn lên", "rounded up")
        case .nearest: Words("làm tròn đến số gần nhất", "rounded to the nearest")
        }
      let title = Words(
        "Số suất: phần của số đơn vị có tổng điểm, \(rounding.vi)",
        "Seats: share of the units with a total, \(rounding.en)")
      add("quota", nil, title, share)
    case .ofBlocks(let numbers):
      for (block, number) in numbers.entries {
        add("quota", block, seats, Double(number), isUniform: numbers.isUniform)
      }
    }
    if let most = award.quota.atMostOfBlock {
      add("at_most_of_block", nil, Words("Nhiều nhất của một khối", "At most of one block"), Double(most))
    }
    add("reserves", nil, Words("Số dự bị", "Reserves named"), Double(award.reserves))
  }

  /// A choice as the metrics sheet shows it.
  private static func shown(_ key: String, _ metric: Metric) -> String {
    guard case .choice(let choices) = metric.kind else { return key }
    return choices.first { $0.id == key }?.shown ?? key
  }

  private func scope(_ block: Block.ID?, isUniform: Bool) -> String {
    if let block { return blocks.first { $0.id == block }?.title[language] ?? block }
    return (isUniform ? Words("Mọi đơn vị", "All units") : Words("Các khối còn lại", "Other blocks"))[language]
  }

  private func cell(_ column: Int) -> CellReference {
    CellReference(sheet: sheet, row: firstRow + rows.count, column: column).fixed
  }

  private func table(_ count: Int) -> StepCells {
    let span = (firstRow + rows.count)...(firstRow + rows.count + count - 1)
    return StepCells(
      keys: CellRange(sheet: sheet, rows: span, columns: Self.keyColumn...Self.keyColumn),
      points: CellRange(sheet: sheet, rows: span, columns: Self.valueColumn...Self.valueColumn))
  }
}
