/// A place in an input: a file, and what is meant in it. Text files have lines and columns, workbooks have sheets
/// and cells.
public struct Place: Hashable, Sendable {
  public var file: String
  public var spot: Spot

  public enum Spot: Hashable, Sendable {
    case wholeFile
    case text(TextSpot)
    case sheet(SheetSpot)
  }

  public init(file: String, spot: Spot) {
    self.file = file
    self.spot = spot
  }

  /// A place in a text file.
  ///
  /// - Parameters:
  ///   - line: from 1; 0 means the file as a whole.
  ///   - column: from 1, counted in Unicode scalars; 0 means the whole line.
  ///   - length: how many characters are meant.
  public init(file: String, line: Int = 0, column: Int = 0, length: Int = 1) {
    self.init(
      file: file, spot: line == 0 ? .wholeFile : .text(TextSpot(line: line, column: column, length: length)))
  }

  /// A place in a workbook.
  public init(file: String, sheet: SheetSpot) {
    self.init(file: file, spot: .sheet(sheet))
  }

  /// Whether nothing in particular is meant in the file.
  public var isWholeFile: Bool { spot == .wholeFile }

  /// The line of a text file, from 1; 0 where none is meant, as in a workbook.
  public var line: Int { text?.line ?? 0 }

  /// The column of a text file, from 1; 0 where none is meant, as in a workbook.
  public var column: Int { text?.column ?? 0 }

  /// How many characters of a line are meant.
  public var length: Int { text?.length ?? 1 }

  /// Where a text file is meant, what in it.
  public var text: TextSpot? {
    if case .text(let spot) = spot { spot } else { nil }
  }

  /// Where a workbook's sheet is meant, what in it.
  public var sheet: SheetSpot? {
    if case .sheet(let spot) = spot { spot } else { nil }
  }

  /// The place `offset` scalars to the right on the same line of a text.
  public func shifted(by offset: Int, length: Int) -> Place {
    guard let text else { return self }
    return Place(file: file, line: text.line, column: text.column + offset, length: max(1, length))
  }
}

/// A line of a text file, and some characters of it.
public struct TextSpot: Hashable, Sendable {
  /// From 1.
  public var line: Int
  /// From 1, counted in Unicode scalars; 0 means the whole line.
  public var column: Int
  public var length: Int

  public init(line: Int, column: Int = 0, length: Int = 1) {
    self.line = line
    self.column = column
    self.length = length
  }
}
