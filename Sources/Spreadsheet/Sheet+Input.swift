internal import CXLSXWriter
public import Formulas

/// What a reader may still do on a protected sheet, beside filling in unlocked cells.
public struct Permissions: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let formatColumns = Permissions(rawValue: 1)
  public static let formatRows = Permissions(rawValue: 2)
  public static let sort = Permissions(rawValue: 4)
  public static let filter = Permissions(rawValue: 8)
  public static let selectLockedCells = Permissions(rawValue: 16)
}

/// The choices that a cell offers, and what it says of others.
public struct ChoiceList: Hashable, Sendable {
  public enum Source: Hashable, Sendable {
    /// Without commas and quotation marks; 255 UTF-16 units in all, commas between them counted.
    case items([String])
    case range(CellRange)
  }

  public var source: Source
  /// Shown when something else is entered: at most 32 and 255 UTF-16 units.
  public var errorTitle: String
  public var errorMessage: String

  public init(_ source: Source, errorTitle: String = "", errorMessage: String = "") {
    self.source = source
    self.errorTitle = errorTitle
    self.errorMessage = errorMessage
  }
}

extension Sheet {
  /// Protects the sheet, without a password, against changes by mistake: only unlocked cells can be filled in.
  public mutating func protect(allowing permissions: Permissions = [.selectLockedCells]) {
    var options = lxw_protection()
    options.format_columns = permissions.contains(.formatColumns) ? 1 : 0
    options.format_rows = permissions.contains(.formatRows) ? 1 : 0
    options.sort = permissions.contains(.sort) ? 1 : 0
    options.autofilter = permissions.contains(.filter) ? 1 : 0
    options.no_select_locked_cells = permissions.contains(.selectLockedCells) ? 0 : 1
    worksheet_protect(worksheet, nil, &options)
  }

  /// Lets cells take only a choice from a list, or stay blank.
  ///
  /// - Throws: `.listItem`, `.tooLong`, `.tooManyLists`, `.formula` for a range off the sheet.
  public mutating func validate(
    rows: ClosedRange<Int>, columns: ClosedRange<Int>, _ list: ChoiceList
  ) throws(WorkbookError) {
    guard Int(worksheet.pointee.num_validations) < Limits.listsOnASheet else { throw .tooManyLists }
    let (first, last) = try corners(rows, columns)
    let title = try plain(list.errorTitle, limit: Limits.messageTitle)
    let message = try escaped(list.errorMessage, limit: Limits.shortText)
    let formula = try listFormula(list.source)
    let status = formula.withCString { formula in
      title.withCString { title in
        message.withCString { message in
          var validation = lxw_data_validation()
          validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
          validation.value_formula = UnsafeMutablePointer(mutating: formula)
          if title.pointee != 0 { validation.error_title = UnsafeMutablePointer(mutating: title) }
          if message.pointee != 0 { validation.error_message = UnsafeMutablePointer(mutating: message) }
          return worksheet_data_validation_range(
            worksheet, first.row, first.column, last.row, last.column, &validation)
        }
      }
    }
    try check(status)
  }

  /// Puts a note on a cell, seen when the pointer rests there.
  public mutating func comment(_ text: String, row: Int, column: Int) throws(WorkbookError) {
    let (r, c) = try place(row, column)
    var options = lxw_comment_options()
    // Tahoma 9 fits about 45 characters in a line of this width.
    options.width = 280
    options.height = UInt16(min(600, 26 + 15 * (1 + text.count / 40 + text.count(where: \.isNewline))))
    options.font_size = 9
    try check(worksheet_write_comment_opt(worksheet, r, c, escaped(text), &options))
  }

  /// A list of items is, in the file, a formula of one text: the items with commas between them.
  private func listFormula(_ source: ChoiceList.Source) throws(WorkbookError) -> String {
    switch source {
    case .range(let range): return "=" + (try render(.range(range)))
    case .items(let items):
      if let item = items.first(where: { $0.contains(",") || $0.contains("\"") || $0.isEmpty }) {
        throw .listItem(item)
      }
      return "\"" + (try plain(items.joined(separator: ","), limit: Limits.shortText)) + "\""
    }
  }
}
