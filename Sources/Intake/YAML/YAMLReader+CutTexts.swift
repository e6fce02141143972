import Diagnostics

extension YAMLReader {
  /// The entries whose texts are whole. `{value: round(x, 1)}` reads as `value: round(x` and a key `1)` without a
  /// value: such a run is reported once, at its first comma, and what is broken in it is not looked at again.
  ///
  /// - Parameter allowed: the keys that are known; nil where keys are free.
  /// - Returns: what is left, and the keys whose texts were cut.
  mutating func withoutCutTexts(
    _ entries: [YAMLNode.Entry], allowed: [String]?
  ) -> (whole: [YAMLNode.Entry], cut: Set<String>) {
    var whole: [YAMLNode.Entry] = []
    var cut: Set<String> = []
    var rest = entries[...]
    while let entry = rest.popFirst() {
      var parts = [entry.value.scalar?.text ?? ""]
      var comma: Place?
      while let next = rest.first, next.continues(parts, allowed: allowed) {
        comma = comma ?? next.key.comma
        parts.append(next.written)
        rest.removeFirst()
      }
      if let comma {
        report(YAMLProblem.cutAtComma(parts), at: comma)
        cut.insert(entry.key.text)
      } else {
        whole.append(entry)
      }
    }
    return (whole, cut)
  }
}

extension YAMLReader {
  /// The items whose texts are whole. `[round(a, 1), b]` reads as `round(a`, `1)` and `b`: items up to the one that
  /// closes the bracket are one text, reported at its first comma. Without a bracket a comma parts what it is meant to.
  ///
  /// - Returns: nil where a text was cut.
  mutating func withoutCutTexts(_ items: [YAMLNode]) -> [YAMLNode]? {
    var isCut = false
    var rest = items[...]
    while let item = rest.popFirst() {
      guard var parts = item.scalar.map({ [$0.text] }), parts.isOpen else { continue }
      var taken = 0
      for next in rest {
        guard next.comma != nil, let text = next.written else { break }
        parts.append(text)
        taken += 1
        if !parts.isOpen { break }
      }
      guard taken > 0, !parts.isOpen, let comma = rest.first?.comma else { continue }
      report(YAMLProblem.cutAtComma(parts), at: comma)
      rest = rest.dropFirst(taken)
      isCut = true
    }
    return isCut ? nil : items
  }
}

extension [String] {
  /// Whether a bracket in the parts of a text still waits for its end.
  fileprivate var isOpen: Bool {
    let text = joined()
    return text.count(where: { $0 == "(" }) > text.count(where: { $0 == ")" })
  }
}

extension YAMLNode {
  /// The comma before a list's item, where it may have cut a text.
  fileprivate var comma: Place? { scalar?.comma ?? entries?.first?.key.comma }

  /// A list's item as it stands in the file, nearly: a text, or the one `key: value` that YAML makes of
  /// `within: 2)`; nil for others.
  fileprivate var written: String? {
    if let scalar { return scalar.text }
    guard let entries, entries.count == 1 else { return nil }
    return entries[0].written
  }
}

extension YAMLNode.Entry {
  /// Whether the entry is the rest of the text before it: an open bracket still waits for its end, or there is a
  /// key that nobody knows and no value.
  fileprivate func continues(_ parts: [String], allowed: [String]?) -> Bool {
    guard key.comma != nil, parts[0] != "" else { return false }
    if parts.isOpen { return true }
    return value.scalar?.text == "" && allowed?.contains(key.text) != true
  }

  /// The entry as it stands in the file, nearly.
  fileprivate var written: String {
    value.scalar.map { $0.text.isEmpty ? key.text : "\(key.text): \($0.text)" } ?? key.text
  }
}
