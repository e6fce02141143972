import Diagnostics
import Yams

/// Reads a YAML file into a `YAMLNode` through Yams, within limits.
enum YAMLDocument {
  static let largestFile = 1_000_000
  static let mostNodes = 100_000
  static let deepestNesting = 50
  /// In Unicode scalars; nearly what a cell of a workbook holds.
  static let longestText = 30_000

  /// - Returns: nil where the file cannot be read as YAML at all; the reason is in `findings`.
  static func read(_ bytes: [UInt8], file: String, findings: inout Findings) -> YAMLNode? {
    guard bytes.count <= largestFile else {
      findings.add(YAMLProblem.tooLarge(limit: largestFile), at: Place(file: file))
      return nil
    }
    // What a text editor saves as "Unicode": a mark at the start, or every other byte 0.
    guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]), !bytes.prefix(4).contains(0) else {
      findings.add(YAMLProblem.utf16, at: Place(file: file))
      return nil
    }
    // Notepad puts a mark before UTF-8, which is no part of the text.
    let marked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    guard let text = String(validating: bytes.dropFirst(marked ? 3 : 0), as: UTF8.self) else {
      findings.add(YAMLProblem.notUTF8, at: Place(file: file))
      return nil
    }
    do {
      let composition = try YAMLComposition(of: text)
      guard let root = composition.root else {
        findings.add(YAMLProblem.empty, at: Place(file: file))
        return nil
      }
      var conversion = Conversion(file: file, lines: lines(of: text), standIns: composition.standIns)
      let node = try conversion.convert(root, depth: 0)
      findings.add(contentsOf: conversion.repeats)
      return conversion.repeats.hasErrors ? nil : node
    } catch let found as Found {
      findings.add(found.problem, at: found.place)
    } catch let error as YamlError {
      let (problem, place) = diagnosis(of: error, file: file, text: text)
      findings.add(problem, at: place)
    } catch {
      findings.add(YAMLProblem.syntax("\(error)"), at: Place(file: file))
    }
    return nil
  }

  private struct Found: Error {
    let problem: YAMLProblem
    let place: Place
  }

  private struct Conversion {
    let file: String
    let lines: [[Unicode.Scalar]]
    let standIns: [String: String]
    var repeats = Findings()
    private var count = 0

    init(file: String, lines: [[Unicode.Scalar]], standIns: [String: String]) {
      self.file = file
      self.lines = lines
      self.standIns = standIns
    }

    mutating func convert(_ node: Node, depth: Int) throws(Found) -> YAMLNode {
      count += 1
      let place = place(of: node.mark)
      // Aliases that point at aliases grow without end; so may nesting.
      guard count <= mostNodes else { throw Found(problem: .tooManyNodes(limit: mostNodes), place: place) }
      guard depth <= deepestNesting else { throw Found(problem: .tooDeep(limit: deepestNesting), place: place) }
      switch node {
      case .scalar(let scalar): return .scalar(try convert(scalar))
      case .sequence(let sequence):
        var items: [YAMLNode] = []
        var isOpen = false
        for item in sequence {
          // `[f(a, b: c)]` holds a pair without brackets of its own: its key stands behind the comma.
          let mark = item.mapping?.first?.key.mark ?? item.mark
          let comma = isOpen ? self.comma(before: self.place(of: mark)) : nil
          items.append(try convert(item, depth: depth + 1).behind(comma))
          isOpen = (item.mapping?.first?.value ?? item).scalar?.style == .plain
        }
        return .sequence(items, place)
      case .mapping(let mapping):
        var entries: [YAMLNode.Entry] = []
        var keys: [String: Place] = [:]
        var before: Node.Scalar?
        for (key, value) in mapping {
          guard let scalar = key.scalar else { throw Found(problem: .keyNotText, place: self.place(of: key.mark)) }
          // Without `{…}` a text may end with a comma itself.
          let isOpen = before.map { $0.style == .plain && !$0.string.hasSuffix(",") } ?? false
          let comma = isOpen ? comma(before: self.place(of: key.mark)) : nil
          var entry = YAMLNode.Entry(key: try convert(scalar), value: try convert(value, depth: depth + 1))
          entry.key.comma = comma
          let name = entry.key.text
          // What a comma cut off is reported as that.
          if comma != nil, value.scalar?.string.isEmpty == true {
            keys[name] = entry.key.place
          } else if let first = keys[name] {
            repeats.add(YAMLProblem.duplicateKey(name), at: entry.key.place, related: first)
          } else {
            keys[name] = entry.key.place
          }
          entries.append(entry)
          before = value.scalar
        }
        return .mapping(entries, place)
      case .alias: throw Found(problem: .syntax("alias"), place: place)
      }
    }

    /// The comma before a place, past spaces and line breaks.
    private func comma(before place: Place) -> Place? {
      var (line, column) = (place.line - 1, place.column - 2)
      while lines.indices.contains(line) {
        while lines[line].indices.contains(column) {
          if lines[line][column] == "," { return Place(file: file, line: line + 1, column: column + 1) }
          guard lines[line][column].properties.isWhitespace else { return nil }
          column -= 1
        }
        line -= 1
        column = line >= 0 ? lines[line].count - 1 : -1
      }
      return nil
    }

    private func place(of mark: Mark?) -> Place {
      Place(file: file, line: mark?.line ?? 0, column: mark?.column ?? 0)
    }

    private func convert(_ scalar: Node.Scalar) throws(Found) -> YAMLNode.Scalar {
      let place = place(of: scalar.mark)
      let string = standIns[scalar.string] ?? scalar.string
      let text = Array(string.unicodeScalars)
      guard text.count <= longestText else { throw Found(problem: .textTooLong(limit: longestText), place: place) }
      let line = lines.indices.contains(place.line - 1) ? lines[place.line - 1] : []
      let isQuoted = scalar.style == .singleQuoted || scalar.style == .doubleQuoted
      let start = place.column - 1 + (isQuoted ? 1 : 0)
      let stands = start >= 0 && start + text.count <= line.count && Array(line[start..<start + text.count]) == text
      let written = max(1, text.count + (isQuoted ? 2 : 0))
      let length = stands ? written : max(1, min(written, line.count - place.column + 1))
      return .init(
        text: string, place: place.shifted(by: 0, length: length), textOffset: stands ? (isQuoted ? 1 : 0) : nil)
    }
  }

  private static func lines(of text: String) -> [[Unicode.Scalar]] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
  }

  private static func diagnosis(of error: YamlError, file: String, text: String) -> (YAMLProblem, Place) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let lines = lines(of: text)
      let line = lines.indices.contains(mark.line - 1) ? lines[mark.line - 1] : []
      // Behind a last line that no line break ends, the library is on a line that there is not.
      let place =
        mark.line > lines.count
        ? Place(file: file, line: lines.count, column: (lines.last?.count ?? 0) + 1)
        : Place(file: file, line: mark.line, column: mark.column)
      return (line.prefix(while: { $0 == " " || $0 == "\t" }).contains("\t") ? .tab : .syntax(problem), place)
    case .duplicatedKeysInMapping(let keys, let context):
      let place = Place(file: file, line: context.mark.line, column: context.mark.column)
      let key = keys.first ?? ""
      return cut(of: key, at: place, in: lines(of: text)) ?? (.duplicateKey(key), place)
    case .reader(let problem, _, _, _):
      return (.syntax(problem), Place(file: file))
    default:
      return (.syntax("\(error)"), Place(file: file))
    }
  }

  /// A key that stands twice since it is no key but the rest of two numbers: `{each: 0,5, at_most: 2,5}`.
  private static func cut(of key: String, at place: Place, in lines: [[Unicode.Scalar]]) -> (YAMLProblem, Place)? {
    guard lines.indices.contains(place.line - 1) else { return nil }
    let line = lines[place.line - 1]
    let behind = line.dropFirst(place.column - 1 + key.unicodeScalars.count).first { !$0.properties.isWhitespace }
    guard behind == "," || behind == "}", let comma = line.prefix(place.column - 1).lastIndex(of: ",") else {
      return nil
    }
    let before = line.prefix(comma).reversed().prefix { !",:{[".unicodeScalars.contains($0) }.reversed()
    let text = String(String.UnicodeScalarView(before)).withoutOuterSpaces
    guard !text.isEmpty else { return nil }
    return (.cutAtComma([text, key]), Place(file: place.file, line: place.line, column: comma + 1))
  }
}
