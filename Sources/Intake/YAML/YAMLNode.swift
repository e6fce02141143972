import Diagnostics

/// A YAML document as a tree of texts with places. Scalars stay texts: whether `yes` is an answer, a truth or a
/// title is known only by whoever reads it.
indirect enum YAMLNode: Sendable {
  case scalar(Scalar)
  case sequence([YAMLNode], Place)
  case mapping([Entry], Place)

  struct Scalar: Sendable {
    let text: String
    let place: Place
    /// How far the text begins behind `place` (an opening quote), nil where the text does not stand in the file
    /// as it is: escapes, several lines.
    let textOffset: Int?
    /// The comma before the text, where it may be the rest of one that the comma cut in two: behind an unquoted text
    /// within `{…}` or `[…]`.
    var comma: Place?

    /// The place of part of the text, counted in Unicode scalars.
    func place(of range: Range<Int>) -> Place {
      guard let textOffset else { return place }
      return place.shifted(by: textOffset + range.lowerBound, length: range.count)
    }
  }

  struct Entry: Sendable {
    var key: Scalar
    let value: YAMLNode
  }

  /// The same behind a comma that may have cut a text: the text's, or the first key's.
  func behind(_ comma: Place?) -> YAMLNode {
    switch self {
    case .scalar(var scalar):
      scalar.comma = comma
      return .scalar(scalar)
    case .mapping(var entries, let place) where !entries.isEmpty:
      entries[0].key.comma = comma
      return .mapping(entries, place)
    case .sequence, .mapping: return self
    }
  }

  var place: Place {
    switch self {
    case .scalar(let scalar): scalar.place
    case .sequence(_, let place), .mapping(_, let place): place
    }
  }

  var scalar: Scalar? {
    if case .scalar(let scalar) = self { scalar } else { nil }
  }

  var entries: [Entry]? {
    if case .mapping(let entries, _) = self { entries } else { nil }
  }

  subscript(key: String) -> YAMLNode? {
    guard case .mapping(let entries, _) = self else { return nil }
    return entries.first { $0.key.text == key }?.value
  }

  /// The node that a path of keys and list positions leads to; where it ends early, the last node on the way.
  func node(at path: some Sequence<String>) -> YAMLNode {
    var node = self
    for step in path {
      if case .sequence(let items, _) = node, let index = Int(step), items.indices.contains(index) {
        node = items[index]
      } else if let next = node[step] {
        node = next
      } else {
        return node
      }
    }
    return node
  }

  /// The place of the last key of a path, or of the list item it names.
  func keyPlace(at path: [String]) -> Place {
    guard let last = path.last else { return place }
    let parent = node(at: path.dropLast())
    if case .mapping(let entries, _) = parent, let entry = entries.first(where: { $0.key.text == last }) {
      return entry.key.place
    }
    return node(at: path).place
  }
}
