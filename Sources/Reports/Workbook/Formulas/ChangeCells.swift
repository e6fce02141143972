import Diagnostics
import Formulas
import Scoring
import Spreadsheet

/// A figure's change in two cells: what it is of the one before, and by what share it is more.
///
/// Where one of them is missing, or the one before is 0, there is no percentage: a dash, or the word that something is
/// new.
struct ChangeCells {
  let now: Formula
  let before: Formula
  let change: Change
  let language: Language

  static let none = "–"
  static let new = Words("mới", "new")

  var ratio: LiveValue {
    .number(change.ratio, known(.if(.binary(.equal, before, 0), .text(Self.none), now / before)))
  }

  var growth: LiveValue {
    let new = Formula.text(Self.new[language])
    let fromNothing = Formula.if(.binary(.equal, now, 0), .text(Self.none), new)
    let formula = known(.if(.binary(.equal, before, 0), fromNothing, (now - before) / before))
    return change.isNew ? .text(Self.new[language], formula) : .number(change.growth, formula)
  }

  /// The formula where both figures are there.
  private func known(_ formula: Formula) -> Formula {
    .if(
      .call(.isNumber, [now]), .if(.call(.isNumber, [before]), formula, .text(Self.none)), .text(Self.none))
  }

  static func cached(_ number: Double?) -> CachedValue { number.map { .number($0) } ?? .text(none) }
}
