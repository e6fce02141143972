import Diagnostics
import Formulas
import Scoring

/// The formulas of the list of proposals as of now. Each row finds the part it belongs to (an award's proposals, held
/// units or reserves) and the unit that stands at its place there.
struct LiveListFormulas {
  let book: WorkbookContext
  let list: LiveListLayout
  let awards: AwardLayout

  /// How many the list has.
  var count: Formula { .call(.max, [.range(awards.range(columns: awards.orders))]) }

  /// Where a part starts: after all that come before it. The first starts at 1.
  func start(part: Int) -> Formula {
    guard part > 0 else { return 1 }
    let before = part - 1
    let figure: AwardLayout.Figure = [.proposed, .held, .reserves][before / list.awardCount]
    return .cell(list.cell(part: before, .start)) + .cell(awards.figure(figure, of: before % list.awardCount))
  }

  /// A row's part, "" behind the end of the list.
  func part(row: Int) -> Formula {
    let place = Formula.number(Double(row + 1))
    return .if(
      .binary(.less, count, place), .text(""),
      // Parts that are empty start where the next one does: the last that has started is meant.
      .call(.countIfs, [.range(list.parts(.start)), .text("<=\(row + 1)")]))
  }

  /// A row's unit: its row in the tables.
  func unit(row: Int) -> Formula {
    let column = Formula.call(.index, [.range(awards.range(columns: awards.orders)), 0, told(.award, row)])
    return shown(row, .call(.match, [.number(Double(row + 1)), column, 0]))
  }

  /// What the table of parts says of the row's part.
  func told(_ column: LiveListLayout.PartColumn, _ row: Int) -> Formula {
    .call(.index, [.range(list.parts(column)), cell(row, LiveListLayout.part)])
  }

  /// What the score detail says of the row's unit.
  func detail(_ column: Int, _ row: Int) -> Formula {
    .call(
      .index,
      [.range(book.layout.detail.range(column: column, units: book.layout.unitCount)), cell(row, LiveListLayout.unit)])
  }

  /// What the reckoning of the row's award says of its unit.
  func reckoned(_ column: LiveListLayout.PartColumn, _ row: Int) -> Formula {
    .call(
      .index,
      [.range(awards.range(columns: 0...awards.lastColumn)), cell(row, LiveListLayout.unit), told(column, row)])
  }

  /// The figure that the unit was ranked by, "-" where it has none.
  func figure(row: Int) -> Formula {
    let key = reckoned(.key, row)
    return shown(row, .if(.binary(.equal, key, AwardFormulas.last), AwardFormulas.absent, key))
  }

  /// Proposed, held, or a reserve with its turn.
  func state(row: Int) -> Formula {
    let (state, turn) = (reckoned(.state, row), reckoned(.turn, row))
    let reserve = Formula.binary(.join, .text(AwardVocabulary.reserve[book.language] + " "), turn)
    return shown(row, .if(.binary(.equal, turn, .text("")), state, reserve))
  }

  /// What the official list says where it says something else.
  func official(row: Int) -> Formula {
    let official = reckoned(.official, row)
    return shown(row, .if(.binary(.equal, official, cell(row, LiveListLayout.state)), .text(""), official))
  }

  func shown(_ row: Int, _ formula: Formula) -> Formula {
    .if(.binary(.equal, cell(row, LiveListLayout.part), .text("")), .text(""), formula)
  }

  private func cell(_ row: Int, _ column: Int) -> Formula {
    .cell(
      CellReference(sheet: list.sheet, row: LiveListLayout.firstRow + row, column: column))
  }
}
