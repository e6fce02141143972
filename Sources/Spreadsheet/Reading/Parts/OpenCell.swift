/// A cell between its start and its end in the part.
struct OpenCell {
  let column: Int
  let type: CellType
  let style: Int
  var isFormula = false
  /// Whether the cell has a `<v>`, perhaps an empty one.
  var hasValue = false
  var hasInline = false

  /// - Source: ISO/IEC 29500-1:2016, 18.18.11 (ST_CellType).
  enum CellType {
    case number, sharedString, text, inlineText, truth, error, date
    case unknown(String)

    init(_ text: UnsafeBufferPointer<UInt8>) {
      if text.count == 1 {
        switch text[0] {
        case UInt8(ascii: "s"): self = .sharedString
        case UInt8(ascii: "n"): self = .number
        case UInt8(ascii: "b"): self = .truth
        case UInt8(ascii: "e"): self = .error
        case UInt8(ascii: "d"): self = .date
        default: self = .unknown(String(decoding: text, as: UTF8.self))
        }
        return
      }
      switch String(decoding: text, as: UTF8.self) {
      case "str": self = .text
      case "inlineStr": self = .inlineText
      case let other: self = .unknown(other)
      }
    }
  }

  /// What the cell holds; nil where it is blank.
  func read(
    _ raw: UnsafeBufferPointer<UInt8>, inline: [UInt8], of workbook: WorkbookParts
  ) throws(WorkbookProblem) -> SheetCell? {
    var form = workbook.formats[style]
    guard let value = try value(raw, inline: inline, of: workbook, &form) else {
      return isFormula ? SheetCell(column: column, value: .uncalculated, form: form, isFormula: true) : nil
    }
    return SheetCell(column: column, value: value, form: form, isFormula: isFormula)
  }

  private func value(
    _ raw: UnsafeBufferPointer<UInt8>, inline: [UInt8], of workbook: WorkbookParts, _ form: inout NumberForm
  ) throws(WorkbookProblem) -> CellValue? {
    switch type {
    // Texts alone have spaces that count, and may be empty.
    case .text:
      // A formula's empty text is its result; without the element there is no result.
      guard hasValue, isFormula || !raw.isEmpty else { return nil }
      var bytes = Array(raw)
      CellEscapes.decode(&bytes, from: 0)
      return .text(Self.text(bytes))
    case .inlineText:
      return hasInline && !inline.isEmpty ? .text(Self.text(inline)) : nil
    default: break
    }
    let trimmed = Self.trimmed(raw)
    if trimmed.isEmpty { return nil }
    switch type {
    case .number:
      guard let number = CellNumber.read(trimmed) else { throw wrong(trimmed, "n") }
      return form == .date || form == .time
        ? .date(SerialDate(serial: number, system: workbook.dateSystem)) : .number(number)
    case .sharedString:
      guard let text = wholeNumber(trimmed).flatMap({ workbook.strings[$0] }) else {
        throw .missingString(Self.text(trimmed))
      }
      return text.isEmpty ? nil : .text(text)
    case .truth:
      switch Self.text(trimmed) {
      case "1", "true", "TRUE": return .truth(true)
      case "0", "false", "FALSE": return .truth(false)
      default: throw wrong(trimmed, "b")
      }
    case .error: return .error(Self.text(trimmed))
    case .date:
      guard let date = ISODate.read(Self.text(trimmed), workbook.dateSystem) else { throw wrong(trimmed, "d") }
      form = date.form
      return .date(SerialDate(serial: date.serial, system: workbook.dateSystem))
    case .unknown(let name): throw wrong(trimmed, name)
    case .text, .inlineText: return nil
    }
  }

  private func wrong(_ raw: UnsafeBufferPointer<UInt8>, _ type: String) -> WorkbookProblem {
    .wrongValue(Self.text(raw), type: type)
  }

  private static func text(_ bytes: some Collection<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  private static func trimmed(_ raw: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var (start, end) = (0, raw.count)
    while start < end, isXMLSpace(raw[start]) { start += 1 }
    while end > start, isXMLSpace(raw[end - 1]) { end -= 1 }
    return UnsafeBufferPointer(rebasing: raw[start..<end])
  }
}
