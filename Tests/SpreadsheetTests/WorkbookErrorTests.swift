import Diagnostics
import Files
import Formulas
import Spreadsheet
import Testing

@Suite struct WorkbookErrorTests {
  private let errors: [WorkbookError] = [
    .sheetName("a/b", .character("/")), .definedName("A1", .readsAsCell), .noSheets,
    .notFinite(at: CellReference(sheet: "Số liệu", row: 2, column: 1)), .tooLong(characters: 40_000, limit: 32_767),
    .character("\u{1}"), .outside(row: -1, column: 0), .formula(.tooDeep(levels: 65)),
    .moment(CivilMoment(year: 2017, month: 2, day: 29)), .measure(.zoom, 9),
    .merge(CellRange(rows: 0...0, columns: 0...0)), .listItem("a,b"), .tooManyLists, .printTitles(sheet: "A"),
    .file(path: "out.xlsx", reason: SystemReason(28)), .incomplete(path: "out.xlsx", part: "xl/styles.xml"),
    .library("?"), .chart(.unknownSheet("Đâu")),
  ]

  @Test func everyErrorHasACodeOfItsOwn() {
    #expect(Set(errors.map(\.code)).count == errors.count)
  }

  /// The rest is wrong with what stands in the cells, and no disk mends it.
  @Test func isOfAccessUnlessTheCellsAreWrong() {
    #expect(errors.filter(\.isOfAccess).map(\.code) == ["W015", "W016", "W017", "W018"])
  }

  @Test func messagesNameWhatIsWrongInBothLanguages() {
    for error in errors {
      for text in [error.message.vi, error.message.en] {
        #expect(text.first?.isUppercase == false && text.last != ".", "\(text)")
      }
      #expect(error.message.vi != error.message.en)
    }
    #expect(errors[3].message.en == "cell 'Số liệu'!B3 is not a finite number")
    #expect(errors[5].message.en == "character U+0001 cannot be written")
    #expect(errors[0].message.vi == "tên trang tính `a/b` có ký tự không được dùng `/`")
  }
}
