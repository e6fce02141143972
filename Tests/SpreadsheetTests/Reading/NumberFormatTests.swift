import Spreadsheet
import TestSupport
import Testing
import Workbooks

/// What number formats make of a number; the codes are those that Excel, LibreOffice, Google Sheets and WPS write.
@Suite struct NumberFormatTests {
  private func forms(_ codes: [String]) throws -> [NumberForm] {
    let row = codes.indices.map { #"<c s="\#($0 + 1)"><v>0.5</v></c>"# }.joined()
    let workbook = HandMadeWorkbook(rows: "<row>\(row)</row>", formats: codes)
    return try readAll(workbook.bytes)[0].rows[0].cells.map(\.form)
  }

  @Test func tellsDates() throws {
    let codes = [
      "dd/mm/yyyy", "d/m/yy;@", "[$-42A]dd mmmm yyyy", "yyyy\\-mm\\-dd", "[$-1010000]d/m/yyyy;@", "mmm", "mm",
      "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "d/m h:mm", "\"ngày\" d \"tháng\" m \"năm\" yyyy", "DD/MM/YYYY",
      "[Red]dd/mm", "e", "mmm\\-yy",
    ]
    #expect(try forms(codes) == codes.map { _ in .date })
  }

  @Test func tellsTimes() throws {
    let codes = [
      "h:mm", "hh:mm:ss", "h:mm AM/PM", "[h]:mm", "[hh]:mm:ss", "mm:ss.0", "[mm]:ss", "[$-F400]h:mm:ss\\ AM/PM",
    ]
    #expect(try forms(codes) == codes.map { _ in .time })
  }

  @Test func tellsPercentages() throws {
    let codes = ["0%", "0.00%", "0.0\\ %", "[Red]0%", "#,##0.0%;\\-0%", "0%;\"d\""]
    #expect(try forms(codes) == codes.map { _ in .percentage })
  }

  @Test func takesLettersThatAreShownForLettersOnly() throws {
    let codes = [
      "General", "0", "#,##0", "#,##0.00", "0.00E+00", "##0.0e-0", "\"%\"0", "0\\%", "0\" ngày\"", "#,##0\\ \"đ\"",
      "_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"??_);_(@_)", "_-* #,##0\\ _đ_-", "[$VND] #,##0", "[>=1000]#,##0;0", "00\\d",
      "_d0", "*d0", "[Red]General", "[$-42A]0", "0;dd/mm/yyyy", "?/?", "",
    ]
    #expect(try forms(codes) == codes.map { _ in .plain })
    #expect(try forms(["@"]) == [.text])
  }

  /// Formats that are known by number and have no code in the file.
  @Test(arguments: [
    (0, NumberForm.plain), (1, .plain), (4, .plain), (9, .percentage), (10, .percentage), (11, .plain), (13, .plain),
    (14, .date), (17, .date), (18, .time), (21, .time), (22, .date), (37, .plain), (44, .plain), (45, .time),
    (47, .time), (48, .plain), (49, .text),
  ])
  func knowsTheBuiltInOnes(number: Int, form: NumberForm) throws {
    var workbook = HandMadeWorkbook(rows: #"<row><c s="1"><v>1</v></c></row>"#, formats: ["0"])
    workbook["xl/styles.xml"] = workbook["xl/styles.xml"]?.replacing(
      #"<xf numFmtId="164""#, with: #"<xf numFmtId="\#(number)""#)
    #expect(try cells(workbook)["A1"]?.form == form)
  }

  @Test func takesAStyleThatIsNotThereForThePlainOne() throws {
    #expect(
      try cells(HandMadeWorkbook(rows: #"<row><c s="9"><v>1</v></c><c s="x"><v>1</v></c></row>"#))["A1"]?.form == .plain
    )
  }
}
