import Foundation
import TestSupport
import Testing

/// `bangvang cards`: what the units are handed.
@Suite(.enabled(if: Openpyxl.isInstalled, Comment(rawValue: Openpyxl.needed)))
struct CardTests {
  private static let out = "Reports/2016/out"

  /// The texts of a card, and its numbers with their formats.
  private struct Seen: Decodable {
    let names: [String]
    let texts: [String]
    let numbers: [String: Double]
    let formats: [String: String]
    let bars: [String]
    let page: [String]
  }

  private func seen(_ path: String) throws -> Seen {
    try Openpyxl.ask(
      """
      s = book.worksheets[0]
      cells = [c for row in s.iter_rows() for c in row if c.value is not None]
      numbers = [c for c in cells if isinstance(c.value, (int, float))]
      answer = dict(names=[x.title for x in book], texts=[c.value for c in cells if isinstance(c.value, str)],
        numbers={c.coordinate: c.value for c in numbers}, formats={c.coordinate: c.number_format for c in numbers},
        bars=[str(r.sqref) for r in s.conditional_formatting],
        page=[s.page_setup.orientation, str(s.page_setup.paperSize), str(s.page_setup.fitToHeight)])
      """, of: path)
  }

  @Test func writesACardForEveryUnitAndOneBookOfAll() throws {
    try Office().open { desk in
      let found = try desk.run("cards", "Reports/2016")
      #expect(found.status == 0, "\(found.errors)")
      #expect(
        found.text == """
          Cards of 3 units: \(Self.out)/cards
          All cards in one workbook: \(Self.out)/cards.xlsx

          """)
      let names = try FileManager.default.contentsOfDirectory(atPath: desk.folder.file(Self.out)).sorted()
      #expect(names == ["cards", "cards.xlsx"])
      let cards = try FileManager.default.contentsOfDirectory(atPath: desk.folder.file(Self.out + "/cards")).sorted()
      #expect(cards == ["QHC.xlsx", "STP.xlsx", "SYT.xlsx"])
      #expect(try seen(desk.folder.file(Self.out + "/cards.xlsx")).names == ["STP", "SYT", "QHC"])
    }
  }

  /// STP: A1 150 of 200 items for 40 points: 30; B1 36 of 40 answers for 40: 36; B2 8 of 10; A2 10. 84 of 100.
  @Test func tellsPointsMeansAndWhatBringsMore() throws {
    try Office().open { desk in
      #expect(try desk.run("cards", "Reports/2016", "--lang", "en").status == 0)
      let card = try seen(desk.folder.file(Self.out + "/cards/STP.xlsx"))
      // One page high is what a file without a figure means.
      #expect(card.page == ["portrait", "9", "None"])
      #expect(card.bars.count == 1)
      #expect(card.texts.contains("Sở Tư pháp") && card.texts.contains("EVALUATION RESULT 2016"))
      // One more item is worth 40 ÷ 200, one more answer 40 ÷ 40.
      #expect(card.texts.contains("150 → 151") && card.texts.contains("Trả lời: 36 → 37"))
      #expect(card.texts.contains("At its maximum"))
      #expect(card.texts.contains("B1. Trả lời: 1 more (36 → 37)"))
      #expect(card.texts.contains { $0.hasPrefix("W. Khen thưởng: proposed (place 1 of 3") })
      let values = Set(card.numbers.values)
      #expect(values.isSuperset(of: [84, 30, 36, 0.2, 1, 0.5, 0.75, 0.9]), "\(values.sorted())")
      #expect(card.formats.values.contains("#,##0.00") && card.formats.values.contains("0\"/3\""))
    }
  }

  @Test func saysInVietnameseWhatTheUnitWouldThenBe() throws {
    try Office().open { desk in
      #expect(try desk.run("cards", "Reports/2016", "--lang", "vi").status == 0)
      let card = try seen(desk.folder.file(Self.out + "/cards/SYT.xlsx"))
      #expect(card.texts.contains("PHIẾU KẾT QUẢ ĐÁNH GIÁ NĂM 2016"))
      // 40 of 50 points is 80; with an editorial board 100.
      #expect(card.texts.contains("A2. Ban biên tập: Không → Có"))
      #expect(card.texts.contains { $0.hasPrefix("lên hạng 1; W: đề nghị") }, "\(card.texts)")
      #expect(card.texts.contains { $0.hasPrefix("Không áp dụng vì Câu hỏi = 0 ≤ 0") })
    }
  }

  @Test func writesOnlyTheUnitsAskedForBesideTheOthers() throws {
    try Office().open { desk in
      let found = try desk.run("cards", "Reports/2016", "--unit", "Sở Y tế", "--unit", "syt")
      #expect(found.status == 0 && found.text == "Card: \(Self.out)/cards/SYT.xlsx\n", "\(found.errors)")
      let cards = try FileManager.default.contentsOfDirectory(atPath: desk.folder.file(Self.out + "/cards"))
      #expect(cards == ["SYT.xlsx"])
    }
  }

  @Test func keepsNoCardOfAUnitThatIsGone() throws {
    try Office().open { desk in
      #expect(try desk.run("cards", "Reports/2016").status == 0)
      try desk.write("ghi chú", to: Self.out + "/cards/note.txt")
      try desk.write("", to: Self.out + "/cards/OLD.xlsx")
      #expect(try desk.run("cards", "Reports/2016").status == 0)
      let cards = try FileManager.default.contentsOfDirectory(atPath: desk.folder.file(Self.out + "/cards")).sorted()
      #expect(cards == ["QHC.xlsx", "STP.xlsx", "SYT.xlsx", "note.txt"])
      let names = try FileManager.default.contentsOfDirectory(atPath: desk.folder.file(Self.out)).sorted()
      #expect(names == ["cards", "cards.xlsx"])
    }
  }

  @Test func givesTheSameBytesEveryTime() throws {
    try Office().open { desk in
      func bytes() throws -> [Data] {
        try ["cards.xlsx", "cards/STP.xlsx"].map {
          try Data(contentsOf: URL(fileURLWithPath: desk.folder.file(Self.out + "/" + $0)))
        }
      }
      #expect(try desk.run("cards", "Reports/2016").status == 0)
      let first = try bytes()
      #expect(try desk.run("cards", "Reports/2016").status == 0)
      #expect(try bytes() == first)
    }
  }

  @Test func takesNamesAsTextWhateverTheyAre() throws {
    let long = String(repeating: "Trung tâm ", count: 30)
    let names = ["=cmd|' /C calc'!A0", long, "مكتب الشؤون القانونية", "人民委员会办公室"]
    let ids = ["CON", "=1+1", "a/b:c", "Đơn vị 4"]
    var office = Office()
    office["Reports/2016/units.csv"] =
      "id,name,block\n" + zip(ids, names).map { "\"\($0)\",\"\($1)\",so\n" }.joined()
    office["Reports/2016/metrics.csv"] =
      "unit,updates,received,answered,mark,board\n" + ids.map { "\"\($0)\",150,40,36,8,yes\n" }.joined()
    office["Reports/2016/previous/metrics.csv"] = "unit,updates\n"
    try office.open { desk in
      let found = try desk.run("cards", "Reports/2016")
      #expect(found.status == 0, "\(found.errors)")
      let files = try FileManager.default.contentsOfDirectory(atPath: desk.folder.file(Self.out + "/cards")).sorted()
      #expect(files == ["=1+1.xlsx", "_CON.xlsx", "a_b_c.xlsx", "Đơn vị 4.xlsx"])
      for (file, name) in zip(["_CON", "=1+1", "a_b_c", "Đơn vị 4"], names) {
        let card = try seen(desk.folder.file(Self.out + "/cards/\(file).xlsx"))
        #expect(card.texts.contains(name.trimmingCharacters(in: .whitespaces)), "\(file)")
        // All tied for the one award.
        #expect(
          card.texts.contains { $0.hasPrefix("W. Khen thưởng: for the council to decide") || $0.contains("held") })
      }
      let kinds: [String] = try Openpyxl.ask(
        "answer = sorted({c.data_type for s in book for r in s.iter_rows() for c in r})",
        of: desk.folder.file(Self.out + "/cards.xlsx"))
      #expect(kinds == ["n", "s"], "no formula")
    }
  }

  @Test func hasACardForAUnitAloneAndForOneWithoutATotal() throws {
    var office = Office()
    office["Reports/2016/units.csv"] = "id,name,block\nSTP,Sở Tư pháp,so\n"
    office["Reports/2016/previous/metrics.csv"] = "unit,updates\nSTP,100\n"
    office["Reports/2016/metrics.csv"] = "unit,updates,received,answered,mark,board\nSTP,150,40,36,8,yes\n"
    try office.open { desk in
      #expect(try desk.run("cards", "Reports/2016").status == 0)
      let card = try seen(desk.folder.file(Self.out + "/cards/STP.xlsx"))
      #expect(card.formats.values.contains("0\"/1\""))
    }
    let nothing = try office.with(
      "Criteria/set.yaml", "title: \"Tin, bài\"", "title: \"Tin, bài\"\n    applies: updates > 200"
    )
    .with("Reports/2016/metrics.csv", "40,36,8", "0,0,8")
    try nothing.open { desk in
      let found = try desk.run("cards", "Reports/2016")
      #expect(found.status == 0, "\(found.errors)")
      let card = try seen(desk.folder.file(Self.out + "/cards/STP.xlsx"))
      #expect(card.texts.contains("no total: no criterion applies"))
      #expect(card.texts.filter { $0.hasPrefix("Does not apply") }.count == 6)
    }
  }

  @Test func givesEachOfSeveralSetsItsOwnFolder() throws {
    var office = try Office().with("Reports/2016/report.yaml", "criteria: [set]", "criteria: [set, other]")
    office["Criteria/other.yaml"] = office["Criteria/set.yaml"]
    try office.open { desk in
      #expect(try desk.run("cards", "Reports/2016").status == 0)
      let names = try FileManager.default.contentsOfDirectory(atPath: desk.folder.file(Self.out)).sorted()
      #expect(names == ["other.cards", "other.cards.xlsx", "set.cards", "set.cards.xlsx"])
    }
  }

  @Test func tellsTheSameAsJSON() throws {
    let output = try Office().run("cards", "Reports/2016", "--unit", "STP", "--format", "json")
    #expect(output.status == 0, "\(output.errors)")
    let document = try #require(try JSONSerialization.jsonObject(with: Data(output.text.utf8)) as? [String: Any])
    #expect(document["version"] as? Int == 1)
    let unit = try #require(((document["sets"] as? [[String: Any]])?.first?["units"] as? [[String: Any]])?.first)
    #expect(unit["id"] as? String == "STP" && unit["total"] as? Double == 84)
    let items = try #require(unit["items"] as? [[String: Any]])
    #expect(items.compactMap { $0["id"] as? String } == ["A1", "A2", "B1", "B2"])
    #expect(items[0]["missing"] as? Double == 10 && items[0]["missing_of_total"] as? Double == 10)
    #expect(items[1]["next_step"] is NSNull)
    let step = try #require(items[2]["next_step"] as? [String: Any])
    #expect(step["gain"] as? Double == 1 && step["total_gain"] as? Double == 1 && step["total"] as? Double == 85)
    let move = try #require((step["moves"] as? [[String: Any]])?.first)
    #expect(move["metric"] as? String == "answered" && move["from"] as? Double == 36 && move["to"] as? Double == 37)
  }

  @Test func endsWithTheUsualStatuses() throws {
    let unknown = try Office().run("cards", "Reports/2016", "--unit", "STQ")
    #expect(unknown.status == 64 && unknown.errors.contains("U001"))
    #expect(try Office().run("cards", "nowhere").status == 2)
    let wrong = try Office().with("Reports/2016/metrics.csv", "STP,150", "STP,nhiều").run("cards", "Reports/2016")
    #expect(wrong.status == 1 && wrong.errors.contains("Nothing was written."))
    try Office().open { desk in
      try desk.write("x", to: "file")
      #expect(try desk.run("cards", "Reports/2016", "--out", "file").status == 2)
      #expect(try desk.text(of: "file") == "x")
    }
  }
}
