/// The start of an element as the parser hands it over. It must not be kept: its memory is the parser's.
struct XMLElement {
  let name: UnsafePointer<UInt8>
  let vocabulary: XMLVocabulary
  /// Five pointers each: name, prefix, namespace, the value's start and its end.
  private let attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  private let count: Int

  init(
    name: UnsafePointer<UInt8>, vocabulary: XMLVocabulary,
    attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int
  ) {
    self.name = name
    self.vocabulary = vocabulary
    self.attributes = attributes
    self.count = count
  }

  /// Whether it is an element of spreadsheets with that name.
  func isNamed(_ wanted: StaticString) -> Bool { vocabulary == .spreadsheet && spells(name, wanted) }

  /// The value of an attribute without a namespace.
  func bytes(_ wanted: StaticString) -> UnsafeBufferPointer<UInt8>? {
    guard let attributes else { return nil }
    for index in 0..<count {
      let attribute = attributes + 5 * index
      if attribute[2] == nil, let name = attribute[0], spells(name, wanted) { return value(of: attribute) }
    }
    return nil
  }

  func text(_ wanted: StaticString) -> String? { bytes(wanted).map { String(decoding: $0, as: UTF8.self) } }

  /// The value of an attribute that is a count or a number of something; nil where it is none.
  func number(_ wanted: StaticString) -> Int? { bytes(wanted).flatMap { wholeNumber($0) } }

  /// The value of an attribute that is true or not; not where it is left out.
  func isTrue(_ wanted: StaticString) -> Bool {
    bytes(wanted).map { ["1", "true", "on"].contains(String(decoding: $0, as: UTF8.self)) } ?? false
  }

  /// The value of `r:id`, under whatever prefix.
  var reference: String? {
    guard let attributes else { return nil }
    for index in 0..<count {
      let attribute = attributes + 5 * index
      if let name = attribute[0], spells(name, "id"), let space = attribute[2], XMLVocabulary(space) == .references {
        return String(decoding: value(of: attribute), as: UTF8.self)
      }
    }
    return nil
  }

  /// What `xml:space` says of spaces at the ends of the text within: whether they are kept; nil where it says nothing.
  var keepsSpaces: Bool? {
    guard let attributes else { return nil }
    for index in 0..<count {
      let attribute = attributes + 5 * index
      if let name = attribute[0], spells(name, "space"), let prefix = attribute[1], spells(prefix, "xml") {
        return String(decoding: value(of: attribute), as: UTF8.self) == "preserve"
      }
    }
    return nil
  }

  private func value(of attribute: UnsafeMutablePointer<UnsafePointer<UInt8>?>) -> UnsafeBufferPointer<UInt8> {
    guard let start = attribute[3], let end = attribute[4] else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(start: start, count: end - start)
  }
}

/// Whether a C text spells a word.
func spells(_ text: UnsafePointer<UInt8>, _ word: StaticString) -> Bool {
  let count = word.utf8CodeUnitCount
  for index in 0..<count where text[index] != word.utf8Start[index] { return false }
  return text[count] == 0
}

/// A number of digits alone, below a billion.
func wholeNumber(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
  guard (1...9).contains(text.count) else { return nil }
  var number = 0
  for byte in text {
    guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
    number = number * 10 + Int(byte - UInt8(ascii: "0"))
  }
  return number
}

/// The outermost element of a part is not the one that it must have.
struct UnexpectedRoot: Error {
  let name: String
}

extension XMLElement {
  /// - Throws: `UnexpectedRoot`, which the reading turns into a problem of its part.
  func mustBeRoot(_ wanted: StaticString, of wantedVocabulary: XMLVocabulary = .spreadsheet) throws(UnexpectedRoot) {
    guard vocabulary == wantedVocabulary, spells(name, wanted) else {
      throw UnexpectedRoot(name: String(cString: name))
    }
  }
}
