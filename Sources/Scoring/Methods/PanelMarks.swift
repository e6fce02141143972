/// The marks of a panel: a column a judge, nil where a judge abstained.
///
/// An abstention is no mark of 0: it counts in no mean, no median and no deviation.
public struct PanelMarks: Hashable, Sendable {
  /// Judges × units.
  public let columns: [[Double?]]

  public init(_ columns: [[Double?]]) {
    self.columns = columns
  }

  /// The marks with every judge's severity (độ chặt, lỏng) evened out: standardised within the judge, then brought to
  /// the panel's common mean and deviation.
  ///
  ///     m′ = M + S × (m − x̄ⱼ) ÷ sⱼ
  ///
  /// x̄ⱼ and sⱼ are the mean and the deviation (divisor n) of the marks of judge j. M is the mean of all marks, S the
  /// deviation of all marks from their judge's mean, judges who gave everybody the same mark aside; so the mean of all
  /// marks stays, and so do marks that differ from judge to judge in nothing. Who gave everybody the same mark tells
  /// nobody apart: the marks become M.
  ///
  /// - Source: linear equating (mean and sigma), M. J. Kolen and R. L. Brennan, Test Equating, Scaling, and Linking,
  ///   3rd edition (2014), chapter 2.
  public var evenedOut: PanelMarks {
    let judges = columns.map { Judge($0.compactMap(\.self)) }
    let mean = Self.sum(columns.flatMap { $0.compactMap(\.self) }) / Double(judges.reduce(0) { $0 + $1.count })
    let telling = judges.filter { $0.deviation > 0 }
    let squares = telling.reduce(0) { $0 + $1.squares }
    let deviation = (squares / Double(telling.reduce(0) { $0 + $1.count })).squareRoot()
    return PanelMarks(
      zip(columns, judges).map { marks, judge in
        marks.map { mark in
          mark.map { judge.deviation == 0 ? mean : mean + deviation * ($0 - judge.mean) / judge.deviation }
        }
      })
  }

  /// One value of a unit's marks: their mean, trimmed mean or median; nil where too few judges gave one.
  public func value(of unit: Int, by rule: PanelRule) -> Double? {
    let marks = columns.compactMap { $0[unit] }.sorted()
    guard marks.count >= rule.fewestMarks else { return nil }
    switch rule.average {
    case .mean: return marks.reduce(0, +) / Double(marks.count)
    case .trimmedMean:
      let kept = marks.dropFirst(rule.dropped).dropLast(rule.dropped)
      return kept.reduce(0, +) / Double(kept.count)
    case .median:
      let middle = marks.count / 2
      return marks.count.isMultiple(of: 2) ? (marks[middle - 1] + marks[middle]) / 2 : marks[middle]
    }
  }

  /// How one judge marks.
  private struct Judge {
    let count: Int
    let mean: Double
    /// Of the marks from their mean, squared and added up.
    let squares: Double
    let deviation: Double

    init(_ marks: [Double]) {
      count = marks.count
      let mean = sum(marks) / Double(max(marks.count, 1))
      let isConstant = Decimal15.compare(marks.min() ?? 0, marks.max() ?? 0) == 0
      self.mean = mean
      squares = isConstant ? 0 : sum(marks.map { ($0 - mean) * ($0 - mean) })
      deviation = isConstant ? 0 : (squares / Double(marks.count)).squareRoot()
    }
  }

  /// Summed in their own order, so that the order of the units and of the judges changes nothing.
  private static func sum(_ numbers: [Double]) -> Double { numbers.sorted().reduce(0, +) }
}

/// How a panel's marks make one value, as the parameters of `panel` say it.
public struct PanelRule: Hashable, Sendable {
  public let average: Average
  /// How many of the highest and how many of the lowest marks a trimmed mean leaves out.
  public let dropped: Int
  /// Below so many marks a unit has no value.
  public let fewestMarks: Int
  public let evensOutSeverity: Bool

  public enum Average: String, Hashable, Sendable, CaseIterable {
    case mean
    case trimmedMean = "trimmed_mean"
    case median
  }

  public init(_ arguments: MethodArguments) {
    average = arguments.word("average").flatMap(Average.init) ?? .mean
    dropped = average == .trimmedMean ? arguments.number("drop").map { Int($0) } ?? 1 : 0
    // A trimmed mean needs a mark that stays.
    fewestMarks = max(arguments.number("at_least").map { Int($0) } ?? 1, 2 * dropped + 1)
    evensOutSeverity = arguments.word("severity") == "even_out"
  }
}
