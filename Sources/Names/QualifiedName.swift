/// A heading under its upper headings and its table's title, from the outermost inward, as an alias gives it:
/// "Tọa đàm, đối thoại / Câu hỏi / Tiếp nhận".
///
/// The parts stand between " / ", with a space on either side, so that a heading may hold a slash: "SL/TL".
public struct QualifiedName: Hashable, Sendable {
  /// At least one; the last is the column's own heading.
  public let parts: [NameKey]

  public init(_ written: String) {
    var parts: [Substring] = []
    var rest = written[...]
    while let slash = Self.separator(in: rest) {
      parts.append(rest[..<slash.lowerBound])
      rest = rest[slash.upperBound...]
    }
    self.parts = (parts + [rest]).map { NameKey(String($0)) }
  }

  public var isQualified: Bool { parts.count > 1 }

  private static func separator(in text: Substring) -> Range<Substring.Index>? {
    var index = text.startIndex
    while let slash = text[index...].firstIndex(of: "/") {
      let next = text.index(after: slash)
      if slash > text.startIndex, next < text.endIndex, text[text.index(before: slash)].isWhitespace,
        text[next].isWhitespace
      {
        return slash..<next
      }
      index = next
    }
    return nil
  }
}
