import Names
import TestSupport
import Testing

@Suite struct NameKeyTests {
  @Test(
    "T01…T10: spellings of one name have one key",
    arguments: [
      // T01, T02: the tone on either vowel.
      ("Ủy ban MTTQ", "Uỷ ban MTTQ"), ("UBND huyện Hòa Vang", "UBND huyện Hoà Vang"), ("THỦY LỢI", "Thuỷ lợi"),
      ("Khoẻ", "Khỏe"), ("nghĩa", "nghiã"), ("của", "cuả"), ("quý", "qúy"), ("Ủy ban", "U\u{309}y ban"),
      // T03: decomposed.
      ("Sở Nội vụ", "So\u{31B}\u{309} No\u{302}\u{323}i vu\u{323}"), ("Sở", "So\u{309}\u{31B}"),
      // T07: Eth, Icelandic and African.
      ("Đà Nẵng", "\u{D0}à Nẵng"), ("đơn vị", "\u{F0}ơn vị"), ("Đoàn", "\u{189}oàn"),
      // T08: Cyrillic letters that pass for Latin ones.
      ("Công an", "\u{421}ông an"), ("Sở Y tế", "Sở \u{423} tế"), ("hội", "\u{4BB}ội"), ("Hội", "\u{4BA}ội"),
      // T09: spaces.
      ("Sở Nội vụ", "  Sở\u{A0}\u{200B} Nội\t\nvụ \u{FEFF}"), ("Nội", "N\u{FEFF}ộ\u{AD}i"),
      ("Q. Hải Châu", "Q.Hải Châu"), ("Q . Hải Châu", "Q.Hải Châu"), ("Tỷ lệ (%)", "Tỷ lệ(%)"),
      ("Sở NN & PTNT", "Sở NN&PTNT"), ("Sở VH, TT", "Sở VH,TT"), ("Phụ\u{2028}sản", "Phụ\u{3000}sản"),
      // T10: hyphens.
      ("Phụ sản - Nhi", "Phụ sản – Nhi"), ("LĐ-TB&XH", "LĐ\u{2011}TB&XH"), ("KT-XH", "KT \u{2212} XH"),
      ("KT\u{2015}XH", "KT\u{2012}XH"), ("QĐ-UBND", "QĐ\u{2010}UB\u{AD}ND"),
      // Case, quotes, "&", what ends a heading.
      ("SỞ NGOẠI VỤ", "sở ngoại vụ"), ("“Một cửa”", "\"Một cửa\""), ("Kế hoạch và Đầu tư", "Kế hoạch & Đầu tư"),
      ("Tổng số:", "TỔNG SỐ"), ("Cộng.", "Cộng"),
    ])
  func matches(one: String, other: String) {
    #expect(NameKey(one) == NameKey(other))
    #expect(NameKey(one).text.unicodeScalars.elementsEqual(NameKey(other).text.unicodeScalars))
  }

  @Test(arguments: [
    ("Sở Y tế", "So Y te"), ("Sở Nội vụ", "Sở Ngoại vụ"), ("SCT", "SYT"), ("mùa", "mua"), ("múa", "mùa"),
    ("Quận 1", "Quận 11"), ("bão", "bảo"), ("và", ""), ("Hội LHPN", "Hội LH PN"), ("-", ""), ("lê", "le"),
    ("QĐ-UBND", "QĐUBND"), ("cà phê", "ca phề"),
  ])
  func keepsNamesApart(one: String, other: String) {
    #expect(NameKey(one) != NameKey(other))
  }

  @Test func keepsWhatIsNothingButPunctuation() {
    #expect(NameKey(" – ").text == "-")
    #expect(NameKey(".").text == ".")
    #expect(NameKey("\u{200B}\u{A0}").isEmpty)
  }

  /// The key of a key is itself, so that it may be stored.
  @Test(arguments: [3, 4] as [UInt64])
  func isItsOwnKeyWhateverTheText(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "a", "o", "ò", "à", "u", "Ỷ", "ê", " ", "-", "–", ".", ",", "&", "và", "đ", "Ð", "h", "ng", "\u{301}",
      "\u{AD}", "\u{A0}", "\n", "С", "(", "9", "😀", "e\u{302}",
    ]
    for _ in 0..<20_000 {
      let text = (0..<random.below(10)).map { _ in random.pick(pieces) }.joined()
      let key = NameKey(text)
      #expect(NameKey(key.text) == key, "seed \(seed), \(text.debugDescription) → \(key.text.debugDescription)")
    }
  }

  @Test("T08: tells of letters of other scripts") func tellsOfLookAlikes() {
    let letters = LookAlike.all(in: "Sở \u{4BA}ọ\u{EC0} 😀 Ⅱ µ –")
    #expect(letters.map(\.codePoint) == ["U+04BA", "U+0EC0"])
    #expect(letters.map(\.offset) == [3, 5] && letters.map(\.latin) == ["h", "c"])
    #expect(LookAlike.all(in: "Sở Kế hoạch & Đầu tư – “Ủy”").isEmpty)
    #expect(LookAlike.all(in: "世").map(\.latin) == [nil])
  }

  @Test func cutsQualifiedNamesAtSlashesBetweenSpaces() {
    #expect(
      QualifiedName("Tọa đàm, đối thoại / Câu hỏi / Tiếp nhận").parts == ["TOẠ ĐÀM, ĐỐI THOẠI", "câu hỏi", "tiếp nhận"])
    #expect(QualifiedName("SL/TL").parts == ["sl/tl"] && !QualifiedName("SL/TL").isQualified)
    #expect(QualifiedName("a/b / c").parts == ["a/b", "c"])
  }
}
