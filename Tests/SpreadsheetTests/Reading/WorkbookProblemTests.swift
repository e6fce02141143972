import Catalogue
import Diagnostics
import Spreadsheet
import TestSupport
import Testing
import Workbooks

@Suite struct WorkbookProblemTests {
  private static let problems: [WorkbookProblem] = [
    .notAWorkbook(.empty), .notAWorkbook(.openDocument), .notAWorkbook(.otherDocument), .notAWorkbook(.pdf),
    .notAWorkbook(.markup), .notAWorkbook(.unknown), .oldWorkbook, .binaryWorkbook, .encrypted, .damagedArchive,
    .damagedPart("xl/a.xml", .packing), .damagedPart("a", .method), .damagedPart("a", .twice),
    .damagedPart("a", .xml(line: 3)), .damagedPart("a", .longTag), .damagedPart("a", .root("b")), .missingPart("a"),
    .outsideReference(from: "a", target: "../b"), .circularReference(from: "a", target: "b"), .documentType(part: "a"),
    .tooLarge(limit: 256 << 20), .packedTooTightly(part: "a", limit: 100), .tooMany(.parts, limit: 1),
    .tooMany(.sheets, limit: 1), .tooMany(.rows, limit: 1), .tooMany(.columns, limit: 1), .tooMany(.strings, limit: 1),
    .tooMany(.styles, limit: 1), .tooMany(.relationships, limit: 1), .tooMany(.mergedRanges, limit: 1),
    .tooMany(.cells, limit: 1), .tooMany(.elements, limit: 1), .tooMany(.names, limit: 1), .textTooLong(limit: 1),
    .wrongValue("1O", type: "n"),
    .missingString("7"), .wrongReference("A0"), .outOfOrder("A1"),
  ]

  @Test func everyProblemHasACodeThatTheCatalogueExplains() {
    let codes = Set(Self.problems.map(\.code))
    #expect(codes == Set(CodeFamily.all.first { $0.letter == "B" }?.codes.map(\.code) ?? []))
    for problem in Self.problems {
      for text in [problem.message.vi, problem.message.en, problem.help?.vi ?? "", problem.help?.en ?? ""] {
        #expect(text.first?.isUppercase != true && text.last != ".", "\(text)")
      }
      #expect(problem.message.vi != problem.message.en && problem.help != nil)
    }
  }

  @Test func showsTextsOfTheFileShortAndHarmless() {
    let message = WorkbookProblem.missingPart("a\u{1B}[31m\n\u{202E}" + String(repeating: "x", count: 500)).message.en
    #expect(message.unicodeScalars.allSatisfy { ![.control, .format].contains($0.properties.generalCategory) })
    #expect(message.count < 130 && message.contains("…"))
  }

  private static let examples =
    CodeFamily.all.first { $0.letter == "B" }?.codes.filter {
      $0.example?.home.en.hasSuffix(".xml") == true || $0.example?.home.en.hasSuffix(".rels") == true
    } ?? []

  /// The workbook that the right examples come from.
  private static let sound = HandMadeWorkbook(
    rows: #"<row r="1"><c r="A1"><v>10</v></c><c r="B1"><v>2</v></c><c r="C1" t="s"><v>0</v></c></row>"#,
    strings: ["<t>Sở Nội vụ</t>"])

  @Test func theRightExamplesAreOfASoundWorkbook() throws {
    #expect(problem(Self.sound) == nil)
    #expect(Self.examples.count == 10)
    for code in Self.examples {
      let example = try #require(code.example)
      #expect(Self.sound[example.home.en]?.contains(example.right) == true, "\(code.code)")
    }
  }

  @Test(arguments: examples.map(\.code))
  func theWrongExampleIsReportedAsItsCode(code: String) throws {
    let example = try #require(CodeFamily.explanation(of: code)?.example)
    var workbook = Self.sound
    let part = example.home.en
    workbook[part] = workbook[part]?.replacing(example.right, with: example.wrong, maxReplacements: 1)
    #expect(problem(workbook)?.code == code)
  }
}
