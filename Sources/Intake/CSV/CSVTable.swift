public import Diagnostics

/// A table as its CSV file has it: texts with their places, nothing converted yet.
///
/// Every row has as many fields as the header. Texts are made only when asked for.
public struct CSVTable: Sendable {
  /// The file's name as places show it.
  public let file: String
  /// The columns' names.
  public let header: [Field]
  public let rows: Rows
  /// How the file wrote its letters; nil where that could not be told, which is reported.
  public let encoding: TextEncoding?

  init(_ content: Content, columns: Int, encoding: TextEncoding?) {
    file = content.file
    self.encoding = encoding
    header = (0..<columns).map { Field(content, content.fields[$0]) }
    rows = Rows(content: content, columns: columns)
  }
}

extension CSVTable {
  /// What a table's rows and fields look into.
  final class Content: Sendable {
    let file: String
    let bytes: [UInt8]
    /// The header's fields and then those of each row.
    let fields: [FieldSpan]

    init(file: String, bytes: [UInt8], fields: [FieldSpan]) {
      self.file = file
      self.bytes = bytes
      self.fields = fields
    }
  }

  /// The rows below the header, in the order of the file, counted from 0.
  public struct Rows: RandomAccessCollection, Sendable {
    let content: Content
    let columns: Int

    public var startIndex: Int { 0 }
    public var endIndex: Int { content.fields.count / columns - 1 }

    public subscript(row: Int) -> Row {
      precondition(indices.contains(row))
      let first = (row + 1) * columns
      return Row(content: content, fields: first..<first + columns)
    }
  }

  /// A row: its fields in the order of the columns, counted from 0.
  public struct Row: RandomAccessCollection, Sendable {
    let content: Content
    let fields: Range<Int>

    public var startIndex: Int { 0 }
    public var endIndex: Int { fields.count }

    public subscript(column: Int) -> Field {
      precondition(indices.contains(column))
      return Field(content, content.fields[fields.lowerBound + column])
    }

    /// The line on which the row begins, as a whole.
    public var place: Place { Place(file: content.file, line: content.fields[fields.lowerBound].line) }
  }

  /// A field: its text as meant, and where and how it is written.
  public struct Field: Sendable {
    private let content: Content
    private let span: FieldSpan

    init(_ content: Content, _ span: FieldSpan) {
      self.content = content
      self.span = span
    }

    /// The text without its quotes, doubled quotes made single, with outer spaces kept.
    public var text: String { span.text(in: content.bytes) }

    /// The text without outer spaces, among them those that nobody sees (U+00A0, U+200B, U+FEFF), and without the
    /// apostrophe that keeps spreadsheets from taking a text for a formula.
    public var value: String { CSVField.unguarded(text.withoutOuterSpaces) }

    /// The field as written, from its opening quote if it has one, as far as its first line goes.
    public var place: Place { span.place(in: content.bytes, file: content.file) }

    /// Whether the field stands in quotes, which tells `""` from nothing at all.
    public var wasQuoted: Bool { span.isQuoted(in: content.bytes) }
  }
}
