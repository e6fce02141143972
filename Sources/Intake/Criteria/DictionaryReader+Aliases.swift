import Diagnostics
import Names
import Scoring

extension DictionaryReader {
  /// Reports aliases by which no column could be told: another metric's id, the same alias twice, and a heading
  /// with its table given to two metrics. A plain heading may be two metrics', since it may stand in two tables.
  mutating func reportClashingAliases(_ entries: [YAMLNode.Entry]) {
    var ids: [NameKey: (metric: Metric.ID, place: Place)] = [:]
    for entry in entries { ids[NameKey(entry.key.text)] = (entry.key.text, entry.key.place) }
    var headings: [QualifiedName: (metric: Metric.ID, place: Place)] = [:]
    for entry in entries {
      let id = entry.key.text
      guard case .mapping(let fields, _) = entry.value,
        case .sequence(let items, _)? = fields.first(where: { $0.key.text == "aliases" })?.value
      else { continue }
      for alias in items.compactMap(\.scalar) {
        let heading = QualifiedName(alias.text)
        if let other = ids[NameKey(alias.text)], other.metric != id {
          report(YAMLProblem.duplicateKey(alias.text), at: alias.place, related: other.place)
        } else if let first = headings[heading], first.metric == id || heading.isQualified {
          report(YAMLProblem.duplicateKey(alias.text), at: alias.place, related: first.place)
        } else {
          headings[heading] = (id, alias.place)
        }
      }
    }
  }
}
