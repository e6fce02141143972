internal import CXLSXWriter

/// The owner of the library's workbook: handed over once for closing, or freed without a file when abandoned.
final class WorkbookStorage {
  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  var styles = StyleTable()
  /// Lower-cased, as Excel compares them.
  var sheetNames: Set<String> = []
  var definedNames: Set<String> = []
  var charts: [DrawnChart] = []

  init(path: String, tempFolder: String) throws(WorkbookError) {
    // The library copies both texts.
    workbook = tempFolder.withCString { folder in
      var options = lxw_workbook_options(
        constant_memory: 0, tmpdir: UnsafeMutablePointer(mutating: folder), use_zip64: 0)
      return workbook_new_opt(path, &options)
    }
    guard let workbook else { throw .library("workbook_new_opt") }
    // The default font measures the columns. The library's own, Calibri, is missing on most machines without Excel,
    // and its stand-in makes every column a third wider there; Times New Roman has a stand-in of the same widths.
    if let usual = workbook.pointee.formats.pointee.stqh_first {
      format_set_font_name(usual, "Times New Roman")
    }
  }

  deinit {
    if let workbook { lxw_workbook_free(workbook) }
  }

  /// The handle, as long as the workbook is open.
  func handle() throws(WorkbookError) -> UnsafeMutablePointer<lxw_workbook> {
    guard let workbook else { throw .library("closed") }
    return workbook
  }

  /// The handle, which is the caller's to free from now on.
  func release() throws(WorkbookError) -> UnsafeMutablePointer<lxw_workbook> {
    let handle = try handle()
    workbook = nil
    return handle
  }

  /// - Parameter created: seconds since 1970; the library takes 0 for "now".
  func setProperties(title: String, author: String, created: Int) throws(WorkbookError) {
    let handle = try handle()
    let status = title.withCString { title in
      author.withCString { author in
        var properties = lxw_doc_properties()
        properties.title = UnsafeMutablePointer(mutating: title)
        properties.author = UnsafeMutablePointer(mutating: author)
        properties.created = created
        return workbook_set_properties(handle, &properties)
      }
    }
    try check(status)
  }

  func format(_ style: CellStyle?, column: Int? = nil) throws(WorkbookError) -> UnsafeMutablePointer<lxw_format>? {
    guard let style else { return nil }
    return try styles.format(style, column: column, in: handle())
  }
}
