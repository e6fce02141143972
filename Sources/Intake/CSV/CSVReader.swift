public import Diagnostics
import Files

/// Reads tables from comma-separated values: RFC 4180, with all that offices' files bring along.
///
/// - Encoding: UTF-8, UTF-16 or windows-1258, with or without a byte-order mark; TCVN3 and VNI with a warning. Places
///   count the letters as they are meant.
/// - Separator: comma, semicolon or tab, whichever occurs most often outside quotes in the header.
/// - Line ends: CR LF, LF or CR, also mixed. Lines with nothing on them are passed over but counted.
/// - The first line is the header. A field in quotes may hold separators, line breaks and doubled quotes.
/// - Spaces beside a separator belong to the field, as the RFC has it; `Field.value` is without them.
/// - Limits: a file of 64 MB, 16,384 columns, 1 MB a field.
///
/// Cost: one pass over the bytes.
public enum CSVReader {
  /// The most columns: 16,384, as many as a worksheet has.
  public static let columnLimit = 16_384

  /// The table in `bytes`, with everything wrong with it added to `findings`.
  ///
  /// - Parameter file: the name that places show.
  /// - Returns: the table without the rows that have too many or too few fields or an unclosed quote, so that
  ///   the others can be checked in the same run; nil where there is no header to go by.
  public static func read(_ bytes: [UInt8], file: String, findings: inout Findings) -> CSVTable? {
    guard let decoded = decoded(bytes, file: file, &findings) else { return nil }
    let bytes = decoded.bytes
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var scanner = CSVScanner(bytes, from: start, separator: CSV.separator(of: bytes[start...]), file: file)
    defer { findings.add(contentsOf: scanner.findings) }

    guard let header = scanner.nextRecord(keeping: columnLimit) else {
      findings.add(TableProblem.emptyFile, at: Place(file: file))
      return nil
    }
    guard header.isWhole else { return nil }
    if let surplus = header.surplus {
      let problem = TableProblem.tooManyColumns(found: header.count, limit: columnLimit)
      findings.add(problem, at: surplus.place(in: bytes, file: file))
      return nil
    }
    let columns = header.count
    while let record = scanner.nextRecord(keeping: columns) {
      guard record.isWhole, record.count != columns else { continue }
      if let surplus = record.surplus {
        let problem = TableProblem.tooManyFields(found: record.count, expected: columns)
        findings.add(problem, at: surplus.place(in: bytes, file: file))
      } else {
        let problem = TableProblem.tooFewFields(found: record.count, expected: columns)
        findings.add(problem, at: Place(file: file, line: record.line))
      }
      scanner.drop(min(record.count, columns))
    }
    let table = CSVTable(
      .init(file: file, bytes: bytes, fields: scanner.fields), columns: columns, encoding: decoded.encoding)
    checkNames(of: table.header, &findings)
    return table
  }

  /// The bytes as UTF-8, with what is to be told of their encoding; nil where there are too many.
  private static func decoded(_ bytes: [UInt8], file: String, _ findings: inout Findings) -> DecodedText? {
    if bytes.count > FileContents.limit {
      findings.add(FileProblem.tooLarge(path: file, limit: FileContents.limit), at: Place(file: file))
      return nil
    }
    if isWorkbook(bytes) {
      findings.add(TableProblem.workbook, at: Place(file: file))
      return nil
    }
    let decoded = DecodedText(of: bytes)
    if let broken = decoded.broken {
      findings.add(TableProblem.brokenUTF16, at: place(of: broken, in: decoded.bytes, file))
    }
    if let encoding = decoded.encoding, [.tcvn3, .vni].contains(encoding) {
      findings.add(TableProblem.oldEncoding(encoding), at: Place(file: file))
    }
    return decoded
  }

  /// By how the files of Excel begin: a ZIP archive, or the older compound file.
  private static func isWorkbook(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: Array("PK\u{3}\u{4}".utf8)) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
  }

  private static func place(of offset: Int, in bytes: [UInt8], _ file: String) -> Place {
    let before = bytes[..<offset].split(separator: CSV.lineFeed, omittingEmptySubsequences: false)
    let column = String(decoding: before.last ?? [], as: UTF8.self).unicodeScalars.count + 1
    return Place(file: file, line: before.count, column: column)
  }

  private static func checkNames(of header: [CSVTable.Field], _ findings: inout Findings) {
    var first: [String: Place] = [:]
    for field in header {
      let (name, place) = (field.value, field.place)
      if name.isEmpty {
        findings.add(TableProblem.emptyColumnName, at: place)
      } else if let earlier = first[name] {
        findings.add(TableProblem.duplicateColumn(name), at: place, related: earlier)
      } else {
        first[name] = place
      }
    }
  }
}

extension CSVReader {
  /// The lines of a file that need not be a table: any number of fields each, blank lines left out.
  ///
  /// The separator is the one by which the most lines have the same number of fields.
  ///
  /// - Parameter limit: how many lines there may be.
  /// - Returns: nil where nothing can be read, where there are too many lines, or a line has too many fields.
  static func lines(_ bytes: [UInt8], limit: Int, file: String, findings: inout Findings) -> [[CSVTable.Field]]? {
    guard let bytes = decoded(bytes, file: file, &findings)?.bytes else { return nil }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var scanner = CSVScanner(bytes, from: start, separator: CSV.separator(ofLines: bytes[start...]), file: file)
    var counts: [Int] = []
    while let record = scanner.nextRecord(keeping: columnLimit) {
      if let surplus = record.surplus {
        let problem = TableProblem.tooManyColumns(found: record.count, limit: columnLimit)
        findings.add(problem, at: surplus.place(in: bytes, file: file))
        return nil
      }
      if record.isWhole { counts.append(record.count) }
      if counts.count > limit {
        findings.add(SentProblem.tooManyRows(limit: limit), at: Place(file: file))
        return nil
      }
    }
    findings.add(contentsOf: scanner.findings)
    let content = CSVTable.Content(file: file, bytes: bytes, fields: scanner.fields)
    var first = 0
    return counts.map { count in
      defer { first += count }
      return (first..<first + count).map { CSVTable.Field(content, content.fields[$0]) }
    }
  }
}
