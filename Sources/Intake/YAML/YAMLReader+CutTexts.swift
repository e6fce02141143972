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
        comma = comma ?? next.comma
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

extension YAMLNode.Entry {
  /// Whether the entry is the rest of the text before it: an open bracket still waits for its end, or there is a
  /// key that nobody knows and no value.
  fileprivate func continues(_ parts: [String], allowed: [String]?) -> Bool {
    guard comma != nil, parts[0] != "" else { return false }
    let text = parts.joined()
    if text.count(where: { $0 == "(" }) > text.count(where: { $0 == ")" }) { return true }
    return value.scalar?.text == "" && allowed?.contains(key.text) != true
  }

  /// The entry as it stands in the file, nearly.
  fileprivate var written: String {
    value.scalar.map { $0.text.isEmpty ? key.text : "\(key.text): \($0.text)" } ?? key.text
  }
}
