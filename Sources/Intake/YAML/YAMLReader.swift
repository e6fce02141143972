import Diagnostics

/// Takes values out of YAML nodes and reports what is not as expected. Each reading gives nil where it reported.
struct YAMLReader {
  var findings = Findings()

  mutating func report(_ problem: any Problem, at place: Place, related: Place? = nil) {
    findings.add(problem, at: place, related: related)
  }

  /// The entries of a mapping whose keys are known; others are reported with the likely one.
  mutating func fields(_ node: YAMLNode, allowed: [String], required: [String] = []) -> [String: YAMLNode] {
    guard let entries = mapping(node) else { return [:] }
    let (whole, cut) = withoutCutTexts(entries, allowed: allowed)
    var fields: [String: YAMLNode] = [:]
    for entry in whole {
      if allowed.contains(entry.key.text) {
        fields[entry.key.text] = entry.value
      } else {
        report(YAMLProblem.unknownKey(entry.key.text, allowed: allowed), at: entry.key.place)
      }
    }
    for key in required where fields[key] == nil && !cut.contains(key) {
      report(YAMLProblem.missingKey(key), at: node.place)
    }
    return fields
  }

  /// The entries of a mapping, in the file's order; nil where a comma cut a text in two.
  ///
  /// - Parameter allowed: nil where keys are free.
  mutating func entries(_ node: YAMLNode, allowed: [String]? = nil) -> [YAMLNode.Entry]? {
    guard let entries = mapping(node) else { return nil }
    let (whole, cut) = withoutCutTexts(entries, allowed: allowed)
    return cut.isEmpty ? whole : nil
  }

  private mutating func mapping(_ node: YAMLNode) -> [YAMLNode.Entry]? {
    if case .mapping(let entries, _) = node { return entries }
    if let scalar = node.scalar, scalar.text.isEmpty { return [] }
    report(YAMLProblem.expectedMapping, at: node.place)
    return nil
  }

  /// The items of a list; nil where a comma cut a text in two.
  mutating func list(_ node: YAMLNode) -> [YAMLNode]? {
    if case .sequence(let items, _) = node { return withoutCutTexts(items) }
    report(YAMLProblem.expectedList, at: node.place)
    return nil
  }

  mutating func text(_ node: YAMLNode) -> String? {
    if let scalar = node.scalar, !scalar.text.isEmpty { return scalar.text }
    report(YAMLProblem.expectedText, at: node.place)
    return nil
  }

  mutating func texts(_ node: YAMLNode) -> [String] {
    (list(node) ?? []).compactMap { text($0) }
  }

  /// A title in Vietnamese with its English counterpart, which stands in for it where there is none.
  mutating func words(_ fields: [String: YAMLNode], _ key: String) -> Words? {
    guard let vi = fields[key].flatMap({ text($0) }) else { return nil }
    return Words(vi, fields[key + "_en"].flatMap { text($0) } ?? vi)
  }

  /// A plain number or a percentage.
  mutating func number(_ node: YAMLNode) -> Double? {
    guard let text = text(node) else { return nil }
    do throws(PlainNumber.Fault) {
      let number = try PlainNumber.read(text)
      if let plain = Self.withoutLeadingZeros(text) {
        report(YAMLProblem.leadingZero(text, plain: plain), at: node.place)
        return nil
      }
      return number
    } catch {
      let problem: YAMLProblem =
        switch error {
        case .decimalComma: .decimalComma(text)
        case .grouping(let plain): .groupedNumber(text, plain: plain)
        case .notANumber, .notFinite: .expectedNumber(text)
        }
      report(problem, at: node.place)
      return nil
    }
  }

  mutating func whole(_ node: YAMLNode) -> Int? {
    guard let text = text(node) else { return nil }
    guard let number = Int(text), number >= 0, text.first != "+" else {
      report(YAMLProblem.expectedWhole(text), at: node.place)
      return nil
    }
    guard let plain = Self.withoutLeadingZeros(text) else { return number }
    report(YAMLProblem.leadingZero(text, plain: plain), at: node.place)
    return nil
  }

  /// `10` for `010`, which YAML 1.1 reads as 8: nobody is to guess. nil where no 0 is superfluous.
  private static func withoutLeadingZeros(_ number: String) -> String? {
    let sign = number.hasPrefix("-") ? "-" : ""
    var digits = number.dropFirst(sign.count)
    while digits.first == "0", digits.dropFirst().first?.isNumber == true { digits.removeFirst() }
    let plain = sign + digits
    return plain == number ? nil : plain
  }

  mutating func truth(_ node: YAMLNode) -> Bool? {
    guard let text = text(node) else { return nil }
    if let truth = Bool(text) { return truth }
    report(YAMLProblem.expectedTruth(text), at: node.place)
    return nil
  }

  /// One of the spellings of an enumeration.
  mutating func one<Value: RawRepresentable<String> & CaseIterable>(of _: Value.Type, _ node: YAMLNode) -> Value? {
    guard let text = text(node) else { return nil }
    if let value = Value(rawValue: text) { return value }
    report(YAMLProblem.expectedOne(of: Value.allCases.map(\.rawValue), found: text), at: node.place)
    return nil
  }
}
