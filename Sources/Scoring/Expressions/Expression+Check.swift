import CivilCalendar
import Diagnostics

extension Expression {
  /// Everything wrong with the expression's meaning, in reading order; empty when it can be evaluated.
  ///
  /// - Parameters:
  ///   - scope: the names it may use.
  ///   - expected: the kinds of value that its place takes.
  public func check(in scope: Scope, as expected: ExpressionKinds) -> [ExpressionError] {
    var checker = ExpressionChecker(scope: scope)
    checker.need(expected, root)
    return checker.errors.inReadingOrder
  }

  /// What the expression gives, nil when `check` finds anything wrong.
  public func type(in scope: Scope) -> ExpressionType? {
    var checker = ExpressionChecker(scope: scope)
    let type = checker.type(of: root)
    return checker.errors.isEmpty ? type : nil
  }
}

/// Finds the type of every node from its parts. A node that is wrong has no type, and what is built on it is
/// not reported again.
private struct ExpressionChecker {
  typealias Node = Expression.Node

  let scope: Scope
  var errors: [ExpressionError] = []

  init(scope: Scope) { self.scope = scope }

  mutating func note(_ problem: ExpressionProblem, at range: Range<Int>) {
    errors.append(ExpressionError(problem, at: range))
  }

  mutating func need(_ expected: ExpressionKinds, _ node: Node) {
    need(expected, node, type(of: node))
  }

  private mutating func need(_ expected: ExpressionKinds, _ node: Node, _ type: ExpressionType?) {
    guard let type, !expected.contains(type.kind) else { return }
    note(.wrongKind(found: type.kind, expected: expected), at: node.range)
  }

  mutating func type(of node: Node) -> ExpressionType? {
    switch node.kind {
    case .number: return .number
    case .text(let text):
      note(.textAlone(text), at: node.range)
      return nil
    case .symbol(let name): return symbol(name, at: node.range)
    case .previous(let mention): return previous(mention)
    case .awarded(_, let mention):
      if !scope.awards.contains(mention.name) {
        let likely = nearestFew(to: mention.name, in: scope.awards)
        note(.unknownAward(mention.name, suggestions: likely), at: mention.range)
      }
      return .truth
    case .negation(let operand), .round(let operand, _):
      need(.number, operand)
      return .number
    case .arithmetic(let operation, let left, let right): return arithmetic(operation, left, right)
    case .call(_, let arguments):
      for argument in arguments { need(.number, argument) }
      return .number
    case .not(let operand):
      need(.truth, operand)
      return .truth
    case .junction(_, let left, let right):
      need(.truth, left)
      need(.truth, right)
      return .truth
    case .isMissing(let operand):
      _ = type(of: operand)
      return .truth
    case .comparison(let comparison, let left, let right):
      compare(comparison, left, right, at: node.range)
      return .truth
    case .choice(let condition, let then, let otherwise):
      need(.truth, condition)
      return branches(then, otherwise, at: node.range)
    }
  }

  // MARK: Names

  private mutating func symbol(_ name: String, at range: Range<Int>) -> ExpressionType? {
    if let type = scope.symbols[name] { return type }
    if let step = scope.later[name] {
      note(.knownLater(name, after: step), at: range)
      return nil
    }
    // A value that was meant as text: `grade >= Tốt`.
    let isLabel = scope.symbols.values.contains { $0.labels?.contains(name) == true }
    let likely = isLabel ? ["\"\(name)\""] : nearestFew(to: name, in: scope.symbols.keys)
    note(.unknownName(name, suggestions: likely), at: range)
    return nil
  }

  private mutating func previous(_ mention: Expression.Mention) -> ExpressionType? {
    if scope.previous.contains(mention.name), let type = scope.symbols[mention.name] { return type }
    let likely = nearestFew(to: mention.name, in: scope.previous)
    note(.unknownPrevious(mention.name, suggestions: likely), at: mention.range)
    return nil
  }

  // MARK: Numbers and dates

  private mutating func arithmetic(_ operation: ArithmeticOperator, _ left: Node, _ right: Node) -> ExpressionType {
    let types = (type(of: left), type(of: right))
    switch (operation, types.0, types.1) {
    case (.subtract, .date, .date): return .number
    case (.subtract, .date, .number), (.add, .date, .number), (.add, .number, .date): return .date
    default:
      need(.number, left, types.0)
      need(.number, right, types.1)
      if operation == .divide, case .number(0) = right.kind { note(.dividesByZero, at: right.range) }
      return .number
    }
  }

  // MARK: Texts

  private mutating func compare(
    _ comparison: ComparisonOperator, _ left: Node, _ right: Node, at range: Range<Int>
  ) {
    switch (left.literalText, right.literalText) {
    case (let text?, nil): compare(comparison, right, with: text, at: left.range)
    case (nil, let text?): compare(comparison, left, with: text, at: right.range)
    case (let text?, _?): note(.textAlone(text), at: left.range)
    case (nil, nil):
      let types = (type(of: left), type(of: right))
      guard let leftType = types.0, let rightType = types.1 else { return }
      switch (leftType, rightType) {
      case (.number, .number), (.date, .date): break
      case (.text(let labels, let ordered), .text(let others, _)):
        if let labels, let others, labels != others {
          note(.differentLabels, at: range)
        } else if comparison.needsOrder, !ordered {
          note(.unorderedText, at: range)
        }
      case (.truth, _): note(.wrongKind(found: .truth, expected: [.number, .text]), at: left.range)
      case (_, .truth): note(.wrongKind(found: .truth, expected: [.number, .text]), at: right.range)
      default: note(.differentKinds(leftType.kind, rightType.kind), at: range)
      }
    }
  }

  private mutating func compare(
    _ comparison: ComparisonOperator, _ node: Node, with text: String, at range: Range<Int>
  ) {
    guard let type = type(of: node) else { return }
    if type == .date {
      if CivilDate(iso: text) == nil { note(.notADate(text), at: range) }
      return
    }
    guard case .text(let labels, let ordered) = type else {
      return note(.differentKinds(type.kind, .text), at: range)
    }
    if let labels, !labels.contains(text) {
      note(.unknownLabel(text, labels: labels, suggestions: nearestFew(to: text, in: labels)), at: range)
    } else if comparison.needsOrder, !ordered {
      note(.unorderedText, at: node.range)
    }
  }

  private mutating func branches(_ then: Node, _ otherwise: Node, at range: Range<Int>) -> ExpressionType? {
    guard let first = branch(then), let second = branch(otherwise) else { return nil }
    switch (first, second) {
    case (.number, .number), (.truth, .truth), (.date, .date): return first
    case (.text(let left, let leftOrdered), .text(let right, let rightOrdered)):
      let labels = if let left, let right { Optional(mergedLabels(left, right)) } else { [String]?.none }
      let ordered = labels == left && leftOrdered || labels == right && rightOrdered
      return .text(labels: labels, ordered: ordered)
    default:
      note(.differentKinds(first.kind, second.kind), at: range)
      return nil
    }
  }

  /// A branch of `if`, where a literal text is a value by itself.
  private mutating func branch(_ node: Node) -> ExpressionType? {
    node.literalText.map { .text(labels: [$0], ordered: false) } ?? type(of: node)
  }
}

extension ExpressionType {
  fileprivate var labels: [String]? {
    if case .text(let labels, _) = self { labels } else { nil }
  }
}

extension Expression.Node {
  /// The text that the node is, if it is a literal.
  var literalText: String? {
    if case .text(let text) = kind { text } else { nil }
  }
}
