import Yams

/// A YAML text as Yams composes it, with repeated keys in it. Every scalar is a text to it, so that `yes` and
/// `"yes"` are the same key and no time goes into telling types.
///
/// Yams stops at a mapping with a repeated key and shows only where the key stands first. Here the first is
/// given another name of the same length, and the text is composed again, until all keys of every mapping differ;
/// whoever converts the nodes gives them back their names and finds each repetition at its place.
struct YAMLComposition {
  /// The most repetitions that are looked for, since each composes the text once more.
  private static let mostRepeats = 20

  /// nil for a text without a node.
  let root: Node?
  /// The keys by the names they were given.
  let standIns: [String: String]

  /// - Throws: what Yams throws; for a repeated key only where it is written with escapes or there are too many.
  init(of text: String) throws {
    var scalars = Array(text.unicodeScalars)
    var standIns: [String: String] = [:]
    while true {
      do {
        root = try Yams.compose(yaml: Self.string(scalars), .basic)
        self.standIns = standIns
        return
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        guard standIns.count < Self.mostRepeats, let key = keys.first,
          let range = Self.range(of: standIns[key] == nil ? key : "", at: context.mark, in: scalars)
        else {
          throw YamlError.duplicatedKeysInMapping(duplicates: keys.map { standIns[$0] ?? $0 }, context: context)
        }
        // Private-use letters: one that counts, and as many more as the key is long.
        let name = (0..<range.count).map { Unicode.Scalar(UInt16($0 == 0 ? 0xE000 + standIns.count : 0xF8FF)) ?? " " }
        standIns[Self.string(name)] = key
        scalars.replaceSubrange(range, with: name)
      }
    }
  }

  private static func string(_ scalars: [Unicode.Scalar]) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  /// Where the key stands in the text, without its quotes; nil where it does not stand there letter by letter.
  private static func range(of key: String, at mark: Mark, in scalars: [Unicode.Scalar]) -> Range<Int>? {
    var line = 1
    var start = 0
    while line < mark.line {
      guard let end = scalars[start...].firstIndex(of: "\n") else { return nil }
      (line, start) = (line + 1, end + 1)
    }
    start += mark.column - 1
    if scalars.indices.contains(start), scalars[start] == "\"" || scalars[start] == "'" { start += 1 }
    let end = start + key.unicodeScalars.count
    guard start >= 0, end > start, end <= scalars.count, Array(scalars[start..<end]) == Array(key.unicodeScalars) else {
      return nil
    }
    return start..<end
  }
}
