internal import CLibXML2

/// Whoever is told what a part of a workbook holds, as it is read. What is thrown ends the reading.
protocol XMLHandler: AnyObject {
  /// - Parameter depth: 1 for the outermost element.
  func start(_ element: XMLElement, depth: Int) throws
  /// The element at that depth ends.
  func end(depth: Int) throws
  /// A piece of the text within the innermost element; a text may come in several.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws
}

/// One reading of a part by libxml2's SAX2 reader, and the owner of its parser.
///
/// The parser opens nothing: a document type declaration, through which entities come, ends the reading at its start.
final class XMLReading {
  private let stream: PartStream
  private let handler: any XMLHandler
  private var failure: (any Error)?
  private var parser: xmlParserCtxtPtr?
  private var depth = 0
  private var elements = 0
  /// The namespaces that elements around declare, with their depths: the parser looks through all of them.
  private var declared: [(depth: Int, count: Int)] = []
  private var declaredCount = 0
  /// Bytes taken in since the parser last reported something.
  private var silence = 0
  /// The namespace met last; the parser keeps each name once, so that its address tells it.
  private var lastSpace: (name: UnsafePointer<UInt8>, vocabulary: XMLVocabulary)?

  /// Reads a part to its end.
  ///
  /// - Throws: what the handler throws, else a `WorkbookProblem`.
  static func read(_ stream: PartStream, to handler: any XMLHandler) throws {
    let reading = XMLReading(stream, handler)
    try reading.run()
  }

  private init(_ stream: PartStream, _ handler: any XMLHandler) {
    self.stream = stream
    self.handler = handler
  }

  private static let initialized: Void = xmlInitParser()

  private func run() throws {
    Self.initialized
    var sax = Self.handlers()
    let own = Unmanaged.passUnretained(self).toOpaque()
    guard let parser = xmlCreateIOParserCtxt(&sax, own, readBytes, nil, own, XML_CHAR_ENCODING_NONE) else {
      throw WorkbookProblem.damagedPart(stream.part, .xml(line: 1))
    }
    self.parser = parser
    defer {
      xmlFreeDoc(parser.pointee.myDoc)
      xmlFreeParserCtxt(parser)
      self.parser = nil
    }
    // Without NOENT the parser leaves `&amp;` in attributes as `&#38;`; there are no other entities than XML's own.
    let options = [XML_PARSE_NONET, XML_PARSE_NOENT].reduce(0) { $0 | Int32($1.rawValue) }
    xmlCtxtUseOptions(parser, options)
    let status = xmlParseDocument(parser)
    if let root = failure as? UnexpectedRoot { throw WorkbookProblem.damagedPart(stream.part, .root(root.name)) }
    if let failure { throw failure }
    guard status == 0, parser.pointee.wellFormed == 1 else {
      throw WorkbookProblem.damagedPart(stream.part, .xml(line: Int(xmlCtxtGetLastError(parser)?.pointee.line ?? 0)))
    }
  }

  private static func handlers() -> xmlSAXHandler {
    var sax = xmlSAXHandler()
    sax.initialized = UInt32(XML_SAX2_MAGIC)
    sax.startElementNs = startElement
    sax.endElementNs = { own, _, _, _ in XMLReading.with(own) { try $0.end() } }
    sax.characters = characters
    sax.ignorableWhitespace = characters
    sax.cdataBlock = characters
    sax.comment = { own, _ in XMLReading.with(own) { _ in } }
    sax.processingInstruction = { own, _, _ in XMLReading.with(own) { _ in } }
    sax.internalSubset = { own, _, _, _ in
      XMLReading.with(own) { throw WorkbookProblem.documentType(part: $0.stream.part) }
    }
    // Errors are asked for in the end; without this they would be printed.
    sax.serror = { _, _ in }
    return sax
  }

  /// Does something with the reading that a C pointer means; what it throws ends the reading.
  fileprivate static func with(_ own: UnsafeMutableRawPointer?, _ body: (XMLReading) throws -> Void) {
    guard let own else { return }
    let reading = Unmanaged<XMLReading>.fromOpaque(own).takeUnretainedValue()
    guard reading.failure == nil else { return }
    reading.silence = 0
    do {
      try body(reading)
    } catch {
      reading.fail(error)
    }
  }

  private func fail(_ error: any Error) {
    failure = failure ?? error
    xmlStopParser(parser)
  }

  fileprivate func start(
    _ name: UnsafePointer<UInt8>, _ space: UnsafePointer<UInt8>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int, declarations: Int
  ) throws {
    depth += 1
    elements += 1
    if declarations > 0 {
      declared.append((depth, declarations))
      declaredCount += declarations
    }
    guard max(count, declaredCount) <= ReadingLimits.attributes, elements <= ReadingLimits.elements else {
      throw WorkbookProblem.tooMany(.elements, limit: ReadingLimits.elements)
    }
    if elements & 0xFF == 0, xmlDictSize(parser?.pointee.dict) > ReadingLimits.names {
      throw WorkbookProblem.tooMany(.names, limit: ReadingLimits.names)
    }
    try handler.start(
      XMLElement(name: name, vocabulary: vocabulary(space), attributes: attributes, count: count), depth: depth)
  }

  private func end() throws {
    try handler.end(depth: depth)
    if let last = declared.last, last.depth == depth {
      declared.removeLast()
      declaredCount -= last.count
    }
    depth -= 1
  }

  fileprivate func text(_ bytes: UnsafeBufferPointer<UInt8>) throws { try handler.text(bytes) }

  private func vocabulary(_ space: UnsafePointer<UInt8>?) -> XMLVocabulary {
    guard let space else { return .other }
    if let lastSpace, lastSpace.name == space { return lastSpace.vocabulary }
    let vocabulary = XMLVocabulary(space)
    lastSpace = (space, vocabulary)
    return vocabulary
  }

  /// The next bytes for the parser; -1 where there are none to be had.
  fileprivate func feed(_ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int32 {
    do {
      let taken = try stream.read(into: buffer, atMost: count)
      silence += taken
      if silence > ReadingLimits.silence { throw WorkbookProblem.damagedPart(stream.part, .longTag) }
      return Int32(taken)
    } catch {
      failure = failure ?? error
      return -1
    }
  }
}

private let startElement: startElementNsSAX2Func = { own, name, _, space, declarations, _, count, _, attributes in
  guard let name else { return }
  XMLReading.with(own) {
    try $0.start(name, space, attributes, count: Int(count), declarations: Int(declarations))
  }
}

private let characters: charactersSAXFunc = { own, bytes, count in
  XMLReading.with(own) { try $0.text(UnsafeBufferPointer(start: bytes, count: Int(count))) }
}

private let readBytes: xmlInputReadCallback = { own, buffer, count in
  guard let own, let buffer else { return -1 }
  return Unmanaged<XMLReading>.fromOpaque(own).takeUnretainedValue().feed(buffer, Int(count))
}
