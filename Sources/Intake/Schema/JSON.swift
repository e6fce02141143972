import Diagnostics

/// A JSON value whose objects keep the order in which they were written down.
enum JSON: Hashable, Sendable {
  case text(String)
  /// A text for people, in the language or languages that are asked for.
  case words(Words)
  case whole(Int)
  case truth(Bool)
  case list([JSON])
  case object([Member])

  struct Member: Hashable, Sendable {
    let name: String
    let value: JSON
  }

  /// An object with more members.
  func with(_ others: JSON...) -> JSON { .object(others.reduce(members) { $0 + $1.members }) }

  private var members: [Member] {
    if case .object(let members) = self { members } else { [] }
  }

  /// The value as text: on one line where it is short, else a line for each part, two spaces a level.
  ///
  /// - Parameter language: of texts for people; nil for "Vietnamese / English".
  func rendered(in language: Language?, indentation: String = "") -> String {
    let line = parts(in: language, indentation: nil)
    if line.count <= 100 - indentation.count { return line }
    return parts(in: language, indentation: indentation)
  }

  /// - Parameter indentation: nil for everything on one line.
  private func parts(in language: Language?, indentation: String?) -> String {
    func rendered(_ value: JSON) -> String {
      indentation.map { value.rendered(in: language, indentation: $0 + "  ") }
        ?? value.parts(in: language, indentation: nil)
    }
    func enclosed(_ parts: [String], _ open: String, _ close: String) -> String {
      guard let indentation, !parts.isEmpty else { return open + parts.joined(separator: ", ") + close }
      let lines = parts.map { indentation + "  " + $0 }.joined(separator: ",\n")
      return "\(open)\n\(lines)\n\(indentation)\(close)"
    }
    switch self {
    case .text(let text): return Self.quoted(text)
    case .words(let words):
      return Self.quoted(language.map { words[$0] } ?? (words.vi == words.en ? words.vi : "\(words.vi) / \(words.en)"))
    case .whole(let number): return "\(number)"
    case .truth(let truth): return "\(truth)"
    case .list(let items): return enclosed(items.map(rendered), "[", "]")
    case .object(let members):
      return enclosed(members.map { Self.quoted($0.name) + ": " + rendered($0.value) }, "{", "}")
    }
  }

  /// - Source: RFC 8259, section 7; control characters do not occur in a schema but must not break it.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\u{0}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  init(stringLiteral text: String) { self = .text(text) }
  init(integerLiteral number: Int) { self = .whole(number) }
  init(booleanLiteral truth: Bool) { self = .truth(truth) }
  init(arrayLiteral items: JSON...) { self = .list(items) }
  init(dictionaryLiteral members: (String, JSON)...) { self = .object(members.map { Member(name: $0, value: $1) }) }
}
