public import Formulas

/// The cells of a panel's marks for one unit, and those of the panel's parameters.
public struct PanelCells: Sendable {
  /// A cell a judge. What is no number in them is an abstention.
  public let marks: [Formula]
  /// All of them as one range, where they stand side by side.
  public let range: Formula?
  public let drop: Formula?
  public let atLeast: Formula?

  public init(marks: [Formula], range: Formula?, drop: Formula?, atLeast: Formula?) {
    self.marks = marks
    self.range = range
    self.drop = drop
    self.atLeast = atLeast
  }
}

extension PanelRule {
  /// A unit's value as a spreadsheet formula, "" where too few judges gave a mark; nil where none can say it: severity
  /// hangs on all units at once, and a trimmed mean asks for marks side by side.
  public func formula(_ cells: PanelCells) -> Formula? {
    if evensOutSeverity { return nil }
    let marks = cells.range.map { [$0] } ?? cells.marks
    let count = Formula.call(.count, marks)
    let drop = cells.drop ?? .number(1)
    let atLeast = cells.atLeast ?? .number(1)
    let fewest = average == .trimmedMean ? Formula.max([atLeast, .number(2) * drop + .number(1)]) : atLeast
    let value: Formula
    switch average {
    case .mean: value = .call(.average, marks)
    case .median: value = .call(.median, marks)
    case .trimmedMean:
      guard let range = cells.range else { return nil }
      // TRIMMEAN takes a share of the marks and rounds down to pairs: half a mark more keeps it clear of the rounding.
      value = .call(.trimmedMean, [range, (.number(2) * drop + .number(0.5)) / count])
    }
    return .if(.binary(.less, count, fewest), .text(""), value)
  }
}
