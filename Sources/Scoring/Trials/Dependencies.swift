/// What the criteria and adjustments of a set hang on.
struct Dependencies: Sendable {
  /// By criterion, group or adjustment: the metrics of the year behind it, at whatever remove.
  private var metrics: [String: Set<Metric.ID>] = [:]
  /// The criteria and groups behind it, itself among them.
  private var nodes: [String: Set<Criterion.ID>] = [:]
  private let all: [Criterion.ID]

  init(of set: CriteriaSet, metrics known: Set<Metric.ID>) {
    let tree = set.nodes
    all = tree.map(\.id)
    let byID = Dictionary(tree.map { ($0.id, $0) }) { first, _ in first }
    let parents = Dictionary(tree.flatMap { node in node.children.map { ($0.id, node) } }) { first, _ in first }
    for node in tree { find(node, byID, parents, known) }
    for rule in set.adjustments { add([rule.value], to: rule.id, byID, parents, known) }
  }

  func metrics(behind id: String) -> Set<Metric.ID> { metrics[id] ?? [] }

  func nodes(behind id: String) -> Set<Criterion.ID> { nodes[id] ?? [] }

  /// The criteria and groups that any of the metrics may change.
  func affected(by changed: Set<Metric.ID>) -> Set<Criterion.ID> {
    Set(all.filter { !metrics(behind: $0).isDisjoint(with: changed) })
  }

  /// The criteria and groups, without itself, that hang on a criterion.
  func dependents(of id: Criterion.ID) -> Set<Criterion.ID> {
    Set(all.filter { $0 != id && nodes(behind: $0).contains(id) })
  }

  private mutating func find(
    _ node: Criterion, _ byID: [Criterion.ID: Criterion], _ parents: [Criterion.ID: Criterion], _ known: Set<Metric.ID>
  ) {
    guard nodes[node.id] == nil else { return }
    nodes[node.id] = [node.id]
    var expressions = node.measure?.value.expressions ?? []
    // Whether a criterion applies is also a matter of the groups above it.
    var above: Criterion? = node
    while let current = above {
      if let condition = current.applies { expressions.append(condition) }
      above = parents[current.id]
    }
    for child in node.children { take(child, for: node.id, byID, parents, known) }
    add(expressions, to: node.id, byID, parents, known)
  }

  private mutating func add(
    _ expressions: [Expression], to id: String, _ byID: [Criterion.ID: Criterion],
    _ parents: [Criterion.ID: Criterion], _ known: Set<Metric.ID>
  ) {
    for name in expressions.flatMap(\.symbols).map(\.name) {
      if known.contains(name) {
        metrics[id, default: []].insert(name)
      } else if let node = byID[name] {
        take(node, for: id, byID, parents, known)
      }
    }
  }

  private mutating func take(
    _ node: Criterion, for id: String, _ byID: [Criterion.ID: Criterion], _ parents: [Criterion.ID: Criterion],
    _ known: Set<Metric.ID>
  ) {
    find(node, byID, parents, known)
    metrics[id, default: []].formUnion(metrics(behind: node.id))
    nodes[id, default: []].formUnion(nodes(behind: node.id))
  }
}

extension CriteriaSet {
  /// Whether what a node gives one unit hangs on the figures of the others.
  func looksAtPeers(_ node: Criterion) -> Bool {
    switch node.content {
    case .group(_, let rule): return rule.combination.looksAtPeers
    case .measure(let measure):
      if measure.method.isRelative || measure.missing.looksAtPeers { return true }
      if case .counts? = measure.winsorizing { return true }
      return measure.value.judges != nil
        && PanelRule(measure.parameters.arguments(forBlock: "", points: 0, labels: []))
          .evensOutSeverity
    }
  }

  /// Whether more than the criteria themselves makes a unit's total hang on the figures of the others.
  var totalsLookAtPeers: Bool {
    (!addsPoints && combination.looksAtPeers) || adjustments.contains { $0.missing.looksAtPeers }
  }
}

extension Combination {
  fileprivate var looksAtPeers: Bool { if case .amongUnits = method { true } else { false } }
}

extension MissingRule {
  fileprivate var looksAtPeers: Bool {
    switch self {
    case .mean, .median: true
    case .error, .zero, .exclude, .value: false
    }
  }
}
