/// A workbook written part by part in XML, as programs that cannot be run in tests write theirs.
///
/// It begins as the least that Excel writes: one sheet "Số liệu", with shared strings and styles.
public struct HandMadeWorkbook: Sendable {
  /// In the order of the archive.
  private var parts: [(name: String, content: [UInt8])] = []

  public static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  public static let references = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  public static let sheetPart = "xl/worksheets/sheet1.xml"
  public static let declaration = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"

  /// - Parameters:
  ///   - rows: what stands within `<sheetData>`.
  ///   - strings: the shared strings, each what stands within `<si>`.
  ///   - formats: a style each, numbered from 1, by the code of its number format; style 0 is the general one.
  ///   - before: what stands in the sheet before its data.
  ///   - after: what stands in the sheet behind its data.
  public init(
    rows: String = "", strings: [String] = [], formats: [String] = [], before: String = "", after: String = ""
  ) {
    self["[Content_Types].xml"] = """
      \(Self.declaration)<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Override PartName="/xl/workbook.xml" \
      ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>
      """
    self["_rels/.rels"] = Self.references([("rId1", "officeDocument", "xl/workbook.xml")])
    self["xl/workbook.xml"] = Self.workbook([("Số liệu", "rId1", nil)])
    self["xl/_rels/workbook.xml.rels"] = Self.references([
      ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "styles.xml"),
      ("rId3", "sharedStrings", "sharedStrings.xml"),
    ])
    self["xl/styles.xml"] = Self.styles(formats)
    self["xl/sharedStrings.xml"] = """
      \(Self.declaration)<sst xmlns="\(Self.main)">\(strings.map { "<si>\($0)</si>" }.joined())</sst>
      """
    self[Self.sheetPart] = Self.sheet(rows, before: before, after: after)
  }

  /// The text of a part; nil takes it out.
  public subscript(part: String) -> String? {
    get { parts.first { $0.name == part }.map { String(decoding: $0.content, as: UTF8.self) } }
    set { set(part, newValue.map { Array($0.utf8) }) }
  }

  /// Sets the bytes of a part.
  public mutating func set(_ part: String, _ bytes: [UInt8]?) {
    let index = parts.firstIndex { $0.name == part }
    if let bytes {
      if let index { parts[index].content = bytes } else { parts.append((part, bytes)) }
    } else if let index {
      parts.remove(at: index)
    }
  }

  /// Gives every part a name of another spelling.
  public mutating func rename(_ name: (String) -> String) { parts = parts.map { (name($0.name), $0.content) } }

  public func archive(deflated: Bool = true) -> HandMadeArchive {
    var archive = HandMadeArchive()
    for part in parts { archive.add(part.name, part.content, deflated: deflated) }
    return archive
  }

  /// The file.
  public var bytes: [UInt8] { archive().bytes }

  public static func sheet(_ rows: String, before: String = "", after: String = "") -> String {
    """
    \(declaration)<worksheet xmlns="\(main)" xmlns:r="\(references)">\(before)<sheetData>\(rows)</sheetData>\(after)\
    </worksheet>
    """
  }

  /// - Parameter sheets: name, reference and state of each.
  public static func workbook(_ sheets: [(String, String, String?)], properties: String = "") -> String {
    let list = sheets.enumerated().map { index, sheet in
      #"<sheet name="\#(sheet.0)" sheetId="\#(index + 1)" r:id="\#(sheet.1)"\#(sheet.2.map { #" state="\#($0)""# } ?? "")/>"#
    }
    return """
      \(declaration)<workbook xmlns="\(main)" xmlns:r="\(references)">\(properties)<sheets>\(list.joined())</sheets>\
      </workbook>
      """
  }

  /// - Parameter list: id, kind and target of each.
  public static func references(_ list: [(String, String, String)]) -> String {
    let items = list.map { #"<Relationship Id="\#($0)" Type="\#(references)/\#($1)" Target="\#($2)"/>"# }
    return """
      \(declaration)<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      \(items.joined())</Relationships>
      """
  }

  private static func styles(_ formats: [String]) -> String {
    let codes = formats.enumerated().map { index, code in
      let escaped = code.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
      return #"<numFmt numFmtId="\#(164 + index)" formatCode="\#(escaped)"/>"#
    }
    let styles = (0...formats.count).map { #"<xf numFmtId="\#($0 == 0 ? 0 : 163 + $0)" xfId="0"/>"# }
    return """
      \(declaration)<styleSheet xmlns="\(main)"><numFmts count="\(formats.count)">\(codes.joined())</numFmts>\
      <cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>\
      <cellXfs count="\(styles.count)">\(styles.joined())</cellXfs></styleSheet>
      """
  }
}
