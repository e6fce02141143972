import Diagnostics

extension Measure {
  /// Each expression of the value with the keys that lead to it from the criterion.
  var places: [(path: [String], expression: Expression)] {
    switch value {
    case .figure(let figure): [(["value"], figure)]
    case .marks(let judges): judges.enumerated().map { (["value", "\($0)"], $1) }
    }
  }
}

extension CriteriaCheck {
  /// What only a list of judges asks for, and what it rules out.
  mutating func checkJudges(_ measure: Measure, of criterion: Criterion, at path: [String]) {
    let parameters = measure.parameters.values
    let own = path + ["score", measure.method.name]
    guard let judges = measure.value.judges else {
      for name in Self.parametersOfJudges where parameters[name] != nil && measure.method.takesMarks {
        report(CriteriaProblem.idleParameter(name, without: "value: […]"), at: own + [name], isAboutKey: true)
      }
      return
    }
    guard measure.method.takesMarks else {
      return report(CriteriaProblem.takesOneValue(method: measure.method.name), at: path + ["value"])
    }
    for (index, judge) in judges.enumerated() {
      if judges[..<index].contains(where: { $0.saysTheSame(as: judge) }) {
        report(CriteriaProblem.judgeTwice(judge.text), at: path + ["value", "\(index)"])
      }
      let metric = context.dictionary.metrics.first { $0.id == judge.text }
      if let metric, metric.nothingArose == .zero {
        report(CriteriaProblem.abstentionReadAsZero(metric.id), at: path + ["value", "\(index)"])
      }
    }
    let isTrimmed = parameters["average"]?.other == .word(PanelRule.Average.trimmedMean.rawValue)
    if parameters["drop"] != nil, !isTrimmed {
      report(
        CriteriaProblem.idleParameter("drop", without: "average: trimmed_mean"), at: own + ["drop"], isAboutKey: true)
    }
    checkCounts(measure, judges: judges.count, of: criterion, isTrimmed: isTrimmed, at: own)
  }

  private static let parametersOfJudges = ["average", "drop", "severity", "at_least"]

  /// A trimmed mean leaves a mark, and no more judges are asked for than there are.
  private mutating func checkCounts(
    _ measure: Measure, judges: Int, of criterion: Criterion, isTrimmed: Bool, at path: [String]
  ) {
    let blocks = ["drop", "at_least"].flatMap { measure.parameters.values[$0].map { Array($0.named.keys) } ?? [] }
    for block in Set(blocks).sorted() + [""] {
      let arguments = measure.parameters.arguments(forBlock: block, points: criterion.points, labels: [])
      let drop = isTrimmed ? arguments.number("drop") ?? 1 : 0
      let least = 2 * drop + 1
      var fault: MethodFault?
      if isTrimmed, drop < 1 {
        fault = .notPositive(parameter: "drop", drop)
      } else if least > Double(judges) {
        report(
          CriteriaProblem.tooFewJudges(judges, needed: Int(least)),
          at: measure.parameters.values["drop"] == nil ? path + ["average"] : path + ["drop"])
        return
      } else if let asked = arguments.number("at_least"), !(least...Double(judges)).contains(asked) {
        fault = .outside(parameter: "at_least", asked, least...Double(judges))
      }
      if let fault {
        report(
          CriteriaProblem.argument(criterion: criterion.id, fault),
          at: place(of: fault, measure, block: block, under: path))
      }
    }
  }
}
