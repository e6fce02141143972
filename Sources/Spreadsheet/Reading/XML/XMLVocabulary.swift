/// The namespaces of workbooks. Each has two names: that of the usual form and that of the strict one.
///
/// - Source: ISO/IEC 29500-1:2016, annex A.
enum XMLVocabulary {
  /// Sheets, strings and styles.
  case spreadsheet
  /// The attribute `r:id`.
  case references
  /// The parts that list references.
  case relationships
  case other

  init(_ name: UnsafePointer<UInt8>) {
    let name = String(cString: name)
    self = Self.names[name] ?? .other
  }

  private static let names: [String: XMLVocabulary] = [
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main": .spreadsheet,
    "http://purl.oclc.org/ooxml/spreadsheetml/main": .spreadsheet,
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": .references,
    "http://purl.oclc.org/ooxml/officeDocument/relationships": .references,
    "http://schemas.openxmlformats.org/package/2006/relationships": .relationships,
  ]

  /// What follows in the type of a reference, such as `worksheet`; nil for a type of another vocabulary.
  static func kind(ofReference type: String) -> Substring? {
    guard let slash = type.lastIndex(of: "/"), names[String(type[..<slash])] == .references else { return nil }
    return type[type.index(after: slash)...]
  }
}
