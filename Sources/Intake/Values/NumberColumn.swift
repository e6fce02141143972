/// A column of written numbers, read in the convention that the column itself gives evidence of.
///
/// - A cell that is a number in one convention only decides: 4,5 or 1.234,5 for the decimal comma, 92.1 or 1,234.5 for
///   the point. So does a cell of which only one reading lies in the metric's range.
/// - In a column of counts, 2.015 and 2,015 are thousands, since a count has no decimals.
/// - Where no cell decides, those that mean different numbers (2.015) are refused with both readings.
/// - Where cells decide differently, those in the minority are refused; where neither side has twice as many, the ones
///   that mean different numbers as well.
/// - A workbook's own numbers need no convention and give no evidence. Neither does the machine's locale.
///
/// Cost: linear in the cells.
public struct NumberColumn: Sendable {
  /// One reading a cell, in the order of the cells.
  public let cells: [CellReading<Double>]
  public let decision: NumberDecision

  /// - Parameters:
  ///   - isCount: whether the numbers must be whole; one that is not is read all the same, for its own error.
  ///   - range: the numbers that are allowed; others are read, for their own error.
  ///   - measure: what may stand behind a figure, in either language: "câu".
  public init(
    _ cells: [WrittenCell], isCount: Bool,
    range: ClosedRange<Double> = -.greatestFiniteMagnitude ... .greatestFiniteMagnitude, measure: [String] = []
  ) {
    let written = cells.map { Self.written($0, measure: measure) }
    let votes = written.map { $0.number?.vote(isCount: isCount, range: range) }
    let evidence = NumberEvidence(votes: votes, of: written.map { $0.number?.text ?? "" })
    let percents = written.map { $0.number?.isPercent }
    let odd = isCount ? nil : Self.oddPercent(written.map(\.number))
    self.cells = zip(cells.indices, written).map { index, cell in
      guard let number = cell.number else { return cell.reading }
      if let odd, percents[index] == odd, number.isWorthAPercent {
        return .fault(ValueProblem.percentInSome(number.text, isPercent: odd))
      }
      return evidence.reading(of: number, vote: votes[index] ?? nil)
    }
    let measures = written.compactMap { $0.number?.measure }
    decision = NumberDecision(reason: evidence.reason, measures: measures)
  }

  /// A cell as a number, or as what it is otherwise.
  private static func written(
    _ cell: WrittenCell, measure: [String]
  ) -> (number: WrittenNumber?, reading: CellReading<Double>) {
    switch cell {
    case .blank: return (nil, .missing(note: nil))
    case .number(let number): return (nil, .value(number == 0 ? 0 : number))
    case .truth(let truth): return (nil, .fault(ValueProblem.notANumber(truth ? "TRUE" : "FALSE")))
    case .text(let text):
      switch Absence(text) {
      case .nothingArose: return (nil, .nothingArose)
      case .missing(let note): return (nil, .missing(note: note))
      case .unclear: return (nil, .fault(ValueProblem.unclearNothing(text)))
      case nil: break
      }
      do throws(ValueProblem) {
        return (try WrittenNumber(text, measure: measure), .missing(note: nil))
      } catch {
        return (nil, .fault(error))
      }
    }
  }

  /// Whether the cells with a percent sign, or those without, are the odd ones; nil where all are alike.
  private static func oddPercent(_ numbers: [WrittenNumber?]) -> Bool? {
    let telling = numbers.compactMap { $0 }.filter(\.isWorthAPercent)
    let percents = telling.count(where: \.isPercent)
    guard percents > 0, percents < telling.count else { return nil }
    return percents * 2 < telling.count
  }
}

extension WrittenNumber {
  /// A zero is the same with and without the sign.
  fileprivate var isWorthAPercent: Bool { withComma != 0 && withPoint != 0 }

  /// What the number is evidence of.
  fileprivate func vote(isCount: Bool, range: ClosedRange<Double>) -> NumberVote {
    switch (withComma, withPoint) {
    case (let comma?, let point?) where comma == point: return .plain
    case (let comma?, nil): return isCount && comma != comma.rounded() ? .plain : .decided(.comma, .signs)
    case (nil, let point?): return isCount && point != point.rounded() ? .plain : .decided(.point, .signs)
    case (let comma?, let point?):
      // Thousands make the larger number.
      if isCount { return .decided(abs(comma) > abs(point) ? .comma : .point, .count) }
      switch (range.contains(comma), range.contains(point)) {
      case (true, false): return .decided(.comma, .range)
      case (false, true): return .decided(.point, .range)
      default: return .open
      }
    case (nil, nil): return .plain
    }
  }
}
