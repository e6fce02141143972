import Diagnostics

/// Takes assignments apart: typed ones, and those of a scenario file.
struct AssignmentReader {
  private(set) var findings = Findings()

  /// A typed assignment.
  ///
  /// - Parameter line: which of those typed, from 1: each stands on a line of its own of what messages show as the
  ///   file `--set`.
  mutating func read(typed text: String, line: Int) -> Assignment? {
    let all = Place(file: Scenario.typed, line: line, column: 1, length: max(1, text.unicodeScalars.count))
    let scalars = Array(text.unicodeScalars)
    guard let sign = Self.sign(in: scalars) else {
      findings.add(ScenarioProblem.notAnAssignment(text), at: all)
      return nil
    }
    var operation = Assignment.Operation.set
    var end = sign
    if sign > 0, scalars[sign - 1] == "+" { (operation, end) = (.add, sign - 1) }
    if sign > 0, scalars[sign - 1] == "-" { (operation, end) = (.subtract, sign - 1) }
    let start = scalars[..<end].firstIndex { $0 != " " } ?? end
    let target = Self.string(scalars[start..<end]).withoutOuterSpaces
    let valueStart = scalars[(sign + 1)...].firstIndex { $0 != " " } ?? scalars.count
    let value = Self.string(scalars[valueStart...]).withoutOuterSpaces
    let key = YAMLNode.Scalar(
      text: target, place: all.shifted(by: start, length: target.unicodeScalars.count), textOffset: 0)
    guard let steps = steps(of: key, in: all) else { return nil }
    let valuePlace = all.shifted(by: valueStart, length: max(1, value.unicodeScalars.count))
    var node: YAMLNode?
    if !value.isEmpty, steps[0].text != Assignment.figures {
      node = self.node(value, at: valuePlace)
      if node == nil { return nil }
    }
    return Assignment(
      target: target, steps: steps, operation: operation, node: node, cell: value, place: all, valuePlace: valuePlace)
  }

  /// A value as YAML; what is wrong with it is shown in it, also where its end is missed behind it.
  private mutating func node(_ value: String, at place: Place) -> YAMLNode? {
    // What stands before is blank for the reader, so that its places are those of the assignment.
    let padding =
      String(repeating: "\n", count: place.line - 1) + String(repeating: " ", count: place.column - 1)
    var found = Findings()
    let node = YAMLDocument.read(Array((padding + value).utf8), file: place.file, findings: &found)
    for diagnostic in found.diagnostics {
      let line = diagnostic.place?.line ?? 0
      let shown =
        line == place.line
        ? diagnostic.place : line == 0 ? place : place.shifted(by: value.unicodeScalars.count, length: 1)
      findings.add(diagnostic.problem, at: shown, related: diagnostic.related)
    }
    return node
  }

  /// An entry of a scenario's `set`. A key that ends in `+` or `-` adds or takes away.
  mutating func read(_ entry: YAMLNode.Entry) -> Assignment? {
    var key = entry.key
    var operation = Assignment.Operation.set
    if key.text.hasSuffix("+") { operation = .add }
    if key.text.hasSuffix("-") { operation = .subtract }
    if operation != .set {
      let rest = String(key.text.dropLast()).withoutOuterSpaces
      key = YAMLNode.Scalar(
        text: rest, place: key.place(of: 0..<max(1, rest.unicodeScalars.count)),
        textOffset: key.textOffset.map { _ in 0 })
    }
    guard let steps = steps(of: key, in: entry.key.place) else { return nil }
    let cell = entry.value.scalar?.text
    return Assignment(
      target: key.text, steps: steps, operation: operation, node: cell?.isEmpty == true ? nil : entry.value, cell: cell,
      place: entry.key.place, valuePlace: entry.value.place)
  }

  /// The first `=` outside quotes.
  private static func sign(in scalars: [Unicode.Scalar]) -> Int? {
    var isQuoted = false
    for (index, scalar) in scalars.enumerated() {
      if scalar == "\"" { isQuoted.toggle() }
      if scalar == "=", !isQuoted { return index }
    }
    return nil
  }

  /// The parts between the points; a part in quotes may hold points itself.
  private mutating func steps(of key: YAMLNode.Scalar, in all: Place) -> [YAMLNode.Scalar]? {
    let scalars = Array(key.text.unicodeScalars)
    var steps: [YAMLNode.Scalar] = []
    var start = 0
    var isQuoted = false
    for index in 0...scalars.count {
      if index < scalars.count, scalars[index] == "\"" { isQuoted.toggle() }
      guard index == scalars.count || (scalars[index] == "." && !isQuoted) else { continue }
      let range = start..<index
      let part = Array(scalars[range])
      let bare = part.first == "\"" && part.last == "\"" && part.count > 1 ? part[1..<(part.count - 1)] : part[...]
      let place = range.isEmpty ? key.place : key.place(of: range)
      if bare.isEmpty {
        findings.add(ScenarioProblem.notAnAssignment(key.text), at: all)
        return nil
      }
      steps.append(YAMLNode.Scalar(text: Self.string(bare), place: place, textOffset: nil))
      start = index + 1
    }
    guard steps.count <= YAMLDocument.deepestNesting else {
      findings.add(YAMLProblem.tooDeep(limit: YAMLDocument.deepestNesting), at: all)
      return nil
    }
    return steps
  }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}
