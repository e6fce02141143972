import Formulas
import Scoring

/// The list of proposals as of now: a row a proposal, award by award, then those held, then the reserves. Behind the
/// printed columns stand the list's parts, one for each award's proposals, held units and reserves.
struct LiveListLayout {
  static let firstRow = 6
  static let number = 0
  static let award = 1
  static let name = 2
  static let block = 3
  static let total = 4
  static let rankedBy = 5
  static let figure = 6
  static let state = 7
  static let official = 8
  static let lastPrinted = 8
  /// The part that a row belongs to, and the unit's row in the tables.
  static let part = 9
  static let unit = 10
  static let firstPartColumn = 11

  /// The columns of the table of parts.
  enum PartColumn: Int, CaseIterable {
    case start, award, title, rankedBy, key, state, turn, official

    var column: Int { LiveListLayout.firstPartColumn + rawValue }
  }

  let sheet: String
  /// How many rows there are.
  let capacity: Int
  let awardCount: Int

  init(_ outcome: Outcome, sheet: String) {
    self.sheet = sheet
    awardCount = outcome.set.awards.count
    let listed = outcome.awards.reduce(0) { $0 + $1.proposals.count + $1.held.count + $1.reserves.count }
    let meant = outcome.awards.reduce(0) { $0 + $1.seats + $1.award.reserves }
    // Ties may add to the list, and a reader may raise a quota.
    let usual = max(listed, meant)
    capacity = max(1, min(outcome.units.count * awardCount, usual + max(12, usual / 2)))
  }

  /// Proposals of each award, then held units of each, then reserves of each.
  var partCount: Int { awardCount * 3 }

  func part(_ kind: PartKind, of award: Int) -> Int { kind.rawValue * awardCount + award }

  enum PartKind: Int, CaseIterable {
    case proposed, held, reserves
  }

  /// The row of the list, from 1, at which a part starts.
  func start(_ kind: PartKind, of award: Int) -> CellReference {
    cell(part: part(kind, of: award), .start)
  }

  func cell(part: Int, _ column: PartColumn) -> CellReference {
    CellReference(sheet: sheet, row: Self.firstRow + part, column: column.column).fixed
  }

  func parts(_ column: PartColumn) -> CellRange {
    CellRange(
      sheet: sheet, rows: Self.firstRow...(Self.firstRow + partCount - 1), columns: column.column...column.column)
  }
}
