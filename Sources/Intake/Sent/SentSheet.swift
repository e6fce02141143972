import Diagnostics
import Names
import Spreadsheet

/// A sheet as an office sent it: cells where they stand, nothing decided yet.
struct SentSheet: Sendable {
  let file: String
  /// nil for a text file, which has no sheets.
  let name: String?
  let isHidden: Bool
  /// The rows that hold anything, from the top.
  let rows: [SentRow]
  let merges: [MergedCells]
  let hiddenColumns: [ClosedRange<Int>]
  /// A place in the sheet: row and column from 1.
  let place: @Sendable (_ row: Int, _ column: Int) -> Place

  init(
    file: String, name: String? = nil, isHidden: Bool = false, rows: [SentRow], merges: [MergedCells] = [],
    hiddenColumns: [ClosedRange<Int>] = [],
    place: @escaping @Sendable (Int, Int) -> Place
  ) {
    self.file = file
    self.name = name
    self.isHidden = isHidden
    self.rows = rows
    self.merges = merges
    self.hiddenColumns = hiddenColumns
    self.place = place
  }

  /// The sheet as a whole.
  var whole: Place { place(0, 0) }

  /// The merged cells that cover a cell.
  func merge(over row: Int, _ column: Int) -> MergedCells? {
    merges.first { $0.rows.contains(row) && $0.columns.contains(column) }
  }
}

/// A row with its cells that are not blank, from the left.
struct SentRow: Sendable {
  /// From 1.
  let number: Int
  let isHidden: Bool
  let cells: [SentCell]

  init(number: Int, isHidden: Bool = false, cells: [SentCell]) {
    self.number = number
    self.isHidden = isHidden
    self.cells = cells
  }

  /// The cell in a column, from 1; nil where it is blank. Cost: a binary search.
  subscript(column: Int) -> SentCell? {
    var (low, high) = (0, cells.count)
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].column < column { low = middle + 1 } else { high = middle }
    }
    return low < cells.count && cells[low].column == column ? cells[low] : nil
  }
}

/// A cell that holds something.
struct SentCell: Sendable {
  /// From 1.
  let column: Int
  let value: CellValue
  let place: Place

  /// The text without outer spaces; nil for other contents.
  var text: String? {
    if case .text(let text) = value { text.withoutOuterSpaces } else { nil }
  }

  /// The key by which the cell's text is matched; empty for other contents.
  var key: NameKey { NameKey(text ?? "") }

  /// Whether the cell holds a figure, or what stands for one, rather than a heading or a name.
  var looksLikeFigure: Bool {
    guard let text else { return true }
    return !text.isEmpty && text.contains(where: \.isNumber) && !text.contains(where: { $0.isLetter || $0 == "(" })
  }
}
