import Diagnostics
import Scoring

extension Adjustment {
  var item: RuleItem {
    var item = RuleItem(.adjustment, id: id, title: title)
    item.says(.title, english: .englishTitle, title)
    item.says(.value, .expression(value))
    item.says(.each, .number(each))
    item.says(.atMost, atMost.map { .number($0) })
    item.says(.missing, .text(missing.noted))
    return item
  }
}

extension GradeScale.Grade {
  var item: RuleItem {
    var item = RuleItem(.grade, id: title, title: Words(both: title))
    item.says(.from, .number(from))
    return item
  }
}

extension Exclusion {
  var item: RuleItem {
    var item = RuleItem(.exclusion, id: id, title: reason)
    item.says(.when, .expression(when))
    item.says(.atMost, atMost.map { .number($0) })
    item.says(.reason, english: .englishReason, reason)
    return item
  }
}

extension Award {
  var item: RuleItem {
    var item = RuleItem(.award, id: id, title: title)
    item.says(.title, english: .englishTitle, title)
    item.says(.form, english: .englishForm, form)
    item.says(.quota, quota.size.noted)
    item.says(.atMostOfBlock, quota.atMostOfBlock.map { .number(Double($0)) })
    item.says(.rankBy, .expression(rankBy))
    item.says(.eligible, eligible.map { .expression($0) })
    item.says(.ties, ties.map { .expressions($0) })
    item.says(.reserves, .number(Double(reserves)))
    return item
  }
}

extension Quota.Size {
  /// A number, or as a criteria file writes it: `share: 20%, round: down`, `blocks: a: 3, other: 1`.
  fileprivate var noted: RuleValue {
    switch self {
    case .number(let number): return .number(Double(number))
    case .share(let share, let whole):
      return .text("share: \(NumberText.percent(share, places: 2, language: .english)), round: \(whole.rawValue)")
    case .ofBlocks(let numbers):
      let parts = numbers.entries.map { "\($0.block ?? "other"): \($0.value)" }
      return .text("blocks: \(parts.joined(separator: ", "))")
    }
  }
}

extension SharedCap {
  /// As a criteria file writes it: `bonus: of X, Z, at_most 5`.
  var noted: String {
    let most = NumberText.format(atMost, places: nil, grouping: false, language: .english)
    return "\(id): of \(adjustments.joined(separator: ", ")), at_most \(most)"
  }
}
