internal import Formulas

/// A sheet of a workbook, or a row, a column or a cell of it.
public struct SheetSpot: Hashable, Sendable {
  /// The sheet's name as its tab shows it.
  public var name: String
  /// Where the sheet stands among the workbook's, from 1.
  public var number: Int
  /// From 1; 0 means no row in particular.
  public var row: Int
  /// From 1; 0 means no column in particular.
  public var column: Int

  public init(name: String, number: Int, row: Int = 0, column: Int = 0) {
    self.name = name
    self.number = number
    self.row = row
    self.column = column
  }

  /// What is meant as spreadsheets write it: `C13`, `13`, `C`; nil for the sheet as a whole.
  public var reference: String? {
    if row == 0 && column == 0 { return nil }
    return (column == 0 ? "" : columnLetters(column - 1)) + (row == 0 ? "" : "\(row)")
  }

  /// `sheet "Tin, bài", cell C13`
  public var words: Words {
    let sheet = Words("trang \"\(name)\"", "sheet \"\(name)\"")
    guard let reference else { return sheet }
    let kind =
      column == 0 ? Words("dòng", "row") : row == 0 ? Words("cột", "column") : Words("ô", "cell")
    return Words("\(sheet.vi), \(kind.vi) \(reference)", "\(sheet.en), \(kind.en) \(reference)")
  }
}
