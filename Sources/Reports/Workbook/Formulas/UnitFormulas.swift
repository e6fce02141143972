import Formulas
import Scoring

/// The formulas of one unit: what the engine reckons, said again in cells.
///
/// A cell holds a figure, "" where it is missing, or "-" where the criterion does not apply.
struct UnitFormulas {
  static let absent = Formula.text("-")

  let book: WorkbookContext
  let unit: Int
  /// Where the names of expressions stand, choices by their ids.
  let scope: FormulaScope

  init(book: WorkbookContext, unit: Int) {
    self.book = book
    self.unit = unit
    scope = book.formulaScope(unit: unit, showsChoices: false)
  }

  var layout: WorkbookLayout { book.layout }
  var set: CriteriaSet { book.set }
  var block: Block.ID { book.outcome.units[unit].block }

  func detail(_ column: Int) -> Formula { .cell(layout.detail.cell(unit: unit, column: column)) }

  func column(_ column: Int) -> Formula { .range(layout.detail.range(column: column, units: layout.unitCount)) }

  /// A criterion's value where it applies, its conditions asked from the outermost group inward.
  func value(of criterion: Criterion, _ measure: Measure) -> Formula {
    // A choice by itself is shown as its column shows it; in an expression its id counts.
    let isBare = measure.value.symbols.first?.name == measure.value.text
    let isShown = isBare && measure.method.input == .text
    let inner = measure.value.formula(in: isShown ? book.formulaScope(unit: unit, showsChoices: true) : scope).cell
    return conditions(above: criterion.id).reversed().reduce(inner) { inner, condition in
      let asked = condition.formula(in: scope)
      return .if(
        asked.notApplicable, Self.absent,
        .if(asked.missing, .text(""), .if(asked.value, inner, Self.absent)))
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

  /// A criterion's published points.
  func points(of criterion: Criterion, _ measure: Measure) -> Formula {
    let column = layout.detail.values[criterion.id] ?? 0
    let value = detail(column)
    let scored = { (value: Formula) in self.score(criterion, measure, value: value) }
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
      .if(.binary(.equal, value, .text("")), whenMissing, scored(value)))
  }

  private func mean(_ column: Int, ofBlock: Bool) -> Formula {
    guard ofBlock else { return .call(.average, [self.column(column)]) }
    return .call(.averageIfs, [self.column(column), blocks, ownBlock])
  }

  private func filledIn(_ id: Criterion.ID) -> Double? {
    book.outcome.filledIn.first { $0.unit == unit && $0.criterion == id }?.value
  }

  private func score(_ criterion: Criterion, _ measure: Measure, value: Formula) -> Formula {
    var numbers: [String: Formula] = [:]
    var tables: [String: StepCells] = [:]
    for parameter in measure.method.parameters {
      if let cell = layout.criteria.number(criterion.id, parameter.name, block: block) {
        numbers[parameter.name] = .cell(cell)
      }
      tables[parameter.name] = layout.criteria.table(criterion.id, parameter.name, block: block)
    }
    let maximum = layout.maximum(of: criterion.id)
    let cells = MethodCells(
      value: value, isNoisy: !isIntegral(measure.value), points: maximum, numbers: numbers, tables: tables)
    let score = measure.method.formula(cells)
    return rounded(measure.method.gives == .points ? score : maximum * score)
  }

  private func isIntegral(_ expression: Expression) -> Bool {
    expression.symbols.allSatisfy { mention in
      book.year.dictionary.metrics.first { $0.id == mention.name }?.kind == .count
    } && !expression.text.contains { "/^.%".contains($0) } && !expression.text.contains("(")
  }

  func rounded(_ formula: Formula) -> Formula { .round(formula, places: set.decimals) }

  /// A group's points: the sum of its children's, scaled where the set asks for it.
  func points(of group: Criterion, decimals: Int?) -> Formula {
    let children = group.children.map { detail(layout.detail.points[$0.id] ?? 0) }
    var sum = self.sum(group.children)
    if set.notApplicable == .rescaleSiblings {
      let applicable = applicable(group.children)
      sum = .if(.binary(.equal, applicable, .number(0)), .number(0), sum / applicable * layout.maximum(of: group.id))
    }
    if let decimals { sum = .round(sum, places: decimals) }
    return .if(.binary(.equal, .call(.count, children), .number(0)), Self.absent, sum)
  }

  /// The points of nodes together, with what the set gives for those that do not apply.
  private func sum(_ nodes: [Criterion]) -> Formula {
    let cells = nodes.map { (node: $0, cell: detail(layout.detail.points[$0.id] ?? 0)) }
    guard set.notApplicable == .full else { return .sum(cells.map(\.cell)) }
    return .sum(
      cells.map { .if(.call(.isNumber, [$0.cell]), $0.cell, layout.maximum(of: $0.node.id)) })
  }

  /// The maxima that count.
  private func applicable(_ nodes: [Criterion]) -> Formula {
    .sum(
      nodes.map { node in
        let maximum = layout.maximum(of: node.id)
        switch set.notApplicable {
        case .zero, .full: return maximum
        case .rescaleSiblings, .rescaleTotal:
          let cell = detail(layout.detail.points[node.id] ?? 0)
          return .if(.call(.isNumber, [cell]), maximum, .number(0))
        }
      })
  }

  /// What could be reached, "-" where nothing applies.
  var applicablePoints: Formula {
    let tops = set.criteria.map { detail(layout.detail.points[$0.id] ?? 0) }
    // Under `rescale_total` every criterion counts by itself, else each top group as a whole.
    let counted = set.notApplicable == .rescaleTotal ? set.leaves : set.criteria
    return .if(.binary(.equal, .call(.count, tops), .number(0)), Self.absent, applicable(counted))
  }

  var base: Formula {
    let applicable = detail(layout.detail.applicable)
    return .if(
      .binary(.equal, applicable, Self.absent), Self.absent,
      rounded(sum(set.criteria) / applicable * .cell(layout.criteria.scale)))
  }

  var blocks: Formula {
    .range(layout.metrics.range(column: MetricsLayout.blockID, units: layout.unitCount))
  }

  var ownBlock: Formula { .cell(layout.metrics.cell(unit: unit, column: MetricsLayout.blockID)) }
}
