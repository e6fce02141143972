/// A place in an input: a file, and in it a line, a column and how many characters are meant.
public struct Place: Hashable, Sendable {
  public var file: String
  /// From 1; 0 means the file as a whole.
  public var line: Int
  /// From 1, counted in Unicode scalars; 0 means the whole line.
  public var column: Int
  public var length: Int

  public init(file: String, line: Int = 0, column: Int = 0, length: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
    self.length = length
  }

  /// The place `offset` scalars to the right on the same line.
  public func shifted(by offset: Int, length: Int) -> Place {
    Place(file: file, line: line, column: column + offset, length: max(1, length))
  }
}

extension Place: Comparable {
  public static func < (left: Place, right: Place) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}

extension Place: CustomStringConvertible {
  public var description: String {
    if line == 0 { return file }
    return column == 0 ? "\(file):\(line)" : "\(file):\(line):\(column)"
  }
}
