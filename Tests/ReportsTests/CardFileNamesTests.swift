import Testing

@testable import Reports

@Suite struct CardFileNamesTests {
  @Test func keepsPlainIDs() {
    #expect(CardFileNames.of(["SNV", "Sở 1", "人民", "مكتب"]) == ["SNV", "Sở 1", "人民", "مكتب"])
  }

  @Test func replacesWhatASystemRefuses() {
    #expect(
      CardFileNames.of(["a/b", "a\\b", "c:*?\"<>|", "..", "x. ", ".hidden", "\u{202E}fdp", "tab\tline\n", ""])
        == ["a_b", "a_b-2", "c_______", "_", "x", "hidden", "_fdp", "tab_line_", "_-2"])
  }

  @Test func namesNoDevice() {
    #expect(CardFileNames.of(["con", "LPT1", "nul.txt", "CONSOLE"]) == ["_con", "_LPT1", "_nul.txt", "CONSOLE"])
  }

  @Test func tellsApartWhatDiffersInCaseOrSpellingAlone() {
    // The same letter in one scalar and in two.
    let names = CardFileNames.of(["abc", "ABC", "Abc", "\u{1EBF}", "e\u{302}\u{301}"])
    #expect(names == ["abc", "ABC-2", "Abc-3", "\u{1EBF}", "e\u{302}\u{301}-2"])
  }

  @Test func staysWithinWhatAFileSystemTakes() {
    let names = CardFileNames.of([String(repeating: "ắ", count: 300), String(repeating: "ắ", count: 301)])
    #expect(names.allSatisfy { $0.utf8.count <= 210 } && Set(names).count == 2)
  }
}
