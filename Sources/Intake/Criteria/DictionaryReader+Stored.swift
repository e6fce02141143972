import Database
import Diagnostics
import Scoring

extension DictionaryReader {
  /// Where a database has the records of a kind; nil where none does, or where anything is wrong.
  ///
  /// - Parameter columns: the kind's, as they are written.
  mutating func stored(
    _ fields: [String: YAMLNode], _ columns: [YAMLNode.Entry], _ place: Place
  ) -> StoredTable? {
    let named = columns.compactMap { entry in entry.value["column"].map { (id: entry.key.text, node: $0) } }
    guard let node = fields["postgres"] else {
      let nodes = ["table", "query", "time_zone", "timeout"].compactMap { fields[$0] } + named.map(\.node)
      for node in nodes { yaml.report(YAMLProblem.missingKey("postgres"), at: node.place) }
      return nil
    }
    let connection = connection(node)
    let table = fields["table"].flatMap { yaml.text($0) }
    let query = fields["query"].flatMap { yaml.text($0) }
    if fields["table"] != nil, let other = fields["query"] {
      yaml.report(YAMLProblem.keysClash("table", "query"), at: other.place)
      return nil
    }
    if fields["table"] == nil, fields["query"] == nil { yaml.report(YAMLProblem.missingKey("table"), at: place) }
    let timeZone = fields["time_zone"].map { yaml.text($0) }
    let timeout = fields["timeout"].map { yaml.whole($0) }
    let names = named.compactMap { entry in yaml.text(entry.node).map { (entry.id, $0) } }
    guard let connection, let relation = table.map({ .table($0) }) ?? query.map({ StoredTable.Relation.query($0) }),
      names.count == named.count
    else { return nil }
    if case .some(.none) = timeZone { return nil }
    if case .some(.none) = timeout { return nil }
    return StoredTable(
      connection: connection.text, relation: relation, names: Dictionary(names) { first, _ in first },
      timeZone: timeZone.flatMap { $0 } ?? StoredTable.usualTimeZone,
      timeout: timeout.flatMap { $0 } ?? StoredTable.usualTimeout,
      places: StoredTable.Places(
        connection: node.place, relation: (fields["table"] ?? fields["query"] ?? node).place,
        columns: Dictionary(columns.map { ($0.key.text, ($0.value["column"]?.place ?? $0.key.place)) }) { first, _ in
          first
        }))
  }

  private mutating func connection(_ node: YAMLNode) -> ConnectionString? {
    guard let text = yaml.text(node) else { return nil }
    do {
      return try ConnectionString(text)
    } catch {
      yaml.report(error, at: node.place)
      return nil
    }
  }
}
