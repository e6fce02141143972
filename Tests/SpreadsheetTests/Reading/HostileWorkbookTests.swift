import Diagnostics
import Spreadsheet
import TestSupport
import Testing
import Workbooks

/// Files that were made to do harm: each is refused with its reason; the limit tells of one that costs
/// far more time than it may.
@Suite(.serialized, .timeLimit(.minutes(5))) struct HostileWorkbookTests {
  private func sheet(_ text: String) -> [UInt8] {
    var workbook = HandMadeWorkbook()
    workbook[HandMadeWorkbook.sheetPart] = text
    return workbook.bytes
  }

  @Test func refusesABombByRatio() {
    let spaces = String(repeating: " ", count: 40 << 20)
    #expect(
      problem(sheet(HandMadeWorkbook.sheet(spaces))) == .packedTooTightly(part: HandMadeWorkbook.sheetPart, limit: 100))
  }

  @Test func refusesABombBySize() {
    var archive = HandMadeWorkbook().archive()
    archive.add("xl/worksheets/sheet2.xml", []) { $0.size = 300 << 20 }
    #expect(problem(archive.bytes) == .tooLarge(limit: 256 << 20))
    var many = HandMadeWorkbook().archive()
    for number in 2...200 { many.add("xl/worksheets/sheet\(number).xml", []) { $0.size = 2 << 20 } }
    #expect(problem(many.bytes) == .tooLarge(limit: 256 << 20))
  }

  /// A part that states less than it unpacks to is no way around the limit.
  @Test func doesNotBelieveTheStatedSize() {
    let part = HandMadeWorkbook.sheetPart
    for size in [0, 100, 1 << 20] {
      var workbook = HandMadeWorkbook()
      workbook[part] = nil
      var archive = workbook.archive()
      archive.add(part, Array(HandMadeWorkbook.sheet(String(repeating: " ", count: 8 << 20)).utf8)) { $0.size = size }
      #expect(problem(archive.bytes) == .damagedPart(part, .packing), "\(size)")
      var larger = workbook.archive()
      larger.add(part, Array(HandMadeWorkbook.sheet("").utf8)) { $0.size += 1_000 }
      #expect(problem(larger.bytes) == .damagedPart(part, .packing))
      var other = workbook.archive()
      other.add(part, Array(HandMadeWorkbook.sheet("").utf8)) { $0.checksum ^= 1 }
      #expect(problem(other.bytes) == .damagedPart(part, .packing))
    }
  }

  @Test func refusesEntities() {
    let bomb = """
      <!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">\
      <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
      """
    let outside = #"<!DOCTYPE worksheet [<!ENTITY a SYSTEM "file:///etc/passwd">]>"#
    for type in [bomb, outside, "<!DOCTYPE worksheet>", #"<!DOCTYPE worksheet SYSTEM "http://localhost/a.dtd">"#] {
      let text = HandMadeWorkbook.sheet("<row><c t=\"inlineStr\"><is><t>&c;&a;</t></is></c></row>")
      let bytes = sheet(text.replacing("<worksheet", with: type + "<worksheet"))
      #expect(problem(bytes) == .documentType(part: HandMadeWorkbook.sheetPart))
    }
    #expect(problem(sheet(HandMadeWorkbook.sheet("&a;"))) == .damagedPart(HandMadeWorkbook.sheetPart, .xml(line: 2)))
  }

  @Test func refusesMoreColumnsAndRowsThanASheetHas() throws {
    #expect(
      problem(sheet(HandMadeWorkbook.sheet(#"<row><c r="XFE1"><v>1</v></c></row>"#)))
        == .tooMany(.columns, limit: 16_384))
    let wide = String(repeating: "<c><v>1</v></c>", count: 1_000_000)
    #expect(
      problem(sheet(HandMadeWorkbook.sheet("<row>\(wide)</row>")))
        == .packedTooTightly(part: HandMadeWorkbook.sheetPart, limit: 100))
    let stored = HandMadeWorkbook(rows: "<row>\(wide)</row>").archive(deflated: false).bytes
    #expect(problem(stored) == .tooMany(.columns, limit: 16_384))
    #expect(problem(self.sheet(HandMadeWorkbook.sheet(#"<row r="1048577"/>"#))) == .tooMany(.rows, limit: 1_048_576))
    let long = HandMadeWorkbook(rows: String(repeating: "<row/>", count: 1_048_577)).archive(deflated: false).bytes
    #expect(problem(long) == .tooMany(.cells, limit: 1_000_000))
    var last = 0
    let sheet = try #require(WorkbookContents.open(long, file: "a.xlsx").sheets.first)
    let found = #expect(throws: Diagnostic.self) { try sheet.forEachRow { last = $0.number } }
    #expect(last == 1_048_576 && found?.problem as? WorkbookProblem == .tooMany(.rows, limit: 1_048_576))
  }

  @Test func refusesTooManySheetsPartsStylesAndRanges() {
    var sheets = HandMadeWorkbook()
    sheets["xl/workbook.xml"] = HandMadeWorkbook.workbook((0...1_000).map { ("\($0)", "rId\($0)", nil) })
    #expect(problem(sheets.bytes) == .tooMany(.sheets, limit: 1_000))

    var parts = HandMadeWorkbook().archive()
    for number in 0...10_000 { parts.add("xl/media/\(number).png", [], deflated: false) }
    #expect(problem(parts.bytes) == .tooMany(.parts, limit: 10_000))

    var references = HandMadeWorkbook()
    references["xl/_rels/workbook.xml.rels"] = HandMadeWorkbook.references(
      (0...10_000).map { ("\($0)", "image", "\($0)") })
    #expect(problem(references.bytes) == .tooMany(.relationships, limit: 10_000))

    let merges = (1...100_001).map { #"<mergeCell ref="A\#($0):B\#($0)"/>"# }.joined()
    #expect(
      problem(HandMadeWorkbook(after: "<mergeCells>\(merges)</mergeCells>").bytes)
        == .tooMany(.mergedRanges, limit: 100_000))
  }

  /// The parser compares every attribute of an element with every other.
  @Test func refusesElementsWithMoreAttributesThanAnyHas() {
    let attributes = (0..<300).map { " a\($0)=\"\"" }.joined()
    #expect(problem(sheet(HandMadeWorkbook.sheet("<row\(attributes)/>"))) == .tooMany(.elements, limit: 6_000_000))
    let million = (0..<1_000_000).map { " a\($0)=\"\"" }.joined()
    #expect(
      problem(sheet(HandMadeWorkbook.sheet("<row\(million)/>"))) == .damagedPart(HandMadeWorkbook.sheetPart, .longTag))
    let spaces = (0..<1_000_000).map { " xmlns:a\($0)=\"\"" }.joined()
    #expect(
      problem(sheet(HandMadeWorkbook.sheet("<row\(spaces)/>"))) == .damagedPart(HandMadeWorkbook.sheetPart, .longTag))
  }

  /// Decoding what is escaped in a run does not go over the runs before.
  @Test func readsATextOfManyEscapedRuns() throws {
    let runs = String(repeating: "<r><t>abcd_x0041_</t></r>", count: 100_000)
    let bytes = HandMadeWorkbook(rows: #"<row><c t="s"><v>0</v></c></row>"#, strings: [runs]).archive(deflated: false)
      .bytes
    #expect(problem(bytes) == nil)
    #expect(try readAll(bytes)[0].rows[0].cells[0].text == String(repeating: "abcdA", count: 100_000))
  }

  @Test func refusesMoreFormatsAndPassesOverLongCodes() throws {
    #expect(problem(HandMadeWorkbook(formats: (0...10_000).map { "0\($0)" }).bytes) == .tooMany(.styles, limit: 10_000))
    let codes = (0..<1_000).map { _ in String(repeating: "A", count: 1_000) } + [String(repeating: "d", count: 1_001)]
    let workbook = HandMadeWorkbook(rows: #"<row><c s="1001"><v>1</v></c></row>"#, formats: codes)
    let stored = workbook.archive(deflated: false).bytes
    #expect(problem(stored) == nil)
    #expect(try readAll(stored)[0].rows[0].cells[0].form == .plain)
  }

  /// The parser looks through all namespaces that the elements around declare.
  @Test func refusesMoreNamespacesThanAnyPartHas() throws {
    func nested(_ levels: Int) -> HandMadeWorkbook {
      let starts = (0..<levels).map { level in
        "<x " + (0..<50).map { "xmlns:a\(level)_\($0)=\"u\"" }.joined(separator: " ") + ">"
      }
      return HandMadeWorkbook(rows: starts.joined() + String(repeating: "</x>", count: levels))
    }
    #expect(problem(nested(5).bytes) == .tooMany(.elements, limit: 6_000_000))
    #expect(problem(nested(3).bytes) == nil)
    // One after the other they may be as many as one likes.
    let rows = String(repeating: "<row xmlns:a=\"urn:a\"><c><v>1</v></c></row>", count: 1_000)
    #expect(try readAll(HandMadeWorkbook(rows: rows).bytes)[0].rows.count == 1_000)
  }

  /// The parser keeps every name, and finds it the more slowly the more there are.
  @Test func refusesMoreNamesThanAnyPartHas() {
    let elements = (0..<20_000).map { "<x\($0)/>" }.joined()
    #expect(problem(HandMadeWorkbook(rows: elements).bytes) == .tooMany(.names, limit: 10_000))
    let attributes = (0..<20_000).map { "<x a\($0)=\"\"/>" }.joined()
    #expect(problem(HandMadeWorkbook(rows: attributes).bytes) == .tooMany(.names, limit: 10_000))
  }

  @Test func refusesADeepTree() {
    let deep = String(repeating: "<a>", count: 100_000)
    let found = problem(HandMadeWorkbook(rows: deep).archive(deflated: false).bytes)
    #expect(found == .damagedPart(HandMadeWorkbook.sheetPart, .xml(line: 2)))
  }

  @Test func refusesALongText() {
    var random = SeededGenerator(seed: 1)
    let text = String(decoding: (0..<(2 << 20)).map { _ in UInt8(97 + random.below(26)) }, as: UTF8.self)
    let cell = #"<row r="2"><c r="B2" t="inlineStr"><is><t>\#(text)</t></is></c></row>"#
    let found = refusal(HandMadeWorkbook(rows: cell).bytes)
    #expect(found?.problem as? WorkbookProblem == .textTooLong(limit: 1 << 20))
    #expect(found?.place?.sheet?.reference == "B2")
    #expect(problem(HandMadeWorkbook(strings: ["<t>\(text)</t>"]).bytes) == .textTooLong(limit: 1 << 20))
    #expect(problem(HandMadeWorkbook(rows: "<row><c><v>\(text)</v></c></row>").bytes) == .textTooLong(limit: 1 << 20))
  }

  @Test(arguments: ["../../etc/passwd", "/../sheet1.xml", "..\\..\\a.xml", "worksheets/../../../a.xml", "", "."])
  func refusesTargetsOutside(target: String) {
    var workbook = HandMadeWorkbook()
    workbook["xl/_rels/workbook.xml.rels"] = HandMadeWorkbook.references([("rId1", "worksheet", target)])
    let found = problem(workbook.bytes)
    let isWithin = target.isEmpty || target == "."
    #expect(found == (isWithin ? .missingPart("xl") : .outsideReference(from: "xl/workbook.xml", target: target)))
  }

  @Test func refusesTargetsOnTheNetwork() {
    var workbook = HandMadeWorkbook()
    workbook["xl/_rels/workbook.xml.rels"] = workbook["xl/_rels/workbook.xml.rels"]?.replacing(
      #"Target="worksheets/sheet1.xml""#, with: #"Target="http://localhost/sheet1.xml" TargetMode="External""#)
    #expect(
      problem(workbook.bytes) == .outsideReference(from: "xl/workbook.xml", target: "http://localhost/sheet1.xml"))
  }

  @Test(arguments: ["/xl/workbook.xml", "styles.xml", "worksheets/SHEET1.xml"])
  func refusesPartsInACircle(target: String) {
    var workbook = HandMadeWorkbook()
    workbook["xl/workbook.xml"] = HandMadeWorkbook.workbook([("A", "rId1", nil), ("B", "rId9", nil)])
    workbook["xl/_rels/workbook.xml.rels"] = workbook["xl/_rels/workbook.xml.rels"]?.replacing(
      "</Relationships>",
      with:
        #"<Relationship Id="rId9" Type="\#(HandMadeWorkbook.references)/worksheet" Target="\#(target)"/></Relationships>"#
    )
    #expect(problem(workbook.bytes) == .circularReference(from: "xl/workbook.xml", target: target))
  }

  /// Names that would lead elsewhere if a part were ever written to a disk are names that nobody asks for.
  @Test func passesOverNamesThatLeadElsewhere() throws {
    var archive = HandMadeWorkbook(rows: "<row><c><v>1</v></c></row>").archive()
    for name in ["../../../../etc/cron.d/x", "/etc/passwd", "C:\\Windows\\a.xml", "..\\a.xml", "a\u{0}b", ""] {
      archive.add(name, "x")
    }
    #expect(try readAll(archive.bytes)[0].rows[0].cells[0].value == .number(1))
  }

  @Test func refusesAPartThatStandsTwice() {
    var archive = HandMadeWorkbook().archive()
    archive.add("XL/worksheets/sheet1.xml", HandMadeWorkbook.sheet("<row><c><v>2</v></c></row>"))
    #expect(problem(archive.bytes) == .damagedPart(HandMadeWorkbook.sheetPart, .twice))
  }

  @Test func refusesOtherPacking() {
    for method in [1, 9, 12, 14, 93, 95] as [UInt16] {
      var workbook = HandMadeWorkbook()
      workbook[HandMadeWorkbook.sheetPart] = nil
      var archive = workbook.archive()
      archive.add(HandMadeWorkbook.sheetPart, [1, 2, 3]) { $0.method = method }
      #expect(problem(archive.bytes) == .damagedPart(HandMadeWorkbook.sheetPart, .method), "\(method)")
    }
  }

  @Test func tellsAPasswordOnTheArchive() {
    var workbook = HandMadeWorkbook()
    workbook["xl/workbook.xml"] = nil
    var archive = workbook.archive()
    archive.add("xl/workbook.xml", [1]) { $0.flags = 1 }
    #expect(problem(archive.bytes) == .encrypted)
  }

  @Test func refusesAnEndThatClaimsAHugeDirectory() {
    var bytes = HandMadeWorkbook().bytes
    bytes.replaceSubrange((bytes.count - 14)..<(bytes.count - 10), with: [0xFF, 0xFF, 0xFF, 0x7F])
    bytes.replaceSubrange((bytes.count - 10)..<(bytes.count - 6), with: [0xFF, 0xFF, 0xFF, 0x7F])
    #expect(problem(bytes) != nil)
    var counted = HandMadeWorkbook().bytes
    counted.replaceSubrange((counted.count - 12)..<(counted.count - 10), with: [0xFF, 0xFF])
    #expect(problem(counted) == .tooMany(.parts, limit: 10_000))
  }

  /// The record for large archives, to which a small one may point too, claims a million parts, or lies elsewhere.
  @Test func refusesALargeArchivesEndThatClaimsTooMuch() {
    func number(_ value: Int, bytes: Int) -> [UInt8] {
      (0..<bytes).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    func claiming(parts: Int, recordAt offset: (Int) -> Int) -> [UInt8] {
      let whole = HandMadeWorkbook().bytes
      let body = Array(whole.dropLast(22))
      let record =
        [0x50, 0x4B, 0x06, 0x06] + number(44, bytes: 8) + number(45, bytes: 2) + number(45, bytes: 2)
        + number(0, bytes: 8) + number(parts, bytes: 8) + number(parts, bytes: 8) + number(1_000, bytes: 8)
        + number(0, bytes: 8)
      let locator =
        [0x50, 0x4B, 0x06, 0x07] + number(0, bytes: 4) + number(offset(body.count), bytes: 8) + number(1, bytes: 4)
      return body + record + locator + whole.suffix(22)
    }
    let tooMany = WorkbookProblem.tooMany(.parts, limit: 10_000)
    #expect(problem(claiming(parts: 1_000_000) { $0 }) == tooMany)
    #expect(problem(claiming(parts: 1_000_000) { $0 + 1 }) == tooMany)
    #expect(problem(claiming(parts: 1) { _ in .max }) == tooMany)
    #expect(problem(claiming(parts: 1) { $0 }) != tooMany)
  }
}
