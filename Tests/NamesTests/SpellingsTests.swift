import Names
import TestSupport
import Testing

@Suite struct SpellingsTests {
  private static let python = Tool("python3")
  private static let letters = "aăâeêioôơuưyđAĂÂEÊIOÔƠUƯYĐ"
  private static let tones = ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]

  private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  /// Every letter with every tone, its marks apart as Python's unicodedata has them.
  @Test(.enabled(if: python != nil, "needs python3"))
  func takesAllMarksApartAsPythonDoes() throws {
    let texts = Self.letters.flatMap { letter in Self.tones.map { "\(letter)\($0)".composed } }
    let folder = try TemporaryFolder()
    try folder.write(texts.joined(separator: "\n"), to: "texts.txt")
    let script = """
      import sys, unicodedata
      for line in open(sys.argv[1], encoding="utf-8", newline="\\n"):
          print(*(ord(c) for c in unicodedata.normalize("NFD", line.rstrip("\\n"))))
      """
    try folder.write(script, to: "apart.py")
    let lines = try Python.lines(script: folder.path + "/apart.py", [folder.path + "/texts.txt"])
    try #require(lines.count == texts.count && texts.count == 156)
    for (text, line) in zip(texts, lines) {
      let apart = line.split(separator: " ").compactMap { UInt32($0) }
      let last = try #require(text.spellings.last)
      #expect(scalars(last) == apart, "\(text)")
      #expect(text.spellings.allSatisfy { $0 == text }, "\(text)")
    }
  }

  @Test func tellsOnlySpellingsThatDiffer() {
    #expect("Công dân".spellings.map(scalars).count == 2)
    #expect("Dat dai".spellings.map(scalars) == [scalars("Dat dai")])
    let edges = "Thuế".spellings.map(scalars)
    #expect(
      edges == [
        [0x54, 0x68, 0x75, 0x1EBF], [0x54, 0x68, 0x75, 0xEA, 0x301], [0x54, 0x68, 0x75, 0x65, 0x302, 0x301],
      ])
    // However it comes in.
    #expect("Thue\u{302}\u{301}".spellings.map(scalars) == edges)
  }
}
