import Formulas
import Spreadsheet

/// The formulas of a table whose rows say the same of different units. Each is built for the first row of its kind and
/// filled down to the others, as a reader would do it: what differs between two rows is where they stand.
struct FilledColumns {
  private struct Place: Hashable {
    let column: Int
    let kind: String
  }

  private let book: WorkbookContext
  private let sheet: String
  /// The formula of the first row of its kind; nil where none can be said or where Excel would not take it.
  private var known: [Place: (formula: FilledFormula, row: Int)?] = [:]

  init(_ book: WorkbookContext, sheet: String) {
    self.book = book
    self.sheet = sheet
  }

  /// What stands in a cell: the column's formula, or the value alone where there is none.
  ///
  /// - Parameters:
  ///   - kind: of rows that share the formula, such as the units of one block.
  ///   - formula: for this row; asked for in the first row of its kind only.
  mutating func content(
    column: Int, row: Int, kind: String, _ formula: @autoclosure () -> Formula?, _ cached: CachedValue
  ) -> CellContent {
    let place = Place(column: column, kind: kind)
    let filled: (formula: FilledFormula, row: Int)?
    if let entry = known[place] {
      filled = entry
    } else {
      let first = book.isLive ? formula().flatMap { try? FilledFormula($0, on: sheet) } : nil
      filled = first.map { ($0, row) }
      known[place] = .some(filled)
    }
    guard let filled else { return book.live(nil, cached) }
    return .filled(filled.formula, down: row - filled.row, cached: cached)
  }
}
