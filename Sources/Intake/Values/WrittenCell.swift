public import Diagnostics

/// A cell of a table as it was sent, from a workbook or a CSV file, before anybody knows what it means.
public enum WrittenCell: Hashable, Sendable {
  case blank
  case text(String)
  /// A workbook's own number, which needs no reading. Dates are such numbers too.
  case number(Double)
  case truth(Bool)

  /// A field of a CSV file; one that holds nothing but spaces is blank.
  public init(_ field: CSVTable.Field) {
    let value = field.value
    self = value.isEmpty ? .blank : .text(value)
  }
}

/// What a cell turned out to hold. Zero, nothing arose and missing are three things.
public enum CellReading<Value: Sendable>: Sendable {
  case value(Value)
  /// "-", "KPS", "Không phát sinh": the thing did not occur. What it is worth, the metric's `nothing_arose` says.
  case nothingArose
  /// Blank, or with a note that there is no figure yet: "chưa BC".
  case missing(note: String?)
  /// Nothing that can be used; what is wrong with the cell.
  case fault(any Problem)

  public var value: Value? {
    if case .value(let value) = self { value } else { nil }
  }

  public var problem: (any Problem)? {
    if case .fault(let problem) = self { problem } else { nil }
  }
}
