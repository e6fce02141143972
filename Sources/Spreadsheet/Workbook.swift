internal import CXLSXWriter
public import Formulas

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A workbook being written. Nothing stands on the disk before `close()`; a workbook that is abandoned leaves
/// nothing. `writeAtomically` is the usual way to write one.
///
/// Numbers are written with 16 significant digits, one more than spreadsheets count.
public struct Workbook: ~Copyable {
  private let storage: WorkbookStorage
  private let path: String

  /// Starts a workbook.
  ///
  /// - Parameters:
  ///   - path: where `close()` writes the file.
  ///   - created: the date of creation, and the only one in the file, so that the same cells give the same bytes on
  ///     every day and in every time zone. From 1970 on.
  ///   - tempFolder: where the library keeps its temporary files while it closes.
  public init(
    path: String, created: CivilMoment, title: String = "", author: String = "", tempFolder: String = "/tmp"
  ) throws(WorkbookError) {
    // The library takes 0 for "now".
    guard created.isWritable, created.secondsSince1970 > 0 else { throw .moment(created) }
    let storage = try WorkbookStorage(path: path, tempFolder: tempFolder)
    try storage.setProperties(
      title: plain(title, limit: Limits.shortText), author: plain(author, limit: Limits.shortText),
      created: created.secondsSince1970)
    self.storage = storage
    self.path = path
  }

  /// Adds a sheet after the others and fills it.
  ///
  /// - Throws: `.sheetName` unless the name has 1…31 UTF-16 units, none of `[]:*?/\`, no apostrophe at its ends, and
  ///   differs from the others in more than case; and what `fill` throws.
  public mutating func addSheet<Result>(
    _ name: String, _ fill: (inout Sheet) throws -> Result
  ) throws -> Result {
    try checkSheetName(name)
    guard let worksheet = workbook_add_worksheet(try storage.handle(), name) else {
      throw WorkbookError.library("workbook_add_worksheet")
    }
    storage.sheetNames.insert(name.lowercased())
    try requote(worksheet, name)
    var sheet = Sheet(name: name, worksheet: worksheet, storage: storage)
    return try fill(&sheet)
  }

  /// Gives a name to a range or another formula, for all sheets.
  ///
  /// - Throws: `.definedName` unless the name starts with a letter or `_`, has only plain letters, digits, `_` and
  ///   `.`, cannot be read as a cell, is new, and its definition has 127 bytes at most.
  public mutating func define(_ name: String, as formula: Formula) throws(WorkbookError) {
    if let flaw = definedNameFlaw(name) { throw .definedName(name, flaw) }
    guard storage.definedNames.insert(name.lowercased()).inserted else { throw .definedName(name, .taken) }
    let text = try render(formula)
    guard text.utf8.count <= Limits.fixedField else { throw .definedName(name, .longDefinition) }
    try check(workbook_define_name(storage.handle(), name, "=" + text))
  }

  /// Writes the file and ends the workbook.
  ///
  /// The library does not look whether its temporary files could be written, so the finished file is read again:
  /// every part must unpack to its checksum and end with the tag that closes it. On failure no file is left.
  ///
  /// - Throws: `.noSheets`, `.chart` where a chart names a sheet that was never added, `.file` with the system's reason, `.incomplete`.
  public consuming func close() throws(WorkbookError) {
    if storage.sheetNames.isEmpty { throw .noSheets }
    try storage.storeChartValues()
    let handle = try storage.release()
    do throws(WorkbookError) {
      errno = 0
      try check(workbook_close(handle), path: path)
      try checkPackage(path)
    } catch {
      unlink(path)
      throw error
    }
  }

  private func checkSheetName(_ name: String) throws(WorkbookError) {
    if let flaw = sheetNameFlaw(name) { throw .sheetName(name, flaw) }
    if storage.sheetNames.contains(name.lowercased()) { throw .sheetName(name, .taken) }
  }

  /// The library leaves `2016` and `A1` bare where it refers to a sheet for printing and filtering, and Excel then
  /// refuses the file; references here are quoted as those of our formulas.
  private func requote(_ worksheet: UnsafeMutablePointer<lxw_worksheet>, _ name: String) throws(WorkbookError) {
    guard let quoted = strdup(quotedSheetName(name)) else { throw .library("strdup") }
    free(worksheet.pointee.quoted_name)
    worksheet.pointee.quoted_name = quoted
  }
}

func render(_ formula: Formula, on sheet: String? = nil) throws(WorkbookError) -> String {
  do throws(FormulaFlaw) {
    return try formula.checked(on: sheet)
  } catch {
    throw .formula(error)
  }
}
