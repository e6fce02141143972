extension Expression {
  /// Every use of a metric, criterion or other name, in reading order; those inside `previous(…)` are apart.
  public var symbols: [Mention] {
    root.all.compactMap { node in
      if case .symbol(let name) = node.kind { Mention(name: name, range: node.range) } else { nil }
    }
  }

  /// Every use of `previous(…)`, by the metric's name.
  public var previousSymbols: [Mention] {
    root.all.compactMap { if case .previous(let mention) = $0.kind { mention } else { nil } }
  }

  /// The names by which something is divided wherever they are used: the `received` of `answered / received`.
  public var divisors: Set<String> {
    var below: [String: Int] = [:]
    for node in root.all {
      guard case .arithmetic(.divide, _, let divisor) = node.kind else { continue }
      for case .symbol(let name) in divisor.all.map(\.kind) { below[name, default: 0] += 1 }
    }
    let uses = symbols.reduce(into: [:]) { $0[$1.name, default: 0] += 1 } as [String: Int]
    return Set(below.filter { $0.value >= uses[$0.key] ?? 0 }.keys)
  }

  /// Every literal text, in reading order.
  public var literalTexts: [String] { root.all.compactMap(\.literalText) }

  /// What is asked of earlier years' awards, in reading order.
  public var pastAwards: [PastAward] {
    root.all.compactMap { if case .awarded(let past, _) = $0.kind { past } else { nil } }
  }
}

extension Expression.Node {
  /// The parts that the node is made of, in reading order.
  var children: [Expression.Node] {
    switch kind {
    case .number, .text, .symbol, .previous, .awarded: []
    case .negation(let x), .not(let x), .isMissing(let x), .round(let x, _): [x]
    case .arithmetic(_, let a, let b), .comparison(_, let a, let b), .junction(_, let a, let b): [a, b]
    case .choice(let condition, let then, let otherwise): [condition, then, otherwise]
    case .call(_, let arguments): arguments
    }
  }

  /// The operands of a chain of `and` or of `or`, in reading order; brackets within a chain change nothing.
  func operands(of junction: Expression.Junction) -> [Expression.Node] {
    guard case .junction(junction, let left, let right) = kind else { return [self] }
    return left.operands(of: junction) + right.operands(of: junction)
  }

  /// The node and everything below it.
  var all: [Expression.Node] {
    var found: [Expression.Node] = []
    var waiting = [self]
    while let node = waiting.popLast() {
      found.append(node)
      waiting += node.children.reversed()
    }
    return found
  }
}
