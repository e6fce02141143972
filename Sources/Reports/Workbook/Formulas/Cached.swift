import Scoring
import Spreadsheet

/// The values that formulas are expected to give, as the engine reckoned them.
enum Cached {
  /// A column's cell: its figure or text, "" where missing, "-" where it does not apply.
  static func cell(_ column: Column?, _ row: Int) -> CachedValue {
    guard let column else { return .text("-") }
    switch column.states[row] {
    case .present: return column.text(row).map { .text($0) } ?? .number(column.numbers[row])
    case .missing: return .text("")
    default: return .text("-")
    }
  }

  /// A grade; "" where the set has none, "-" below the lowest.
  static func grade(_ outcome: Outcome, _ row: Int) -> CachedValue {
    outcome.set.grades.grades.isEmpty ? .text("") : cell(outcome.grade, row)
  }

  static func rank(_ rank: Double?) -> CachedValue { rank.map { .number($0) } ?? .text("-") }
}
