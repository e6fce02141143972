import Diagnostics
import Testing

@Suite struct PlaceTests {
  private func sheet(_ name: String, _ number: Int, row: Int = 0, column: Int = 0, file: String = "so-lieu.xlsx")
    -> Place
  {
    Place(file: file, sheet: SheetSpot(name: name, number: number, row: row, column: column))
  }

  @Test func nameACellOfASheetInBothLanguages() {
    let cell = sheet("Tin, bài", 1, row: 13, column: 3)
    #expect(
      cell.words == Words(#"so-lieu.xlsx, trang "Tin, bài", ô C13"#, #"so-lieu.xlsx, sheet "Tin, bài", cell C13"#))
    #expect("\(cell)" == cell.words.en)
    #expect(
      sheet("A", 1, row: 33).words == Words(#"so-lieu.xlsx, trang "A", dòng 33"#, #"so-lieu.xlsx, sheet "A", row 33"#))
    #expect(sheet("A", 1, column: 16_384).words.vi == #"so-lieu.xlsx, trang "A", cột XFD"#)
    #expect(sheet("A", 1).words.en == #"so-lieu.xlsx, sheet "A""#)
  }

  @Test func nameALineOfATextAlikeInBoth() {
    #expect(Place(file: "a.csv", line: 3, column: 41).words == Words(both: "a.csv:3:41"))
    #expect(Place(file: "a.csv", line: 3).words == Words(both: "a.csv:3"))
    #expect(Place(file: "a.csv").words == Words(both: "a.csv"))
  }

  @Test func standInReadingOrder() {
    let places = [
      Place(file: "a.csv", line: 9, column: 1), Place(file: "so-lieu.xlsx"), sheet("Z", 1),
      sheet("Z", 1, row: 2, column: 28),
      sheet("Z", 1, row: 10, column: 2), sheet("Z", 1, row: 10, column: 3), sheet("A", 2, row: 1, column: 1),
      Place(file: "z.csv"),
    ]
    #expect(places.reversed().sorted() == places)
  }

  @Test func areOfTwoKinds() {
    let text = Place(file: "a", line: 3, column: 4, length: 5)
    #expect(text.text == TextSpot(line: 3, column: 4, length: 5) && text.sheet == nil)
    #expect(text.shifted(by: 2, length: 1) == Place(file: "a", line: 3, column: 6, length: 1))
    let cell = sheet("A", 1, row: 2, column: 3)
    #expect(cell.text == nil && cell.line == 0 && cell.column == 0 && cell.shifted(by: 1, length: 1) == cell)
  }
}
