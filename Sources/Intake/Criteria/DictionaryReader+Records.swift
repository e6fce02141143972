import Diagnostics
import Scoring

extension DictionaryReader {
  mutating func recordKind(_ entry: YAMLNode.Entry) -> RecordKind? {
    let id = entry.key.text
    checkName(entry.key)
    let fields = yaml.fields(entry.value, .recordKind)
    let title = yaml.words(fields, "title")
    let file = fields["file"].flatMap { yaml.text($0) } ?? id + ".csv"
    let tolerance = fields["bad_rows"].flatMap { share($0) } ?? RecordKind.usualTolerance
    guard let columnsNode = fields["columns"], let entries = yaml.entries(columnsNode) else { return nil }
    let columns = entries.compactMap { recordColumn($0) }
    let units = columns.filter { $0.kind == .unit }.count
    if columns.count == entries.count, units != 1 {
      yaml.report(RecordProblem.needsOneUnitColumn(found: units), at: columnsNode.place)
    }
    let key = fields["key"].map { keyColumns($0, columns) } ?? []
    let period = fields["period"].flatMap { column($0, columns, needed: .date) }
    let deadline = fields["deadline"].flatMap { self.deadline($0, columns) }
    let stored = stored(fields, entries, entry.value.place)
    guard let title, columns.count == entries.count, units == 1 else { return nil }
    if fields["postgres"] != nil, stored == nil { return nil }
    return RecordKind(
      id: id, title: title, file: file, stored: stored, columns: columns, key: key, period: period, deadline: deadline,
      tolerance: tolerance)
  }

  private mutating func recordColumn(_ entry: YAMLNode.Entry) -> RecordColumn? {
    checkName(entry.key)
    let fields = yaml.fields(entry.value, .recordColumn)
    guard let type = fields["type"].flatMap({ yaml.one(of: RecordColumnType.self, $0) }) else { return nil }
    let choices = fields["values"].map { self.choices($0) }
    if type == .choice, choices == nil { yaml.report(YAMLProblem.missingKey("values"), at: entry.value.place) }
    if type != .choice, let node = fields["values"] {
      yaml.report(YAMLProblem.keysClash("type: \(type.rawValue)", "values"), at: node.place)
    }
    let kind: RecordColumn.Kind =
      switch type {
      case .text: .text
      case .unit: .unit
      case .date: .date
      case .count: .count
      case .number: .number
      case .choice: .choice(choices ?? [])
      }
    return RecordColumn(
      id: entry.key.text, kind: kind, isOptional: fields["optional"].flatMap { yaml.truth($0) } ?? false)
  }

  private mutating func keyColumns(_ node: YAMLNode, _ columns: [RecordColumn]) -> [RecordColumn.ID] {
    if node.scalar != nil { return column(node, columns).map { [$0] } ?? [] }
    return (yaml.list(node) ?? []).compactMap { column($0, columns) }
  }

  /// A column by its name, which must be one of the kind's and hold what is needed.
  mutating func column(
    _ node: YAMLNode, _ columns: [RecordColumn], needed: RecordColumnNeed? = nil
  ) -> RecordColumn.ID? {
    guard let name = yaml.text(node) else { return nil }
    guard let column = columns.first(where: { $0.id == name }) else {
      yaml.report(RecordProblem.unknownColumn(name, known: columns.map(\.id)), at: node.place)
      return nil
    }
    let fits =
      switch (needed, column.kind) {
      case (nil, _), (.date, .date), (.choice, .choice): true
      default: false
      }
    guard let needed, !fits else { return name }
    yaml.report(RecordProblem.wrongColumn(name, needed: needed), at: node.place)
    return nil
  }

  private mutating func deadline(_ node: YAMLNode, _ columns: [RecordColumn]) -> DeadlineRule? {
    let fields = yaml.fields(node, .deadline)
    func names(_ key: String, _ reader: inout DictionaryReader) -> RecordColumn.ID? {
      fields[key].flatMap { reader.column($0, columns, needed: .date) }
    }
    let received = names("received", &self)
    let answered = names("answered", &self)
    let forwarded = names("forwarded", &self)
    let extended = names("extended", &self)
    let due = names("due", &self)
    let channel = fields["channel"].flatMap { column($0, columns, needed: .choice) }
    let limits = fields["limits"].flatMap { self.limits($0, channel, columns, hasChannel: fields["channel"] != nil) }
    guard let received, let answered, let limits else { return nil }
    return DeadlineRule(
      limits: limits, received: received, answered: answered, forwarded: forwarded, extended: extended, due: due)
  }

  private mutating func limits(
    _ node: YAMLNode, _ channel: RecordColumn.ID?, _ columns: [RecordColumn], hasChannel: Bool
  ) -> DeadlineRule.Limits? {
    if node.scalar != nil { return yaml.whole(node).map { .same($0) } }
    guard let entries = yaml.entries(node) else { return nil }
    if !hasChannel { yaml.report(YAMLProblem.missingKey("channel"), at: node.place) }
    guard let channel, let column = columns.first(where: { $0.id == channel }), case .choice(let choices) = column.kind
    else { return nil }
    let answers = choices.map(\.id)
    var days: [String: Int] = [:]
    for entry in entries {
      if !answers.contains(entry.key.text) {
        yaml.report(RegistryProblem.notAChoice(entry.key.text, channel, known: answers), at: entry.key.place)
      }
      days[entry.key.text] = yaml.whole(entry.value)
    }
    for answer in answers where !entries.contains(where: { $0.key.text == answer }) {
      yaml.report(RecordProblem.limitMissing(answer), at: node.place)
    }
    let limits = answers.compactMap { days[$0] }
    return limits.count == answers.count ? .byAnswer(channel, limits) : nil
  }

  /// A share from 0 to 1, such as `1%`.
  mutating func share(_ node: YAMLNode) -> Double? {
    guard let number = yaml.number(node) else { return nil }
    if 0...1 ~= number { return number }
    yaml.report(CriteriaProblem.notAShare(yaml.text(node) ?? ""), at: node.place)
    return nil
  }
}
