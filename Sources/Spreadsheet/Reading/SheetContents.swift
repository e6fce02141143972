public import Diagnostics

/// A sheet of a workbook that was opened for reading.
public struct SheetContents {
  public let name: String
  /// Where it stands among the workbook's sheets, from 1.
  public let number: Int
  public let visibility: Visibility
  /// As messages show it.
  public let file: String

  let workbook: WorkbookParts
  private let part: String

  init(_ sheet: WorkbookParts.Sheet, of workbook: WorkbookParts, file: String) {
    name = sheet.tab.name
    number = sheet.number
    visibility = sheet.tab.visibility
    part = sheet.part
    self.workbook = workbook
    self.file = file
  }

  public enum Visibility: String, Hashable, Sendable {
    case visible
    /// Can be shown from the menu.
    case hidden
    /// Can be shown by a macro only.
    case veryHidden
  }

  /// The place of a cell, a row or a column of the sheet, all from 1; of the sheet without any.
  public func place(row: Int = 0, column: Int = 0) -> Place {
    Place(file: file, sheet: SheetSpot(name: name, number: number, row: row, column: column))
  }

  /// Reads the sheet from top to bottom, anew with each call.
  ///
  /// - Parameter body: is called for each row that the file has, hidden ones and rows without a filled cell too;
  ///   rows that it does not mention are blank. What it throws ends the reading and is thrown on.
  /// - Returns: what the sheet says of itself beside its rows; it stands at both ends of the file's part.
  /// - Throws: a `Diagnostic` where the sheet cannot be read any further.
  /// - Cost: the memory of one row.
  @discardableResult
  public func forEachRow(_ body: @escaping (SheetRow) throws -> Void) throws -> SheetLayout {
    // The compiler is not told that `body` does not outlive the call: `withoutActuallyEscaping` would leave the length of
    // this file's path in the program, which would be another one wherever it is built.
    let reading = SheetReading(self, body)
    do {
      try XMLReading.read(workbook.archive.open(part), to: reading)
    } catch let problem as WorkbookProblem {
      throw Diagnostic(problem, at: place())
    }
    return reading.layout
  }

  /// Reads a small sheet whole.
  ///
  /// - Parameter limit: how many rows and filled cells together are kept at most.
  /// - Throws: what keeps the sheet from being read, `.tooMany(.cells)` where it has more than `limit`.
  public func table(limit: Int = 1_000_000) throws(Diagnostic) -> SheetTable {
    do {
      var rows: [SheetRow] = []
      var count = 0
      let layout = try forEachRow { row in
        count += 1 + row.cells.count
        if count > limit { throw WorkbookProblem.tooMany(.cells, limit: limit) }
        rows.append(row)
      }
      return SheetTable(name: name, rows: rows, layout: layout)
    } catch {
      throw Diagnostic(reading: error, at: place())
    }
  }
}

/// What a sheet says of itself beside its cells.
public struct SheetLayout: Hashable, Sendable {
  /// Columns that are hidden, from 1, in rising order.
  public internal(set) var hiddenColumns: [ClosedRange<Int>] = []
  public internal(set) var mergedCells: [MergedCells] = []

  public init() {}

  public func isHidden(column: Int) -> Bool { hiddenColumns.contains { $0.contains(column) } }
}

/// Cells shown as one; only the first, at the top left, holds something.
public struct MergedCells: Hashable, Sendable {
  /// From 1.
  public let rows: ClosedRange<Int>
  /// From 1.
  public let columns: ClosedRange<Int>

  public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }
}

/// A sheet in memory.
public struct SheetTable: Sendable {
  public let name: String
  /// From top to bottom; rows that the file does not mention are missing.
  public let rows: [SheetRow]
  public let layout: SheetLayout

  public init(name: String, rows: [SheetRow], layout: SheetLayout) {
    self.name = name
    self.rows = rows
    self.layout = layout
  }
}
