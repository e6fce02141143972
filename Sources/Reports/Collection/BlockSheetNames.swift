/// Names for sheets, out of titles: what Excel refuses is left out, none is too long, none occurs twice.
enum BlockSheetNames {
  /// Excel's limit, in UTF-16 units.
  private static let longest = 31
  /// In UTF-8. The rows and columns that repeat in print are named with the sheet's name twice, in a field of 127 bytes.
  private static let mostBytes = 48

  static func of(_ titles: [String]) -> [String] {
    var taken: Set<String> = []
    return titles.enumerated().map { index, title in
      let plain = plain(title)
      // Excel keeps "History" for itself.
      let stem = plain.isEmpty || plain.lowercased() == "history" ? "\(index + 1)" : plain
      var name = cut(stem, room: 0)
      var number = 2
      while !taken.insert(name.lowercased()).inserted {
        let ending = " (\(number))"
        name = cut(stem, room: ending.utf8.count) + ending
        number += 1
      }
      return name
    }
  }

  private static func plain(_ title: String) -> String {
    let allowed = title.unicodeScalars.map { scalar -> Character in
      let isRefused = "[]:*?/\\'".unicodeScalars.contains(scalar) || scalar.properties.generalCategory == .control
      return isRefused ? " " : Character(scalar)
    }
    return String(String.UnicodeScalarView(allowed.flatMap(\.unicodeScalars)))
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The name's beginning that fits beside `room` bytes, ended at a word where it can be.
  private static func cut(_ name: String, room: Int) -> String {
    func fits(_ name: String) -> Bool {
      name.utf16.count + room <= longest && name.utf8.count + room <= mostBytes
    }
    if fits(name) { return name }
    var kept = name
    while !fits(kept) { kept.removeLast() }
    let endsAWord = name.dropFirst(kept.count).first == " "
    if !endsAWord, let space = kept.lastIndex(of: " "), kept.distance(from: kept.startIndex, to: space) > 8 {
      kept = String(kept[..<space])
    }
    while kept.count > 1, let last = kept.last, " ,;-".contains(last) { kept.removeLast() }
    return kept
  }
}
