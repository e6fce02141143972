/// A step of a method: from `from` on, `points`. `key` is the threshold as it was written.
public struct Step: Hashable, Sendable {
  public let key: String
  public let from: Double
  public let points: Double

  public init(key: String, from: Double, points: Double) {
    self.key = key
    self.from = from
    self.points = points
  }
}

/// What one answer is worth.
public struct ChoicePoints: Hashable, Sendable {
  public let key: String
  public let points: Double

  public init(key: String, points: Double) {
    self.key = key
    self.points = points
  }
}

/// The value of a method's parameter.
public enum ParameterValue: Hashable, Sendable {
  case number(Double)
  /// In rising order of thresholds.
  case steps([Step])
  case choices([ChoicePoints])
  case word(String)
}

/// The parameters of a criterion's method as the criteria file gives them, each perhaps by block.
public struct MethodParameters: Hashable, Sendable {
  public let values: [String: PerBlock<ParameterValue>]

  public init(_ values: [String: PerBlock<ParameterValue>] = [:]) {
    self.values = values
  }

  /// Whether all blocks share every parameter.
  public var areUniform: Bool { values.values.allSatisfy(\.isUniform) }

  /// Whether values are compared within the block.
  public var comparesWithinBlock: Bool { values["peers"]?.other == .word("block") }

  /// What holds for one block.
  public func arguments(forBlock block: Block.ID, points: Double, labels: [String]) -> MethodArguments {
    MethodArguments(points: points, labels: labels, values: values.compactMapValues { $0[block] })
  }
}

/// What a method is given for units of one block: its parameters, the criterion's points and, for texts, the labels.
public struct MethodArguments: Sendable {
  public let points: Double
  public let labels: [String]
  let values: [String: ParameterValue]

  public init(points: Double, labels: [String] = [], values: [String: ParameterValue]) {
    self.points = points
    self.labels = labels
    self.values = values
  }

  public func number(_ name: String) -> Double? {
    if case .number(let number)? = values[name] { number } else { nil }
  }

  public func word(_ name: String) -> String? {
    if case .word(let word)? = values[name] { word } else { nil }
  }

  /// The same without one of the parameters.
  func without(_ name: String) -> MethodArguments {
    MethodArguments(points: points, labels: labels, values: values.filter { $0.key != name })
  }

  /// Whether lower values are the better ones.
  var isLowerBetter: Bool { word("direction") == "lower" }

  public func steps(_ name: String) -> [Step] {
    if case .steps(let steps)? = values[name] { steps } else { [] }
  }

  public func choices(_ name: String) -> [ChoicePoints] {
    if case .choices(let choices)? = values[name] { choices } else { [] }
  }
}
