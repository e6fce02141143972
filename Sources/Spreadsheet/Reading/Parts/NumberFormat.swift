/// What a number format makes of a number.
///
/// - Source: ISO/IEC 29500-1:2016, 18.8.30 (built-in formats) and 18.8.31 (codes).
enum NumberFormat {
  /// A format that programs know by its number. Those from 27 on are dates in East Asian versions only, and unused
  /// elsewhere.
  static func form(builtIn number: Int) -> NumberForm {
    switch number {
    case 9, 10: .percentage
    case 14...17, 22, 27...31, 36, 50...54, 57, 58: .date
    case 18...21, 32...35, 45...47, 55, 56: .time
    case 49: .text
    default: .plain
    }
  }

  /// A format by its code, such as `dd/mm/yyyy;@` or `[Red]0.0%`. The section for positive numbers decides. A code
  /// longer than any program writes is taken for a plain one.
  static func form(code: String) -> NumberForm {
    guard code.utf8.count <= ReadingLimits.formatCode else { return .plain }
    let letters = significant(in: code)
    if letters.isEmpty || letters == "general" { return .plain }
    if letters.contains("%") { return .percentage }
    if letters == "@" { return .text }
    // Digits stand in dates too, for parts of a second: `mm:ss.0`.
    let isDay = letters.contains("y") || letters.contains("d") || isMonth(letters)
    if isDay { return .date }
    return letters.contains { "hms".contains($0) } ? .time : .plain
  }

  /// The first section, in small letters, without what is shown as it is: quoted and escaped characters, fillers,
  /// colours, conditions, languages, and the E of scientific numbers. `[h]`, a duration, leaves its letter.
  private static func significant(in code: String) -> String {
    var letters = ""
    var rest = Substring(code)
    while let first = rest.popFirst() {
      switch first {
      case ";": return letters
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*": rest = rest.dropFirst()
      case "[":
        let inner = rest.prefix { $0 != "]" }.lowercased()
        rest = rest.drop { $0 != "]" }.dropFirst()
        // A duration may have several: `[hh]:mm`.
        if let letter = inner.first, "hms".contains(letter), inner.allSatisfy({ $0 == letter }) {
          letters += "h"
        }
      case "A", "a":
        if let mark = ["M/PM", "/P"].first(where: { rest.prefix(4).uppercased().hasPrefix($0) }) {
          rest = rest.dropFirst(mark.count)
          letters += "h"
        } else {
          letters.append("a")
        }
      case "G", "g":
        if rest.prefix(6).lowercased() == "eneral" {
          rest = rest.dropFirst(6)
          letters += "general"
        } else {
          letters.append("g")
        }
      case "E", "e":
        // `0.00E+00`; alone it is a year.
        letters += rest.first == "+" || rest.first == "-" ? "" : "y"
      default: letters += first.lowercased()
      }
    }
    return letters
  }

  /// Whether an `m` means months: none beside hours or seconds, where it means minutes.
  private static func isMonth(_ letters: String) -> Bool {
    letters.contains("m") && !letters.contains("h") && !letters.contains("s") && !letters.contains("general")
  }
}
