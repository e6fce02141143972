import Formulas
import Scoring

/// The formulas of one unit: what the engine reckons, said again in cells.
///
/// A cell holds a figure, "" where it is missing, or "-" where the criterion does not apply.
struct UnitFormulas {
  static let absent = Formula.text("-")

  let book: WorkbookContext
  let unit: Int
  /// Where the points are reckoned.
  let scores: ScoreLayout

  /// - Parameter scores: by default the score detail, under the official maxima.
  init(book: WorkbookContext, unit: Int, scores: ScoreLayout? = nil) {
    self.book = book
    self.unit = unit
    self.scores = scores ?? book.layout.detail.scores
  }

  /// Where the names of expressions stand, choices by their ids.
  var scope: FormulaScope { book.formulaScope(unit: unit, scores: scores, showsChoices: false) }

  var layout: WorkbookLayout { book.layout }
  var set: CriteriaSet { book.set }
  var block: Block.ID { book.outcome.units[unit].block }

  func detail(_ column: Int) -> Formula { .cell(layout.detail.cell(unit: unit, column: column)) }

  /// A cell of the unit among the points and what follows from them.
  func score(_ column: Int) -> Formula { .cell(scores.cell(unit: unit, column: column)) }

  private func points(of id: Criterion.ID) -> Formula { score(scores.points[id] ?? 0) }

  /// The maximum, or the weight, under which points are reckoned.
  private func maximum(of id: Criterion.ID) -> Formula {
    scores.maxima.map { $0[id].map { .cell($0.fixed) } ?? .number(0) } ?? layout.maximum(of: id)
  }

  func column(_ column: Int) -> Formula { .range(layout.detail.range(column: column, units: layout.unitCount)) }

  /// A criterion's value where it applies, its conditions asked from the outermost group inward; nil where values far
  /// out are held in, which depends on all the others.
  func value(of criterion: Criterion, _ measure: Measure) -> Formula? {
    if measure.winsorizing != nil { return nil }
    guard let inner = inner(of: criterion, measure) else { return nil }
    return conditions(above: criterion.id).reversed().reduce(inner) { inner, condition in
      let asked = condition.formula(in: scope)
      // What was asked before need not be asked again.
      let known = asked.notApplicable.implied(false).merging(asked.missing.implied(false)) { first, _ in first }
        .merging(asked.value.implied(true)) { first, _ in first }
      return .if(
        asked.notApplicable, Self.absent,
        .if(asked.missing, .text(""), .if(asked.value, inner.given(known), Self.absent)))
    }
  }

  /// A criterion's value wherever it applies; nil where no formula can say it.
  private func inner(of criterion: Criterion, _ measure: Measure) -> Formula? {
    switch measure.value {
    case .figure(let figure):
      // A choice by itself is shown as its column shows it; in an expression its id counts.
      let isBare = figure.symbols.first?.name == figure.text
      let isShown = isBare && measure.method.input == .text
      return figure.formula(in: isShown ? book.formulaScope(unit: unit, scores: scores, showsChoices: true) : scope)
        .cell
    case .marks(let judges):
      let columns = judges.compactMap { layout.metrics.columns[$0.text] }
      // Only a cell tells an abstention from a mark.
      guard columns.count == judges.count, let first = columns.first else { return nil }
      let arguments = measure.parameters.arguments(forBlock: block, points: criterion.points, labels: [])
      let isSideBySide = columns == Array(first..<first + columns.count)
      let range = layout.metrics.range(unit: unit, columns: first...(first + columns.count - 1))
      return PanelRule(arguments).formula(
        PanelCells(
          marks: columns.map { .cell(layout.metrics.cell(unit: unit, column: $0)) },
          range: isSideBySide ? .range(range) : nil,
          drop: layout.criteria.number(criterion.id, "drop", block: block).map { .cell($0) },
          atLeast: layout.criteria.number(criterion.id, "at_least", block: block).map { .cell($0) }))
    }
  }

  /// The conditions of a criterion and the groups around it, outermost first.
  private func conditions(above id: Criterion.ID) -> [Expression] {
    func path(_ nodes: [Criterion]) -> [Criterion]? {
      for node in nodes {
        if node.id == id { return [node] }
        if let below = path(node.children) { return [node] + below }
      }
      return nil
    }
    return (path(set.criteria) ?? []).compactMap(\.applies)
  }

  /// A criterion's score: its published points, or its achievement where a weight counts; nil where no formula can say
  /// it.
  func points(of criterion: Criterion, _ measure: Measure) -> Formula? {
    if let scaled = scaled(criterion, measure) { return scaled }
    let column = layout.detail.values[criterion.id] ?? 0
    let value = detail(column)
    guard let whenPresent = score(criterion, measure, value: value) else { return nil }
    let scored = { (value: Formula) in self.score(criterion, measure, value: value) ?? Self.absent }
    let whenMissing: Formula =
      switch measure.missing {
      case .error: .call(.notAvailable, [])
      case .exclude: Self.absent
      case .zero: measure.method.input == .text ? .number(0) : scored(.number(0))
      case .value(let number): scored(.number(number))
      case .mean(let ofBlock): scored(mean(column, ofBlock: ofBlock))
      case .median(ofBlock: false): scored(.call(.median, [self.column(column)]))
      // The median of a block would need an array; the value that was filled in stands in.
      case .median(ofBlock: true): scored(.number(filledIn(criterion.id) ?? 0))
      }
    return .if(
      .binary(.equal, value, Self.absent), Self.absent,
      .if(.binary(.equal, value, .text("")), whenMissing, whenPresent))
  }

  /// Under a maximum on trial: the official points of a criterion with steps, grown or shrunk with the maximum; nil
  /// where official points are rounded steps, so that they would be rounded twice.
  private func scaled(_ criterion: Criterion, _ measure: Measure) -> Formula? {
    let places = measure.decimals ?? set.decimals
    guard scores.maxima != nil, !criterion.isWeighted, measure.winsorizing == nil,
      measure.givesSteps(withDecimals: places)
    else { return nil }
    let official = detail(layout.detail.points[criterion.id] ?? 0)
    let points = official * maximum(of: criterion.id) / layout.maximum(of: criterion.id)
    return .if(.call(.isNumber, [official]), rounded(points, places: places), official)
  }

  private func mean(_ column: Int, ofBlock: Bool) -> Formula {
    guard ofBlock else { return .call(.average, [self.column(column)]) }
    return .call(.averageIfs, [self.column(column), blocks, ownBlock])
  }

  private func filledIn(_ id: Criterion.ID) -> Double? {
    book.outcome.filledIn.first { $0.unit == unit && $0.criterion == id }?.value
  }

  private func score(_ criterion: Criterion, _ measure: Measure, value: Formula) -> Formula? {
    // Values held in, or compared among values that a rule filled in, differ from the sheet's own column.
    let isFilledIn = measure.missing != .error && measure.missing != .exclude
    if measure.winsorizing != nil || (measure.method.isRelative && isFilledIn) { return nil }
    var words: [String: String] = [:]
    var numbers: [String: Formula] = [:]
    var tables: [String: StepCells] = [:]
    for parameter in measure.method.parameters {
      if let cell = layout.criteria.number(criterion.id, parameter.name, block: block) {
        numbers[parameter.name] = .cell(cell)
      }
      tables[parameter.name] = layout.criteria.table(criterion.id, parameter.name, block: block)
      if case .word(let word)? = measure.parameters.values[parameter.name]?[block] { words[parameter.name] = word }
    }
    let column = self.column(layout.detail.values[criterion.id] ?? 0)
    let peers = PeerCells(
      values: column, blocks: measure.parameters.comparesWithinBlock ? (all: blocks, own: ownBlock) : nil)
    let official = layout.maximum(of: criterion.id)
    let cells = MethodCells(
      value: value, isNoisy: !measure.value.expressions.allSatisfy(isIntegral), points: official, peers: peers,
      words: words, numbers: numbers,
      tables: tables)
    guard let score = measure.method.formula(cells) else { return nil }
    if criterion.isWeighted { return measure.decimals.map { rounded(score, places: $0) } ?? score }
    return rounded(
      pointed(score, of: criterion.id, gives: measure.method.gives), places: measure.decimals ?? set.decimals)
  }

  /// What a method gives, as points. Steps that are given in points grow and shrink with a maximum on trial.
  private func pointed(_ score: Formula, of id: Criterion.ID, gives: ScoringMethod.Output) -> Formula {
    switch gives {
    case .points where scores.maxima == nil: score
    case .points: score * maximum(of: id) / layout.maximum(of: id)
    case .achievement: maximum(of: id) * score
    }
  }

  private func isIntegral(_ expression: Expression) -> Bool {
    expression.symbols.allSatisfy { mention in
      book.year.dictionary.metrics.first { $0.id == mention.name }?.kind == .count
    } && !expression.text.contains { "/^.%".contains($0) } && !expression.text.contains("(")
  }

  /// Rounded as the set publishes.
  func rounded(_ formula: Formula) -> Formula { rounded(formula, places: set.decimals) }

  func rounded(_ formula: Formula, places: Int) -> Formula {
    switch set.rounding {
    case .none: return formula
    case .halfUp: return .round(formula, places: places)
    case .halfEven:
      // A half goes to twice the rounded quarter: 2.5 is 2 × ROUND(1.25), 3.5 is 2 × ROUND(1.75).
      let scale = Formula.binary(.power, .number(10), .number(Double(places)))
      let scaled = Formula.significant(formula * scale)
      let isHalf = Formula.binary(.equal, scaled - .call(.int, [scaled]), .number(0.5))
      let even = .number(2) * .round(scaled / .number(2), places: 0) / scale
      return .if(isHalf, even, .round(formula, places: places))
    }
  }

  /// A group's points: the sum of its children's, scaled where the set asks for it.
  func points(of group: Criterion, _ rule: GroupRule) -> Formula? {
    let children = group.children.map { points(of: $0.id) }
    if rule.combination != .sum || group.children.contains(where: \.isWeighted) {
      guard var score = combined(group.children, by: rule.combination) else { return nil }
      if !group.isWeighted { score = score * maximum(of: group.id) }
      if let decimals = rule.decimals { score = rounded(score, places: decimals) }
      return .if(isNothing(children), Self.absent, score)
    }
    var sum = self.sum(group.children)
    if set.notApplicable == .rescaleSiblings {
      let applicable = applicable(group.children)
      sum = .if(.binary(.equal, applicable, .number(0)), .number(0), sum / applicable * maximum(of: group.id))
    }
    if let decimals = rule.decimals { sum = rounded(sum, places: decimals) }
    return .if(isNothing(children), Self.absent, sum)
  }

  /// The children's achievements combined; nil where no formula can say it.
  func combined(_ nodes: [Criterion], by combination: Combination) -> Formula? {
    let cells = nodes.map { node -> CombinedCells in
      let score = points(of: node.id)
      let weight = maximum(of: node.id)
      // Points count as a share of the maximum, which is their weight as well.
      return CombinedCells(
        score: node.isWeighted ? score : .if(.call(.isNumber, [score]), score / weight, Self.absent), weight: weight)
    }
    return combination.formula(cells, .number(combination.exponent ?? 1))
  }

  /// Whether none of the cells has points.
  private func isNothing(_ cells: [Formula]) -> Formula {
    .binary(.equal, .call(.count, Formula.sideBySide(cells)), .number(0))
  }

  /// The points of nodes together, with what the set gives for those that do not apply.
  private func sum(_ nodes: [Criterion]) -> Formula {
    let cells = nodes.map { (node: $0, cell: points(of: $0.id)) }
    guard set.notApplicable == .full else { return .sum(Formula.sideBySide(cells.map(\.cell))) }
    return .sum(
      cells.map { .if(.call(.isNumber, [$0.cell]), $0.cell, maximum(of: $0.node.id)) })
  }

  /// The maxima that count.
  private func applicable(_ nodes: [Criterion]) -> Formula {
    .sum(
      nodes.map { node in
        let maximum = maximum(of: node.id)
        switch set.notApplicable {
        case .zero, .full: return maximum
        case .rescaleSiblings, .rescaleTotal:
          // 1 where there are points, 0 where there are none.
          return .call(.count, [points(of: node.id)]) * maximum
        }
      })
  }

  /// What could be reached, "-" where nothing applies or too little is known.
  var applicablePoints: Formula {
    let tops = set.criteria.map { points(of: $0.id) }
    let isUnranked = Formula.or([isNothing(tops), knowsTooLittle])
    if !set.addsPoints { return .if(isUnranked, Self.absent, .cell(layout.criteria.scale)) }
    // Under `rescale_total` every criterion counts by itself, else each top group as a whole.
    let counted = set.notApplicable == .rescaleTotal ? set.leaves : set.criteria
    return .if(isUnranked, Self.absent, applicable(counted))
  }

  /// Whether fewer of the unit's criteria have data than the set asks for: of those that apply, the ones not blank.
  private var knowsTooLittle: Formula {
    guard let required = set.atLeast else { return .truth(false) }
    let values = set.leaves.map { detail(layout.detail.values[$0.id] ?? 0) }
    let applies = values.map { Formula.binary(.notEqual, $0, Self.absent) }
    let asked = Formula.sum(applies.map { .if($0, .number(1), .number(0)) })
    let known = Formula.sum(
      zip(values, applies).map { .if(.and([$1, .binary(.notEqual, $0, .text(""))]), .number(1), .number(0)) })
    return .binary(.less, .significant(known / .max([.number(1), asked])), .number(required))
  }

  var base: Formula? {
    let applicable = score(scores.applicable)
    var isWithout = Formula.binary(.equal, applicable, Self.absent)
    // Maxima that a reader sets may leave a unit nothing to be scored on.
    if scores.maxima != nil, set.addsPoints { isWithout = .or([isWithout, .binary(.equal, applicable, .number(0))]) }
    if !set.addsPoints {
      guard let score = combined(set.criteria, by: set.combination) else { return nil }
      return .if(isWithout, Self.absent, rounded(score * .cell(layout.criteria.scale)))
    }
    return .if(isWithout, Self.absent, rounded(sum(set.criteria) / applicable * .cell(layout.criteria.scale)))
  }

  /// The blocks of all units, and the unit's own, by their numbers.
  var blocks: Formula { column(layout.detail.blockNumber) }
  var ownBlock: Formula { detail(layout.detail.blockNumber) }

  /// From 1, in the year's order.
  var blockNumber: Int { (book.year.blocks.firstIndex { $0.id == block } ?? -1) + 1 }
}
