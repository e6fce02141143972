public import Diagnostics

/// A workbook (XLSX) that was opened for reading.
///
/// Sheets are read row by row from the packed file, so that memory does not grow with their length. What is wrong
/// with the file is thrown as a `Diagnostic` with a `WorkbookProblem` at its sheet and cell.
public final class WorkbookContents {
  /// As messages show it.
  public let file: String
  /// In the order of their tabs, hidden ones among them. Sheets that hold a chart only are left out.
  public private(set) var sheets: [SheetContents] = []
  public private(set) var dateSystem = DateSystem.from1900

  /// Opens a workbook.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - file: its name, for messages.
  public static func open(_ bytes: [UInt8], file: String) throws(Diagnostic) -> WorkbookContents {
    throw Diagnostic(WorkbookProblem.notAWorkbook(.unknown), at: Place(file: file))
  }

  private init(file: String) {
    self.file = file
  }
}
