public import Diagnostics
public import Files
public import Formulas

/// Why a workbook was not written.
public enum WorkbookError: Problem {
  /// A sheet's name that Excel refuses, and why.
  case sheetName(String, NameFlaw)
  /// A name for cells that Excel refuses, and why.
  case definedName(String, NameFlaw)
  /// A workbook needs one sheet at least.
  case noSheets
  /// A cell that is not a number: C would write `nan`, which no spreadsheet reads.
  case notFinite(at: CellReference)
  /// A text longer than a cell or another place for text can hold, in UTF-16 units.
  case tooLong(characters: Int, limit: Int)
  /// A character that XML cannot hold.
  case character(Unicode.Scalar)
  /// A row or a column beyond the sheet.
  case outside(row: Int, column: Int)
  /// A formula that Excel would refuse.
  case formula(FormulaFlaw)
  /// A date or a time that does not exist, or that a workbook cannot hold.
  case moment(CivilMoment)
  /// A measure beyond what Excel takes.
  case measure(Measure, Double)
  /// A merged range that meets another, or a single cell.
  case merge(CellRange)
  /// A list's item with a comma or a quotation mark, which the file's form has no way to hold.
  case listItem(String)
  /// More lists than the library can count on one sheet.
  case tooManyLists
  /// Printed titles whose reference does not fit in the library's 127 bytes.
  case printTitles(sheet: String)
  /// A chart that Excel would refuse or offer to repair, and why.
  case chart(ChartFlaw)
  /// Why the system refused, where it says so.
  case file(path: String, reason: SystemReason?)
  /// The file was closed without a complaint, but a part of it is cut short: the disk was full.
  case incomplete(path: String, part: String)
  /// The library failed where no check of ours foresaw it.
  case library(String)

  /// Else what stands in the cells cannot be written, whatever the disk.
  public var isOfAccess: Bool {
    switch self {
    case .file, .incomplete, .library, .chart: true
    default: false
    }
  }

  /// The same of the file that was asked for, instead of one that grows under another name.
  public func naming(_ path: String) -> WorkbookError {
    switch self {
    case .file(_, let reason): .file(path: path, reason: reason)
    case .incomplete(_, let part): .incomplete(path: path, part: part)
    default: self
    }
  }

  /// What is wrong with a name.
  public enum NameFlaw: Hashable, Sendable {
    case empty
    case tooLong
    case character(Character)
    /// An apostrophe at either end.
    case apostrophe
    case taken
    /// A name that Excel keeps for itself.
    case reserved
    /// A defined name that reads as a cell, such as `A1`, `R1C1` or `C`.
    case readsAsCell
    /// A definition of more than 127 bytes, which the library would cut.
    case longDefinition
  }

  /// What was measured.
  public enum Measure: Hashable, Sendable {
    case columnWidth, rowHeight, fontSize, indent, rotation, outlineLevel, margin, pages, zoom, scale, barSpacing
  }
}
