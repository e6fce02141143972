import Diagnostics

extension CriteriaCheck {
  /// Steps that are measured in another unit than the value, as far as the dictionary alone makes it certain: per
  /// cents of a number of things, and steps above 1 on a share of a whole. What only figures tell is a warning.
  mutating func checkStepUnits(_ measure: Measure, at path: [String]) {
    guard case .figure(let figure) = measure.value else { return }
    let bounds = ExpressionBounds(of: figure, in: context.dictionary)
    let range = bounds.range
    for parameter in measure.method.parameters {
      guard let value = measure.parameters.values[parameter.name] else { continue }
      let own = measure.method.mainParameter == parameter.name ? path : path + [parameter.name]
      for (block, entry) in value.entries {
        guard case .steps(let steps) = entry else { continue }
        let place = value.isUniform ? own : own + [block ?? "other"]
        if bounds.areWhole, range.upperBound > 1, let step = steps.first(where: { $0.isPercentage && $0.from != 0 }) {
          report(
            CriteriaProblem.percentageOfCount(step.key, value: figure.text), at: place + [step.key], isAboutKey: true)
        }
        // Of a curve, ends beyond what can be reached still set the slope.
        guard measure.method == .bands, range.upperBound <= 1 else { continue }
        let beyond = steps.first { !$0.isPercentage && $0.from > 1 && $0.from / 100 <= range.upperBound }
        if let beyond {
          report(
            CriteriaProblem.stepBeyondShare(beyond.key, value: figure.text), at: place + [beyond.key],
            isAboutKey: true)
        }
      }
    }
  }
}

extension Step {
  /// Whether the threshold is written as a percentage.
  var isPercentage: Bool { key.hasSuffix("%") }
}
