import Diagnostics
import Testing

@Suite struct DiagnosticRendererTests {
  private struct Sample: Problem {
    var code = "C012"
    var severity = Severity.error
    var message = Words(
      "tiêu chí `B2` có 20 điểm nhưng có mức tới 25", "criterion `B2` has 20 points but its steps reach 25")
    var help: Words? = Words(
      "hạ mức này xuống 20, hoặc nâng `points` lên 25", "lower the step to 20, or raise `points` to 25")
  }

  private func render(
    _ line: String, at place: Place?, related: Place? = nil, of problem: Sample = Sample(),
    in language: Language = .english, inColour: Bool = false
  ) -> String {
    DiagnosticRenderer(language: language, inColour: inColour) { $0.file == "a.yaml" ? line : nil }
      .render(Diagnostic(problem, at: place, related: related))
  }

  private func place(_ column: Int, _ length: Int, line: Int = 23) -> Place {
    Place(file: "a.yaml", line: line, column: column, length: length)
  }

  @Test func writesAnEnglishDiagnosticWithACaret() {
    let line = "      score: {bands: {0: 0, 50%: 10, 90%: 25}}"
    #expect(
      render(line, at: place(43, 2)) == """
        error[C012]: criterion `B2` has 20 points but its steps reach 25
          --> a.yaml:23:43
           |
        23 |       score: {bands: {0: 0, 50%: 10, 90%: 25}}
           |                                           ^^
        help: lower the step to 20, or raise `points` to 25

        """)
  }

  @Test func putsTheCaretUnderAWordBehindVietnameseLetters() {
    // Composed and decomposed letters take one column each, whatever the count of scalars.
    let line = "B2: {title: \"Tỷ lệ đu\u{301}ng ha\u{323}n\", points: 2O}"
    #expect(
      render(line, at: place(41, 2, line: 7), in: .vietnamese) == """
        lỗi[C012]: tiêu chí `B2` có 20 điểm nhưng có mức tới 25
          --> a.yaml:7:41
          |
        7 | B2: {title: "Tỷ lệ đu\u{301}ng ha\u{323}n", points: 2O}
          |                                       ^^
        cách sửa: hạ mức này xuống 20, hoặc nâng `points` lên 25

        """)
  }

  @Test func cutsALongLineOnBothSidesOfWhatIsMeant() throws {
    let line = String(repeating: "a", count: 200) + "SAI" + String(repeating: "b", count: 200)
    let lines = render(line, at: place(201, 3)).split(separator: "\n")
    let shown = try #require(lines.first { $0.hasPrefix("23 | ") })
    let caret = try #require(lines.first { $0.hasSuffix("^") })
    #expect(shown.hasPrefix("23 | …aaa") && shown.hasSuffix("bbb…") && shown.count == 5 + 112)
    #expect(caret.hasSuffix(" ^^^"))
    #expect(shown.dropFirst(caret.count - 3).prefix(3) == "SAI")
  }

  @Test(arguments: [1, 50, 109, 111, 399, 403, 404])
  func keepsWhatIsMeantInTheWindow(column: Int) throws {
    let line = String((0..<403).map { Character(Unicode.Scalar(UInt8(97 + $0 % 26))) })
    let lines = render(line, at: place(column, 1)).split(separator: "\n")
    let shown = try #require(lines.first { $0.hasPrefix("23 | ") })
    let caret = try #require(lines.first { $0.hasSuffix("^") })
    #expect(caret.count <= 5 + 112 + 1)
    let under = shown.dropFirst(caret.count - 1).first
    #expect(under == Array(line).dropFirst(column - 1).first)
  }

  @Test func showsATabAsASpaceSoThatTheCaretStandsRight() {
    #expect(
      render("\tcriteria:\tX", at: place(12, 1, line: 3)) == """
        error[C012]: criterion `B2` has 20 points but its steps reach 25
          --> a.yaml:3:12
          |
        3 |  criteria: X
          |            ^
        help: lower the step to 20, or raise `points` to 25

        """)
  }

  @Test func showsTheSecondPlace() {
    #expect(
      render(
        "p,1", at: place(1, 1, line: 9), related: place(1, 1, line: 4), of: Sample(severity: .warning, help: nil))
          == """
          warning[C012]: criterion `B2` has 20 points but its steps reach 25
            --> a.yaml:9:1
            |
          9 | p,1
            | ^
            see also: a.yaml:4:1
            |
          4 | p,1
            | ^

          """)
  }

  @Test func leavesOutTheLineWhereThereIsNone() {
    let head = "error[C012]: criterion `B2` has 20 points but its steps reach 25\n"
    let help = "help: lower the step to 20, or raise `points` to 25\n"
    #expect(render("", at: nil) == head + help)
    #expect(render("", at: Place(file: "a.yaml")) == head + "  --> a.yaml\n" + help)
    #expect(render("", at: Place(file: "b.csv", line: 2, column: 5)) == head + "  --> b.csv:2:5\n" + help)
    #expect(
      render("1,2", at: Place(file: "a.yaml", line: 2)) == head + "  --> a.yaml:2\n  |\n2 | 1,2\n" + help)
  }

  @Test func showsTheCellOfASheet() {
    func render(_ text: String?, _ language: Language) -> String {
      let cell = Place(file: "so-lieu.xlsx", sheet: SheetSpot(name: "Tin, bài", number: 1, row: 13, column: 3))
      return DiagnosticRenderer(language: language, inColour: false) { $0 == cell ? text : nil }
        .render(Diagnostic(Sample(code: "B015", help: nil), at: cell, related: Place(file: "a.csv", line: 2)))
    }
    #expect(
      render("trên\n550", .vietnamese) == """
        lỗi[B015]: tiêu chí `B2` có 20 điểm nhưng có mức tới 25
          --> so-lieu.xlsx, trang "Tin, bài", ô C13
            |
        C13 | trên 550
            | ^^^^^^^^
          xem thêm: a.csv:2

        """)
    #expect(
      render(nil, .english) == """
        error[B015]: criterion `B2` has 20 points but its steps reach 25
          --> so-lieu.xlsx, sheet "Tin, bài", cell C13
          see also: a.csv:2

        """)
  }

  @Test func coloursOnlyWhenAsked() {
    let coloured = render("points: 2O", at: place(9, 2), inColour: true)
    #expect(coloured.hasPrefix("\u{1B}[1;31merror[C012]\u{1B}[0m: "))
    #expect(coloured.contains("\u{1B}[1;31m^^\u{1B}[0m\n\u{1B}[1;36mhelp\u{1B}[0m: "))
    let plain = coloured.replacing("\u{1B}[1;31m", with: "").replacing("\u{1B}[1;36m", with: "")
      .replacing("\u{1B}[0m", with: "")
    #expect(plain == render("points: 2O", at: place(9, 2)))
  }
}
