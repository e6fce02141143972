import Names
import TestSupport
import Testing

@Suite struct ComposedTests {
  private static let python = Tool("python3")

  /// T03: names from macOS come decomposed. Python's unicodedata composes after the Unicode Standard.
  @Test("T03: composes as Python does", .enabled(if: python != nil, "needs python3"), arguments: [1, 2] as [UInt64])
  func composesAsPythonDoes(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let vowels = Array("aăâeêioôơuưyAĂÂEÊIOÔƠUƯY").map(String.init)
    let shaped = ["a\u{302}", "a\u{306}", "e\u{302}", "o\u{302}", "o\u{31B}", "U\u{31B}", "A\u{306}", "O\u{302}"]
    let marks = ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]
    let texts = (0..<2_000).map { _ in
      (0..<random.int(1...6)).map { _ in
        let mark = random.pick(marks)
        let shape = random.pick(shaped)
        switch random.below(4) {
        case 0: return random.pick(vowels) + mark
        case 1: return shape + mark
        // The tone before the shape, where Unicode takes both orders for the same.
        case 2: return random.pick(["a\u{323}\u{302}", "o\u{323}\u{31B}", "U\u{300}\u{31B}", "e\u{323}\u{302}"])
        default: return random.pick(["đ", "Đ", "ng", " ", "-", "9", "ç", "n\u{303}", "😀"])
        }
      }.joined()
    }
    let folder = try TemporaryFolder()
    try folder.write(texts.joined(separator: "\n"), to: "texts.txt")
    let script = """
      import sys, unicodedata
      for line in open(sys.argv[1], encoding="utf-8").read().split("\\n"):
        nfd = unicodedata.normalize("NFD", line)
        for form in (line, nfd):
          print(" ".join("%X" % ord(c) for c in form), "=", " ".join("%X" % ord(c) for c in unicodedata.normalize("NFC", form)))
      """
    let output = try #require(Self.python).run(["-c", script, folder.file("texts.txt")])
    #expect(output.errors == "")
    let lines = output.text.split(separator: "\n")
    #expect(lines.count == 4_000)
    func text(_ hexadecimal: Substring) -> String {
      let scalars = hexadecimal.split(separator: " ").compactMap { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }
      return String(String.UnicodeScalarView(scalars))
    }
    for line in lines {
      let sides = line.split(separator: "=")
      let (written, composed) = (text(sides[0]), text(sides[1]))
      #expect(
        written.composed.unicodeScalars.elementsEqual(composed.unicodeScalars), "seed \(seed), \(line)")
      #expect(NameKey(written) == NameKey(composed), "seed \(seed), \(line)")
    }
  }
}
