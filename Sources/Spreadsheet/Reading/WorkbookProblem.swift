public import Diagnostics

/// Why a workbook (XLSX), or a sheet of it, could not be read.
public enum WorkbookProblem: Problem {
  case notAWorkbook(OtherKind)
  /// The form of Excel 97 to 2003 (.xls).
  case oldWorkbook
  /// Excel's binary form (.xlsb).
  case binaryWorkbook
  /// Saved with a password.
  case encrypted
  /// The archive breaks off or does not hold together.
  case damagedArchive
  /// A part of the archive cannot be unpacked, or its XML cannot be read.
  case damagedPart(String, PartFlaw)
  /// A part that another one refers to, or that every workbook has.
  case missingPart(String)
  /// A reference that leads out of the file.
  case outsideReference(from: String, target: String)
  /// A reference to a part that is already in use as another thing.
  case circularReference(from: String, target: String)
  /// A document type declaration, through which entities could be expanded; no workbook has one.
  case documentType(part: String)
  /// Unpacked it would be larger than `limit` bytes.
  case tooLarge(limit: Int)
  /// A part that unpacks to more than `limit` times its packed size, as no sheet does.
  case packedTooTightly(part: String, limit: Int)
  case tooMany(Countable, limit: Int)
  /// A text of more than `limit` bytes.
  case textTooLong(limit: Int)
  /// A value that does not fit the type that the cell states.
  case wrongValue(String, type: String)
  /// A shared string beyond the workbook's list.
  case missingString(String)
  /// A cell or row whose place is written wrongly, such as `A0`.
  case wrongReference(String)
  /// Rows that do not go down, or cells that do not go to the right.
  case outOfOrder(String)

  /// What a file is instead.
  public enum OtherKind: Hashable, Sendable {
    case empty
    /// OpenDocument (.ods).
    case openDocument
    /// Another document of an office suite, such as .docx.
    case otherDocument
    case pdf
    /// A web page or XML under a workbook's name, as web sites export it.
    case markup
    case unknown
  }

  /// What is wrong with a part.
  public enum PartFlaw: Hashable, Sendable {
    /// It does not unpack to the size and the checksum that the archive states.
    case packing
    /// It is packed by a method that workbooks do not use.
    case method
    /// The archive has two parts of that name.
    case twice
    /// Not well-formed, at a line.
    case xml(line: Int)
    /// Something in it, such as a tag, is longer than any program writes it.
    case longTag
    /// The outermost element is not the one that the part must have.
    case root(String)
  }

  /// What there can be too many of.
  public enum Countable: Hashable, Sendable {
    case parts, sheets, rows, columns, strings, styles, relationships, mergedRanges, cells, elements, names
  }
}
