/// Numbers of groups in official tables: I, II, III, …
enum RomanNumeral {
  static func text(_ number: Int) -> String {
    let signs = [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
    var rest = number
    var text = ""
    for (value, sign) in signs {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }
}

extension Int {
  /// A number of things as official lists write it, with two digits at least: "09 tập thể".
  var asListed: String { (0...9).contains(self) ? "0\(self)" : "\(self)" }
}
