import Diagnostics
import Files
import Intake
import Testing

@Suite struct TableProblemTests {
  private func check(
    _ bytes: [UInt8], _ expected: [(TableProblem, Place)], rows: Int?, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var findings = Findings()
    let table = CSVReader.read(bytes, file: "a.csv", findings: &findings)
    let found = findings.inReadingOrder
    #expect(found.map { $0.problem as? TableProblem } == expected.map(\.0), sourceLocation: sourceLocation)
    #expect(found.map(\.place) == expected.map(\.1), sourceLocation: sourceLocation)
    #expect(table?.rows.count == rows, sourceLocation: sourceLocation)
  }

  private func check(
    _ csv: String, _ expected: (TableProblem, Place)..., rows: Int?, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    check(Array(csv.utf8), expected, rows: rows, sourceLocation: sourceLocation)
  }

  /// What a workbook's letters would come to is not told, thousands of lines of it.
  @Test(arguments: [Array("PK\u{3}\u{4}\u{14}\0\"a\"\n,\"\n".utf8), [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]])
  func tellsAWorkbookFromATable(bytes: [UInt8]) {
    check(bytes, [(.workbook, Place(file: "a.csv"))], rows: nil)
  }

  @Test func showsWhereAnUnclosedQuoteOpened() {
    check("a,b\n1,\"2\n", (.unclosedQuote, place(2, 3)), rows: 0)
    check("a,\"b\n1,2\n", (.unclosedQuote, place(1, 3)), rows: nil)
  }

  @Test func readsOnAfterAnUnclosedQuote() {
    check(
      "a,b\nx,\"y\n1,\"2\"\n3\n4,\"5\"\n", (.unclosedQuote, place(2, 3)),
      (.tooFewFields(found: 1, expected: 2), place(4, 0)),
      rows: 2)
  }

  @Test func refusesTextAfterAClosingQuote() {
    check("a,b\n\"1\"x,2\n", (.textAfterQuote, place(2, 4)), rows: 1)
    check("a,b\n\"ở\n1\" \"x\",2\n", (.textAfterQuote, place(3, 3)), rows: 1)
  }

  @Test func showsWhereTheClosedQuoteOpened() {
    var findings = Findings()
    _ = read("a,b\n1,\"2\" \n", &findings)
    #expect(findings.diagnostics.map(\.related) == [place(2, 3)])
  }

  @Test func refusesABareQuoteOnceAField() {
    check("a,b\nđ\"1\"2\",2\n", (.bareQuote, place(2, 2)), rows: 1)
  }

  @Test func refusesTooManyAndTooFewFields() {
    check(
      "a,b\n1,2,\"3\",4\n1\n3,4\n", (.tooManyFields(found: 4, expected: 2), place(2, 5, 3)),
      (.tooFewFields(found: 1, expected: 2), place(3, 0)), rows: 1)
  }

  @Test func refusesADuplicateColumnAndShowsTheFirst() {
    check("a,b, a \n1,2,3\n", (.duplicateColumn("a"), place(1, 5, 3)), rows: 1)
    var findings = Findings()
    _ = read("a,b, a \n", &findings)
    #expect(findings.diagnostics.map(\.related) == [place(1, 1)])
  }

  @Test func refusesAColumnWithoutAName() {
    check("a,,\" \"\n1,2,3\n", (.emptyColumnName, place(1, 3)), (.emptyColumnName, place(1, 4, 3)), rows: 1)
  }

  @Test(
    arguments: [
      [0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE1, 0xBB], [0x80],
      [0xF5, 0x80, 0x80, 0x80],
      [0xE0, 0x9F, 0xBF], [0xF0, 0x8F, 0xBF, 0xBF],
    ] as [[UInt8]])
  func showsTheFirstByteThatIsNotUTF8(bytes: [UInt8]) {
    check(
      Array("tên,b\nở".utf8) + bytes + Array(",2\n".utf8) + [0xFF],
      [
        (.invalidUTF8, place(2, 2)), (.tooFewFields(found: 1, expected: 2), place(3, 0)),
      ], rows: 1)
  }

  @Test func takesTheEndsOfUTF8() {
    check("a\n\u{7F}\u{80}\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFF}\u{10000}\u{10FFFF}\n", rows: 1)
  }

  @Test func refusesANULByte() {
    check("a,b\n1,2\0\0\n", (.nulByte, place(2, 4)), rows: 1)
  }

  /// A letter of which only the first half is there, and a byte too few at the end.
  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x61, 0, 0x0A, 0, 0x62, 0, 0x3D, 0xD8, 0x63, 0], 2, 2), ([0xFF, 0xFE, 0x61, 0x00, 0x0A], 1, 2),
      ([0xFE, 0xFF, 0, 0x61, 0, 0x0A, 0, 0x62, 0xDC, 0x3D], 2, 2),
    ] as [([UInt8], Int, Int)])
  func showsWhereUTF16IsBroken(bytes: [UInt8], line: Int, column: Int) {
    var findings = Findings()
    _ = CSVReader.read(bytes, file: "a.csv", findings: &findings)
    let found = findings.diagnostics.first { $0.problem as? TableProblem == .brokenUTF16 }
    #expect(found?.place == place(line, column))
  }

  @Test("T06: shows the first letter that was lost") func showsTheFirstLostLetter() {
    check("tên,b\nS\u{FFFD} N\u{FFFD}i,2\n", (.lostLetter, place(2, 2)), rows: 1)
  }

  @Test(arguments: ["", "\n\r\n", "\u{FEFF}"])
  func refusesAnEmptyFile(csv: String) {
    check(csv, (.emptyFile, Place(file: "a.csv")), rows: nil)
  }

  @Test func refusesAFieldOverAMegabyte() {
    let longest = String(repeating: "x", count: 1 << 20)
    check("a,b\n1,\(longest)\n", rows: 1)
    check("a,b\n1,\(longest)x\n", (.fieldTooLong(limit: 1 << 20), place(2, 3, 1 << 20 + 1)), rows: 1)
  }

  @Test func refusesAFileOverTheLimit() {
    var findings = Findings()
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: FileContents.limit + 1)
    #expect(CSVReader.read(bytes, file: "a.csv", findings: &findings)?.rows.count == nil)
    let problem = FileProblem.tooLarge(path: "a.csv", limit: FileContents.limit)
    #expect(findings.diagnostics.map { $0.problem as? FileProblem } == [problem])
  }

  @Test func refusesMoreColumnsThanASheetHas() {
    let most = (1...16_384).map { "c\($0)" }.joined(separator: ",")
    check(most + "\n", rows: 0)
    let problem = TableProblem.tooManyColumns(found: 16_386, limit: 16_384)
    check(most + ",x,y\n", (problem, place(1, most.utf8.count + 2)), rows: nil)
  }

  @Test func everyProblemHasItsOwnCode() {
    let faults: [PlainNumber.Fault] = [
      .decimalComma(plain: "", asThousands: nil), .grouping(plain: ""), .notANumber, .notFinite,
    ]
    let problems: [TableProblem] =
      [
        .unclosedQuote, .textAfterQuote, .bareQuote, .tooManyFields(found: 2, expected: 1),
        .tooFewFields(found: 1, expected: 2), .duplicateColumn("a"), .emptyColumnName, .invalidUTF8, .nulByte,
        .brokenUTF16,
        .emptyFile, .fieldTooLong(limit: 1 << 20), .tooManyColumns(found: 2, limit: 1),
      ] + faults.map { .number("x", $0) } + [.oldEncoding(.vni), .lostLetter]
    #expect(problems.map(\.code) == (1...19).map { "T0" + ($0 < 10 ? "0" : "") + "\($0)" })
  }
}
