public import Diagnostics

/// Rules and figures that are assumed otherwise than a year's files have them, to see what would come of it.
public struct Scenario: Sendable, Identifiable {
  /// How scenarios that are typed name themselves: as the option that brings them.
  public static let typed = "--set"

  public let id: String
  /// nil where nobody gave one.
  public let title: Words?
  /// In their order; at least one.
  public let assignments: [Assignment]
  /// Where it is written.
  public let place: Place
}

/// One thing that is assumed: `B2.points=30`, `metrics.SNV.updates+=3`.
public struct Assignment: Sendable {
  /// What is assumed otherwise, as it was written: `B2.points`.
  public let target: String
  /// The parts of the target, each at its place.
  let steps: [YAMLNode.Scalar]
  let operation: Operation
  /// What it becomes; nil for a figure that was typed.
  let node: YAMLNode?
  /// The same as a cell of a table would have it, without outer spaces; nil where it is no single text.
  let cell: String?
  /// All of it.
  let place: Place
  /// What stands behind the sign.
  let valuePlace: Place

  enum Operation: Sendable {
    case set
    /// `+=`
    case add
    /// `-=`
    case subtract
  }

  /// The target with its sign and value: `B2.points=30`. A mapping shows as `…`.
  public var text: String { "\(target)\(operation.sign)\(cell ?? "…")" }

  /// Whether a unit's figure is meant rather than a rule.
  var isOfFigure: Bool { steps.first?.text == Self.figures }

  /// The first part of a target that means a figure.
  static let figures = "metrics"
}

extension Assignment.Operation {
  var sign: String {
    switch self {
    case .set: "="
    case .add: "+="
    case .subtract: "-="
    }
  }
}
