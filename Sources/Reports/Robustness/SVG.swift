import Diagnostics
import Scoring

/// The few elements of a drawing in SVG 1.1. Texts and attributes are escaped; numbers have one decimal at most.
enum SVG {
  static func document(width: Double, height: Double, _ content: [String]) -> String {
    let (width, height) = (number(width), number(height))
    let root = opened(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 \(width) \(height)", "width": width, "height": height,
        "role": "img", "font-family": "'Times New Roman', 'Liberation Serif', serif", "font-size": "13",
      ])
    let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
    return ([declaration, "<\(root)>"] + content + ["</svg>", ""]).joined(separator: "\n")
  }

  static func group(_ content: [String]) -> String { "<g>\(content.joined())</g>" }

  static func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String? = nil
  ) -> String {
    let start = opened(name, attributes)
    return text.map { "<\(start)>\(escaped($0))</\(name)>" } ?? "<\(start)/>"
  }

  static func text(
    _ text: String, x: Double, y: Double, _ style: KeyValuePairs<String, String> = [:]
  ) -> String {
    let start = opened("text", ["x": number(x), "y": number(y)])
    return "<\(start)\(attributes(style))>\(escaped(text))</text>"
  }

  static func line(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double), _ style: KeyValuePairs<String, String>
  ) -> String {
    let ends: KeyValuePairs = [
      "x1": number(start.x), "y1": number(start.y), "x2": number(end.x), "y2": number(end.y),
    ]
    return "<\(opened("line", ends))\(attributes(style))/>"
  }

  static func number(_ x: Double) -> String { NumberText.format(x, atMost: 1, grouping: false, language: .english) }

  private static func opened(_ name: String, _ pairs: KeyValuePairs<String, String>) -> String {
    name + attributes(pairs)
  }

  private static func attributes(_ pairs: KeyValuePairs<String, String>) -> String {
    pairs.map { " \($0.key)=\"\(escaped($0.value))\"" }.joined()
  }

  /// Text as XML takes it; what XML cannot hold is left out.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\t", "\n", "\r": escaped += " "
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: break
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
