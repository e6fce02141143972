internal import CXLSXWriter
import Formulas

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
}
