import Diagnostics
import Spreadsheet

extension SentSheet {
  /// The sheets of a workbook, or the one sheet that a text file is.
  static func sheets(in bytes: [UInt8], file: String, findings: inout Findings) -> [SentSheet] {
    guard bytes.starts(with: Array("PK".utf8)) || bytes.starts(with: [0xD0, 0xCF]) else {
      return sheet(ofText: bytes, file: file, findings: &findings).map { [$0] } ?? []
    }
    var sheets: [SentSheet] = []
    do throws(Diagnostic) {
      for sheet in try WorkbookContents.open(bytes, file: file).sheets {
        do throws(Diagnostic) {
          sheets.append(try SentSheet(sheet))
        } catch {
          findings.add(error.problem, at: error.place, related: error.related)
        }
      }
    } catch {
      findings.add(error.problem, at: error.place, related: error.related)
    }
    return sheets
  }

  private init(_ sheet: SheetContents) throws(Diagnostic) {
    let table = try sheet.table()
    let (file, name, number) = (sheet.file, sheet.name, sheet.number)
    let place = { @Sendable (row: Int, column: Int) in
      Place(file: file, sheet: SheetSpot(name: name, number: number, row: row, column: column))
    }
    self.init(
      file: file, name: name, isHidden: sheet.visibility != .visible,
      rows: table.rows.compactMap { row in
        let cells = row.cells.map { SentCell(column: $0.column, value: $0.value, place: place(row.number, $0.column)) }
        return cells.isEmpty ? nil : SentRow(number: row.number, isHidden: row.isHidden, cells: cells)
      },
      merges: table.layout.mergedCells, hiddenColumns: table.layout.hiddenColumns, place: place)
  }
}
