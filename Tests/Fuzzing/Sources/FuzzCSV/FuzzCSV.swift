import Diagnostics
import Intake

/// Reads whatever libFuzzer makes up as a table: rows or problems must come out, never a crash.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCSV(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  var findings = Findings()
  let table = CSVReader.read(bytes, file: "fuzzed.csv", findings: &findings)
  precondition(table != nil || findings.hasErrors)
  for found in findings.diagnostics { precondition(!found.problem.message.vi.isEmpty) }
  guard let table else { return 0 }
  for column in table.header.indices {
    let cells = table.rows.map { WrittenCell($0[column]) }
    let numbers = NumberColumn(cells, isCount: column.isMultiple(of: 2), measure: ["câu"])
    let dates = DateColumn(cells, years: 2000...2100)
    precondition(numbers.cells.count == cells.count && dates.cells.count == cells.count)
  }
  return 0
}

/// libFuzzer's own start.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The package manager gives `main` this name on Linux and so hides libFuzzer's.
@_cdecl("FuzzCSV_main")
public func start(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
  var (count, arguments) = (count, arguments)
  return runDriver(&count, &arguments, fuzzCSV)
}
