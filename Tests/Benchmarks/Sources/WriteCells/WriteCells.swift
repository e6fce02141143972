import Formulas
import Spreadsheet

/// Writes a sheet of rows × 12 cells: four texts, seven numbers and a formula that is filled down. `WriteCellsInC`
/// writes the same cells.
@main struct WriteCells {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3, let rows = Int(arguments[2]) else {
      print("WriteCells FILE ROWS")
      return
    }
    let name = CellStyle().with {
      $0.borders = .all
      $0.wraps = true
    }
    let points = CellStyle().with {
      $0.borders = .all
      $0.numberFormat = "#,##0.00"
    }
    let created = CivilMoment(year: 2017, month: 2, day: 10)
    try Workbook.writeAtomically(to: arguments[1], created: created, title: "", author: "") { workbook in
      try workbook.addSheet("Số liệu") { sheet in
        let sum = Formula.sum((4...10).map { .cell(CellReference(row: 0, column: $0)) })
        let total = try FilledFormula(sum, on: "Số liệu")
        for row in 0..<rows {
          try sheet.write(.text("Đơn vị số \(row)"), row: row, column: 0, style: name)
          try sheet.write(.text("Sở, ban, ngành"), row: row, column: 1, style: name)
          try sheet.write(.text("mã \(row % 1000)"), row: row, column: 2, style: name)
          try sheet.write(.text("Xuất sắc"), row: row, column: 3, style: name)
          var cached = 0.0
          for column in 4...10 {
            let value = Double((row * 31 + column * 17) % 10_000) / 100
            cached += value
            try sheet.write(.number(value), row: row, column: column, style: points)
          }
          try sheet.write(.filled(total, down: row, cached: .number(cached)), row: row, column: 11, style: points)
        }
      }
    }
  }
}
