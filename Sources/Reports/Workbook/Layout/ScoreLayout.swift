import Formulas
import Scoring

/// Where the points of all units stand, a row a unit, from those of the criteria up to the place in the ranking: in the
/// score detail under the official maxima, on the trial sheet under those that the reader sets.
struct ScoreLayout {
  let sheet: String
  let firstRow: Int
  /// Criteria and groups.
  let points: [Criterion.ID: Int]
  let applicable: Int
  let base: Int
  let total: Int
  let rank: Int
  /// The ranking's keys: the total, then the tie-break order.
  let keys: [Int]
  /// How many the tie-break order puts behind the unit, so that ranks and places need not go through its keys again;
  /// nil where it has one key or none.
  let tieOrder: Int?
  /// The unit's place in the sorted ranking, from 1 without gaps.
  let order: Int
  /// The cells of the maxima that the reader sets; nil for the official ones.
  let maxima: [Criterion.ID: CellReference]?

  /// What ranks compare, higher first: the total, then the tie-break order.
  var rankedBy: [Int] { tieOrder.map { [keys[0], $0] } ?? keys }

  func cell(unit: Int, column: Int) -> CellReference {
    CellReference(sheet: sheet, row: firstRow + unit, column: column)
  }

  func range(column: Int, units: Int) -> CellRange {
    CellRange(sheet: sheet, rows: firstRow...(firstRow + max(units, 1) - 1), columns: column...column)
  }

  /// From the first unit to one of them; the last row moves along with it.
  func range(column: Int, upTo unit: Int) -> CellRange {
    CellRange(sheet: sheet, rows: firstRow...(firstRow + unit), columns: column...column, fixedLastRow: false)
  }
}
