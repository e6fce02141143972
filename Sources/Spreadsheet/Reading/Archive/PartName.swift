/// The names of parts, as references in one part lead to another.
///
/// - Source: ISO/IEC 29500-2:2021, 6.2 (part names) and 6.5 (relationships).
enum PartName {
  /// A name as it is compared: without the first slash, in small letters, and with slashes where old programs wrote
  /// backslashes.
  static func key(_ name: String) -> String {
    var bytes: [UInt8] = []
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "\\"): bytes.append(UInt8(ascii: "/"))
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes.drop { $0 == UInt8(ascii: "/") }, as: UTF8.self)
  }

  /// The part that a target means, seen from the folder of the part that names it; nil where it leads out of the file.
  static func resolve(_ target: String, from part: String) -> String? {
    let isAbsolute = target.hasPrefix("/") || target.hasPrefix("\\")
    var path = isAbsolute ? [] : part.split(separator: "/").dropLast().map(String.init)
    for step in target.split(whereSeparator: { $0 == "/" || $0 == "\\" }) {
      switch step {
      case ".": continue
      case "..":
        if path.isEmpty { return nil }
        path.removeLast()
      default: path.append(String(step))
      }
    }
    return path.isEmpty ? nil : path.joined(separator: "/")
  }

  /// Where the references of a part stand; of the file as a whole for the empty name.
  static func relationships(of part: String) -> String {
    var path = part.split(separator: "/").map(String.init)
    let name = path.popLast() ?? ""
    return (path + ["_rels", name + ".rels"]).joined(separator: "/")
  }
}
