import Diagnostics
import Scoring

/// Lays what is assumed over the trees of criteria files, before they are read: so whatever the language can say can
/// be assumed, and is checked as in a file.
struct RuleLaying {
  private(set) var documents: [YAMLNode]
  private(set) var findings = Findings()
  /// What was laid, with the path it went to.
  private(set) var laid: [Laid] = []
  private let sets: [CriteriaSet.ID]

  struct Laid {
    let set: Int
    let path: [String]
    /// Of the whole assignment.
    let place: Place
    /// Whether the key was taken away.
    let isRemoval: Bool

    /// Whether it is the points, or the weight, of a criterion that is assumed.
    func isPoints(of id: Criterion.ID) -> Bool { path.suffix(2) == [id, "points"] }
  }

  /// - Parameter documents: the tree of each set.
  init(_ documents: [YAMLNode], of sets: [CriteriaSet.ID]) {
    self.documents = documents
    self.sets = sets
  }

  mutating func lay(_ assignment: Assignment) {
    guard let (set, path) = target(of: assignment) else { return }
    let names = path.map(\.text)
    if let first = laid.first(where: { $0.set == set && $0.path == names }) {
      findings.add(ScenarioProblem.assumedTwice(assignment.target), at: assignment.place, related: first.place)
      return
    }
    let isRemoval = assignment.node == nil && assignment.operation == .set
    laid.append(Laid(set: set, path: names, place: assignment.place, isRemoval: isRemoval))
    let document = documents[set]
    if isRemoval {
      if let rest = document.removing(path[...]) {
        documents[set] = rest
      } else if let last = path.last {
        let siblings = document.value(at: names.dropLast())?.entries?.map(\.key.text) ?? []
        findings.add(YAMLProblem.unknownKey(last.text, allowed: siblings), at: last.place)
      }
      return
    }
    guard let value = value(of: assignment, now: document.value(at: names)) else { return }
    do throws(ListInTheWay) {
      documents[set] = try document.laying(value, at: path[...])
    } catch {
      // As the user named it: what leads to an id is not said.
      let inner = error.path.dropFirst(max(0, path.count - assignment.steps.count))
      let shown = inner.isEmpty ? error.path[...] : inner
      findings.add(ScenarioProblem.listInTheWay(shown.joined(separator: ".")), at: assignment.place)
    }
  }

  /// Points that a group states as a check on those inside give way where these are assumed otherwise.
  mutating func dropPointsOfGroups() {
    for assumed in laid where assumed.path.first == "criteria" {
      for length in stride(from: 2, to: assumed.path.count - 1, by: 2) {
        let group = Array(assumed.path.prefix(length))
        let path = group + ["points"]
        guard let node = documents[assumed.set].value(at: group), node["criteria"] != nil,
          node["combine"] == nil || node["combine"]?.scalar?.text == "sum", node["points"] != nil,
          !laid.contains(where: { $0.set == assumed.set && $0.path == path })
        else { continue }
        let scalars = path.map { YAMLNode.Scalar(text: $0, place: node.place, textOffset: nil) }
        documents[assumed.set] = documents[assumed.set].removing(scalars[...]) ?? documents[assumed.set]
      }
    }
  }

  /// What the path means now, changed as the assignment says; nil where that was reported.
  private mutating func value(of assignment: Assignment, now: YAMLNode?) -> YAMLNode? {
    if assignment.operation == .set {
      if let text = assignment.cell, text.hasPrefix("+"), (try? PlainNumber.read(String(text.dropFirst()))) != nil {
        findings.add(
          ScenarioProblem.relativeUnclear(target: assignment.target, value: text), at: assignment.valuePlace)
        return nil
      }
      return assignment.node
    }
    guard let text = now?.scalar?.text, !text.hasSuffix("%"), let number = try? PlainNumber.read(text) else {
      findings.add(ScenarioProblem.notANumberNow(target: assignment.target), at: assignment.place)
      return nil
    }
    var reader = YAMLReader()
    let blank = YAMLNode.scalar(.init(text: "", place: assignment.valuePlace, textOffset: nil))
    let amount = reader.number(assignment.node ?? blank)
    findings.add(contentsOf: reader.findings)
    guard let amount else { return nil }
    let isShare = assignment.cell?.hasSuffix("%") ?? false
    if isShare, assignment.steps.last?.text != "points" {
      findings.add(
        ScenarioProblem.percentageUnclear(target: assignment.target, value: assignment.cell ?? ""),
        at: assignment.valuePlace)
      return nil
    }
    let step = (isShare ? amount * number : amount) * (assignment.operation == .add ? 1 : -1)
    let sum = NumberText.format(number + step, places: nil, grouping: false, language: .english)
    return .scalar(.init(text: sum, place: assignment.valuePlace, textOffset: nil))
  }

  /// The set that an assignment means and the path in its tree.
  private mutating func target(of assignment: Assignment) -> (set: Int, path: [YAMLNode.Scalar])? {
    var steps = assignment.steps[...]
    var among = Array(documents.indices)
    // A set's own id may stand first.
    if let first = steps.first, steps.count > 1, let set = sets.firstIndex(of: first.text),
      among.allSatisfy({ homes(of: first.text, in: $0).isEmpty })
    {
      among = [set]
      steps = steps.dropFirst()
    }
    guard let first = steps.first else { return nil }
    let found = among.map { (set: $0, homes: homes(of: first.text, in: $0)) }.filter { !$0.homes.isEmpty }
    guard let only = found.first, found.count == 1 else {
      let problem: ScenarioProblem =
        found.isEmpty
        ? .unknownTarget(first.text, known: known(among))
        : .inSeveralSets(first.text, sets: found.map { sets[$0.set] })
      findings.add(problem, at: first.place)
      return nil
    }
    guard only.homes.count == 1 else {
      let rest = steps.dropFirst().map(\.text)
      let paths = only.homes.map { ($0 + [first.text] + rest).joined(separator: ".") }
      findings.add(ScenarioProblem.ambiguousTarget(first.text, paths), at: first.place)
      return nil
    }
    let home = only.homes[0].map { YAMLNode.Scalar(text: $0, place: first.place, textOffset: nil) }
    return (only.set, documents[only.set].path(along: (home + steps)[...]))
  }

  /// The paths under which a set has a key or an id of that name.
  private func homes(of name: String, in set: Int) -> [[String]] {
    let own: [[String]] = Section.criteriaSet.allowed.contains(name) ? [[]] : []
    return own + ids(in: documents[set]).filter { $0.last == name }.map { Array($0.dropLast()) }
  }

  private func known(_ among: [Int]) -> [String] {
    var names: [String] = []
    for name in among.flatMap({ ids(in: documents[$0]).compactMap(\.last) }) + Section.criteriaSet.allowed
    where !names.contains(name) { names.append(name) }
    return names
  }

  /// The paths of criteria, groups, adjustments, caps, exclusions and awards.
  private func ids(in document: YAMLNode) -> [[String]] {
    func criteria(_ node: YAMLNode, _ path: [String]) -> [[String]] {
      (node["criteria"]?.entries ?? []).flatMap { entry in
        let own = path + ["criteria", entry.key.text]
        return [own] + criteria(entry.value, own)
      }
    }
    let tables = ["adjustments", "caps", "exclusions", "awards"].flatMap { table in
      (document[table]?.entries ?? []).map { [table, $0.key.text] }
    }
    return criteria(document, []) + tables
  }
}

extension YAMLNode {
  /// What a path of keys leads to; nil where it leads nowhere.
  fileprivate func value(at path: some Sequence<String>) -> YAMLNode? {
    path.reduce(Optional(self)) { node, key in node?[key] }
  }
}
