extension RandomYear {
  /// A condition that no blank leaves open.
  mutating func condition() -> String {
    pickKnown([
      "s2 > 0", "t1", "not t1", "k1 == \"b\"", "k1 != \"a\" or t1", "block != \"b2\"", "g1 is not missing",
      "g2 is missing or g2 * 3 >= 0.9", "s1 >= 2 and s1 / 4 < 95%", "not awarded(Q1, within: 1)",
      "awarded(Q1, within: 1) or s1 > 1", "previous(s1) is missing or previous(s1) <= s1",
      "if(s2 > 0, s1 / s2 >= 0.3, t1)", "x1 > 1", "round(n1 / 3, 1) != 1.2", "block == \"b1\" and k1 == \"c\"",
    ])
  }

  /// Without awards, none can be asked for.
  private mutating func pickKnown(_ expressions: [String]) -> String {
    pick(expressions.filter { !isBare || !$0.contains("awarded") })
  }

  /// The keys of a criterion behind its points.
  mutating func measure(points: Int, others: [String], applies: String?) -> String {
    var keys: [(String, String)] = []
    var conditions = applies.map { [$0] } ?? []
    switch pick([0, 0, 1, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9, 10]) {
    case 0:
      conditions.append("s2 > 0")
      let floor = chance(50) ? "proportion" : "{proportion: {zero_below: \(perBlock { "\($0.number(1...9))0%" })}}"
      keys = [("value", "s1 / s2"), ("score", floor)]
    case 1:
      keys = [
        ("value", pick(["g1", "g2", "g1 + s1", "g1 * g2", "if(gt, g1, s1)", "x1 + g1"])),
        ("score", "{target: \(perBlock { "\($0.number(1...12))" })}"), ("missing", fill()),
      ]
    case 2:
      let value = pick(["n1", "n1 * 3", "s1 + s2", "n1 / 7", "if(k1 == \"a\", s1, n1)", "if(block == \"b1\", s1, z1)"])
      keys = [("value", value), ("score", "{bands: \(perBlock { $0.steps(upTo: points) })}")]
    case 3:
      keys = [("value", "k1"), ("score", "{choice: \(perBlock { $0.choices(["a", "b", "c"], points) })}")]
    case 4:
      keys = [
        ("value", "gk"), ("score", "{choice: \(perBlock { $0.choices(["hi", "lo", "mid"], points) })}"),
        ("missing", pick(["zero", "exclude"])),
      ]
    case 5: keys = [("value", "p1"), ("self", "p1"), ("score", "{panel: {step: 0.5}}")]
    case 6:
      let value = pickKnown([
        "if(previous(s1) is missing, 0, s1 / max(1, previous(s1)))", "if(previous(k1) is missing, 1, s1)",
        "if(awarded(Q1, within: 1), 1, 0.4)", "if(t1, 0.125, s1 / 7)", "min(1, x1 / 3)", "sqrt(s1) / 3",
        "ln(1 + s1) / 2", "abs(n1) ^ 2 / 50", "floor(n1) / 6", "-ceil(-n1) / 6", "exp(-s1)", "round(n1 / 9, 2)",
      ])
      keys = [("value", value), ("score", "proportion")]
    case 7 where !others.isEmpty:
      keys = [("value", "\(pick(others)) / 8"), ("score", "proportion")]
    case 8 where !others.isEmpty:
      let (a, b) = (pick(others), pick(others))
      keys = [("value", "\(a) + \(b)"), ("score", "{target: \(perBlock { "\($0.number(3...20))" })}")]
    case 9: keys = [("value", "x1"), ("score", "{bands: \(perBlock { $0.steps(upTo: points) })}")]
    default:
      keys = [("value", "g2"), ("score", "{bands: \(perBlock { $0.steps(upTo: points) })}"), ("missing", fill())]
    }
    if chance(20) { keys.append(("decimals", "\(pick([0, 1, 2, 3]))")) }
    if !conditions.isEmpty { keys.append(("applies", conditions.joined(separator: " and "))) }
    return keys.map { key, text in
      key == "value" || key == "applies" ? "\(key): '\(text)'" : "\(key): \(text)"
    }.joined(separator: ", ")
  }

  private mutating func fill() -> String {
    let live = ["zero", "exclude", "mean", "median", "block_mean", "{value: 2.5}"]
    return pick(isFullyLive ? live : live + ["block_median"])
  }

  private mutating func perBlock(_ value: (inout RandomYear) -> String) -> String {
    switch pick([0, 0, 1, 2]) {
    case 0: value(&self)
    case 1: "{b2: \(value(&self)), other: \(value(&self))}"
    default: "{b1: \(value(&self)), b2: \(value(&self)), b3: \(value(&self))}"
    }
  }

  /// Rising steps; thresholds of tenths, on which sums of binary numbers fall a little beside.
  private mutating func steps(upTo points: Int) -> String {
    var threshold = number(-20...10)
    let steps = (1...pick([1, 2, 4])).map { _ in
      threshold += number(1...25)
      return "\(Double(threshold) / 10): \(Double(number(0...(2 * points))) / 2)"
    }
    return "{\(steps.joined(separator: ", "))}"
  }

  private mutating func choices(_ keys: [String], _ points: Int) -> String {
    "{\(keys.map { "\($0): \(Double(number(0...(2 * points))) / 2)" }.joined(separator: ", "))}"
  }

  /// Adjustments, grades, exclusions, ties and awards.
  mutating func rules(leaves: [String], groups: [String], scale: Int) -> String {
    var text = "adjustments:\n"
    let values = ["s1", "z1", "x1", "g1", "if(t1, 1, 0)", "s1 / 3", "if(gt is missing, 0, g1)"]
    for index in 1...pick([1, 2, 3]) {
      let each = Double(number(1...20)) / 8 * (index == 2 ? -1 : 1)
      let cap = chance(60) ? ", at_most: \(number(1...4))" : ""
      let rules = isFullyLive ? ["zero", "exclude", "{value: 1.5}"] : ["zero", "exclude", "{value: 1.5}", "mean"]
      text += "  X\(index): {title: \"+Cộng \(index)\", value: '\(pick(values))', each: \(each)\(cap), "
      text += "missing: \(pick(rules))}\n"
    }
    let share = Double(scale) / 20
    let (good, best) = (share * Double(number(5...9)), share * Double(number(10...14)))
    text += "grades: {\"K*\": \(best), \"Khá\": \(good), "
    text += "\"Yếu\": \(share * Double(pick([0, 3])))}\nexclusions:\n"
    let conditions = [
      "grade < \"Khá\"", "total < 12", "rank > 4", "block_rank == 1 and t1", "X1 > 1", "t1 and s1 > 3",
      "k1 == \"b\"", "grade > \"Khá\" or s2 == 0", "g1 is missing", "\(leaves[0]) >= 2.25",
      "grade >= \"Khá\" and block == \"b2\"", "awarded(Q1, within: 1)",
    ]
    for index in 1...pick([1, 2, 3]) {
      text += "  e\(index): {when: '\(pick(conditions))', reason: \"=Lý do \(index)\"}\n"
    }
    // What is decided before there is a total may hold it down.
    let early = ["t1 and s1 > 2", "k1 == \"b\"", "g1 is missing", "\(leaves[0]) >= 2.25", "block == \"b2\" and s2 > 2"]
    for index in 4...5 where chance(40) {
      let most = pick([0, 0, scale / 10, scale / 2])
      text += "  e\(index): {when: '\(pick(early))', reason: \"Điểm liệt \(index)\", at_most: \(most)}\n"
    }
    let keys = ["-s1", "s2", "g1", "-g2", "n1 * 3", "x1", "X1", "-\(leaves[0])", leaves[leaves.count - 1]] + groups
    let ties = (0..<pick([0, 1, 2, 3])).map { _ in "'\(pick(keys))'" }
    // Dense ranks stand in the workbook as values.
    let ranks = pick(["competition", "competition", "ordinal", "average"] + (isFullyLive ? [] : ["dense"]))
    text += "ranking: {ranks: \(ranks), ties: [\(ties.joined(separator: ", "))]}\n"
    text += awards(leaves: leaves, keys: keys)
    text += "one_award_per_unit: \(chance(50))\nat_quota_tie: \(pick(["hold", "hold", "extend", "cut"]))\n"
    return text
  }
  /// Awards with every form of quota, keys and tie-breaks that leave many equal, and conditions.
  private mutating func awards(leaves: [String], keys: [String]) -> String {
    var text = "awards:\n  Q1: {title: \"@Một\", rank_by: total, \(quota()), reserves: \(number(1...2))}\n"
    // Keys that leave many equal, so that lines run through them.
    let coarse = ["s1", "if(t1, 2, 1)", "min(s2, 3)", "-s1", "s1"]
    for index in 2...pick([2, 3, 4]) {
      let key = pick(
        ["total", leaves[0], "\(leaves[0]) - s1", "g2", "s1 / 3", "block_rank", "X1 + s2"] + coarse + keys)
      text += "  Q\(index): {title: \"Hạng mục \(index)\", rank_by: '\(key)', \(quota()), reserves: \(number(0...3))"
      switch pick([0, 1, 1, 1, 2]) {
      case 0: break
      case 1: text += ", ties: []"
      default: text += ", ties: ['\(pick(keys))', '\(pick(["s1", "-z1", "g1"]))']"
      }
      if chance(60) { text += ", eligible: '\(pick(["s1 >= 1", condition(), "grade >= \"Khá\"", "rank <= 5"]))'" }
      text += "}\n"
    }
    return text
  }

  private mutating func quota() -> String {
    let numbers = isLarge ? 3...9 : 1...4
    let whole = pick(["down", "up", "nearest"])
    let share = pick(isLarge ? ["1%", "2%", "5%"] : ["10%", "25%", "30%", "50%"])
    let form =
      switch pick([0, 0, 1, 2, 3, 3, 4]) {
      case 0: "\(number(numbers))"
      case 1: "{share: \(share), round: \(whole)}"
      case 2: "{blocks: {b1: \(number(numbers)), other: \(number(0...2))}}"
      case 3: "{number: \(number(numbers)), at_most_of_block: \(number(1...2))}"
      default: "{share: \(share), round: \(whole), at_most_of_block: \(number(1...4))}"
      }
    return "quota: \(form)"
  }
}
