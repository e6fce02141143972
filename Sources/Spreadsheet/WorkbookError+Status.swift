internal import CXLSXWriter
import Files
import Formulas

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The one place where the library's return codes are read.
///
/// Most of them stand for mistakes that were refused before the call; those come out in the library's own words.
///
/// - Parameter path: the file, for the codes that come from writing it. Must be called before anything else can
///   change `errno`.
func check(_ status: lxw_error, path: String = "") throws(WorkbookError) {
  switch status {
  case LXW_NO_ERROR: return
  case LXW_ERROR_CREATING_XLSX_FILE, LXW_ERROR_CREATING_TMPFILE, LXW_ERROR_READING_TMPFILE,
    LXW_ERROR_ZIP_FILE_OPERATION, LXW_ERROR_ZIP_PARAMETER_ERROR, LXW_ERROR_ZIP_BAD_ZIP_FILE,
    LXW_ERROR_ZIP_INTERNAL_ERROR, LXW_ERROR_ZIP_FILE_ADD, LXW_ERROR_ZIP_CLOSE:
    throw .file(path: path, reason: systemReason())
  case LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED:
    throw .tooLong(characters: FormulaLimits.cellText + 1, limit: FormulaLimits.cellText)
  case LXW_ERROR_32_STRING_LENGTH_EXCEEDED: throw .tooLong(characters: 33, limit: 32)
  case LXW_ERROR_128_STRING_LENGTH_EXCEEDED: throw .tooLong(characters: 129, limit: 128)
  case LXW_ERROR_255_STRING_LENGTH_EXCEEDED: throw .tooLong(characters: 256, limit: 255)
  default: throw .library(libraryReason(status))
  }
}

/// What `errno` says now, if anything.
func systemReason() -> SystemReason? { errno == 0 ? nil : SystemReason(errno) }

private func libraryReason(_ status: lxw_error) -> String {
  lxw_strerror(status).map { String(cString: $0) } ?? "\(status)"
}
