import Diagnostics
import Spreadsheet
import TestSupport
import Testing
import Workbooks

/// Files that broke on the way: always contents that hold together or a problem, never the end of the program.
@Suite struct DamagedWorkbookTests {
  private let workbook = HandMadeWorkbook(
    rows: """
      <row r="1" hidden="1"><c r="A1" t="s"><v>0</v></c><c r="C1" s="1"><v>0.5</v></c></row>\
      <row r="3"><c r="A3" t="inlineStr"><is><r><t>a_x000D_</t></r></is></c><c r="B3" t="e"><v>#REF!</v></c>\
      <c r="C3" t="b"><v>1</v></c><c r="D3" s="2"><f>A1</f><v>42776</v></c></row>
      """, strings: ["<t>Sở &amp; ban</t><rPh><t>x</t></rPh>"], formats: ["0%", "dd/mm/yyyy"],
    before: #"<cols><col min="2" max="3" hidden="1"/></cols>"#,
    after: #"<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>"#)

  @Test(arguments: [true, false])
  func refusesAFileCutAtAnyByte(deflated: Bool) throws {
    let bytes = workbook.archive(deflated: deflated).bytes
    #expect(problem(bytes) == nil)
    for count in bytes.indices {
      let found = problem(Array(bytes[..<count]))
      #expect(found != nil, "\(count) of \(bytes.count) bytes")
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func survivesChangedBytes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for whole in [workbook.archive(deflated: false).bytes, workbook.bytes] {
      for _ in 0..<1_500 {
        var bytes = whole
        for _ in 0...random.below(3) { bytes[random.below(bytes.count)] = UInt8(random.below(256)) }
        checkReading(bytes, "seed \(seed)")
      }
    }
  }

  /// Within the parts, where the archive's checksums do not catch it first.
  @Test(arguments: [4, 5, 6] as [UInt64])
  func survivesChangedParts(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let parts = [
      HandMadeWorkbook.sheetPart, HandMadeWorkbook.sheetPart, "xl/sharedStrings.xml", "xl/styles.xml",
      "xl/workbook.xml",
      "xl/_rels/workbook.xml.rels", "_rels/.rels",
    ]
    let pieces = [
      "<", ">", "/>", "\"", "&amp;", "&#0;", "&#xD800;", "<row>", "</row>", "<c>", "</c>", "<v>", "</v>", "<is>", "<t>",
      "</t>", "0",
      "99999999999999999999", "-1", "A1", "XFE1", "A0", " r=\"B2\"", " t=\"s\"", " t=\"d\"", "<!--", "-->", "<![CDATA[",
      "]]>",
      "<?x?>", "<!DOCTYPE a>", "\u{0}", "ệ", "_x000D_", " xml:space=\"preserve\"",
    ].map { Array($0.utf8) }
    for _ in 0..<2_000 {
      let part = random.pick(parts)
      var bytes = Array(try #require(workbook[part]).utf8)
      for _ in 0...random.below(3) {
        let start = random.below(bytes.count)
        let end = min(bytes.count, start + random.below(8))
        bytes.replaceSubrange(
          start..<end, with: random.below(3) == 0 ? [UInt8(random.below(256))] : random.pick(pieces))
      }
      var changed = workbook
      changed.set(part, bytes)
      checkReading(changed.archive(deflated: false).bytes, "seed \(seed), \(part)")
    }
  }

  @Test func refusesAnUnendedPart() throws {
    let sheet = try #require(workbook[HandMadeWorkbook.sheetPart])
    var changed = workbook
    // A space behind the root's end is all that may be missing.
    for count in stride(from: 0, to: sheet.utf8.count - 1, by: 7) {
      changed.set(HandMadeWorkbook.sheetPart, Array(sheet.utf8.prefix(count)))
      switch problem(changed.archive(deflated: false).bytes) {
      // A name that is cut is another name.
      case .damagedPart(HandMadeWorkbook.sheetPart, .xml), .damagedPart(HandMadeWorkbook.sheetPart, .root): break
      case let other: Issue.record("\(count) bytes: \(String(describing: other))")
      }
    }
  }
}
