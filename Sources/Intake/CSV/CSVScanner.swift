import Diagnostics

/// Cuts the bytes of a CSV file into fields and records, in one pass, and notes what is wrong on the way.
struct CSVScanner {
  /// A line of the table, which may span lines of the file.
  struct Record {
    var line: Int
    /// How many fields it has, also those beyond the ones kept.
    var count: Int
    /// The first field that was not kept.
    var surplus: FieldSpan?
    /// False where a quote was never closed: none of its fields are kept.
    var isWhole: Bool
  }

  /// The most bytes of a field, quotes included: 1 MB.
  static let fieldLimit = 1 << 20

  /// The fields of the records so far.
  private(set) var fields: [FieldSpan] = []
  private(set) var findings = Findings()

  private let bytes: [UInt8]
  private let file: String
  private let separator: UInt8
  private var position: Int
  private var line = 1
  /// Where the line would begin if each of its characters were one byte, so that columns need no counting.
  private var lineOrigin: Int
  private var hasInvalidByte = false
  private var hasNUL = false
  private var hasLostLetter = false

  init(_ bytes: [UInt8], from start: Int, separator: UInt8, file: String) {
    self.bytes = bytes
    self.file = file
    self.separator = separator
    position = start
    lineOrigin = start
    // Growing would copy; memory that is never touched costs nothing.
    fields.reserveCapacity(bytes.count / 4)
  }

  /// The next record, nil at the end. Its first `most` fields are added to `fields`. Blank lines are passed over.
  mutating func nextRecord(keeping most: Int) -> Record? {
    while position < bytes.count, CSV.isLineBreak(bytes[position]) { skipLineBreak() }
    guard position < bytes.count else { return nil }
    let kept = fields.count
    var record = Record(line: line, count: 0, surplus: nil, isWhole: true)
    while true {
      guard let field = nextField() else {
        fields.removeLast(fields.count - kept)
        record.isWhole = false
        break
      }
      record.count += 1
      if record.count <= most { fields.append(field) } else if record.surplus == nil { record.surplus = field }
      guard position < bytes.count, bytes[position] == separator else { break }
      position += 1
    }
    skipLineBreak()
    return record
  }

  /// Takes the last record's fields away again.
  mutating func drop(_ count: Int) { fields.removeLast(count) }

  private var column: Int { position - lineOrigin + 1 }
  private var here: Place { Place(file: file, line: line, column: column) }

  /// The field at the position, which then stands at what ended it. Nil where its quote is never closed.
  private mutating func nextField() -> FieldSpan? {
    let (start, line, column) = (position, line, column)
    let end: Int
    if position < bytes.count, bytes[position] == CSV.quote {
      guard let closed = skipQuotedField() else { return nil }
      end = closed
    } else {
      skipPlainField(reportsQuotes: true)
      end = position
    }
    let field = FieldSpan(start..<end, line: line, column: column)
    if end - start > Self.fieldLimit {
      findings.add(TableProblem.fieldTooLong(limit: Self.fieldLimit), at: field.place(in: bytes, file: file))
    }
    return field
  }

  private mutating func skipPlainField(reportsQuotes: Bool) {
    var reportsQuotes = reportsQuotes
    while position < bytes.count {
      let byte = bytes[position]
      if byte == separator || CSV.isLineBreak(byte) { return }
      if byte == CSV.quote, reportsQuotes {
        findings.add(TableProblem.bareQuote, at: here)
        reportsQuotes = false
      }
      skipCharacter(byte)
    }
  }

  /// Returns where the closing quote ends. Nil where the quote is never closed: then the position is at the end
  /// of the line on which it opened, so that the lines after it are still read.
  private mutating func skipQuotedField() -> Int? {
    let (opening, openingLine, openingOrigin, place) = (position, line, lineOrigin, here)
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      if CSV.isLineBreak(byte) {
        skipLineBreak()
      } else if byte != CSV.quote {
        skipCharacter(byte)
      } else if position + 1 < bytes.count, bytes[position + 1] == CSV.quote {
        position += 2
      } else {
        let end = position + 1
        if endsField(at: end) {
          position = end
          return end
        }
        // A quote on a later line that begins a field, with text behind it, opens that field: it was never
        // meant to close this one.
        if line > openingLine, beginsField(at: position) { break }
        position = end
        findings.add(TableProblem.textAfterQuote, at: here, related: place)
        skipPlainField(reportsQuotes: false)
        return end
      }
    }
    findings.add(TableProblem.unclosedQuote, at: place)
    (position, line, lineOrigin) = (opening, openingLine, openingOrigin)
    while position < bytes.count, !CSV.isLineBreak(bytes[position]) { skipCharacter(bytes[position]) }
    return nil
  }

  private func endsField(at index: Int) -> Bool {
    index == bytes.count || bytes[index] == separator || CSV.isLineBreak(bytes[index])
  }

  private func beginsField(at index: Int) -> Bool {
    bytes[index - 1] == separator || CSV.isLineBreak(bytes[index - 1])
  }

  private mutating func skipCharacter(_ byte: UInt8) {
    if byte == 0 || byte >= 0x80 { skipUnusual(byte) } else { position += 1 }
  }

  /// One wrong encoding gives thousands of wrong bytes: the first of a file says enough.
  private mutating func skipUnusual(_ byte: UInt8) {
    let length = UTF8.length(at: position, of: bytes)
    if length == 0, !hasInvalidByte {
      findings.add(TableProblem.invalidUTF8, at: here)
      hasInvalidByte = true
    }
    if byte == 0, !hasNUL {
      findings.add(TableProblem.nulByte, at: here)
      hasNUL = true
    }
    if length == 3, !hasLostLetter, bytes[position..<position + 3].elementsEqual(UTF8.encodedReplacementCharacter) {
      findings.add(TableProblem.lostLetter, at: here)
      hasLostLetter = true
    }
    position += max(1, length)
    lineOrigin += max(0, length - 1)
  }

  /// LF, CR LF or CR alone; does nothing at the end.
  private mutating func skipLineBreak() {
    guard position < bytes.count else { return }
    let isPair =
      bytes[position] == CSV.carriageReturn && position + 1 < bytes.count && bytes[position + 1] == CSV.lineFeed
    position += isPair ? 2 : 1
    line += 1
    lineOrigin = position
  }
}
