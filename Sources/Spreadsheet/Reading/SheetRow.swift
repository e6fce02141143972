/// A row of a sheet as it is read.
public struct SheetRow: Hashable, Sendable {
  /// From 1.
  public let number: Int
  /// Hidden by hand or by a filter.
  public let isHidden: Bool
  /// The cells that hold something, from left to right.
  public let cells: [SheetCell]

  public init(number: Int, isHidden: Bool, cells: [SheetCell]) {
    self.number = number
    self.isHidden = isHidden
    self.cells = cells
  }

  /// The cell in a column, from 1; nil where it is blank. Cost: a binary search.
  public subscript(column: Int) -> SheetCell? {
    var (low, high) = (0, cells.count)
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].column < column { low = middle + 1 } else { high = middle }
    }
    return low < cells.count && cells[low].column == column ? cells[low] : nil
  }
}

/// A cell that holds something. A cell that has a style alone is not among those of a row.
public struct SheetCell: Hashable, Sendable {
  /// From 1: A is 1.
  public let column: Int
  public let value: CellValue
  /// How the cell's style shows its number.
  public let form: NumberForm
  /// whether the value was reckoned by a formula.
  public let isFormula: Bool

  public init(column: Int, value: CellValue, form: NumberForm = .plain, isFormula: Bool = false) {
    self.column = column
    self.value = value
    self.form = form
    self.isFormula = isFormula
  }
}

/// What a cell holds. That of a formula is what the program that saved the file reckoned last.
public enum CellValue: Hashable, Sendable {
  /// Runs of different fonts joined; readings above East Asian letters left out. May be empty, for a formula.
  case text(String)
  /// Finite. A percentage is its share: 98 % is 0.98, with the form `.percentage`.
  case number(Double)
  /// A number that the cell's style shows as a date, as a time or as both.
  case date(SerialDate)
  case truth(Bool)
  /// Such as `#REF!` or `#DIV/0!`.
  case error(String)
  /// A formula whose result was not saved: the file was written by a program that does not reckon.
  case uncalculated
}

/// What a style makes of a number.
public enum NumberForm: Hashable, Sendable {
  /// General, fixed decimals, separators, currency, scientific.
  case plain
  case percentage
  /// A day, with or without a time.
  case date
  /// A time of day or a duration, without a day.
  case time
  /// `@`: what is typed into the cell stays text. A number may stand there all the same.
  case text
}
