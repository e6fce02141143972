import Diagnostics
import Formulas
import Scoring
import Spreadsheet

/// Tells beside a row of the official list where its unit stands with the figures now in the workbook.
struct StillListed {
  let book: WorkbookContext

  /// "vẫn trong danh sách", "ra khỏi danh sách", or where else in the list the unit now stands; blank where the
  /// workbook is not live.
  ///
  /// - Parameter unit: its row.
  func stillListed(unit: Int, award id: Award.ID) -> CellContent {
    guard book.isLive, let layout = book.layout.awards,
      let index = book.set.awards.firstIndex(where: { $0.id == id })
    else { return .blank }
    let result = book.outcome.awards[index]
    let official: Place? =
      if result.proposals.contains(where: { $0.unit == unit }) {
        .proposed
      } else if result.held.contains(where: { $0.unit == unit }) {
        .held
      } else if result.reserves.contains(where: { $0.unit == unit }) { .reserve } else { nil }
    func words(_ place: Place) -> Formula {
      let words =
        switch place {
        case official: AwardVocabulary.stillListed
        case .proposed: AwardVocabulary.nowProposed
        case .held: AwardVocabulary.nowHeld
        case .reserve: AwardVocabulary.nowReserve
        }
      return .text(words[book.language])
    }
    let columns = layout.awards[index]
    let state = Formula.cell(layout.cell(unit: unit, column: columns.state))
    let turn = Formula.cell(layout.cell(unit: unit, column: columns.turn))
    let out = AwardVocabulary.noLongerListed[book.language]
    let formula = Formula.if(
      .binary(.equal, state, .text(AwardVocabulary.proposed[book.language])), words(.proposed),
      .if(
        .binary(.equal, state, .text(AwardVocabulary.held[book.language])), words(.held),
        .if(.binary(.equal, turn, .text("")), .text(out), words(.reserve))))
    let cached = official == nil ? out : AwardVocabulary.stillListed[book.language]
    return .formula(formula, cached: .text(cached))
  }

  private enum Place {
    case proposed, held, reserve
  }
}
