import Diagnostics
import Evaluation
import Intake
import Scoring

extension UnitExplanation {
  /// What the judges' marks come to, then each judge's mark with its cell.
  func marks(
    of judges: [Expression], _ measure: Measure, _ result: CriterionResult?, isFilledIn: Bool
  ) -> [String] {
    let block = evaluated.folder.year.units[row].block
    let rule = PanelRule(measure.parameters.arguments(forBlock: block, points: 0, labels: []))
    let given = result?.marks?.columns.map { $0[row] } ?? []
    var lines: [String] = []
    if !isFilledIn, let value = result?.value?[row] {
      let count = given.count { $0 != nil }
      let judges = Words("\(count)/\(judges.count) giám khảo", "\(count) of \(judges.count) judges")[language]
      lines.append("\(rule.words[language]) (\(judges)) = \(shown(value))")
    }
    for (judge, mark) in zip(judges, given) {
      var own = sources(of: judge, absent: Words("không chấm", "abstained"))
      if own.isEmpty { own = ["\(judge.text) = \(mark.map(plain) ?? "–")"] }
      if rule.evensOutSeverity, let mark {
        own[own.count - 1] += Words(" (cân bằng lại: \(shown(mark)))", " (evened out: \(shown(mark)))")[language]
      }
      lines += own
    }
    return lines
  }

  /// A mark that was evened out has no last digit.
  private func shown(_ mark: Double) -> String {
    NumberText.format(mark, atMost: 4, grouping: false, language: language)
  }
}

extension PanelRule {
  /// How the marks make one value, in words.
  var words: Words {
    switch average {
    case .mean: Words("trung bình", "mean")
    case .median: Words("trung vị", "median")
    case .trimmedMean:
      Words(
        "trung bình sau khi bỏ \(dropped) điểm cao nhất, \(dropped) điểm thấp nhất",
        "mean without the \(dropped) highest and \(dropped) lowest")
    }
  }
}
