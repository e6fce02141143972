import Diagnostics

/// A list on the way of a path: it is given as a whole.
struct ListInTheWay: Error {
  /// The path up to the list.
  let path: [String]
}

extension YAMLNode {
  /// The path on which the steps lead into the tree. A key that holds points itself is found although the steps are
  /// parted there: `bands.0.5` leads to the step `0.5`.
  ///
  /// - Returns: the steps, those joined that make a key together; what is not in the tree stays as it is.
  func path(along steps: ArraySlice<Scalar>) -> [Scalar] {
    guard let first = steps.first else { return [] }
    guard let entries else { return Array(steps) }
    for length in stride(from: steps.count, through: 1, by: -1) {
      let name = steps.prefix(length).map(\.text).joined(separator: ".")
      guard let entry = entries.first(where: { $0.key.text == name }) else { continue }
      let width = steps.prefix(length).reduce(length - 1) { $0 + $1.place.length }
      let key = Scalar(text: name, place: first.place.shifted(by: 0, length: width), textOffset: nil)
      return [key] + entry.value.path(along: steps.dropFirst(length))
    }
    return Array(steps)
  }

  /// The tree with a value at a path. What is on the way and has no keys gives way; a new key that is a number stands
  /// where the others' order has it, and a new grade where its total has it.
  ///
  /// - Parameter parent: the key under which this node stands.
  func laying(_ value: YAMLNode, at path: ArraySlice<Scalar>, under parent: String? = nil) throws(ListInTheWay)
    -> YAMLNode
  {
    guard let key = path.first else { return value }
    let rest = path.dropFirst()
    switch self {
    case .sequence: throw ListInTheWay(path: [])
    case .scalar:
      let inner: YAMLNode = .mapping([], key.place)
      return try inner.laying(value, at: path, under: parent)
    case .mapping(var entries, let place):
      if let index = entries.firstIndex(where: { $0.key.text == key.text }) {
        do throws(ListInTheWay) {
          let node = try entries[index].value.laying(value, at: rest, under: key.text)
          // What is wrong with the key itself is shown where somebody just wrote it.
          entries[index] = Entry(key: rest.isEmpty ? key : entries[index].key, value: node)
        } catch {
          throw ListInTheWay(path: [key.text] + error.path)
        }
        return .mapping(entries, place)
      }
      let node = try YAMLNode.mapping([], key.place).laying(value, at: rest, under: key.text)
      // A criterion has one method, a group one combination: another takes its place.
      if parent == "score" || parent == "combine" { return .mapping([Entry(key: key, value: node)], place) }
      let position =
        parent == "grades"
        ? Self.position(ofGradeFrom: node, among: entries) : Self.position(of: key.text, among: entries)
      entries.insert(Entry(key: key, value: node), at: position)
      return .mapping(entries, place)
    }
  }

  /// The tree without the key that a path leads to; nil where there is none.
  func removing(_ path: ArraySlice<Scalar>) -> YAMLNode? {
    guard let key = path.first, case .mapping(var entries, let place) = self,
      let index = entries.firstIndex(where: { $0.key.text == key.text })
    else { return nil }
    if path.count == 1 {
      entries.remove(at: index)
    } else {
      guard let node = entries[index].value.removing(path.dropFirst()) else { return nil }
      entries[index] = Entry(key: entries[index].key, value: node)
    }
    return .mapping(entries, place)
  }

  /// Where a new key stands: among numbers, such as the thresholds of steps, by its size; else last.
  private static func position(of key: String, among entries: [Entry]) -> Int {
    guard let number = try? PlainNumber.read(key) else { return entries.count }
    let numbers = entries.map { try? PlainNumber.read($0.key.text) }
    if numbers.contains(where: { $0 == nil }) { return entries.count }
    return numbers.firstIndex { $0.map { $0 > number } ?? false } ?? entries.count
  }

  /// Where a new grade stands among the others, whose totals fall or rise.
  private static func position(ofGradeFrom total: YAMLNode, among entries: [Entry]) -> Int {
    func number(_ node: YAMLNode) -> Double? { node.scalar.flatMap { try? PlainNumber.read($0.text) } }
    let totals = entries.compactMap { number($0.value) }
    guard let new = number(total), let first = totals.first, let last = totals.last, totals.count == entries.count
    else { return entries.count }
    return totals.firstIndex { first < last ? $0 > new : $0 < new } ?? entries.count
  }
}
