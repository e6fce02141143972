public import Diagnostics
public import Formulas

/// A way to score (cách tính điểm): turns the values of a criterion into achievements or points.
///
/// Each method stands in a file of its own that tells its whole story, and once in `ScoringMethod.all`.
public struct ScoringMethod: Sendable {
  public let name: String
  public let title: Words
  /// One or two sentences for the office worker who tunes criteria.
  public let explanation: Words
  /// The formula, in the notation of the documentation.
  public let notation: String
  public let source: Words
  public let input: Input
  public let gives: Output
  /// Whether a value is scored against those of its peers: the units of the block, or all.
  public var isRelative = false
  /// Whether a value may be the marks of several judges.
  public var takesMarks = false
  public let parameters: [MethodParameter]
  /// The parameter that may be given alone: `target: 80` for `target: {target: 80}`.
  public let mainParameter: String?
  public let example: MethodExample
  /// How a criterion with these parameters is scored, as one sentence without its full stop.
  public let sentence: @Sendable (MethodFigures) -> Words
  let check: @Sendable (MethodArguments) -> [MethodFault]
  let score: @Sendable ([Double], MethodArguments, inout [ValueRefusal]) -> [Double]
  /// The achievement or points of one unit as a spreadsheet formula; nil where none can say it.
  public let formula: @Sendable (MethodCells) -> Formula?

  public enum Input: Hashable, Sendable {
    case number
    case text
  }

  public enum Output: Hashable, Sendable {
    /// As a rule 0…1, to be multiplied by the criterion's points.
    case achievement
    /// Points themselves.
    case points
  }

  /// What is wrong with a method's arguments, whatever the values.
  public func faults(in arguments: MethodArguments) -> [MethodFault] { check(arguments) }

  /// Scores the present values of units that share their arguments.
  ///
  /// - Parameter values: `n` values; for texts the places in `arguments.labels`.
  /// - Returns: `n` achievements or points, as `gives` says; those of refused values mean nothing.
  public func callAsFunction(
    _ values: [Double], _ arguments: MethodArguments, refusals: inout [ValueRefusal]
  ) -> [Double] {
    let scores = score(values, arguments, &refusals)
    if scores.areAllFinite { return scores }
    let refused = Set(refusals.map(\.index))
    for (index, score) in scores.enumerated() where !score.isFinite && !refused.contains(index) {
      refusals.append(ValueRefusal(index: index, reason: .outsideDomain))
    }
    // One fault is enough: what is refused must not make the total impossible too.
    return scores.map { $0.isFinite ? $0 : 0 }
  }
}

extension ScoringMethod: Hashable {
  public static func == (left: ScoringMethod, right: ScoringMethod) -> Bool { left.name == right.name }
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension ScoringMethod {
  /// Every method, by name.
  public static let all: [ScoringMethod] = [
    bands, best, borda, choice, curve, linear, minMax, panel, percentile, power, proportion, share, target, vector,
    zScore,
  ]

  public init?(named name: String) {
    guard let method = Self.all.first(where: { $0.name == name }) else { return nil }
    self = method
  }
}

/// A parameter that a method understands.
public struct MethodParameter: Hashable, Sendable {
  public let name: String
  public let kind: Kind
  public let isRequired: Bool
  public let explanation: Words

  public enum Kind: Hashable, Sendable {
    case number
    /// A number of things, from 0.
    case whole
    /// Steps: a threshold and the points from it on.
    case steps
    /// Texts and the points of each.
    case choices
    /// One of some words.
    case word([String])

    /// Whether a single figure is meant.
    public var isFigure: Bool { self == .number || self == .whole }
  }

  /// Whether the parameter may be given for each block: figures and tables may, words hold for all.
  public var mayDifferByBlock: Bool { if case .word = kind { false } else { true } }

  static func required(_ name: String, _ kind: Kind, _ explanation: Words) -> MethodParameter {
    MethodParameter(name: name, kind: kind, isRequired: true, explanation: explanation)
  }

  /// Among whom values are compared.
  static let peers = MethodParameter(
    name: "peers", kind: .word(["all", "block"]), isRequired: false,
    explanation: Words(
      "so với mọi đơn vị (all, mặc định) hay trong khối (block)", "against all units (all, the default) or the block's")
  )

  /// Which end is the good one.
  static let direction = MethodParameter(
    name: "direction", kind: .word(["higher", "lower"]), isRequired: false,
    explanation: Words(
      "cao hơn là tốt hơn (higher, mặc định) hay thấp hơn là tốt hơn (lower)",
      "whether higher (the default) or lower is better"))

  static func optional(_ name: String, _ kind: Kind, _ explanation: Words) -> MethodParameter {
    MethodParameter(name: name, kind: kind, isRequired: false, explanation: explanation)
  }
}

/// A worked example, shown in the documentation and run by the tests.
public struct MethodExample: Sendable {
  public let points: Double
  public let parameters: [String: ParameterValue]
  public let labels: [String]
  /// Values with the achievement or points that each must give.
  public let cases: [(value: Double, result: Double)]

  init(
    points: Double, _ parameters: [String: ParameterValue], labels: [String] = [],
    _ cases: [(value: Double, result: Double)]
  ) {
    self.points = points
    self.parameters = parameters
    self.labels = labels
    self.cases = cases
  }

  /// Without parameters.
  init(points: Double, _ cases: [(value: Double, result: Double)]) {
    self.init(points: points, [:], cases)
  }
}

/// A value that a method cannot take, by its place among the values handed to it.
public struct ValueRefusal: Hashable, Sendable {
  public let index: Int
  public let reason: Reason

  public enum Reason: Hashable, Sendable {
    case below(minimum: Double)
    case above(maximum: Double)
    case notAMultiple(ofStep: Double)
    /// A value that the method's formula cannot take, such as 0 to be divided by.
    case outsideDomain
  }
}

/// What is wrong with the arguments of a method.
public enum MethodFault: Hashable, Sendable {
  case notPositive(parameter: String, Double)
  case outside(parameter: String, Double, ClosedRange<Double>)
  case pointsAboveMaximum(parameter: String, key: String, points: Double, maximum: Double)
  case negativePoints(parameter: String, key: String, points: Double)
  case noChoice(label: String)
  case unknownChoice(key: String, labels: [String])
  case equalEnds(Double)
}
