public import Diagnostics

/// Reads scenarios: those of a file, and the one that is typed.
///
///     scenarios:
///       timely: {title: "Trả lời đúng hạn nặng hơn", set: {B2.points: 30, A1.points: 2}}
///       more: {set: {metrics.SNV.updates: 300}}
public struct ScenarioReader {
  public private(set) var inputs = InputFiles()
  public private(set) var findings = Findings()

  public init() {}

  /// - Parameters:
  ///   - typed: assignments as they were typed; together they are one scenario, which stands first.
  ///   - file: a scenario file; nil for none.
  /// - Returns: the scenarios that can be read; all that is wrong with others is in `findings`.
  public mutating func read(typed: [String], file: String?) -> [Scenario] {
    if typed.isEmpty, file == nil { findings.add(ScenarioProblem.nothingAssumed, at: nil) }
    return [scenario(typed: typed)].compactMap(\.self) + (file.map { scenarios(of: $0) } ?? [])
  }

  private mutating func scenario(typed: [String]) -> Scenario? {
    if typed.isEmpty { return nil }
    // A line each: what would break a line is a space.
    let lines = typed.map { String($0.map { $0.isNewline ? " " : $0 }) }
    inputs.keep(lines, as: Scenario.typed)
    var reader = AssignmentReader()
    let assignments = lines.enumerated().compactMap { reader.read(typed: $1, line: $0 + 1) }
    findings.add(contentsOf: reader.findings)
    return Scenario(
      id: Scenario.typed, title: nil, assignments: assignments, place: Place(file: Scenario.typed, line: 1, column: 1))
  }

  private mutating func scenarios(of path: String) -> [Scenario] {
    let path = FilePath.normal(path)
    guard let bytes = inputs.read(path, findings: &findings),
      let document = YAMLDocument.read(bytes, file: path, findings: &findings)
    else { return [] }
    var yaml = YAMLReader()
    defer { findings.add(contentsOf: yaml.findings) }
    guard let table = yaml.fields(document, .scenarioFile)["scenarios"], let entries = yaml.entries(table) else {
      return []
    }
    if entries.isEmpty { yaml.report(ScenarioProblem.noScenarios, at: table.place) }
    return entries.map { entry in
      let fields = yaml.fields(entry.value, .scenario)
      // A name without a value takes something away, but `0,5` is a number that a comma cut.
      let names = fields["set"]?.entries?.map(\.key.text).filter { $0.first?.isNumber == false }
      let set = fields["set"].flatMap { yaml.entries($0, allowed: names) } ?? []
      if set.isEmpty, let node = fields["set"] { yaml.report(ScenarioProblem.noAssignments, at: node.place) }
      var reader = AssignmentReader()
      let assignments = set.compactMap { reader.read($0) }
      yaml.findings.add(contentsOf: reader.findings)
      return Scenario(
        id: entry.key.text, title: yaml.words(fields, "title"), assignments: assignments, place: entry.key.place)
    }
  }
}

extension Section {
  /// A scenario file.
  static let scenarioFile = Section(
    Words("Tệp kịch bản", "Scenario file"),
    [
      .required(
        "scenarios", .table(of: scenario.schema, mayBeBlank: false), "các kịch bản, theo mã", "the scenarios, by id")
    ])

  static let scenario = Section(
    Words("Kịch bản", "Scenario"),
    [
      .words("title", isRequired: false, "tên kịch bản", "the title"),
      .required(
        "set", ["type": "object"], "các giả định: `B2.points: 30`, `metrics.SNV.updates: 300`",
        "what is assumed: `B2.points: 30`, `metrics.SNV.updates: 300`"),
    ])
}
