import Formulas

/// Counts of those who are ahead or equal by several keys, with COUNTIFS, which passes over the texts that stand for
/// no figure. On thousands of units it takes a tenth of the time of SUMPRODUCT.
///
/// Keys have 15 significant digits, as many as a number keeps when a condition writes it as text.
enum Counting {
  /// A column of keys, higher first, and the cell of the one that is placed.
  struct Key {
    let all: Formula
    let own: Formula
  }

  /// On which side of the one that is placed.
  enum Side: String {
    case ahead = ">"
    case behind = "<"
  }

  /// How many are ahead, or behind: by the first key, or where that is equal by the next, and so on.
  ///
  /// - Parameter conditions: ranges and criteria in pairs, of those who count at all.
  static func count(_ side: Side, _ keys: [Key], where conditions: [Formula] = []) -> Formula {
    let parts = keys.indices.map { index in
      let key = keys[index]
      let beyond = [key.all, Formula.binary(.join, .text(side.rawValue), key.own)]
      return Formula.call(.countIfs, equal(Array(keys[..<index])) + beyond + conditions)
    }
    guard let rest = sum(parts.dropFirst()) else { return parts.first ?? 0 }
    // Most stand alone with their first key.
    let level = Formula.call(.countIfs, equal([keys[0]]) + conditions)
    return parts[0] + .if(.binary(.equal, level, 1), 0, rest)
  }

  /// The ranges and criteria of those with the same keys.
  static func equal(_ keys: [Key]) -> [Formula] { keys.flatMap { [$0.all, $0.own] } }

  private static func sum(_ terms: ArraySlice<Formula>) -> Formula? {
    terms.dropFirst().reduce(terms.first) { sum, term in sum.map { $0 + term } }
  }
}
