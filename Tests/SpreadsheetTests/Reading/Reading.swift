import Diagnostics
import Spreadsheet
import TestSupport
import Testing
import Workbooks

/// Opens and reads all sheets of a workbook.
func readAll(_ bytes: [UInt8]) throws -> [SheetTable] {
  try WorkbookContents.open(bytes, file: "a.xlsx").sheets.map { try $0.table() }
}

/// The cells of a workbook's only sheet by their addresses.
func cells(_ workbook: HandMadeWorkbook) throws -> [String: SheetCell] { cells(try readAll(workbook.bytes)[0]) }

func cells(_ table: SheetTable) -> [String: SheetCell] {
  var cells: [String: SheetCell] = [:]
  for row in table.rows {
    for cell in row.cells {
      cells[SheetSpot(name: "", number: 1, row: row.number, column: cell.column).reference ?? ""] = cell
    }
  }
  return cells
}

/// What a workbook's only sheet holds, by address.
func values(_ workbook: HandMadeWorkbook) throws -> [String: CellValue] { try cells(workbook).mapValues(\.value) }

/// What keeps a workbook from being read; nil where it is read.
func refusal(_ bytes: [UInt8]) -> Diagnostic? {
  do {
    _ = try readAll(bytes)
    return nil
  } catch {
    return error as? Diagnostic
  }
}

func problem(_ bytes: [UInt8]) -> WorkbookProblem? { refusal(bytes)?.problem as? WorkbookProblem }

func problem(_ workbook: HandMadeWorkbook) -> WorkbookProblem? { problem(workbook.bytes) }

extension SheetCell {
  /// The text, nil where the cell holds none.
  var text: String? { if case .text(let text) = value { text } else { nil } }
}

/// Reads whatever the bytes are and looks whether what comes out can be relied upon.
///
/// - Returns: the problem, where there is one.
@discardableResult
func checkReading(_ bytes: [UInt8], _ comment: Comment) -> WorkbookProblem? {
  do {
    for table in try readAll(bytes) { check(table, comment) }
    return nil
  } catch {
    let found = error as? Diagnostic
    #expect(found?.problem is WorkbookProblem && found?.place?.file == "a.xlsx", comment)
    return found?.problem as? WorkbookProblem
  }
}

private func check(_ table: SheetTable, _ comment: Comment) {
  var last = 0
  for row in table.rows {
    #expect(row.number > last && row.number <= 1_048_576, comment)
    last = row.number
    var lastColumn = 0
    for cell in row.cells {
      #expect(cell.column > lastColumn && cell.column <= 16_384, comment)
      lastColumn = cell.column
      if case .number(let number) = cell.value { #expect(number.isFinite, comment) }
      if case .date(let date) = cell.value { #expect(date.moment.map { $0.year >= 1900 } ?? true, comment) }
    }
  }
}
