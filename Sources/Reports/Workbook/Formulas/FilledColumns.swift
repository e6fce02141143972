import Formulas
import Spreadsheet

/// The formulas of a table whose rows say the same of different units. Each is built for the first row of its kind and
/// filled down to the others, as a reader would do it: what differs between two rows is where they stand.
struct FilledColumns {
  /// The formula of the first row of a kind; nil where none can be said or where Excel would not take it.
  private struct Entry {
    let kind: String
    let row: Int
    let formula: FilledFormula?
  }

  private let book: WorkbookContext
  private let sheet: String
  /// By column; of one there are few kinds, as many as blocks.
  private var known: [[Entry]] = []

  init(_ book: WorkbookContext, sheet: String) {
    self.book = book
    self.sheet = sheet
  }

  /// What stands in a cell: the column's formula, or the value alone where there is none.
  ///
  /// - Parameters:
  ///   - kind: of rows that share the formula, such as the units of one block; nil where the row's is its own.
  ///   - formula: for this row; asked for in the first row of its kind only.
  mutating func content(
    column: Int, row: Int, kind: String?, _ formula: @autoclosure () -> Formula?, _ cached: CachedValue
  ) -> CellContent {
    let entry = kind.flatMap { known(column, $0) } ?? first(column, row, kind, formula())
    guard let formula = entry.formula else { return book.live(nil, cached) }
    return .filled(formula, down: row - entry.row, cached: cached)
  }

  private func known(_ column: Int, _ kind: String) -> Entry? {
    column < known.count ? known[column].last { $0.kind == kind } : nil
  }

  private mutating func first(
    _ column: Int, _ row: Int, _ kind: String?, _ formula: @autoclosure () -> Formula?
  ) -> Entry {
    let filled = book.isLive ? formula().flatMap { try? FilledFormula($0, on: sheet) } : nil
    let entry = Entry(kind: kind ?? "", row: row, formula: filled)
    if kind != nil {
      while known.count <= column { known.append([]) }
      known[column].append(entry)
    }
    return entry
  }
}
