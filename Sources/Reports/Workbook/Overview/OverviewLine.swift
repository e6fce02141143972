import Formulas
import Scoring
import Spreadsheet

/// A figure of the year beside last year's.
struct OverviewLine {
  let title: String
  let measure: String
  let now: LiveValue
  let before: LiveValue
  var style = Styles.whole
  var note = LiveValue.text("")
  /// What the council's proposals give stays as it was evaluated, its percentages too.
  var isFixed = false
}

/// A formula with the value that it gives, or a value alone.
struct LiveValue {
  let formula: Formula?
  let cached: CachedValue

  /// A dash where there is no number.
  static func number(_ number: Double?, _ formula: Formula? = nil) -> LiveValue {
    LiveValue(formula: formula, cached: ChangeCells.cached(number))
  }

  static func text(_ text: String, _ formula: Formula? = nil) -> LiveValue {
    LiveValue(formula: formula, cached: .text(text))
  }

  var number: Double? {
    if case .number(let number) = cached { number } else { nil }
  }

  var text: String {
    if case .text(let text) = cached { text } else { "" }
  }

  func content(in book: WorkbookContext) -> CellContent { book.live(formula, cached) }
}

extension Formula {
  /// The formula where it gives a number, else a dash.
  var orDash: Formula { .if(.call(.isNumber, [self]), self, .text(ChangeCells.none)) }

  /// The sum of a range; a dash where it has no number.
  static func sumOrDash(_ range: Formula) -> Formula {
    .if(.binary(.equal, .call(.count, [range]), 0), .text(ChangeCells.none), .sum([range]))
  }

  /// How many cells of a range meet a condition over the range.
  static func count(where condition: Formula) -> Formula { .call(.sumProduct, [condition * 1]) }
}
