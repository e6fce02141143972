/// Cuts one row of a CSV text into fields, by the grammar of `CSVReader`, without looking at the fields themselves.
struct RowScanner {
  /// A field without its quotes.
  struct Span {
    var start: Int32 = 0
    var end: Int32 = 0
    /// Whether it stood in quotes.
    var isQuoted = false
    /// Whether quotes within it are doubled.
    var hasDoubledQuotes = false

    @inline(__always) var count: Int { Int(end &- start) }
    /// Where the field is written, from its opening quote.
    var written: Range<Int> { Int(start) - (isQuoted ? 1 : 0)..<Int(end) + (isQuoted ? 1 : 0) }
  }

  enum Outcome {
    case row
    /// The text ends before the row does.
    case incomplete
    /// A quote that is never closed, or opens the field that the next one seems to close.
    case unclosed
  }

  /// What is wrong with a row that still has an end.
  enum Flaw {
    case textAfterQuote(at: Int)
    case bareQuote(at: Int)
  }

  let separator: UInt8
  private let separators: UInt64
  /// The fields that are kept; more are only counted.
  let fieldCount: Int
  let spans: UnsafeMutablePointer<Span>

  /// Of the row last scanned: how many fields, the line breaks within it, and where what follows begins.
  private(set) var count = 0
  private(set) var breaks = 0
  private(set) var end = 0
  private(set) var flaw: Flaw?
  /// Where the field that was last begun begins, and the first one too many.
  private(set) var lastField = 0
  private(set) var surplus = 0

  init(separator: UInt8, fieldCount: Int, spans: UnsafeMutablePointer<Span>) {
    self.separator = separator
    separators = ByteScan.spread(separator)
    self.fieldCount = fieldCount
    self.spans = spans
  }

  /// Scans the row that begins at `start`, which is not a line break.
  ///
  /// - Parameter isWhole: whether the text ends at `limit`; else more may follow.
  @inline(__always)
  mutating func scan(_ bytes: UnsafePointer<UInt8>, from start: Int, limit: Int, isWhole: Bool) -> Outcome {
    var position = start
    var fields = 0
    breaks = 0
    flaw = nil
    while true {
      let written = position
      if position < limit, bytes[position] == CSV.quote {
        lastField = position
        var span = Span()
        let outcome = scanQuoted(bytes, &position, &span, limit: limit, isWhole: isWhole)
        if outcome != .row { return outcome }
        if fields < fieldCount { spans[fields] = span }
      } else {
        let first = position
        position = ByteScan.endOfPlain(bytes, from: position, limit: limit, separators: separators)
        if position < limit, bytes[position] == CSV.quote {
          if flaw == nil { flaw = .bareQuote(at: position) }
          skipPlain(bytes, &position, limit)
        }
        // Made at once, since a part that is set later would have to wait for the one set before.
        let span = Span(start: Int32(truncatingIfNeeded: first), end: Int32(truncatingIfNeeded: position))
        if fields < fieldCount { spans[fields] = span }
        if position == limit { lastField = first }
      }
      if position == limit, !isWhole { return .incomplete }
      if fields == fieldCount { surplus = written }
      fields &+= 1
      if position < limit {
        if bytes[position] == separator {
          position &+= 1
          continue
        }
        // CR at the end of what is there: LF may follow.
        if bytes[position] == CSV.carriageReturn, position + 1 == limit, !isWhole { return .incomplete }
        position = ByteScan.afterLineBreak(bytes, at: position, limit: limit)
      }
      count = fields
      end = position
      return .row
    }
  }

  private func skipPlain(_ bytes: UnsafePointer<UInt8>, _ position: inout Int, _ limit: Int) {
    while position < limit, bytes[position] == CSV.quote {
      position = ByteScan.endOfPlain(bytes, from: position + 1, limit: limit, separators: separators)
    }
  }

  private mutating func scanQuoted(
    _ bytes: UnsafePointer<UInt8>, _ position: inout Int, _ span: inout Span, limit: Int, isWhole: Bool
  ) -> Outcome {
    let first = position + 1
    var quote = ByteScan.quote(bytes, from: first, limit: limit)
    while quote + 1 < limit, bytes[quote + 1] == CSV.quote {
      span.hasDoubledQuotes = true
      quote = ByteScan.quote(bytes, from: quote + 2, limit: limit)
    }
    if quote == limit { return isWhole ? .unclosed : .incomplete }
    if quote + 1 == limit, !isWhole { return .incomplete }
    let inner = ByteScan.lineBreaks(bytes, in: first..<quote)
    span.start = Int32(truncatingIfNeeded: first)
    span.end = Int32(truncatingIfNeeded: quote)
    span.isQuoted = true
    position = quote + 1
    if position < limit, bytes[position] != separator, !CSV.isLineBreak(bytes[position]) {
      let before = bytes[quote - 1]
      if inner > 0, before == separator || CSV.isLineBreak(before) { return .unclosed }
      if flaw == nil { flaw = .textAfterQuote(at: position) }
      position = ByteScan.endOfPlain(bytes, from: position, limit: limit, separators: separators)
      skipPlain(bytes, &position, limit)
    }
    breaks &+= inner
    return .row
  }
}
