public import Diagnostics

/// What can be wrong with what is assumed. What a rule or a figure may be, the readers of criteria and tables say.
public enum ScenarioProblem: Problem {
  /// No `=`, or nothing before it or between two points.
  case notAnAssignment(String)
  case unknownTarget(String, known: [String])
  /// Several parts of one set have the id; each by its full path.
  case ambiguousTarget(String, [String])
  case inSeveralSets(String, sets: [String])
  case listInTheWay(String)
  /// `metrics.SNV`, which lacks the metric.
  case figureNotNamed(String)
  /// `=+3`: 3 more, or 3?
  case relativeUnclear(target: String, value: String)
  /// Nothing to add to.
  case notANumberNow(target: String)
  /// `+=10%` of something that is a share, or not a count.
  case percentageUnclear(target: String, value: String)
  case assumedTwice(String)
  case noScenarios
  case noAssignments
  case nothingAssumed
  /// Steps above the points that are assumed.
  case stepsAbovePoints(criterion: String, reach: Double, points: Double, way: String)
  /// Steps that end below the points that are assumed.
  case stepsBelowPoints(criterion: String, reach: Double, points: Double, way: String)
  /// Points that do not add up to the scale any more.
  case scaled(sum: Double, scale: Double)
}
