internal import Diagnostics

/// One reading of a sheet's part, row by row.
final class SheetReading: XMLHandler {
  private let sheet: SheetContents
  private let body: (SheetRow) throws -> Void
  private(set) var layout = SheetLayout()

  private var section = Section.other
  private var row: Row?
  /// The number of the last row, 0 before the first.
  private var lastRow = 0
  private var cell: OpenCell?
  /// Cells of the last row, as a guess for the next.
  private var width = 0
  private var keepsSpaces = false
  /// Which text within the cell is being read.
  private var reading = Reading.nothing
  private var raw: [UInt8] = []
  private var inline = RichText()

  private enum Section {
    case rows, columns, merges, other
  }

  private enum Reading {
    case nothing, value, inline
  }

  private struct Row {
    /// nil until a cell of the row tells it, where the row does not.
    var number: Int?
    var isHidden: Bool
    var lastColumn = 0
    var cells: [SheetCell] = []
  }

  init(_ sheet: SheetContents, _ body: @escaping (SheetRow) throws -> Void) {
    self.sheet = sheet
    self.body = body
  }

  func start(_ element: XMLElement, depth: Int) throws {
    switch depth {
    case 1:
      try element.mustBeRoot("worksheet")
      keepsSpaces = element.keepsSpaces ?? false
    case 2:
      section =
        element.isNamed("sheetData")
        ? .rows : element.isNamed("cols") ? .columns : element.isNamed("mergeCells") ? .merges : .other
    case 3:
      switch section {
      case .rows: if element.isNamed("row") { try startRow(element) }
      case .columns: if element.isNamed("col") { try readColumns(element) }
      case .merges: if element.isNamed("mergeCell") { try readMerge(element) }
      case .other: break
      }
    case 4: if row != nil, element.isNamed("c") { try startCell(element) }
    case 5: if cell != nil { startContent(element, depth: depth) }
    default: if reading == .inline { inline.start(element, depth: depth) }
    }
  }

  func end(depth: Int) throws {
    switch depth {
    case 3: if row != nil { try endRow() }
    case 4: if cell != nil { try endCell() }
    case 5: reading = .nothing
    default: if reading == .inline { inline.end(depth: depth) }
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    switch reading {
    case .nothing: break
    case .inline: try atCell { () throws(WorkbookProblem) in try inline.append(bytes) }
    case .value:
      guard raw.count + bytes.count <= ReadingLimits.text else {
        throw problem(.textTooLong(limit: ReadingLimits.text))
      }
      raw.append(contentsOf: bytes)
    }
  }

  private func startRow(_ element: XMLElement) throws {
    var number: Int?
    if let text = element.bytes("r") {
      guard let stated = wholeNumber(text), stated > 0 else {
        throw Diagnostic(WorkbookProblem.wrongReference(element.text("r") ?? ""), at: sheet.place())
      }
      number = try checkedRow(stated)
    }
    row = Row(number: number, isHidden: element.isTrue("hidden"))
    row?.cells.reserveCapacity(width)
  }

  private func checkedRow(_ number: Int) throws -> Int {
    guard number <= ReadingLimits.rows else {
      throw Diagnostic(WorkbookProblem.tooMany(.rows, limit: ReadingLimits.rows), at: sheet.place())
    }
    guard number > lastRow else {
      throw Diagnostic(WorkbookProblem.outOfOrder("\(number)"), at: sheet.place(row: number))
    }
    return number
  }

  private func endRow() throws {
    guard let row else { return }
    self.row = nil
    let number = try row.number ?? checkedRow(lastRow + 1)
    lastRow = number
    width = row.cells.count
    try body(SheetRow(number: number, isHidden: row.isHidden, cells: row.cells))
  }

  private func startCell(_ element: XMLElement) throws {
    var column = (row?.lastColumn ?? 0) + 1
    if let text = element.bytes("r") {
      guard let address = CellAddress.read(text), address.row == row?.number ?? address.row else {
        throw Diagnostic(
          WorkbookProblem.wrongReference(element.text("r") ?? ""), at: sheet.place(row: row?.number ?? lastRow + 1))
      }
      if row?.number == nil { row?.number = try checkedRow(address.row) }
      guard address.column >= column || address.column > ReadingLimits.columns else {
        throw Diagnostic(
          WorkbookProblem.outOfOrder(element.text("r") ?? ""),
          at: sheet.place(row: address.row, column: address.column))
      }
      column = address.column
    } else if row?.number == nil {
      row?.number = try checkedRow(lastRow + 1)
    }
    guard column <= ReadingLimits.columns else {
      throw Diagnostic(
        WorkbookProblem.tooMany(.columns, limit: ReadingLimits.columns), at: sheet.place(row: row?.number ?? 0))
    }
    row?.lastColumn = column
    cell = OpenCell(
      column: column, type: element.bytes("t").map { OpenCell.CellType($0) } ?? .number,
      style: element.number("s") ?? 0)
    raw.removeAll(keepingCapacity: true)
  }

  private func startContent(_ element: XMLElement, depth: Int) {
    if element.isNamed("v") {
      reading = .value
      cell?.hasValue = true
    } else if element.isNamed("f") {
      cell?.isFormula = true
    } else if element.isNamed("is") {
      reading = .inline
      inline.begin(element, depth: depth, keepsSpaces: keepsSpaces)
      cell?.hasInline = true
    }
  }

  private func endCell() throws {
    guard let cell else { return }
    let read = try atCell { () throws(WorkbookProblem) in
      try raw.withUnsafeBufferPointer { raw throws(WorkbookProblem) in
        try cell.read(raw, inline: inline.bytes, of: sheet.workbook)
      }
    }
    self.cell = nil
    if let read { row?.cells.append(read) }
  }

  private func readColumns(_ element: XMLElement) throws {
    guard element.isTrue("hidden") else { return }
    guard let first = element.number("min"), let last = element.number("max"), first > 0, first <= last,
      last <= ReadingLimits.columns
    else {
      throw Diagnostic(
        WorkbookProblem.wrongReference("\(element.text("min") ?? ""):\(element.text("max") ?? "")"), at: sheet.place())
    }
    guard layout.hiddenColumns.count < ReadingLimits.columns else {
      throw Diagnostic(WorkbookProblem.tooMany(.columns, limit: ReadingLimits.columns), at: sheet.place())
    }
    layout.hiddenColumns.append(first...last)
  }

  private func readMerge(_ element: XMLElement) throws {
    guard let range = element.bytes("ref").flatMap(CellAddress.readRange) else {
      throw Diagnostic(WorkbookProblem.wrongReference(element.text("ref") ?? ""), at: sheet.place())
    }
    guard layout.mergedCells.count < ReadingLimits.mergedRanges else {
      throw Diagnostic(WorkbookProblem.tooMany(.mergedRanges, limit: ReadingLimits.mergedRanges), at: sheet.place())
    }
    if range.rows.count > 1 || range.columns.count > 1 {
      layout.mergedCells.append(MergedCells(rows: range.rows, columns: range.columns))
    }
  }

  /// Puts what is wrong at the cell being read.
  private func atCell<Result>(_ body: () throws(WorkbookProblem) -> Result) throws -> Result {
    do throws(WorkbookProblem) {
      return try body()
    } catch {
      throw problem(error)
    }
  }

  private func problem(_ problem: WorkbookProblem) -> Diagnostic {
    Diagnostic(problem, at: sheet.place(row: row?.number ?? 0, column: cell?.column ?? 0))
  }
}
