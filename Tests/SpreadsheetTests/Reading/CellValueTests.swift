import Diagnostics
import Spreadsheet
import TestSupport
import Testing
import Workbooks

/// Every kind of cell, as ISO/IEC 29500-1 has it and as programs write it.
@Suite struct CellValueTests {
  @Test func readsNumbersToTheNearestDouble() throws {
    let numbers = [
      "0", "12", "-3", "0.1", "97.959183673469383", "1.0E-3", "1E+2", "123456789012345678", "9007199254740993",
      "4.9406564584124654E-324", "1.7976931348623157E308", "0.30000000000000004", ".5", "5.", "-0", " 7 ", "007",
      "0.000000000000001", "999999999999999", "9.99999999999999", "123456.789",
    ]
    let rows = numbers.map { "<row><c><v>\($0)</v></c></row>" }.joined()
    let read = try readAll(HandMadeWorkbook(rows: rows).bytes)[0].rows.map { $0.cells[0].value }
    #expect(read == numbers.map { .number(Double($0.filter { $0 != " " }) ?? .nan) })
    #expect(try values(HandMadeWorkbook(rows: "<row><c><v>-0</v></c></row>"))["A1"].map { "\($0)" } == "number(0.0)")
  }

  @Test(arguments: ["1,5", "1O", "--1", "1e", "1.2.3", "nan", "inf", "0x10", "1e999", "1 2", "+-1", ".", "e5"])
  func refusesWhatIsNoNumber(text: String) {
    let workbook = HandMadeWorkbook(rows: #"<row r="3"><c r="B3"><v>\#(text)</v></c></row>"#)
    let found = refusal(workbook.bytes)
    #expect(found?.problem as? WorkbookProblem == .wrongValue(text, type: "n"))
    #expect(found?.place?.words.vi == #"a.xlsx, trang "Số liệu", ô B3"#)
  }

  @Test func readsSharedAndInlineStrings() throws {
    let workbook = HandMadeWorkbook(
      rows: """
        <row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v> 0 </v></c>\
        <c r="C1" t="inlineStr"><is><t>Hòa Vang</t></is></c><c r="D1" t="s"><v>2</v></c><c r="E1" t="inlineStr"/></row>
        """, strings: ["<t>Đúng hạn</t>", "<t>Sở Nội vụ &amp; Tư pháp &lt;1&gt;</t>", "<t/>"])
    #expect(
      try values(workbook) == [
        "A1": .text("Sở Nội vụ & Tư pháp <1>"), "B1": .text("Đúng hạn"), "C1": .text("Hòa Vang"),
      ])
  }

  @Test func joinsRunsAndSkipsReadings() throws {
    let runs = """
      <r><rPr><b/><sz val="12"/></rPr><t xml:space="preserve">Câu </t></r><r><t>hỏi</t></r>\
      <rPh sb="0" eb="1"><t>SKIP</t></rPh><r><t xml:space="preserve"> mới</t></r><phoneticPr fontId="1"/>
      """
    let workbook = HandMadeWorkbook(
      rows: #"<row><c t="s"><v>0</v></c><c t="inlineStr"><is>\#(runs)</is></c></row>"#, strings: [runs])
    #expect(try values(workbook) == ["A1": .text("Câu hỏi mới"), "B1": .text("Câu hỏi mới")])
  }

  @Test func keepsOuterSpacesOnlyWhereTheFileSaysSo() throws {
    let strings = [
      "<t>  a b \n</t>", #"<t xml:space="preserve">  a b </t>"#, #"<t xml:space="default"> a </t>"#,
      #"<r xml:space="preserve"><t> a </t></r><r><t> b </t></r>"#, "<t>\u{A0}a\u{A0}</t>",
    ]
    let rows = strings.indices.map { #"<row><c t="s"><v>\#($0)</v></c></row>"# }.joined()
    let workbook = HandMadeWorkbook(rows: rows, strings: strings)
    let read = try readAll(workbook.bytes)[0].rows.map { $0.cells[0].text }
    #expect(read == ["a b", "  a b ", "a", " a b", "\u{A0}a\u{A0}"])

    var whole = workbook
    whole["xl/sharedStrings.xml"] = workbook["xl/sharedStrings.xml"]?.replacing(
      "<sst", with: #"<sst xml:space="preserve""#)
    let kept = try readAll(whole.bytes)[0].rows.map { $0.cells[0].text }
    #expect(kept == ["  a b \n", "  a b ", " a ".trimmed, " a  b ", "\u{A0}a\u{A0}"])
  }

  @Test(arguments: [
    ("a_x000D__x000A_b", "a\r\nb"), ("_x005F_x000D_", "_x000D_"), ("_x0041_", "A"), ("_x00e9_", "é"),
    ("_xD83D__xDE00_", "😀"), ("_xD83D_", "\u{FFFD}"), ("_x00G1_ _x001", "_x00G1_ _x001"), ("_X000D_", "_X000D_"),
    ("__x0042__", "_B_"), ("_x1EE6_y ban", "Ủy ban"),
  ])
  func decodesEscapedCharacters(written: String, meant: String) throws {
    let workbook = HandMadeWorkbook(
      rows: """
        <row><c t="s"><v>0</v></c><c t="inlineStr"><is><t>\(written)</t></is></c>\
        <c t="str"><f>A1</f><v>\(written)</v></c></row>
        """, strings: ["<t>\(written)</t>"])
    #expect(try values(workbook) == ["A1": .text(meant), "B1": .text(meant), "C1": .text(meant)])
  }

  @Test func readsTruthsAndErrors() throws {
    let rows = """
      <row><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="b"><v>true</v></c><c t="e"><v>#REF!</v></c>\
      <c t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
      """
    let read = try cells(HandMadeWorkbook(rows: rows))
    #expect(
      read.mapValues(\.value) == [
        "A1": .truth(true), "B1": .truth(false), "C1": .truth(true), "D1": .error("#REF!"), "E1": .error("#DIV/0!"),
      ])
    #expect(read["E1"]?.isFormula == true && read["D1"]?.isFormula == false)
  }

  @Test func tellsResultsOfFormulasFromMissingOnes() throws {
    let rows = """
      <row><c><f>SUM(A2:A9)</f><v>12</v></c><c><f>A1</f></c><c><f>A1</f><v/></c><c><f>A1</f><v></v></c>\
      <c t="str"><f>""</f><v></v></c><c t="str"><f>A1</f></c><c t="s"><f>A1</f></c><c><f t="shared" si="0"/><v>3</v></c>\
      <c t="b"><f>TRUE()</f><v>1</v></c><c t="str"><f>A1</f><v> x </v></c></row>
      """
    let read = try cells(HandMadeWorkbook(rows: rows))
    #expect(
      read.mapValues(\.value) == [
        "A1": .number(12), "B1": .uncalculated, "C1": .uncalculated, "D1": .uncalculated, "E1": .text(""),
        "F1": .uncalculated, "G1": .uncalculated, "H1": .number(3), "I1": .truth(true), "J1": .text(" x "),
      ])
    #expect(read.values.filter(\.isFormula).count == read.count)
  }

  @Test func leavesOutCellsThatHaveAStyleAlone() throws {
    let rows = #"<row r="2"><c r="A2" s="1"/><c r="B2" s="1"><v></v></c><c r="C2" t="str"><v/></c></row><row r="4"/>"#
    let table = try readAll(HandMadeWorkbook(rows: rows, formats: ["0%"]).bytes)[0]
    #expect(
      table.rows == [SheetRow(number: 2, isHidden: false, cells: []), SheetRow(number: 4, isHidden: false, cells: [])])
  }

  @Test func refusesValuesThatDoNotFitTheirType() {
    func found(_ cell: String) -> WorkbookProblem? { problem(HandMadeWorkbook(rows: "<row>\(cell)</row>")) }
    #expect(found(#"<c t="b"><v>yes</v></c>"#) == .wrongValue("yes", type: "b"))
    #expect(found(#"<c t="d"><v>31/12/2016</v></c>"#) == .wrongValue("31/12/2016", type: "d"))
    #expect(found(#"<c t="zzz"><v>1</v></c>"#) == .wrongValue("1", type: "zzz"))
    #expect(found(#"<c t="x"><v>1</v></c>"#) == .wrongValue("1", type: "x"))
    #expect(found(#"<c t="s"><v>0</v></c>"#) == .missingString("0"))
    #expect(found(#"<c t="s"><v>-1</v></c>"#) == .missingString("-1"))
    #expect(found(#"<c t="s"><v>99999999999999999999</v></c>"#) == .missingString("99999999999999999999"))
  }
}

extension String {
  fileprivate var trimmed: String { filter { $0 != " " } }

  /// Rows are numbered from 1, each once and upwards; the number may be left out.
  @Test func refusesRowsThatAreNotInOrder() throws {
    #expect(problem(HandMadeWorkbook(rows: #"<row r="0"><c><v>1</v></c></row>"#)) == .wrongReference("0"))
    #expect(problem(HandMadeWorkbook(rows: #"<row r="x"><c><v>1</v></c></row>"#)) == .wrongReference("x"))
    #expect(problem(HandMadeWorkbook(rows: #"<row r="3"/><row r="2"><c><v>1</v></c></row>"#)) == .outOfOrder("2"))
    #expect(problem(HandMadeWorkbook(rows: #"<row r="3"/><row r="3"><c><v>1</v></c></row>"#)) == .outOfOrder("3"))
    #expect(try values(HandMadeWorkbook(rows: #"<row r="3"/><row><c><v>1</v></c></row>"#)) == ["A4": .number(1)])
  }
}
