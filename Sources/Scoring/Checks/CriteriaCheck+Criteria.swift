import Diagnostics

extension CriteriaCheck {
  mutating func check(_ criterion: Criterion, at path: [String]) {
    let scope = scope(.values)
    if let applies = criterion.applies { check(applies, as: .truth, scope: scope, at: path + ["applies"]) }
    switch criterion.content {
    case .group(let children, _):
      if children.isEmpty { report(CriteriaProblem.emptyGroup, at: path) }
      checkSiblings(children, at: path + ["criteria"])
    case .measure(let measure):
      if criterion.points <= 0 {
        report(CriteriaProblem.notPositivePoints(criterion.points), at: path + ["points"])
      }
      check(measure, of: criterion, scope: scope, at: path)
    }
  }

  /// Weights from 0, not all of them 0, and no points beside them.
  mutating func checkSiblings(_ siblings: [Criterion], at path: [String]) {
    let weighted = siblings.filter(\.isWeighted)
    if weighted.isEmpty { return }
    for criterion in siblings where !criterion.isWeighted {
      report(CriteriaProblem.pointsBesideWeights(criterion.id), at: path + [criterion.id], isAboutKey: true)
    }
    for criterion in weighted where criterion.weight < 0 {
      report(CriteriaProblem.negativeWeight(criterion.weight), at: path + [criterion.id, "weight"])
    }
    if weighted.allSatisfy({ $0.weight == 0 }) {
      return report(CriteriaProblem.negativeWeight(0), at: path + [weighted[0].id, "weight"])
    }
    for criterion in weighted where criterion.weight == 0 {
      report(CriteriaWarning.zeroWeight(criterion.id), at: path + [criterion.id, "weight"])
    }
  }

  private mutating func check(_ measure: Measure, of criterion: Criterion, scope: Scope, at path: [String]) {
    let before = faults.count
    for (place, expression) in measure.places {
      check(expression, as: [.number, .text], scope: scope, at: path + place)
    }
    if let own = measure.selfAssessed { check(selfAssessed: own, at: path + ["self"]) }
    checkJudges(measure, of: criterion, at: path)
    guard faults.count == before else { return }
    var labels: [String] = []
    for (place, expression) in measure.places {
      switch (expression.type(in: scope), measure.method.input) {
      case (.text(let texts?, _), .text): labels = texts
      // Which texts there are is known only in a year.
      case (.text(nil, _), .text), (nil, _): return
      case (.number, .number): continue
      case (_, .text):
        return report(CriteriaProblem.needsText(method: measure.method.name), at: path + place)
      case (_, .number):
        return report(CriteriaProblem.needsNumber(method: measure.method.name), at: path + place)
      }
    }
    if measure.method.input == .text, ![.error, .zero, .exclude].contains(measure.missing) {
      report(CriteriaProblem.fillsTextWithNumber, at: path + ["missing"])
    }
    checkArguments(measure, of: criterion, labels: labels, at: path + ["score", measure.method.name])
    checkStepUnits(measure, at: path + ["score", measure.method.name])
  }

  private mutating func check(selfAssessed own: Metric.ID, at path: [String]) {
    let metrics = context.dictionary.metrics
    guard let metric = metrics.first(where: { $0.id == own }) else {
      return report(CriteriaProblem.unknownMetric(own, known: metrics.map(\.id)), at: path)
    }
    if metric.kind.type != .number { report(CriteriaProblem.selfAssessedNeedsNumber(own), at: path) }
  }

  private mutating func checkArguments(
    _ measure: Measure, of criterion: Criterion, labels: [String], at path: [String]
  ) {
    let method = measure.method
    for parameter in method.parameters {
      guard let value = measure.parameters.values[parameter.name] else {
        if parameter.isRequired {
          report(CriteriaProblem.missingParameter(method: method.name, parameter.name), at: path)
        }
        continue
      }
      check(value, of: parameter, method, at: path)
    }
    // The arguments of every block that differs; a fault that all blocks share is reported once.
    let blocks = Set(measure.parameters.values.values.flatMap(\.named.keys)).sorted()
    let hasRest = measure.parameters.values.values.allSatisfy { $0.other != nil }
    var seen: Set<MethodFault> = []
    for block in blocks + (hasRest ? [""] : []) {
      let arguments = measure.parameters.arguments(
        forBlock: block, points: criterion.isWeighted ? .infinity : criterion.points, labels: labels)
      for fault in method.faults(in: arguments) where seen.insert(fault).inserted {
        report(
          CriteriaProblem.argument(criterion: criterion.id, fault),
          at: place(of: fault, measure, block: block, under: path), isAboutKey: fault.isAboutKey)
      }
    }
  }

  private mutating func check(
    _ value: PerBlock<ParameterValue>, of parameter: MethodParameter, _ method: ScoringMethod, at path: [String]
  ) {
    let place = method.mainParameter == parameter.name ? path : path + [parameter.name]
    if let blocks = context.blocks, !value.isUniform {
      for block in value.named.keys.sorted() where !blocks.contains(where: { $0.id == block }) {
        report(
          CriteriaProblem.unknownBlock(block, known: blocks.map(\.id)), at: place + [block], isAboutKey: true)
      }
      for block in blocks where value[block.id] == nil {
        report(CriteriaProblem.blockWithoutValue(block, parameter: parameter.name), at: place)
      }
    }
    for (block, entry) in value.entries {
      guard case .steps(let steps) = entry else { continue }
      for (step, next) in zip(steps, steps.dropFirst()) where Decimal15.compare(step.from, next.from) >= 0 {
        let inner = value.isUniform ? place : place + [block ?? "other"]
        report(CriteriaProblem.stepsNotRising(next.key, after: step.key), at: inner + [next.key], isAboutKey: true)
      }
    }
  }

  /// Where a fault of a parameter stands: at its own key, at its block's entry, at the step or answer meant.
  func place(of fault: MethodFault, _ measure: Measure, block: Block.ID, under path: [String]) -> [String] {
    let (parameter, key): (String?, String?) =
      switch fault {
      case .notPositive(let parameter, _), .outside(let parameter, _, _): (parameter, nil)
      case .pointsAboveMaximum(let parameter, let key, _, _), .negativePoints(let parameter, let key, _):
        (parameter, key)
      case .noChoice, .equalEnds: (nil, nil)
      case .unknownChoice(let key, _): (measure.method.mainParameter, key)
      }
    guard let parameter else { return path }
    var place = measure.method.mainParameter == parameter ? path : path + [parameter]
    if let value = measure.parameters.values[parameter], !value.isUniform {
      place.append(value.named[block] == nil ? "other" : block)
    }
    return place + (key.map { [$0] } ?? [])
  }
}

extension MethodFault {
  /// Whether the key of a step or answer is wrong rather than its points.
  fileprivate var isAboutKey: Bool {
    if case .unknownChoice = self { true } else { false }
  }
}
