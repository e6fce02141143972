import Diagnostics
import Files
import Spreadsheet

extension SentSheet {
  /// The most rows of a sheet: several times the communes of a country.
  static let rowLimit = 20_000
  /// The most bytes of a text file: 16 MB.
  private static let textLimit = 16 << 20

  /// The one sheet that a text file is: lines of any number of fields.
  static func sheet(ofText bytes: [UInt8], file: String, findings: inout Findings) -> SentSheet? {
    if bytes.count > textLimit {
      findings.add(FileProblem.tooLarge(path: file, limit: textLimit), at: Place(file: file))
      return nil
    }
    guard let lines = CSVReader.lines(bytes, limit: rowLimit, file: file, findings: &findings) else { return nil }
    let rows = lines.enumerated().compactMap { index, fields -> SentRow? in
      let cells = fields.enumerated().compactMap { column, field in
        field.value.isEmpty ? nil : SentCell(column: column + 1, value: .text(field.text), place: field.place)
      }
      return cells.isEmpty ? nil : SentRow(number: fields[0].place.line, cells: cells)
    }
    let fields = Dictionary(lines.compactMap { line in line.first.map { ($0.place.line, line) } }) { first, _ in first }
    return SentSheet(file: file, rows: rows) { row, column in
      guard row > 0 else { return Place(file: file) }
      guard let line = fields[row], line.indices.contains(column - 1) else { return Place(file: file, line: row) }
      return line[column - 1].place
    }
  }
}
