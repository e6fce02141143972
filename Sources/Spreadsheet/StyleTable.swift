internal import CXLSXWriter

/// The formats of one workbook, one for each style in use. They belong to the workbook's handle and die with it.
///
/// A table's rows repeat their styles, so the style that was last asked for in a column is tried first: comparing one
/// style is several times cheaper than hashing it, and this is done for every cell.
struct StyleTable {
  private struct Entry {
    let style: CellStyle
    let format: UnsafeMutablePointer<lxw_format>
  }

  private var entries: [Entry] = []
  private var places: [CellStyle: Int] = [:]
  /// The entry that was last asked for, by column.
  private var latest: [Int] = []

  /// The format of a style, made when it is first asked for.
  mutating func format(
    _ style: CellStyle, column: Int?, in workbook: UnsafeMutablePointer<lxw_workbook>
  ) throws(WorkbookError) -> UnsafeMutablePointer<lxw_format> {
    if let column, column < latest.count, entries[latest[column]].style == style {
      return entries[latest[column]].format
    }
    let place: Int
    if let known = places[style] {
      place = known
    } else {
      place = entries.count
      entries.append(Entry(style: style, format: try makeFormat(style, in: workbook)))
      places[style] = place
    }
    if let column {
      while latest.count <= column { latest.append(place) }
      latest[column] = place
    }
    return entries[place].format
  }
}

private func makeFormat(
  _ style: CellStyle, in workbook: UnsafeMutablePointer<lxw_workbook>
) throws(WorkbookError) -> UnsafeMutablePointer<lxw_format> {
  guard (1...409).contains(style.fontSize) else { throw .measure(.fontSize, style.fontSize) }
  guard (0...250).contains(style.indent) else { throw .measure(.indent, Double(style.indent)) }
  guard (-90...90).contains(style.rotation) else { throw .measure(.rotation, Double(style.rotation)) }
  let fontName = try fixedField(style.fontName)
  let numberFormat = try fixedField(style.numberFormat)
  guard let format = workbook_add_format(workbook) else { throw .library("workbook_add_format") }

  format_set_font_name(format, fontName)
  format_set_font_size(format, style.fontSize)
  if style.isBold { format_set_bold(format) }
  if style.isItalic { format_set_italic(format) }
  if style.isUnderlined { format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
  if let color = style.color { format_set_font_color(format, color.code) }
  if let alignment = style.horizontal.code { format_set_align(format, alignment) }
  if let alignment = style.vertical.code { format_set_align(format, alignment) }
  if style.wraps { format_set_text_wrap(format) }
  let thin = UInt8(LXW_BORDER_THIN.rawValue)
  if style.borders.contains(.top) { format_set_top(format, thin) }
  if style.borders.contains(.bottom) { format_set_bottom(format, thin) }
  if style.borders.contains(.left) { format_set_left(format, thin) }
  if style.borders.contains(.right) { format_set_right(format, thin) }
  if numberFormat != "General" { format_set_num_format(format, numberFormat) }
  if let fill = style.fill { format_set_bg_color(format, fill.code) }
  if !style.isLocked { format_set_unlocked(format) }
  if style.hidesFormula { format_set_hidden(format) }
  if style.indent > 0 { format_set_indent(format, UInt8(style.indent)) }
  if style.rotation != 0 { format_set_rotation(format, Int16(style.rotation)) }
  return format
}

/// The library keeps such strings in fixed fields and would cut a longer one in silence.
func fixedField(_ text: String) throws(WorkbookError) -> String {
  let length = text.utf8.count
  guard length <= Limits.fixedField else { throw .tooLong(characters: length, limit: Limits.fixedField) }
  return try plain(text, limit: Limits.fixedField)
}

extension CellColor {
  /// The library takes 0 for "none" and has a code of its own for black.
  var code: lxw_color_t { rgb == 0 ? lxw_color_t(LXW_COLOR_BLACK.rawValue) : rgb }
}

extension CellStyle.Horizontal {
  fileprivate var code: UInt8? {
    switch self {
    case .general: nil
    case .left: UInt8(LXW_ALIGN_LEFT.rawValue)
    case .center: UInt8(LXW_ALIGN_CENTER.rawValue)
    case .right: UInt8(LXW_ALIGN_RIGHT.rawValue)
    case .justify: UInt8(LXW_ALIGN_JUSTIFY.rawValue)
    }
  }
}

extension CellStyle.Vertical {
  fileprivate var code: UInt8? {
    switch self {
    case .bottom: nil
    case .top: UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue)
    case .center: UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue)
    }
  }
}
