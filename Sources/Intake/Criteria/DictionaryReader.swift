import Diagnostics
import Names
import Scoring

/// Reads the data dictionary, `metrics.yaml`.
struct DictionaryReader {
  var yaml = YAMLReader()

  static func read(_ bytes: [UInt8], file: String, findings: inout Findings) -> DataDictionary? {
    guard let document = YAMLDocument.read(bytes, file: file, findings: &findings) else { return nil }
    var reader = DictionaryReader()
    let dictionary = reader.dictionary(document)
    findings.add(contentsOf: reader.yaml.findings)
    return reader.yaml.findings.hasErrors ? nil : dictionary
  }

  private mutating func dictionary(_ document: YAMLNode) -> DataDictionary {
    let fields = yaml.fields(document, .dictionary)
    let kinds = fields["records"].flatMap { yaml.entries($0) } ?? []
    let records = DeclaredKinds(ids: kinds.map(\.key.text), sound: kinds.compactMap { recordKind($0) })
    let entries = fields["metrics"].flatMap { yaml.entries($0) } ?? []
    let metrics = entries.compactMap { metric($0, records) }
    reportClashingAliases(entries)
    let portal = fields["portal"].flatMap { yaml.entries($0) } ?? []
    let checks = fields["checks"].flatMap { yaml.list($0) } ?? []
    return DataDictionary(
      metrics: metrics, checks: checks.compactMap { check($0, metrics) }, records: records.sound,
      portal: portal.compactMap { portalMetric($0) })
  }

  mutating func report(_ problem: YAMLProblem, at place: Place, related: Place?) {
    yaml.report(problem, at: place, related: related)
  }

  enum TypeName: String, CaseIterable {
    case count, number, truth, choice
  }

  /// Sees that expressions can say a name.
  mutating func checkName(_ key: YAMLNode.Scalar) {
    if !Expression.isIdentifier(key.text) {
      yaml.report(CriteriaProblem.invalidID(key.text), at: key.place)
    } else if Expression.reservedWords.contains(key.text) || CriteriaSet.reservedIDs.contains(key.text) {
      yaml.report(CriteriaProblem.reservedID(key.text), at: key.place)
    }
  }

  private mutating func metric(_ entry: YAMLNode.Entry, _ records: DeclaredKinds) -> Metric? {
    let id = entry.key.text
    checkName(entry.key)
    let fields = yaml.fields(entry.value, .metric)
    let title = yaml.words(fields, "title")
    let measure = yaml.words(fields, "unit") ?? Words(both: "")
    let type = fields["type"].flatMap { yaml.one(of: TypeName.self, $0) }
    let nothing = fields["nothing_arose"].flatMap { yaml.one(of: Metric.NothingArose.self, $0) }
    let choices = fields["values"].map { self.choices($0) }
    let aliases = fields["aliases"].map { yaml.texts($0) } ?? []
    let least = fields["min"].flatMap { yaml.number($0) }
    let most = fields["max"].flatMap { yaml.number($0) }
    let note = yaml.words(fields, "note")
    let isCollected = fields["collected"].flatMap { yaml.truth($0) } ?? true
    let counting = self.counting(fields, type, entry.value.place, records)
    guard let title, let type else { return nil }
    if type == .choice, choices == nil { yaml.report(YAMLProblem.missingKey("values"), at: entry.value.place) }
    if type != .choice, let node = fields["values"] {
      yaml.report(YAMLProblem.keysClash("type: \(type.rawValue)", "values"), at: node.place)
    }
    for key in ["min", "max"] where type == .truth || type == .choice {
      if let node = fields[key] { yaml.report(YAMLProblem.keysClash("type: \(type.rawValue)", key), at: node.place) }
    }
    if let least, let most, least > most, let node = fields["max"] {
      yaml.report(YAMLProblem.keysClash("min: \(least)", "max: \(most)"), at: node.place)
      return nil
    }
    let kind: Metric.Kind =
      switch type {
      case .count: .count
      case .number: .number
      case .truth: .truth
      case .choice: .choice(choices ?? [])
      }
    let floor = least ?? (type == .count ? 0 : -.greatestFiniteMagnitude)
    let ceiling = most ?? .greatestFiniteMagnitude
    guard floor <= ceiling else { return nil }
    return Metric(
      id: id, title: title, measure: measure, kind: kind, nothingArose: nothing, range: floor...ceiling,
      aliases: aliases, note: note, isCollected: isCollected, counting: counting)
  }

  private mutating func portalMetric(_ entry: YAMLNode.Entry) -> Metric? {
    checkName(entry.key)
    let fields = yaml.fields(entry.value, .portalMetric)
    let measure = yaml.words(fields, "unit") ?? Words(both: "")
    return yaml.words(fields, "title").map {
      Metric(id: entry.key.text, title: $0, measure: measure, kind: .count, range: 0 ... .greatestFiniteMagnitude)
    }
  }

  mutating func choices(_ node: YAMLNode) -> [Metric.Choice] {
    var spellings: [NameKey: Place] = [:]
    return (yaml.entries(node) ?? []).map { entry in
      // A spelling of two answers would give whichever stands first; spreadsheets do not tell case apart either.
      let labels = yaml.list(entry.value) ?? []
      for word in [entry.key] + labels.compactMap(\.scalar) {
        let spelling = NameKey(word.text)
        let first = spellings[spelling]
        if let first, first != entry.key.place {
          yaml.report(YAMLProblem.duplicateKey(word.text), at: word.place, related: first)
        } else {
          spellings[spelling] = entry.key.place
        }
      }
      return Metric.Choice(id: entry.key.text, labels: labels.compactMap { yaml.text($0) })
    }
  }

  private mutating func check(_ node: YAMLNode, _ metrics: [Metric]) -> DataDictionary.Check? {
    let fields = yaml.fields(node, .check)
    guard let message = yaml.words(fields, "message"), let ruleNode = fields["rule"],
      let text = yaml.text(ruleNode)
    else { return nil }
    func place(_ range: Range<Int>) -> Place { ruleNode.scalar?.place(of: range) ?? ruleNode.place }
    do {
      let rule = try Expression(parsing: text)
      let types = Dictionary(metrics.map { ($0.id, $0.kind.type) }) { first, _ in first }
      for error in rule.check(in: Scope(symbols: types, previous: Set(types.keys)), as: .truth) {
        yaml.report(error.problem, at: place(error.range))
      }
      return DataDictionary.Check(rule: rule, message: message)
    } catch {
      for error in error.errors { yaml.report(error.problem, at: place(error.range)) }
      return nil
    }
  }
}
