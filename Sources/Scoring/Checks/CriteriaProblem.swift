public import Diagnostics

/// What can be wrong with the rules of a criteria set.
public enum CriteriaProblem: Problem {
  case duplicateID(String)
  case hidesMetric(String)
  case reservedID(String)
  case invalidID(String)
  case pointsDoNotAddUp(sum: Double, scale: Double)
  case groupPointsDoNotAddUp(group: String, sum: Double, points: Double)
  case cycle([String])
  case needsText(method: String)
  case needsNumber(method: String)
  /// The metric of self-assessed points holds no numbers.
  case selfAssessedNeedsNumber(Metric.ID)
  case unknownMethod(String)
  case unknownParameter(method: String, String, known: [String])
  case missingParameter(method: String, String)
  case unknownBlock(String, known: [String])
  case blockWithoutValue(Block, parameter: String)
  case argument(criterion: String, MethodFault)
  case stepsNotRising(String, after: String)
  case fillsTextWithNumber
  case gradesShareBound(String, String)
  /// A grade, and the one written before it, between whose bounds the order turns.
  case gradeOutOfOrder(GradeScale.Grade, after: GradeScale.Grade)
  case unknownMetric(String, known: [String])
  case notPositivePoints(Double)
  case emptyGroup
  case archiveTooShort(years: Int, known: Int)
  case noCriteria
  case policyNeedsSums(NotApplicablePolicy, group: String?)
  case pointsBesideWeights(String)
  case negativeWeight(Double)
  case unknownCombination(String)
  case zeroExponent
  case notAShare(String)
  case unknownAdjustment(String, known: [String])
  case capMixesSigns(String, String)
  /// A list of values where the method scores one.
  case takesOneValue(method: String)
  /// A parameter that nothing reads, since something it goes with is not there.
  case idleParameter(String, without: String)
  case judgeTwice(String)
  case tooFewJudges(Int, needed: Int)
  /// A judge's metric whose `-` the dictionary reads as the mark 0.
  case abstentionReadAsZero(String)
  /// A step in per cents where the value is a number of things.
  case percentageOfCount(String, value: String)
  /// A step such as 90 where the value is a share of a whole, at most 1.
  case stepBeyondShare(String, value: String)
}

/// A problem of a criteria set by the path of keys that leads to it in the criteria file, so that whoever read
/// the file can show the place.
public struct CriteriaFault: Sendable {
  public let problem: any Problem
  public let path: [String]
  /// The part of the text at the path, in Unicode scalars; nil for all of it.
  public let range: Range<Int>?
  /// Whether the path's last key is meant rather than its value.
  public let isAboutKey: Bool

  init(_ problem: any Problem, at path: [String], range: Range<Int>? = nil, isAboutKey: Bool = false) {
    self.problem = problem
    self.path = path
    self.range = range
    self.isAboutKey = isAboutKey
  }
}
