/// Makes a program over the columns of a draw's store of expressions: what hangs on no weight is evaluated once.
struct ExpressionCompiler {
  typealias Node = Expression.Node

  private(set) var columns: [Column]
  private(set) var program: [Instruction] = []
  private(set) var tables: [[Double]] = []
  /// The names of moving columns that were asked for.
  private(set) var asked: Set<String> = []
  private let environment: Environment
  private let count: Int
  /// What moves with weights.
  private let moving: [String: Value]

  /// A column of the store, and what is known of it.
  private struct Value {
    var column: Int
    var labels: [String]?
    var isStatic = false
    /// Whether which cells are figures hangs on no weight.
    var hasStaticStates = true
    /// Whether its figures have at most 15 digits.
    var isPlain = false
    /// What makes its figures whole numbers, but for noise.
    var scale: Double?
    /// Whether figures are far from what a number cannot hold.
    var isTame = true
  }

  init(_ outcome: Outcome, _ found: [Criterion.ID: Int], _ plan: DrawPlan) {
    columns = plan.columns
    environment = outcome.environment
    count = plan.unitCount
    var moving: [String: Value] = [:]
    for (id, place) in found {
      let step = plan.steps[place]
      if step.kind == .score { continue }
      moving[id] = Value(column: step.column, isPlain: step.finish != .raw, scale: step.scale)
    }
    let scale = plan.set.hasPlainTotals ? DrawPlan.scale(plan.set.decimals) : nil
    moving["total"] = Value(
      column: plan.totalColumn, isPlain: plan.set.hasPlainTotals, scale: scale)
    moving["grade"] = Value(
      column: plan.gradeColumn, labels: plan.set.grades.grades.map(\.title), hasStaticStates: false)
    moving["rank"] = Value(column: plan.rankColumn, isPlain: true, scale: 2)
    moving["block_rank"] = Value(column: plan.blockRankColumn, isPlain: true, scale: 2)
    self.moving = moving
  }

  // MARK: What plans ask for

  /// A condition; nil where it cannot be compiled.
  mutating func truth(_ expression: Expression) -> DrawPlan.Truth? {
    let first = program.count
    guard let value = value(of: expression.root) else { return nil }
    return DrawPlan.Truth(
      column: value.column, program: first..<program.count, isStatic: value.isStatic)
  }

  /// A key to rank by, and what fills its column in each draw; nothing does where it hangs on no weight.
  ///
  /// - Parameter always: whether it is to be filled nevertheless.
  mutating func key(_ expression: Expression, always: Bool) -> (
    column: Int, step: DrawPlan.KeyStep?
  )? {
    guard let value = value(of: expression.root) else { return nil }
    if value.isStatic {
      let column = columns[value.column]
      let key = add(Column((0..<count).map { column[$0].map(Decimal15.significant) ?? -.infinity }))
      if !always { return (key, nil) }
      // Filled from a column of the same figures.
      let source = add(
        Column(
          numbers: (0..<count).map { column[$0].map(Decimal15.significant) ?? 0 },
          states: column.states))
      return (key, DrawPlan.KeyStep(source: source, key: key, way: .copy, mayFail: false))
    }
    // Figures of all rows, to all their digits, are a key as they stand.
    if value.isPlain, !always, value.hasStaticStates, columns[value.column].states.allSatisfy({ $0 == .present }) {
      return (value.column, nil)
    }
    let way: DrawPlan.KeyStep.Way =
      value.isPlain ? .copy : value.scale.map { .snap($0) } ?? .digits
    let key = add(blank)
    return (
      key,
      DrawPlan.KeyStep(source: value.column, key: key, way: way, mayFail: !value.hasStaticStates)
    )
  }

  /// A column as a key, all its digits looked at.
  mutating func key(of source: Int) -> DrawPlan.KeyStep {
    DrawPlan.KeyStep(source: source, key: add(blank), way: .digits, mayFail: false)
  }

  private var blank: Column { Column(repeating: 0, count: count) }

  private mutating func add(_ column: Column) -> Int {
    columns.append(column)
    return columns.count - 1
  }

  // MARK: Nodes

  private mutating func value(of node: Node) -> Value? {
    let names = node.all.compactMap { if case .symbol(let name) = $0.kind { name } else { nil } }
    guard names.contains(where: { moving[$0] != nil }) else { return constant(node) }
    switch node.kind {
    case .symbol(let name):
      asked.insert(name)
      return moving[name]
    case .negation(let operand): return unary(.negate, operand) { $1 = $0 }
    case .not(let operand): return unary(.not, operand) { _, _ in }
    case .isMissing(let operand): return unary(.isMissing, operand) { _, _ in }
    case .round(let operand, let places):
      return unary(.round, operand, parameter: places) { $1.isTame = $0.isTame }
    case .arithmetic(let operation, let left, let right): return arithmetic(operation, left, right)
    case .comparison(let comparison, let left, let right): return compared(comparison, left, right)
    case .junction(let junction, let left, let right):
      guard let a = value(of: left), let b = value(of: right) else { return nil }
      return emit(junction == .and ? .and : .or, a.column, b.column)
    case .choice(let condition, let then, let otherwise): return chosen(condition, then, otherwise)
    case .call(let function, let arguments): return called(function, arguments)
    case .number, .text, .previous, .awarded: return constant(node)
    }
  }

  private mutating func constant(_ node: Node) -> Value {
    let column = Evaluation(environment: environment, rows: 0..<count).cells(of: node).column(
      rowCount: count)
    let isTame = column.numbers.allSatisfy { abs($0) < 1e60 }
    let isPlain = column.numbers.allSatisfy { Decimal15.significant($0) == $0 }
    // Whole numbers are the usual: counts, dates, truths.
    let isWhole = column.numbers.allSatisfy { $0 == $0.rounded() && abs($0) < 1e9 }
    return Value(
      column: add(column), labels: column.labels, isStatic: true, isPlain: isPlain,
      scale: isWhole ? 1 : nil,
      isTame: isTame)
  }

  private mutating func emit(
    _ operation: Instruction.Operation, _ a: Int, _ b: Int = 0, _ c: Int = 0, parameter: Int = 0,
    isQuick: Bool = false, comparison: ComparisonOperator = .equal, function: NumericFunction = .abs
  ) -> Value {
    let out = add(blank)
    program.append(
      Instruction(
        operation: operation, a: a, b: b, c: c, out: out, parameter: parameter, isQuick: isQuick,
        comparison: comparison, function: function))
    return Value(column: out, hasStaticStates: false, isTame: false)
  }

  private mutating func unary(
    _ operation: Instruction.Operation, _ operand: Node, parameter: Int = 0,
    _ known: (Value, inout Value) -> Void
  ) -> Value? {
    guard let a = value(of: operand) else { return nil }
    var result = emit(operation, a.column, parameter: parameter)
    let column = result.column
    known(a, &result)
    result.column = column
    result.labels = nil
    // The instruction passes states on as they come.
    result.hasStaticStates = a.hasStaticStates && operation != .isMissing
    if result.hasStaticStates { columns[column].states = columns[a.column].states }
    return result
  }

  private mutating func arithmetic(_ operation: ArithmeticOperator, _ left: Node, _ right: Node)
    -> Value?
  {
    guard let a = value(of: left), let b = value(of: right) else { return nil }
    switch operation {
    case .add, .subtract:
      let isQuick = a.hasStaticStates && b.hasStaticStates && a.isTame && b.isTame
      var result = emit(operation == .add ? .add : .subtract, a.column, b.column, isQuick: isQuick)
      if isQuick {
        result.hasStaticStates = true
        result.isTame = true
        for row in 0..<count {
          columns[result.column].states[row] = max(
            columns[a.column].states[row], columns[b.column].states[row])
        }
      }
      if let x = a.scale, let y = b.scale {
        result.scale = max(x, y).isMultiple(of: min(x, y)) ? max(x, y) : nil
      }
      return result
    case .multiply: return emit(.multiply, a.column, b.column)
    case .divide: return emit(.divide, a.column, b.column)
    case .power: return emit(.power, a.column, b.column)
    }
  }

  private mutating func compared(_ comparison: ComparisonOperator, _ left: Node, _ right: Node)
    -> Value?
  {
    guard let a = value(of: left), let b = value(of: right) else { return nil }
    guard let first = a.labels, let second = b.labels else {
      // A text beside a figure spells a day, which no points are.
      return a.labels == nil && b.labels == nil
        ? emit(.compare, a.column, b.column, comparison: comparison) : nil
    }
    let labels = mergedLabels(first, second)
    let (x, y) = (relabelled(a, labels), relabelled(b, labels))
    return emit(.compareTexts, x.column, y.column, comparison: comparison)
  }

  private mutating func chosen(_ condition: Node, _ then: Node, _ otherwise: Node) -> Value? {
    guard let asked = value(of: condition), var a = value(of: then), var b = value(of: otherwise)
    else { return nil }
    var labels: [String]?
    if let first = a.labels, let second = b.labels {
      let merged = mergedLabels(first, second)
      (a, b, labels) = (relabelled(a, merged), relabelled(b, merged), merged)
    }
    var result = emit(.choose, asked.column, a.column, b.column)
    result.labels = labels
    result.isPlain = a.isPlain && b.isPlain
    result.isTame = a.isTame && b.isTame
    return result
  }

  private mutating func called(_ function: NumericFunction, _ arguments: [Node]) -> Value? {
    var values: [Value] = []
    for argument in arguments {
      guard let value = value(of: argument) else { return nil }
      values.append(value)
    }
    if values.count == 1 { return emit(.call, values[0].column, function: function) }
    return values.dropFirst().reduce(values.first) { a, b in
      guard let a else { return nil }
      var result = emit(function == .min ? .least : .greatest, a.column, b.column)
      result.isPlain = a.isPlain && b.isPlain
      return result
    }
  }

  private mutating func relabelled(_ value: Value, _ labels: [String]) -> Value {
    guard let old = value.labels, old != labels else { return value }
    tables.append(old.map { Double(labels.firstIndex(of: $0) ?? -1) })
    var result = emit(.relabel, value.column, parameter: tables.count - 1)
    result.labels = labels
    return result
  }
}

extension Double {
  fileprivate func isMultiple(of other: Double) -> Bool { (self / other).rounded() == self / other }
}

/// One step of a program over columns, as `Expression.evaluate` takes it.
struct Instruction: Sendable {
  enum Operation: Sendable {
    case negate, not, isMissing, round, call, relabel
    case add, subtract, multiply, divide, power, compare, compareTexts, and, or, least, greatest
    case choose
  }

  let operation: Operation
  /// The columns that go in and the one that comes out.
  let a: Int
  let b: Int
  let c: Int
  let out: Int
  /// Decimals, or the table of labels.
  let parameter: Int
  /// Whether states are known beforehand, and numbers far from what a number cannot hold.
  let isQuick: Bool
  let comparison: ComparisonOperator
  let function: NumericFunction

  /// The columns that go in.
  var inputs: [Int] {
    switch operation {
    case .negate, .not, .isMissing, .round, .call, .relabel: [a]
    case .choose: [a, b, c]
    case .add, .subtract, .multiply, .divide, .power, .compare, .compareTexts, .and, .or, .least,
      .greatest:
      [a, b]
    }
  }
}
