import Diagnostics
import Names
import Scoring

/// Finds the metric that a column's heading means, among the ids, titles and aliases of the data dictionary.
///
/// An alias such as `Tọa đàm, đối thoại / Câu hỏi / Tiếp nhận` fits where its last part is the column's lowest
/// heading and the parts before it stand above, in their order: as tiers of the heading, or within a title of the
/// table. The more parts fit, the better: so "Tiếp nhận" alone may be one metric and, in the table of dialogues,
/// another.
struct MetricHeadings {
  private let names: [Name]

  private struct Name {
    let metric: Metric
    /// The parts of the name, the last one the lowest heading.
    let parts: [NameKey]
  }

  init(_ dictionary: DataDictionary) {
    names = dictionary.metrics.flatMap { metric in
      let plain = [metric.id, metric.title.vi, metric.title.en].map { Name(metric: metric, parts: [NameKey($0)]) }
      return plain
        + metric.aliases.map { alias in
          Name(metric: metric, parts: QualifiedName(alias).parts)
        }
    }
  }

  enum Match: Hashable {
    case metric(Metric.ID)
    /// The heading fits several equally well.
    case several([Metric.ID])
    /// It fits none.
    case none
  }

  func match(_ heading: Heading) -> Match {
    let tiers = heading.keys
    let titles = heading.titles.map { NameKey($0) }
    var best = 0
    var found: [Metric.ID] = []
    for name in names {
      let strength = strength(of: name, tiers: tiers, titles: titles)
      if strength > best { (best, found) = (strength, []) }
      if strength == best, strength > 0, !found.contains(name.metric.id) { found.append(name.metric.id) }
    }
    switch found.count {
    case 0: return .none
    case 1: return .metric(found[0])
    default: return .several(found)
    }
  }

  /// How many parts of the heading a name accounts for; 0 where it does not fit.
  private func strength(of name: Name, tiers: [NameKey], titles: [NameKey]) -> Int {
    guard let lowest = tiers.last, let last = name.parts.last else { return 0 }
    if name.parts.count == 1, tiers.count > 1, last == NameKey(tiers.map(\.text).joined(separator: " ")) {
      return tiers.count
    }
    guard last == lowest || last == withoutMeasure(lowest, of: name.metric) else { return 0 }
    var rest = name.parts.dropLast()
    for tier in tiers.dropLast().reversed() where rest.last == tier { rest.removeLast() }
    for title in titles {
      if let part = rest.last, title.contains(part) { rest.removeLast() }
    }
    return rest.isEmpty ? name.parts.count : 0
  }

  /// "Đúng hạn" for "Đúng hạn (câu)" of a metric that is measured so.
  private func withoutMeasure(_ heading: NameKey, of metric: Metric) -> NameKey {
    for measure in [metric.measure.vi, metric.measure.en] where !measure.isEmpty {
      for written in ["(\(measure))", "(ĐVT: \(measure))"] {
        let key = NameKey(written).text
        if heading.text.hasSuffix(key) { return NameKey(String(heading.text.dropLast(key.count))) }
      }
    }
    return heading
  }

  /// The metrics that the writer of a heading that fits none may have meant. Cost: a comparison with every name.
  func near(_ heading: Heading) -> [Metric.ID] {
    guard let lowest = heading.keys.last else { return [] }
    return likelyNames(for: lowest, among: names.compactMap { name in name.parts.last.map { ($0, name.metric.id) } })
  }
}
