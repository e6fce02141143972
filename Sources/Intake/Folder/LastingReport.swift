import Diagnostics

/// What a year's `report.yaml` says that holds for a later year too: its blocks, its paper and whatever else is not
/// of the one year.
struct LastingReport {
  /// What every year says for itself.
  private static let ofOneYear: Set<String> = ["year", "cut_off", "criteria", "previous"]
  /// What a year's paper has that the next year's has not.
  private static let ofOnePaper: Set<String> = ["number", "date", "submission"]

  /// Whole lines, in the order of the file.
  let lines: String

  /// - Parameter bytes: a report that was read without errors.
  init(_ bytes: [UInt8], file: String) {
    var findings = Findings()
    let entries = YAMLDocument.read(bytes, file: file, findings: &findings)?.entries ?? []
    lines = Self.asWritten(entries, bytes) ?? Self.anew(entries)
  }

  /// As they are written, with the remarks above each key. nil where the keys do not begin lines of their own.
  private static func asWritten(_ entries: [YAMLNode.Entry], _ bytes: [UInt8]) -> String? {
    let starts = entries.map(\.key.place.line)
    guard entries.allSatisfy({ $0.key.place.column == 1 }), starts == Set(starts).sorted() else { return nil }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = String(decoding: bytes.dropFirst(bytes.starts(with: mark) ? 3 : 0), as: UTF8.self).replacing(
      "\r\n", with: "\n")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    // A remark belongs to the key below it.
    let tops = starts.map { start in
      var top = start - 1
      while top > 0, lines[top - 1].hasPrefix("#") { top -= 1 }
      return top
    }
    var kept: [Substring] = []
    for (index, entry) in entries.enumerated() where !ofOneYear.contains(entry.key.text) {
      // What stands above the first key speaks of the file as a whole.
      let top = index == 0 ? starts[0] - 1 : tops[index]
      let end = index + 1 < tops.count ? tops[index + 1] : lines.count
      if let passing = passing(entry, lines, end: end) {
        kept += (top..<end).filter { !passing.contains($0) }.map { lines[$0] }
      } else {
        kept += lines[top..<(starts[index] - 1)] + [Substring(line(of: entry))]
      }
    }
    while kept.last?.allSatisfy(\.isWhitespace) == true { kept.removeLast() }
    return kept.map { $0 + "\n" }.joined()
  }

  /// The lines within a key's that hold for the one year alone, counted from 0; nil where they hold other things too.
  private static func passing(_ entry: YAMLNode.Entry, _ lines: [Substring], end: Int) -> Set<Int>? {
    guard entry.key.text == "paper", case .mapping(let parts, _) = entry.value,
      parts.contains(where: { ofOnePaper.contains($0.key.text) })
    else { return [] }
    let starts = parts.map(\.key.place.line)
    let ownsLines = zip(parts, starts).allSatisfy { part, line in
      lines[line - 1].prefix { $0 == " " }.count == part.key.place.column - 1
    }
    guard ownsLines, starts == Set(starts).sorted() else { return nil }
    var passing: Set<Int> = []
    for (index, part) in parts.enumerated() where ofOnePaper.contains(part.key.text) {
      var last = index + 1 < starts.count ? starts[index + 1] - 1 : end
      // A remark belongs to the key below it.
      while index + 1 < starts.count, lines[last - 1].drop(while: { $0 == " " }).hasPrefix("#") { last -= 1 }
      passing.formUnion((starts[index] - 1)..<last)
    }
    return passing
  }

  private static func anew(_ entries: [YAMLNode.Entry]) -> String {
    entries.filter { !ofOneYear.contains($0.key.text) }.map { line(of: $0) + "\n" }.joined()
  }

  /// A key with its value on one line, without what is of one year.
  private static func line(of entry: YAMLNode.Entry) -> String {
    guard entry.key.text == "paper", case .mapping(let parts, let place) = entry.value else {
      return "\(entry.key.text): \(text(of: entry.value))"
    }
    let lasting = YAMLNode.mapping(parts.filter { !ofOnePaper.contains($0.key.text) }, place)
    return "\(entry.key.text): \(text(of: lasting))"
  }

  /// A node on one line, every text in quotes.
  private static func text(of node: YAMLNode) -> String {
    switch node {
    case .scalar(let scalar): YAMLText.quoted(scalar.text)
    case .sequence(let items, _): "[" + items.map(text).joined(separator: ", ") + "]"
    case .mapping(let entries, _):
      "{" + entries.map { "\(YAMLText.quoted($0.key.text)): \(text(of: $0.value))" }.joined(separator: ", ") + "}"
    }
  }
}

/// Texts as YAML files write them.
public enum YAMLText {
  /// A text in double quotes. Source: YAML 1.2.2, section 7.3.1.
  public static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20:
        quoted += "\\x" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
