import Diagnostics
public import Scoring

extension CriteriaSet {
  /// Everything that the set says, item by item, in the file's order. What a file leaves out is told by the default
  /// that holds, so that writing a default down is no change.
  public var items: [RuleItem] {
    [ownItem] + items(of: criteria, in: nil) + adjustments.map(\.item) + grades.grades.reversed().map(\.item)
      + exclusions.map(\.item) + awards.map(\.item)
  }

  private var ownItem: RuleItem {
    var item = RuleItem(.set, id: "", title: title)
    item.says(.title, english: .englishTitle, title)
    item.says(.basis, basis.isEmpty ? nil : .texts(basis))
    item.says(.points, .number(points))
    item.says(.decimals, .number(Double(decimals)))
    item.says(.rounding, .text(rounding.rawValue))
    item.says(.notApplicable, .text(notApplicable.rawValue))
    item.says(.atLeast, atLeast.map { .number($0) })
    item.says(.atMost, atMost.map { .number($0) })
    item.says(.combine, .text(combination.notedName))
    item.says(.rankOn, .text(rankOn.rawValue))
    item.says(.ranks, .text(rankStyle.rawValue))
    item.says(.ties, ties.isEmpty ? nil : .expressions(ties))
    item.says(.oneAwardPerUnit, .truth(oneAwardPerUnit))
    item.says(.atQuotaTie, .text(atQuotaTie.rawValue))
    item.says(.summary, summary.map { .text($0.text) })
    item.says(.caps, caps.isEmpty ? nil : .texts(caps.map(\.noted)))
    item.says(.order(.criterion), .order(criteria.map(\.id)))
    item.says(.order(.adjustment), .order(adjustments.map(\.id)))
    item.says(.order(.exclusion), .order(exclusions.map(\.id)))
    item.says(.order(.award), .order(awards.map(\.id)))
    return item
  }

  private func items(of criteria: [Criterion], in group: Criterion.ID?) -> [RuleItem] {
    criteria.flatMap { [$0.item(in: group)] + items(of: $0.children, in: $0.id) }
  }
}

extension Criterion {
  fileprivate func item(in group: Criterion.ID?) -> RuleItem {
    var item = RuleItem(.criterion, id: id, title: title)
    item.says(.title, english: .englishTitle, title)
    item.says(.group, group.map { .text($0) })
    switch worth {
    // What a group's criteria add up to is no rule of its own.
    case .points(let points): item.says(.points, addsPointsUp ? nil : .number(points))
    case .weight(let weight): item.says(.weight, .number(weight))
    }
    item.says(.applies, applies.map { .expression($0) })
    switch content {
    case .measure(let measure): measure.add(to: &item)
    case .group(let children, let rule):
      item.says(.combine, .text(rule.combination.notedName))
      item.says(.decimals, rule.decimals.map { .number(Double($0)) })
      item.says(.order(.criterion), .order(children.map(\.id)))
    }
    return item
  }

  private var addsPointsUp: Bool {
    guard case .group(let children, let rule) = content else { return false }
    return rule.combination == .sum && children.allSatisfy { !$0.isWeighted }
  }
}

extension Measure {
  fileprivate func add(to item: inout RuleItem) {
    switch value {
    case .figure(let figure): item.says(.value, .expression(figure))
    case .marks(let judges): item.says(.value, .expressions(judges))
    }
    item.says(.score, .method(method))
    for parameter in method.parameters {
      for (block, value) in parameters.values[parameter.name]?.entries ?? [] {
        switch value {
        case .number(let number): item.says(.parameter(parameter.name, block: block), .number(number))
        case .word(let word): item.says(.parameter(parameter.name, block: block), .text(word))
        case .steps(let steps):
          for step in steps {
            let from = NumberText.format(step.from, places: nil, grouping: false, language: .english)
            item.says(.parameter(parameter.name, block: block, step: from), .number(step.points))
          }
        case .choices(let choices):
          for choice in choices {
            item.says(.parameter(parameter.name, block: block, step: choice.key), .number(choice.points))
          }
        }
      }
    }
    item.says(.missing, .text(missing.noted))
    switch winsorizing {
    case nil: break
    case .counts(let lowest, let highest):
      item.says(.winsorizing("lowest"), .number(Double(lowest)))
      item.says(.winsorizing("highest"), .number(Double(highest)))
    case .limits(let from, let to):
      item.says(.winsorizing("from"), from.map { .number($0) })
      item.says(.winsorizing("to"), to.map { .number($0) })
    }
    item.says(.selfAssessed, selfAssessed.map { .text($0) })
    item.says(.decimals, decimals.map { .number(Double($0)) })
  }
}

extension MissingRule {
  /// As a criteria file writes it: `zero`, `value: 3`.
  var noted: String {
    guard case .value(let number) = self else { return name }
    return "\(name): \(NumberText.format(number, places: nil, grouping: false, language: .english))"
  }
}

extension Combination {
  /// As a criteria file writes it: `mean`, `power_mean: 3`.
  fileprivate var notedName: String {
    guard let exponent else { return name }
    return "\(name): \(NumberText.format(exponent, places: nil, grouping: false, language: .english))"
  }
}
