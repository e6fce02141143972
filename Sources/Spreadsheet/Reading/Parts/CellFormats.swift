/// What the styles of a workbook's cells make of their numbers (`styles.xml`).
struct CellFormats {
  private var forms: [NumberForm] = []

  /// The form of a cell's style; plain for a style that the workbook does not have.
  subscript(style: Int) -> NumberForm { forms.indices.contains(style) ? forms[style] : .plain }

  static func read(_ stream: PartStream) throws -> CellFormats {
    let reader = CellFormatsReader()
    try XMLReading.read(stream, to: reader)
    var formats = CellFormats()
    formats.forms = reader.styles.map { reader.custom[$0] ?? NumberFormat.form(builtIn: $0) }
    return formats
  }
}

private final class CellFormatsReader: XMLHandler {
  var custom: [Int: NumberForm] = [:]
  /// The number format of each cell style.
  var styles: [Int] = []
  private var isInFormats = false
  private var isInStyles = false

  func start(_ element: XMLElement, depth: Int) throws {
    switch depth {
    case 1: try element.mustBeRoot("styleSheet")
    case 2:
      isInFormats = element.isNamed("numFmts")
      isInStyles = element.isNamed("cellXfs")
    case 3 where isInFormats && element.isNamed("numFmt"):
      guard let number = element.number("numFmtId"), let code = element.text("formatCode") else { return }
      custom[number] = NumberFormat.form(code: code)
      try check(custom.count, limit: ReadingLimits.formats)
    case 3 where isInStyles && element.isNamed("xf"):
      styles.append(element.number("numFmtId") ?? 0)
      try check(styles.count, limit: ReadingLimits.styles)
    default: break
    }
  }

  func end(depth: Int) {}

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  private func check(_ count: Int, limit: Int) throws(WorkbookProblem) {
    if count > limit { throw .tooMany(.styles, limit: limit) }
  }
}
