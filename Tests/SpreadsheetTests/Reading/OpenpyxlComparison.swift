import Diagnostics
import Foundation
import Spreadsheet
import TestSupport
import Testing

/// A sheet's cells as openpyxl gives them: days as texts, cells without a result left out.
private func asOpenpyxlHasThem(_ table: SheetTable) -> [String: Openpyxl.Value] {
  cells(table).compactMapValues { cell in
    switch cell.value {
    case .text(let text): .text(text)
    case .number(let number): .number(number)
    case .truth(let truth): .truth(truth)
    case .error(let name): .text(name)
    case .date(let date): .text(text(date))
    case .uncalculated: nil
    }
  }
}

private func text(_ date: SerialDate) -> String {
  guard let moment = date.moment else { return "no day" }
  func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
  return "\(moment.year)-\(two(moment.month))-\(two(moment.day)) "
    + "\(two(moment.hour)):\(two(moment.minute)):\(two(moment.second))"
}

/// Reads a file with both readers and compares every cell, what is merged and what is hidden.
///
/// - Returns: what was read, by sheet.
@discardableResult
func compareWithOpenpyxl(_ path: String) throws -> [String: SheetTable] {
  struct Sheet: Decodable, Equatable {
    var title: String
    var state: String
    var merged: [String]
    var hiddenRows: [Int]
  }
  let expected = try Openpyxl.cells(of: path)
  let sheets: [Sheet] = try Openpyxl.ask(
    """
    answer = [dict(title=s.title, state=s.sheet_state, merged=sorted(str(r) for r in s.merged_cells.ranges),
              hiddenRows=sorted(r for r, d in s.row_dimensions.items() if d.hidden)) for s in book.worksheets]
    """, of: path)
  let book = try WorkbookContents.open(Array(Data(contentsOf: URL(fileURLWithPath: path))), file: path)
  var tables: [String: SheetTable] = [:]
  var found: [Sheet] = []
  for sheet in book.sheets {
    let table = try sheet.table()
    tables[sheet.name] = table
    #expect(asOpenpyxlHasThem(table) == expected[sheet.name], "\(path), \(sheet.name)")
    found.append(
      Sheet(
        title: sheet.name, state: sheet.visibility.rawValue,
        merged: table.layout.mergedCells.map { range in
          let corners = [
            (range.rows.lowerBound, range.columns.lowerBound), (range.rows.upperBound, range.columns.upperBound),
          ]
          return corners.compactMap { sheet.place(row: $0.0, column: $0.1).sheet?.reference }.joined(separator: ":")
        }.sorted(), hiddenRows: table.rows.filter(\.isHidden).map(\.number)))
  }
  #expect(found == sheets)
  return tables
}
