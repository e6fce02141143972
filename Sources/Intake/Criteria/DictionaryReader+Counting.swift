import Diagnostics
import Scoring

extension DictionaryReader {
  /// The kinds of record that a dictionary declares.
  struct DeclaredKinds {
    /// Of all, so that one that is not sound is not called unknown as well.
    let ids: [String]
    let sound: [RecordKind]
  }

  /// How a metric is counted from records; nil where it is not, or where anything is wrong.
  mutating func counting(
    _ fields: [String: YAMLNode], _ type: TypeName?, _ place: Place, _ records: DeclaredKinds
  ) -> Counting? {
    let words = CountingWord.allCases.filter { fields[$0.rawValue] != nil }
    guard let word = words.first, let kindNode = fields[word.rawValue] else {
      for key in ["of", "where", "at"] {
        if let node = fields[key] { yaml.report(YAMLProblem.missingKey("count"), at: node.place) }
      }
      return nil
    }
    if words.count > 1, let node = fields[words[1].rawValue] {
      yaml.report(YAMLProblem.keysClash(word.rawValue, words[1].rawValue), at: node.place)
    }
    if let type, !word.fits(type) {
      yaml.report(YAMLProblem.keysClash("type: \(type.rawValue)", word.rawValue), at: kindNode.place)
    }
    for (key, taken) in [("of", word != .count), ("at", word == .percentile)] where !taken {
      if let node = fields[key] { yaml.report(YAMLProblem.keysClash(word.rawValue, key), at: node.place) }
    }
    let required = (word == .count || word == .weeks ? [] : ["of"]) + (word == .percentile ? ["at"] : [])
    for key in required where fields[key] == nil { yaml.report(YAMLProblem.missingKey(key), at: place) }
    guard let name = yaml.text(kindNode) else { return nil }
    guard records.ids.contains(name) else {
      yaml.report(RecordProblem.unknownKind(name, known: records.ids), at: kindNode.place)
      return nil
    }
    guard let kind = records.sound.first(where: { $0.id == name }) else { return nil }
    let condition = fields["where"].flatMap { expression($0, kind, as: .truth) }
    guard let statistic = statistic(word, fields, kind, kindNode.place) else { return nil }
    return Counting(kind: kind.id, statistic: statistic, condition: condition)
  }

  private mutating func statistic(
    _ word: CountingWord, _ fields: [String: YAMLNode], _ kind: RecordKind, _ place: Place
  ) -> Counting.Statistic? {
    func value(_ reader: inout DictionaryReader) -> Expression? {
      fields["of"].flatMap { reader.expression($0, kind, as: .number) }
    }
    switch word {
    case .count: return .count
    case .sum: return value(&self).map { .sum($0) }
    case .mean: return value(&self).map { .mean($0) }
    case .median: return value(&self).map { .median($0) }
    case .percentile:
      let share = fields["at"].flatMap { self.share($0) }
      return value(&self).flatMap { value in share.map { .percentile(value, $0) } }
    case .distinct: return fields["of"].flatMap { column($0, kind.columns) }.map { .distinct($0) }
    case .weeks:
      if let node = fields["of"] { return column(node, kind.columns, needed: .date).map { .weeks($0) } }
      if let period = kind.period { return .weeks(period) }
      yaml.report(YAMLProblem.missingKey("of"), at: place)
      return nil
    }
  }

  /// An expression over the columns of a kind of record.
  private mutating func expression(_ node: YAMLNode, _ kind: RecordKind, as kinds: ExpressionKinds) -> Expression? {
    guard let text = yaml.text(node) else { return nil }
    func place(_ range: Range<Int>) -> Place { node.scalar?.place(of: range) ?? node.place }
    do {
      let expression = try Expression(parsing: text)
      let scope = kind.scope(of: expression)
      let errors = expression.check(in: scope, as: kinds)
      for error in errors {
        if case .unknownName(let name, _) = error.problem {
          let known = scope.symbols.keys.sorted()
          yaml.report(RecordProblem.unknownColumn(name, known: known), at: place(error.range))
        } else {
          yaml.report(error.problem, at: place(error.range))
        }
      }
      let obstacles = errors.isEmpty && kind.stored != nil ? expression.sqlObstacles(over: kind) : []
      for part in obstacles { yaml.report(StoredProblem.notInSQL(part.name), at: place(part.range)) }
      return errors.isEmpty && obstacles.isEmpty ? expression : nil
    } catch {
      for error in error.errors { yaml.report(error.problem, at: place(error.range)) }
      return nil
    }
  }
}

extension CountingWord {
  /// Whether what is counted so is a figure of the type: a mean need not be whole.
  fileprivate func fits(_ type: DictionaryReader.TypeName) -> Bool {
    switch self {
    case .count, .sum, .distinct, .weeks: type == .count || type == .number
    case .mean, .median, .percentile: type == .number
    }
  }
}
