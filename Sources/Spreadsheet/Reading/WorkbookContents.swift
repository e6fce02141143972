public import Diagnostics

/// A workbook (XLSX) that was opened for reading.
///
/// Sheets are read row by row from the packed file, so that memory does not grow with their length. What is wrong
/// with the file is thrown as a `Diagnostic` with a `WorkbookProblem` at its sheet and cell.
public struct WorkbookContents {
  /// As messages show it.
  public let file: String
  /// In the order of their tabs, hidden ones among them. Sheets that hold a chart only are left out.
  public let sheets: [SheetContents]
  public let dateSystem: DateSystem

  /// Opens a workbook.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - file: its name, for messages.
  /// - Throws: a `Diagnostic` with a `WorkbookProblem`, at the file.
  /// - Cost: reads everything but the sheets; the memory of the file and of its shared texts is kept as long as the
  ///   workbook or one of its sheets is.
  public static func open(_ bytes: [UInt8], file: String) throws(Diagnostic) -> WorkbookContents {
    try WorkbookContents(bytes, file: file)
  }

  private init(_ bytes: [UInt8], file: String) throws(Diagnostic) {
    do {
      let parts = try WorkbookParts(bytes)
      self.file = file
      dateSystem = parts.dateSystem
      sheets = parts.sheets.map { SheetContents($0, of: parts, file: file) }
    } catch {
      throw Diagnostic(reading: error, at: Place(file: file))
    }
  }
}

extension Diagnostic {
  /// What ended a reading, at a place unless it has one.
  init(reading error: any Error, at place: Place) {
    switch error {
    case let diagnostic as Diagnostic: self = diagnostic
    case let problem as WorkbookProblem: self.init(problem, at: place)
    default: self.init(WorkbookProblem.damagedArchive, at: place)
    }
  }
}
