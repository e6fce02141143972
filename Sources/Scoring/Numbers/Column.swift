/// What a cell of a column holds.
public enum CellState: UInt8, Hashable, Sendable, Comparable {
  /// A figure.
  case present
  /// A blank: the figure exists but was not handed in.
  case missing
  /// Nothing arose, or the criterion does not concern the unit.
  case notApplicable
  /// A division by zero.
  case dividedByZero
  /// A root, logarithm or power outside its domain, or a result beyond what a number can hold.
  case outOfDomain

  /// What an operation on two cells gives when not both are figures: the graver state wins, so that an
  /// impossible figure is never hidden, and what does not apply does not ask for the figures it lacks.
  public static func < (left: CellState, right: CellState) -> Bool { left.rawValue < right.rawValue }

  /// Whether the cell stands for an error of reckoning.
  public var isUndefined: Bool { self >= .dividedByZero }
}

/// A column: a figure for each unit, in the order of the units. Truths are 0 and 1; texts are places in `labels`.
public struct Column: Hashable, Sendable {
  /// One number a unit; 0 where the state is not `present`.
  public var numbers: [Double]
  public var states: [CellState]
  /// For texts: what each number stands for, in rising order where the texts are ordered (grades).
  public var labels: [String]?

  public init(numbers: [Double], states: [CellState], labels: [String]? = nil) {
    precondition(numbers.count == states.count)
    self.numbers = numbers
    self.states = states
    self.labels = labels
  }

  public init(repeating number: Double, count: Int) {
    self.init(numbers: Array(repeating: number, count: count), states: Array(repeating: .present, count: count))
  }

  public init(_ numbers: [Double]) {
    self.init(numbers: numbers, states: Array(repeating: .present, count: numbers.count))
  }

  /// From optional numbers: nil is missing.
  public init(_ numbers: [Double?]) {
    self.init(numbers: numbers.map { $0 ?? 0 }, states: numbers.map { $0 == nil ? .missing : .present })
  }

  public var count: Int { numbers.count }

  /// The number of a row, nil unless present.
  public subscript(row: Int) -> Double? { states[row] == .present ? numbers[row] : nil }

  /// The text of a row, nil unless present.
  public func text(_ row: Int) -> String? { labels.flatMap { labels in self[row].map { labels[Int($0)] } } }

  /// The same with 0 wherever there is no figure.
  var blanked: Column {
    if states.areAllPresent { return self }
    var column = self
    for row in 0..<count where states[row] != .present { column.numbers[row] = 0 }
    return column
  }

  public mutating func set(_ row: Int, to number: Double) {
    numbers[row] = number
    states[row] = .present
  }

  public mutating func set(_ row: Int, to state: CellState) {
    numbers[row] = 0
    states[row] = state
  }
}
