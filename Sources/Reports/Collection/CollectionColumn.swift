import Diagnostics
import Formulas
public import Scoring
import Spreadsheet

/// A metric as a column to fill in.
public struct CollectionColumn: Hashable, Sendable {
  public let metric: Metric
  /// Whether the unit gives itself the figure, and the office verifies it.
  public let isSelfAssessed: Bool

  /// The title, and below it the unit of measure, by which the filled column is found again.
  func heading(_ language: Language) -> String {
    let measure = metric.measure[language]
    return metric.title[language] + (measure.isEmpty ? "" : "\n(\(measure))")
  }

  /// Whether the column has a total.
  var isSummed: Bool { metric.kind == .count }

  /// The answers to choose from; nil where figures are entered.
  func choices(_ language: Language) -> [String]? {
    let answers: [String]
    switch metric.kind {
    case .count, .number: return nil
    case .truth: answers = [Vocabulary.yes[language], Vocabulary.no[language]]
    case .choice(let choices): answers = choices.map(\.shown)
    }
    return answers + (metric.nothingArose == nil ? [] : ["-"])
  }

  /// What stands in the cell of a figure that is known.
  func content(_ figure: CollectionForm.Figure, _ language: Language) -> CellContent {
    switch (figure, metric.kind) {
    case (.blank, _): .blank
    case (.nothing, _): .text("-")
    case (.number(let number), .truth): .text((number == 0 ? Vocabulary.no : Vocabulary.yes)[language])
    case (.number(let number), .choice(let choices)):
      choices.indices.contains(Int(number)) ? .text(choices[Int(number)].shown) : .blank
    case (.number(let number), _): .number(number)
    }
  }

  var style: CellStyle {
    switch metric.kind {
    case .count: Styles.input(Styles.whole)
    case .number: Styles.input(Styles.cell)
    case .truth, .choice: Styles.input(Styles.centered)
    }
  }

  /// What the column's cells take, and what they say.
  ///
  /// - Parameters:
  ///   - first: the first of the cells.
  ///   - list: where the answers stand, if no list can hold them.
  func rule(first: CellReference, list: CellRange?, _ language: Language) -> InputRule {
    let allowed: InputRule.Allowed
    if let choices = choices(language) {
      allowed = .choices(list.map(ChoiceList.Source.range) ?? .items(choices))
    } else if metric.nothingArose != nil {
      allowed = .formula(.or([.binary(.equal, .cell(first), "-"), numberCondition(first)]))
    } else if metric.kind == .count {
      allowed = .whole(least: Int(clamping: least ?? 0), most: most.map { Int(clamping: $0) })
    } else {
      allowed = .number(least: least, most: most)
    }
    let title = InputRule.Message(title: metric.title[language], text: prompt(language)).fitted
    return InputRule(
      allowed, prompt: title,
      refusal: InputRule.Message(title: metric.title[language], text: refusal(language)).fitted)
  }

  var least: Double? { metric.range.lowerBound == -.greatestFiniteMagnitude ? nil : metric.range.lowerBound }
  var most: Double? { metric.range.upperBound == .greatestFiniteMagnitude ? nil : metric.range.upperBound }

  /// A validation of numbers alone would refuse "-", so that what is allowed beside it is a formula.
  private func numberCondition(_ cell: CellReference) -> Formula {
    let value = Formula.cell(cell)
    var conditions: [Formula] = [.call(.isNumber, [value])]
    if metric.kind == .count { conditions.append(.binary(.equal, value, .call(.int, [value]))) }
    if let least { conditions.append(.binary(.greaterOrEqual, value, .number(least))) }
    if let most { conditions.append(.binary(.lessOrEqual, value, .number(most))) }
    // AND reckons all its operands: INT of "-" would be an error, and an error allows nothing.
    let (isNumber, rest) = (conditions[0], Array(conditions.dropFirst()))
    return rest.isEmpty ? isNumber : .if(isNumber, .and(rest), .truth(false))
  }
}

extension Int {
  fileprivate init(clamping number: Double) {
    self = Int(Swift.max(-1e15, Swift.min(1e15, number.rounded())))
  }
}
