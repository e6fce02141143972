import Diagnostics
import Intake
import TestSupport
import Testing

/// Text files of offices, in whatever encoding they come.
@Suite struct EncodingTests {
  private static let python = Tool("python3")
  private static let iconv = Tool("iconv")

  /// Words with every vowel and tone.
  private static let words = """
    Sở Nội vụ Tư pháp Kế hoạch Đầu tư Tài chính Công Thương Nông nghiệp Giao thông vận tải Xây dựng Tài nguyên Môi trường
    Văn hóa Thể thao Du lịch Khoa học Giáo dục Y tế Ngoại vụ Thanh tra thành phố quận Hải Châu Liên Chiểu Ngũ Hành Sơn Cẩm
    Lệ huyện Hoàng Sa Thuế Hải quan Bảo hiểm Kho bạc Cảnh sát chữa cháy Thống kê Thi hành án Viện Nghiên cứu Quỹ Truyền
    hình Trường nghề Phụ sản Liên hiệp các Hội Khoa học Kỹ thuật Cấp nước hỗ trợ đẳng cỡ giữa rẽ ngõ mỹ kỳ ký kỵ kỷ ẵm lẫn lỗi ỡm ữ
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  private func table(_ random: inout SeededGenerator) -> [[String]] {
    [["tên đơn vị", "số liệu", "ghi chú"]]
      + (0..<random.int(3...12)).map { row in
        ["\(row)"]
          + (0..<2).map { _ in (0..<random.int(1...5)).map { _ in random.pick(Self.words) }.joined(separator: " ") }
      }
  }

  private func texts(of table: CSVTable) -> [[String]] {
    [table.header.map(\.text)] + table.rows.map { $0.map(\.text) }
  }

  @Test(
    "T33: reads what Python writes in UTF-16, windows-1258 and UTF-8",
    .enabled(if: python != nil, "needs python3"), arguments: [1, 2] as [UInt64])
  func readsWhatPythonEncodes(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let tables = (0..<40).map { _ in table(&random) }
    let folder = try TemporaryFolder()
    for (index, table) in tables.enumerated() {
      try folder.write(table.map { $0.joined(separator: ";") + "\r\n" }.joined(), to: "\(index).csv")
    }
    let script = """
      import sys, unicodedata
      def tones_apart(text):
        out = ""
        for c in text:
          d = unicodedata.normalize("NFD", c)
          tones = [m for m in d if m in "\\u0300\\u0301\\u0303\\u0309\\u0323"]
          rest = unicodedata.normalize("NFC", "".join(m for m in d if m not in tones))
          out += rest + "".join(tones)
        return out
      def as_windows(text):
        out = b""
        for c in text:
          try: out += c.encode("cp1258")
          except UnicodeEncodeError: out += tones_apart(c).encode("cp1258")
        return out
      for i in range(int(sys.argv[2])):
        text = open(f"{sys.argv[1]}/{i}.csv", encoding="utf-8", newline="").read()
        forms = {
          "utf-16": text.encode("utf-16"), "utf-16-le": text.encode("utf-16-le"), "utf-16-be": text.encode("utf-16-be"),
          "utf-16-be-mark": b"\\xfe\\xff" + text.encode("utf-16-be"), "utf-8-sig": text.encode("utf-8-sig"),
          "cp1258": tones_apart(text).encode("cp1258"), "cp1258-mixed": as_windows(text),
        }
        for name, data in forms.items(): open(f"{sys.argv[1]}/{i}.{name}", "wb").write(data)
      """
    let output = try #require(Self.python).run(["-c", script, folder.path, "\(tables.count)"])
    try #require(output.status == 0, "\(output.errors)")
    let encodings: [(String, TextEncoding)] = [
      ("utf-16", .utf16LittleEndian), ("utf-16-le", .utf16LittleEndian), ("utf-16-be", .utf16BigEndian),
      ("utf-16-be-mark", .utf16BigEndian), ("utf-8-sig", .utf8), ("cp1258", .windows1258),
      ("cp1258-mixed", .windows1258),
    ]
    for (index, table) in tables.enumerated() {
      for (name, encoding) in encodings {
        var findings = Findings()
        let bytes = try folder.bytes(of: "\(index).\(name)")
        let read = try #require(CSVReader.read(bytes, file: "a.csv", findings: &findings), "\(name)")
        #expect(findings.diagnostics.isEmpty && read.encoding == encoding, "seed \(seed), \(index).\(name)")
        #expect(texts(of: read) == table, "seed \(seed), \(index).\(name)")
        let scalars = texts(of: read).joined().map { Array($0.unicodeScalars) }
        #expect(scalars == table.joined().map { Array($0.unicodeScalars) }, "composed: seed \(seed), \(index).\(name)")
      }
    }
  }

  @Test(
    "T04: reads what iconv writes in TCVN3, with a warning", .enabled(if: iconv != nil, "needs iconv"),
    arguments: [3, 4] as [UInt64])
  func readsTCVN3(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let folder = try TemporaryFolder()
    for index in 0..<20 {
      // The fonts have capitals only without tones.
      let table = table(&random).map { $0.map { $0.lowercased() } }
      try folder.write(table.map { $0.joined(separator: "\t") + "\n" }.joined(), to: "a.txt")
      let arguments = ["-f", "UTF-8", "-t", "TCVN5712-1", "-o", folder.file("a.csv"), folder.file("a.txt")]
      let output = try #require(Self.iconv).run(arguments)
      if output.errors.contains("not supported") { return }
      try #require(output.status == 0, "\(output.errors)")
      var findings = Findings()
      let read = try #require(CSVReader.read(folder.bytes(of: "a.csv"), file: "a.csv", findings: &findings))
      #expect(texts(of: read) == table && read.encoding == .tcvn3, "seed \(seed), table \(index)")
      #expect(findings.diagnostics.map { $0.problem as? TableProblem } == [.oldEncoding(.tcvn3)])
      #expect(!findings.hasErrors)
    }
  }

  private static let heading = "cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc"

  @Test(
    "T04, T05: reads text made for the old fonts, whatever the file's encoding",
    arguments: [
      (LegacyFont.tcvn3, "céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc"),
      (.vni, "coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, Ñoäc laäp - Töï do - Haïnh phuùc"),
    ])
  func readsOldFonts(font: LegacyFont, text: String) {
    #expect(font.decode(text) == Self.heading)
    #expect(LegacyFont.recognized(in: text) == font)
    let western = text.unicodeScalars.compactMap { UInt8(exactly: $0.value) }
    for bytes in [Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), western] {
      var findings = Findings()
      let table = CSVReader.read(Array("a;\"".utf8) + bytes + Array("\"\n".utf8), file: "a.csv", findings: &findings)
      // The mark stands in the middle here, where it is a letter of its own that nobody sees.
      #expect(table?.header[1].value == Self.heading)
      #expect(findings.diagnostics.map { $0.problem as? TableProblem } == [.oldEncoding(font.encoding)])
    }
  }

  @Test(
    "T04, T05: the same as UTF-16, with a mark and without",
    arguments: [
      (LegacyFont.tcvn3, "Së Néi vô - Së Tµi chÝnh"), (.vni, "Sôû Noäi vuï - Sôû Taøi chính"),
    ])
  func readsOldFontsInUTF16(font: LegacyFont, text: String) {
    let little = "a;\(text)\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = "a;\(text)\n".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [[0xFF, 0xFE] + little, little, [0xFE, 0xFF] + big, big] {
      var findings = Findings()
      let table = CSVReader.read(bytes, file: "a.csv", findings: &findings)
      #expect(table?.header[1].value == "Sở Nội vụ - Sở Tài chính")
      #expect(findings.diagnostics.map { $0.problem as? TableProblem } == [.oldEncoding(font.encoding)])
    }
  }

  @Test(
    "T04, T05: the names of data-problems.csv", arguments: [("Së Néi vô", LegacyFont.tcvn3), ("Sôû Noäi vuï", .vni)])
  func readsTheNames(text: String, font: LegacyFont) {
    #expect(LegacyFont.recognized(in: text) == font && font.decode(text) == "Sở Nội vụ")
  }

  @Test(arguments: [
    heading, "Sở Kế hoạch và Đầu tư", "Hà", "Tên", "Bà Nà", "Đài Phát thanh - Truyền hình", "café, naïve", "", "SGD&ĐT",
  ])
  func leavesUnicodeAlone(text: String) {
    #expect(LegacyFont.recognized(in: text) == nil)
  }

  @Test(
    "T06: tells text that lost its letters",
    arguments: ["n v", "tr li", "à Nng", "S Ni v", "S? N?i v?", "S? T? pháp", "?à N?ng", "S\u{FFFD} Y t"])
  func tellsLostLetters(text: String) {
    #expect(LostLetters.sign(in: text) != nil)
  }

  @Test(arguments: [
    "Sở Nội vụ", "UBND Q. Hải Châu", "SGD&ĐT", "TP", "SNgV", "Có ý kiến gì không?", "12 tr. đồng", "km 5", "DUSTA", "",
    "Tr. Hải Châu", "TT Phát triển quỹ đất", "http://a.vn/?x",
  ])
  func seesNoLossInSoundText(text: String) {
    #expect(LostLetters.sign(in: text) == nil)
  }

  @Test func refusesWhatItCannotTell() {
    for bytes in [[0x61, 0x2C, 0x62, 0x0A, 0xE9, 0x2C, 0xFF, 0x0A], [0x61, 0x0A, 0xC4, 0x91, 0xE9, 0x0A]] as [[UInt8]] {
      var findings = Findings()
      let table = CSVReader.read(bytes, file: "a.csv", findings: &findings)
      #expect(findings.diagnostics.map { $0.problem as? TableProblem } == [.invalidUTF8])
      #expect(table?.encoding == nil)
    }
  }

  @Test(arguments: [5, 6] as [UInt64])
  func survivesAnyBytes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let starts: [[UInt8]] = [[], [], [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF]]
    for _ in 0..<4_000 {
      let isWide = random.below(3) == 0
      let bytes =
        random.pick(starts)
        + (0..<random.below(30)).flatMap { _ -> [UInt8] in
          isWide
            ? [
              UInt8(random.pick([0x61, 0x0A, 0x2C, 0xA1, random.below(256)])), UInt8(random.pick([0, 0, 0x1E, 0xD8])),
            ]
            : [UInt8(random.below(256))]
        }
      var findings = Findings()
      let table = CSVReader.read(bytes, file: "a.csv", findings: &findings)
      #expect(table != nil || findings.hasErrors, "seed \(seed), \(bytes)")
      for field in table?.header ?? [] {
        _ = (LegacyFont.recognized(in: field.text), LostLetters.sign(in: field.text))
      }
    }
  }
}
