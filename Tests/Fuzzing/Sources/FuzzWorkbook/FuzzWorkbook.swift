import Diagnostics
import Spreadsheet
import Workbooks

/// Reads whatever libFuzzer makes up as a workbook: contents or a problem must come out, never a crash.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzWorkbook(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  // As text the fuzzer gets past the archive's checksums.
  let bytes = WrittenArchive.bytes(UnsafeBufferPointer(start: start, count: count))
  do {
    for sheet in try WorkbookContents.open(bytes, file: "fuzzed.xlsx").sheets {
      var last = 0
      try sheet.forEachRow { row in
        precondition(row.number > last && row.cells.allSatisfy { (1...16_384).contains($0.column) })
        last = row.number
      }
    }
  } catch {
    guard let found = error as? Diagnostic, found.problem is WorkbookProblem else { preconditionFailure("\(error)") }
    precondition(!found.problem.message.vi.isEmpty)
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
@_cdecl("FuzzWorkbook_main")
public func start(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
  var (count, arguments) = (count, arguments)
  return runDriver(&count, &arguments, fuzzWorkbook)
}
