public import CivilCalendar
import Names

/// An expression over records as SQL says it.
public struct SQLExpression: Hashable, Sendable {
  /// NULL where it is missing or cannot be reckoned; a truth, or double precision.
  public let text: String
  /// Holds where it cannot be reckoned; nil where that never is.
  public let undefined: String?
  /// Whether its sums are exact whatever their order.
  public let isWhole: Bool
}

extension Expression {
  /// The expression over columns of the names and types that the kind gives them: dates, numbers as double
  /// precision, the numbers of answers, texts without outer spaces.
  ///
  /// It means in SQL what `evaluate` makes of it: NULL stands for what is missing, numbers that are not whole are
  /// compared by 15 significant digits, to which a server rounds what it turns from double precision into a decimal.
  ///
  /// - Returns: nil where a part cannot be said in SQL (`sqlObstacles`).
  /// - Precondition: `check` found nothing in the kind's scope.
  public func sql(over kind: RecordKind, cutOff: CivilDate) -> SQLExpression? {
    var writer = SQLWriter(kind: kind, cutOff: cutOff)
    let term = writer.term(root)
    guard writer.obstacles.isEmpty else { return nil }
    return SQLExpression(text: term.text, undefined: term.undefined, isWhole: term.isWhole)
  }

  /// The parts that no SQL says with the same outcome on every server: powers, the exponential function, texts that
  /// are chosen or compared with each other, days moved by part of a day.
  public func sqlObstacles(over kind: RecordKind) -> [Mention] {
    guard let day = CivilDate(year: 2000, month: 1, day: 1) else { return [] }
    var writer = SQLWriter(kind: kind, cutOff: day)
    _ = writer.term(root)
    return writer.obstacles.map { Mention(name: source(of: $0), range: $0.range) }
  }
}

private struct SQLWriter {
  typealias Node = Expression.Node

  let kind: RecordKind
  let cutOff: CivilDate
  private(set) var obstacles: [Node] = []

  init(kind: RecordKind, cutOff: CivilDate) {
    self.kind = kind
    self.cutOff = cutOff
  }

  /// Notes a part that cannot be said, unless one within it was noted already.
  private mutating func obstacle(_ node: Node) -> SQLTerm {
    let isWithin = obstacles.contains { node.range.contains($0.range.lowerBound) }
    if !isWithin { obstacles.append(node) }
    return SQLTerm("NULL", .number(isWhole: false))
  }

  mutating func term(_ node: Node) -> SQLTerm {
    switch node.kind {
    case .number(let number): return literal(number)
    case .text(let text): return SQLTerm(SQLText.literal(text), .literal(text))
    case .symbol(let name): return symbol(name, node)
    case .previous, .awarded: return obstacle(node)
    case .negation(let operand):
      let operand = term(operand)
      return SQLTerm("(- \(operand.text))", operand.form, undefined: operand.undefined)
    case .arithmetic(let operation, let left, let right): return arithmetic(operation, left, right, node)
    case .comparison(let comparison, let left, let right): return compared(comparison, left, right, node)
    case .not(let operand):
      let operand = term(operand)
      return SQLTerm("(NOT \(operand.text))", .truth, undefined: operand.undefined)
    case .junction(let junction, let left, let right): return joined(junction, term(left), term(right))
    case .isMissing(let operand):
      let operand = term(operand)
      return SQLTerm("(\(operand.text) IS NULL)", .truth, undefined: operand.undefined).guarded
    case .choice(let condition, let then, let otherwise): return chosen(condition, then, otherwise, node)
    case .round(let operand, let places):
      let operand = term(operand)
      return SQLTerm(
        "round(\(operand.decimal), \(places))::double precision", .number(isWhole: places <= 0),
        undefined: operand.undefined)
    case .call(let function, let arguments): return called(function, arguments, node)
    }
  }

  private func literal(_ number: Double) -> SQLTerm {
    let isWhole = number == number.rounded() && abs(number) < 1e15
    let digits = isWhole ? "\(Int(number))" : "\(number)"
    return SQLTerm("\(digits)::double precision", .number(isWhole: isWhole))
  }

  private func day(_ date: CivilDate) -> String { "date '\(date.iso)'" }

  private mutating func symbol(_ name: String, _ node: Node) -> SQLTerm {
    let written = SQLText.name(name)
    if let column = kind.column(name) {
      switch column.kind {
      case .date: return SQLTerm(written, .date)
      case .count: return SQLTerm(written, .number(isWhole: true))
      case .number: return SQLTerm(written, .number(isWhole: false))
      case .choice(let choices): return SQLTerm(written, .choice(choices.map(\.id)))
      case .text: return SQLTerm(written, .text)
      case .unit: return obstacle(node)
      }
    }
    if name == kind.dueName { return SQLTerm(written, .date) }
    return name == RecordKind.cutOff ? SQLTerm(day(cutOff), .date) : obstacle(node)
  }

  // MARK: Numbers

  private mutating func arithmetic(
    _ operation: ArithmeticOperator, _ left: Node, _ right: Node, _ node: Node
  ) -> SQLTerm {
    let (a, b) = (term(left), term(right))
    let undefined = SQLTerm.either(a.undefined, b.undefined)
    switch (operation, a.form, b.form) {
    case (.power, _, _): return obstacle(node)
    case (.subtract, .date, .date):
      return SQLTerm("(\(a.text) - \(b.text))::double precision", .number(isWhole: true), undefined: undefined)
    case (.add, .date, _), (.subtract, .date, _):
      if !b.isWhole { return obstacle(right) }
      return SQLTerm("(\(a.text) \(operation.rawValue) (\(b.text))::integer)", .date, undefined: undefined)
    case (.add, _, .date):
      if !a.isWhole { return obstacle(left) }
      return SQLTerm("(\(b.text) + (\(a.text))::integer)", .date, undefined: undefined)
    case (.divide, _, _):
      let byZero = "(\(a.text) IS NOT NULL AND \(b.text) = 0)"
      return SQLTerm(
        "CASE WHEN \(b.text) <> 0 THEN \(a.text) / \(b.text) END", .number(isWhole: false),
        undefined: SQLTerm.either(undefined, byZero))
    default:
      return SQLTerm(
        "(\(a.text) \(operation.rawValue) \(b.text))", .number(isWhole: a.isWhole && b.isWhole), undefined: undefined)
    }
  }

  private mutating func called(_ function: NumericFunction, _ arguments: [Node], _ node: Node) -> SQLTerm {
    let all = arguments.map { term($0) }
    guard let first = all.first else { return obstacle(node) }
    switch function {
    case .min, .max:
      let name = function == .min ? "least" : "greatest"
      // SQL passes over what is missing; here it makes the whole missing.
      return all.dropFirst().reduce(first) { a, b in
        SQLTerm(
          "CASE WHEN \(a.text) IS NOT NULL AND \(b.text) IS NOT NULL THEN \(name)(\(a.text), \(b.text)) END",
          .number(isWhole: a.isWhole && b.isWhole), undefined: SQLTerm.either(a.undefined, b.undefined))
      }
    case .abs: return SQLTerm("abs(\(first.text))", first.form, undefined: first.undefined)
    case .floor, .ceil:
      return SQLTerm(
        "\(function.rawValue)(\(first.decimal))::double precision", .number(isWhole: true), undefined: first.undefined)
    case .sqrt: return within("\(first.text) >= 0", "sqrt(\(first.text))", outside: "\(first.text) < 0", first)
    case .ln: return within("\(first.text) > 0", "ln(\(first.text))", outside: "\(first.text) <= 0", first)
    case .log10: return within("\(first.text) > 0", "log(\(first.text))", outside: "\(first.text) <= 0", first)
    case .exp: return obstacle(node)
    }
  }

  private func within(_ domain: String, _ value: String, outside: String, _ operand: SQLTerm) -> SQLTerm {
    SQLTerm(
      "CASE WHEN \(domain) THEN \(value) END", .number(isWhole: false),
      undefined: SQLTerm.either(operand.undefined, "(\(outside))"))
  }

  // MARK: Truths

  private mutating func compared(
    _ comparison: ComparisonOperator, _ left: Node, _ right: Node, _ node: Node
  ) -> SQLTerm {
    let (a, b) = (term(left), term(right))
    let sign = comparison == .equal ? "=" : comparison == .notEqual ? "<>" : comparison.rawValue
    let undefined = SQLTerm.either(a.undefined, b.undefined)
    func relation(_ one: String, _ other: String) -> SQLTerm {
      SQLTerm("(\(one) \(sign) \(other))", .truth, undefined: undefined)
    }
    switch (a.form, b.form) {
    case (.date, .date): return relation(a.text, b.text)
    case (.date, .literal(let text)): return CivilDate(iso: text).map { relation(a.text, day($0)) } ?? obstacle(node)
    case (.literal(let text), .date): return CivilDate(iso: text).map { relation(day($0), b.text) } ?? obstacle(node)
    case (.choice(let labels), .literal(let text)): return relation(a.text, "\(labels.firstIndex(of: text) ?? -1)")
    case (.literal(let text), .choice(let labels)): return relation("\(labels.firstIndex(of: text) ?? -1)", b.text)
    case (.choice, .choice): return relation(a.text, b.text)
    case (.text, .literal(let text)): return isText(a.text, text, comparison)
    case (.literal(let text), .text): return isText(b.text, text, comparison)
    case (.number, .number):
      return a.isWhole && b.isWhole ? relation(a.text, b.text) : relation(a.decimal, b.decimal)
    default: return obstacle(node)
    }
  }

  /// Letters with their marks may stand as one character or as several, in any of the usual ways.
  private func isText(_ column: String, _ text: String, _ comparison: ComparisonOperator) -> SQLTerm {
    var spellings = text.spellings
    if !spellings.contains(where: { $0.unicodeScalars.elementsEqual(text.unicodeScalars) }) { spellings.append(text) }
    let list = spellings.map(SQLText.literal).joined(separator: ", ")
    return SQLTerm("(\(column) \(comparison == .equal ? "IN" : "NOT IN") (\(list)))", .truth)
  }

  /// What settles a junction on the left is asked first; what cannot be reckoned on the right counts only where the
  /// left has not settled it.
  private func joined(_ junction: Expression.Junction, _ a: SQLTerm, _ b: SQLTerm) -> SQLTerm {
    let word = junction == .and ? "AND" : "OR"
    let open = junction == .and ? "IS NOT FALSE" : "IS NOT TRUE"
    let right = b.undefined.map { "(\($0) AND \(a.text) \(open))" }
    return SQLTerm("(\(a.text) \(word) \(b.text))", .truth, undefined: SQLTerm.either(a.undefined, right)).guarded
  }

  private mutating func chosen(_ condition: Node, _ then: Node, _ otherwise: Node, _ node: Node) -> SQLTerm {
    let (c, a, b) = (term(condition), term(then), term(otherwise))
    let form: SQLTerm.Form
    switch (a.form, b.form) {
    case (.number, .number): form = .number(isWhole: a.isWhole && b.isWhole)
    case (.date, .date), (.truth, .truth): form = a.form
    default: return obstacle(node)
    }
    return SQLTerm(
      "CASE WHEN \(c.text) THEN \(a.text) WHEN NOT \(c.text) THEN \(b.text) END", form,
      undefined: SQLTerm.either(
        c.undefined, a.undefined.map { "(\(c.text) AND \($0))" }, b.undefined.map { "(NOT \(c.text) AND \($0))" }))
  }
}
