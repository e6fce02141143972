import TestSupport
import Testing

@Suite struct EvaluateTableTests {
  @Test(arguments: ["vi", "en"])
  func printsTheSampleAsItDid(language: String) throws {
    try withTemporaryFolder { folder in
      let output = try table(language, folder)
      try Golden.expect(output.replacing(folder.path, with: "…"), equals: "table.\(language).txt")
    }
  }

  /// Widths are counted here by letters, not as the program does: a mark that is written over the letter before it
  /// takes no place.
  @Test(arguments: ["vi", "en"])
  func keepsColumnsStraightWithin80(language: String) throws {
    try withTemporaryFolder { folder in
      let year = try Program.copySample(into: folder)
      // The same name with its marks apart from their letters.
      try Program.replace("Sở Du lịch,", with: "So\u{31B}\u{309} Du li\u{323}ch,", in: year + "/units.csv")
      let lines = try table(language, folder, year: year).split(separator: "\n", omittingEmptySubsequences: false)
      let rule = try #require(lines.firstIndex { $0.hasPrefix("──") })
      let end = try #require(lines[rule...].firstIndex { $0.isEmpty })
      #expect(end - rule > 54)
      let gaps = columns(lines[rule]).enumerated().filter { $0.element == " " }.map(\.offset)
      #expect(gaps.count == 2 * 5)
      for line in lines[(rule - 1)..<end] {
        let columns = columns(line)
        #expect(columns.count <= 80, "\(line)")
        for gap in gaps where gap < columns.count { #expect(columns[gap] == " ", "\(line)") }
      }
    }
  }

  @Test func printsNoEscapeCodesBesideATerminal() throws {
    try withTemporaryFolder { folder in
      let output = try table("vi", folder)
      #expect(!output.contains("\u{1B}"))
    }
  }

  @Test(
    .enabled(if: Tool("script") != nil, "needs script (Debian: bsdutils)"),
    arguments: [("", true), ("1", false)])
  func coloursOnATerminalUnlessToldNotTo(noColor: String, isColoured: Bool) throws {
    try withTemporaryFolder { folder in
      // `script` runs the program on a terminal of its own.
      let output = try Program.run(
        ["evaluate", Program.sample, "--lang", "en", "--out", folder.file("out")],
        environment: ["NO_COLOR": noColor, "TERM": "xterm"],
        shell: "command=\"$*\"; exec script -qec \"$command\" /dev/null")
      #expect(output.text.contains("Thanh Khe District PC"))
      #expect(output.text.contains("\u{1B}[") == isColoured)
    }
  }

  private func table(_ language: String, _ folder: TemporaryFolder, year: String = Program.sample) throws -> String {
    let output = try Program.run(["evaluate", year, "--lang", language, "--out", folder.file("out")])
    #expect(output.status == 0)
    #expect(!output.errors.contains("error[") && !output.errors.contains("lỗi["))
    return output.text
  }

  /// What stands in each column of the screen.
  private func columns(_ line: Substring) -> [Unicode.Scalar] {
    line.unicodeScalars.filter { $0.properties.generalCategory != .nonspacingMark }
  }
}
