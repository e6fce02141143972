import Diagnostics
import Files
import Spreadsheet

/// Reads the first sheet of a workbook whole, as `import` does; prints the seconds that it took, how many cells it
/// found and the sum of the numbers, to be compared with those of peers/reading.py.
///
///     ReadWorkbook FILE
@main struct ReadWorkbook {
  static func main() throws {
    guard CommandLine.arguments.count == 2 else { return print("ReadWorkbook FILE") }
    let path = CommandLine.arguments[1]
    let start = ContinuousClock.now
    let table = try WorkbookContents.open(try FileContents.read(path), file: path).sheets[0].table(limit: 10_000_000)
    let time = ContinuousClock.now - start
    var (cells, sum) = (0, 0.0)
    for row in table.rows {
      cells += row.cells.count
      for cell in row.cells { if case .number(let number) = cell.value { sum += number } }
    }
    print(Double(time.components.attoseconds) / 1e18 + Double(time.components.seconds), cells, sum)
  }
}
