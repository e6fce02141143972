internal import CXLSXWriter
public import Formulas

/// A sheet being filled. Rows and columns count from 0.
public struct Sheet: ~Copyable {
  public let name: String
  let worksheet: UnsafeMutablePointer<lxw_worksheet>
  let storage: WorkbookStorage
  var merged: [CellRange] = []
  /// Rows that print puts on one page, as they were asked for.
  public private(set) var rowsTogether: [ClosedRange<Int>] = []

  init(name: String, worksheet: UnsafeMutablePointer<lxw_worksheet>, storage: WorkbookStorage) {
    self.name = name
    self.worksheet = worksheet
    self.storage = storage
  }

  /// Writes a cell; what was there is replaced.
  ///
  /// - Throws: `.notFinite`, `.tooLong` for text above 32,767 UTF-16 units, `.character`, `.formula` for what Excel
  ///   would refuse, `.moment` for a date that does not exist, `.outside`, `.measure` for a style out of range.
  public mutating func write(
    _ content: CellContent, row: Int, column: Int, style: CellStyle? = nil
  ) throws(WorkbookError) {
    let (r, c) = try place(row, column)
    let format = try storage.format(style, column: column)
    switch content {
    case .number(let value):
      try check(worksheet_write_number(worksheet, r, c, finite(value, row, column), format))
    case .text(let text):
      try check(worksheet_write_string(worksheet, r, c, escaped(text), format))
    case .truth(let value):
      try check(worksheet_write_boolean(worksheet, r, c, value ? 1 : 0, format))
    case .blank:
      try check(worksheet_write_blank(worksheet, r, c, format))
    case .date(let moment):
      guard moment.isWritable else { throw .moment(moment) }
      try check(worksheet_write_number(worksheet, r, c, moment.serial, format))
    case .formula(let formula, let cached):
      let text = Array(("=" + (try render(formula, on: name))).utf8) + [0]
      try text.withUnsafeBufferPointer { (text) throws(WorkbookError) in
        try write(text, cached, row, column, format)
      }
    case .filled(let formula, let down, let cached):
      try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: formula.longest + 2) {
        (text) throws(WorkbookError) in
        let end = try fill(text, formula, down)
        try write(UnsafeBufferPointer(rebasing: text[..<end]), cached, row, column, format)
      }
    case .arrayFormula(let formula, let cached):
      let text = "{=" + (try render(formula, on: name)) + "}"
      try check(
        worksheet_write_array_formula_num(worksheet, r, c, r, c, text, format, finite(cached, row, column)))
    }
  }

  /// Asks that rows be printed on one page, for whoever sets the page up.
  public mutating func keepTogether(rows: ClosedRange<Int>) { rowsTogether.append(rows) }

  /// Puts a formula together with the leading `=`, closed by a 0 as C asks for it, and tells where it ends.
  private func fill(
    _ text: UnsafeMutableBufferPointer<UInt8>, _ formula: FilledFormula, _ down: Int
  ) throws(WorkbookError) -> Int {
    text[0] = UInt8(ascii: "=")
    do throws(FormulaFlaw) {
      let length = try formula.write(down: down, to: UnsafeMutableBufferPointer(rebasing: text[1...]))
      text[1 + length] = 0
      return length + 2
    } catch {
      throw .formula(error)
    }
  }

  /// - Parameter formula: in UTF-8, with the leading `=`, closed by a 0.
  private func write(
    _ formula: UnsafeBufferPointer<UInt8>, _ cached: CachedValue, _ row: Int, _ column: Int,
    _ format: UnsafeMutablePointer<lxw_format>?
  ) throws(WorkbookError) {
    let (r, c) = try place(row, column)
    let formula = UnsafeRawPointer(formula.baseAddress)?.assumingMemoryBound(to: CChar.self)
    switch cached {
    case .number(let value):
      try check(worksheet_write_formula_num(worksheet, r, c, formula, format, finite(value, row, column)))
    case .text(let value):
      try check(worksheet_write_formula_str(worksheet, r, c, formula, format, escaped(value)))
    }
  }

  func place(_ row: Int, _ column: Int) throws(WorkbookError) -> (lxw_row_t, lxw_col_t) {
    guard (0..<FormulaLimits.rows).contains(row), (0..<FormulaLimits.columns).contains(column) else {
      throw .outside(row: row, column: column)
    }
    return (lxw_row_t(row), lxw_col_t(column))
  }

  private func finite(_ value: Double, _ row: Int, _ column: Int) throws(WorkbookError) -> Double {
    guard value.isFinite else { throw .notFinite(at: CellReference(sheet: name, row: row, column: column)) }
    return value
  }
}

/// What stands in a cell.
public enum CellContent: Hashable, Sendable {
  /// Must be finite.
  case number(Double)
  /// Always text, whatever it looks like: never a formula, a link or a number.
  case text(String)
  case truth(Bool)
  /// No content, only the style.
  case blank
  /// A number to the spreadsheet: the style should give it a date's format.
  case date(CivilMoment)
  /// A formula with the value that is shown until it is reckoned anew.
  case formula(Formula, cached: CachedValue)
  /// A formula that other cells of the column share, so many rows below the one for which it was written.
  case filled(FilledFormula, down: Int, cached: CachedValue)
  /// A formula of one cell that reckons with whole ranges at once.
  case arrayFormula(Formula, cached: Double)
}

/// A formula's value as its writer knows it.
public enum CachedValue: Hashable, Sendable {
  /// Must be finite; a truth is 1 or 0.
  case number(Double)
  case text(String)
}
