import Diagnostics

/// What a criteria set is checked against: the data dictionary and, where a year is at hand, what the year offers.
public struct CheckContext: Sendable {
  public let dictionary: DataDictionary
  /// nil without a year: then any block may be named.
  public let blocks: [Block]?
  /// The metrics known of the year before; nil without a year.
  public let previous: Set<Metric.ID>?
  /// How many years of decisions are on file; nil without a year.
  public let archiveYears: Int?

  public init(dictionary: DataDictionary, blocks: [Block]?, previous: Set<Metric.ID>?, archiveYears: Int?) {
    self.dictionary = dictionary
    self.blocks = blocks
    self.previous = previous
    self.archiveYears = archiveYears
  }
}

extension CriteriaSet {
  /// Names that expressions give to an evaluation's own figures.
  public static let reservedIDs: Set<String> = ["total", "grade", "block", "rank", "block_rank"]

  /// Everything wrong with the set, found before any unit is scored.
  public func faults(in context: CheckContext) -> [CriteriaFault] {
    var check = CriteriaCheck(set: self, context: context)
    check.run()
    return check.faults
  }
}

/// One walk over a criteria set.
struct CriteriaCheck {
  let set: CriteriaSet
  let context: CheckContext
  var faults: [CriteriaFault] = []

  mutating func run() {
    if set.criteria.isEmpty { report(CriteriaProblem.noCriteria, at: ["criteria"]) }
    checkIDs()
    for (criterion, path) in places { check(criterion, at: path) }
    checkSiblings(set.criteria, at: ["criteria"])
    checkSum()
    checkCycles()
    checkRules()
    checkAwards()
  }

  mutating func report(
    _ problem: any Problem, at path: [String], range: Range<Int>? = nil, isAboutKey: Bool = false
  ) {
    faults.append(CriteriaFault(problem, at: path, range: range, isAboutKey: isAboutKey))
  }

  mutating func check(_ expression: Expression, as kinds: ExpressionKinds, scope: Scope, at path: [String]) {
    for error in expression.check(in: scope, as: kinds) { report(error.problem, at: path, range: error.range) }
    guard let known = context.archiveYears else { return }
    for past in expression.pastAwards where past.within > known {
      report(CriteriaProblem.archiveTooShort(years: past.within, known: known), at: path)
    }
  }

  /// Every node with the path of keys that leads to it.
  var places: [(criterion: Criterion, path: [String])] {
    func walk(_ criteria: [Criterion], _ path: [String]) -> [(Criterion, [String])] {
      criteria.flatMap { criterion in
        let own = path + ["criteria", criterion.id]
        return [(criterion, own)] + walk(criterion.children, own)
      }
    }
    return walk(set.criteria, [])
  }

  private mutating func checkIDs() {
    var seen: Set<String> = []
    for award in set.awards where !Expression.isIdentifier(award.id) {
      report(CriteriaProblem.invalidID(award.id), at: ["awards", award.id], isAboutKey: true)
    }
    // Criteria and adjustments share the names of expressions with the metrics.
    let ids =
      places.map { ($0.criterion.id, $0.path) } + set.adjustments.map { ($0.id, ["adjustments", $0.id]) }
    let metrics = Set(context.dictionary.metrics.map(\.id))
    for (id, path) in ids {
      let problem: CriteriaProblem? =
        if !Expression.isIdentifier(id) {
          .invalidID(id)
        } else if CriteriaSet.reservedIDs.contains(id) || Expression.reservedWords.contains(id) {
          .reservedID(id)
        } else if metrics.contains(id) {
          .hidesMetric(id)
        } else if !seen.insert(id).inserted {
          .duplicateID(id)
        } else {
          nil
        }
      if let problem { report(problem, at: path, isAboutKey: true) }
    }
  }

  private mutating func checkSum() {
    guard set.addsPoints else { return checkPolicy() }
    let sum = Decimal15.significant(set.criteria.reduce(0) { $0 + $1.points })
    if !set.criteria.isEmpty, Decimal15.compare(sum, set.points) != 0 {
      report(CriteriaProblem.pointsDoNotAddUp(sum: sum, scale: set.points), at: ["points"])
    }
    checkPolicy()
  }

  /// Where achievements are combined, what does not apply leaves its group; other policies ask that points are added up.
  private mutating func checkPolicy() {
    guard set.notApplicable != .rescaleSiblings else { return }
    for (node, path) in places {
      guard case .group(let children, let rule) = node.content else { continue }
      if rule.combination != .sum || children.contains(where: \.isWeighted) {
        report(CriteriaProblem.policyNeedsSums(set.notApplicable, group: node.id), at: path)
      }
    }
    if !set.addsPoints {
      report(CriteriaProblem.policyNeedsSums(set.notApplicable, group: nil), at: ["not_applicable"])
    }
  }
}
