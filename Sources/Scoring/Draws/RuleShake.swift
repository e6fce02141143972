/// Thresholds that are shaken from draw to draw, beside the weights or without them.
///
/// Each is multiplied by 1 + u, u uniform between − spread and + spread:
///
/// - `targets`: what each criterion is measured by, with one factor a criterion, so that its steps keep their order: the
///   targets, ends, floors, bases and thresholds of its method, of all blocks; a floor stays at most 100%.
/// - `grades`: the least totals of all grades, with one factor for all of them.
///
/// Points of steps, exponents, marks of panels and the conditions of awards and exclusions stay as they are.
///
/// - Source: OECD/JRC Handbook (2008), section 7: uncertainty of every choice made on the way, not of weights alone.
public struct RuleShake: Hashable, Sendable {
  /// From 0, which leaves them alone, up to but not including 1.
  public let targets: Double
  public let grades: Double

  public init(targets: Double = 0, grades: Double = 0) {
    (self.targets, self.grades) = (targets, grades)
  }

  public static let none = RuleShake()

  /// The parameters that say where a value has to be.
  private static let thresholds: Set<String> = ["b", "from", "target", "to", "zero_below"]

  /// Of the criteria of a set, those that a draw changes.
  func changed(in set: CriteriaSet) -> Set<Criterion.ID> {
    targets == 0
      ? [] : Set(set.leaves.filter { $0.measure.map(Self.hasThresholds) ?? false }.map(\.id))
  }

  /// The set as a draw has it.
  func shaken(_ set: CriteriaSet, seed: UInt64, draw: Int) -> CriteriaSet {
    // Numbers of their own, so that the weights of a draw stay the same whether thresholds are shaken or not.
    var numbers = DrawNumbers(seed: seed ^ 0x7368_616B_656E_2121, draw: draw)
    func factor(_ spread: Double) -> Double { 1 + spread * (2 * numbers.unit() - 1) }
    let changed = changed(in: set)
    func shaken(_ node: Criterion) -> Criterion {
      switch node.content {
      case .group(let children, let rule):
        return node.with(.group(children.map(shaken), rule))
      case .measure(let measure):
        return changed.contains(node.id)
          ? node.with(.measure(Self.scaled(measure, by: factor(targets)))) : node
      }
    }
    let criteria = set.criteria.map(shaken)
    guard grades != 0 else { return set.with(criteria: criteria) }
    let scale = factor(grades)
    let grades = set.grades.grades.map {
      GradeScale.Grade(title: $0.title, from: Decimal15.significant($0.from * scale))
    }
    return set.with(criteria: criteria, grades: GradeScale(grades: grades))
  }

  private static func hasThresholds(_ measure: Measure) -> Bool {
    measure.parameters.values.contains { name, value in
      value.entries.contains { isThreshold(name, $0.value) }
    }
  }

  private static func isThreshold(_ name: String, _ value: ParameterValue) -> Bool {
    switch value {
    case .number: thresholds.contains(name)
    case .steps: true
    case .choices, .word: false
    }
  }

  private static func scaled(_ measure: Measure, by factor: Double) -> Measure {
    var values: [String: PerBlock<ParameterValue>] = [:]
    for (name, value) in measure.parameters.values {
      let named = value.named.mapValues { scaled($0, name, by: factor) }
      values[name] = PerBlock(named: named, other: value.other.map { scaled($0, name, by: factor) })
    }
    return Measure(
      value: measure.value, method: measure.method, parameters: MethodParameters(values),
      missing: measure.missing,
      winsorizing: measure.winsorizing, selfAssessed: measure.selfAssessed,
      decimals: measure.decimals)
  }

  private static func scaled(_ value: ParameterValue, _ name: String, by factor: Double)
    -> ParameterValue
  {
    guard isThreshold(name, value) else { return value }
    switch value {
    case .number(let number):
      return .number(name == "zero_below" ? min(number * factor, 1) : number * factor)
    case .steps(let steps):
      return .steps(steps.map { Step(key: $0.key, from: $0.from * factor, points: $0.points) })
    case .choices, .word: return value
    }
  }
}

extension Criterion {
  fileprivate func with(_ content: Content) -> Criterion {
    Criterion(id: id, title: title, worth: worth, applies: applies, content: content)
  }
}
