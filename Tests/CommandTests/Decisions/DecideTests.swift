import Foundation
import TestSupport
import Testing

/// The council's decisions come back, and what they make.
@Suite struct DecideTests {
  @Test func recordsWhatTheCouncilAgreedTo() throws {
    try Office.deciding.open { desk in
      try desk.sign()
      let found = try desk.decide()
      #expect(found.status == 0 && found.errors.isEmpty, "\(found.errors)")
      #expect(
        try desk.text(of: "Reports/2016/decisions.csv") == """
          award,unit,decision,note,year,criteria,reason,document,date
          W,QHC,granted,,2016,set,,,
          W,SCT,granted,,2016,set,,,

          """)
      #expect(found.text.contains("Written: Reports/2016/decisions.csv\n"))
      #expect(found.text.contains("Written: Reports/2016/out/danh-sach-khen-thuong.xlsx\n"))
      // The same again changes nothing.
      let list = try desk.folder.bytes(of: "Reports/2016/out/danh-sach-khen-thuong.xlsx")
      let again = try desk.decide()
      #expect(again.status == 0 && !again.text.contains("decisions.csv"))
      #expect(try desk.folder.bytes(of: "Reports/2016/out/danh-sach-khen-thuong.xlsx") == list)
    }
  }

  /// No file may grow beyond 4 KB, as on a disk that fills up: the workbook that the signed one is held against does not
  /// fit. That is no fault of what the council sent.
  @Test(arguments: ["vi", "en"])
  func aMachineThatRefusesIsNoErrorInTheWorkbook(language: String) throws {
    try Office.deciding.open { desk in
      try desk.sign()
      let found = try Tool(path: "/bin/sh").run(
        [
          "-c", "ulimit -f 8; exec \"$@\"", "sh", Tool.builtProgram().path, "decide", "Reports/2016", "signed.xlsx",
          "--lang", language,
        ], in: desk.folder.path)
      #expect(found.status == 2, "\(found.errors)")
      #expect(found.diagnostics == ["W015"], "\(found.errors)")
      let reason = language == "vi" ? "vượt quá dung lượng cho phép" : "more than the system allows to store"
      #expect(found.errors.contains(reason), "\(found.errors)")
      #expect(desk.decisions == nil)
    }
  }

  @Test(
    arguments: [
      ("Không đồng ý", "refused", "STP,granted"), ("KHÔNG  đồng ý.", "refused", "STP,granted"),
      ("Not agreed", "refused", "STP,granted"), ("Ý kiến khác", "other", nil), ("other opinion", "other", nil),
    ] as [(String, String, String?)])
  func movesTheReserveUpForARefusal(decision: String, recorded: String, reserve: String?) throws {
    try Office.deciding.open { desk in
      try desk.sign([.decide("QHC", decision, note: "=chờ, xác minh")])
      let found = try desk.decide()
      #expect(found.status == 0, "\(found.errors)")
      let rows = try #require(desk.decisions)
      #expect(rows.contains("W,SCT,granted,"))
      #expect(rows.contains("W,QHC,\(recorded),\"'=chờ"), "\(rows)")
      #expect(rows.contains { $0.hasPrefix("W,STP") } == (reserve != nil))
      if let reserve { #expect(rows.contains("W,\(reserve),")) }
    }
  }

  @Test(arguments: ["vi", "en"])
  func listsTheCommended(language: String) throws {
    guard Openpyxl.isInstalled else { return }
    try Office.deciding.open { desk in
      try desk.sign([.decide("QHC", "Không đồng ý", note: "=1+1")], language: language)
      #expect(try desk.decide("--lang", language).status == 0)
      let cells = try Openpyxl.cells(of: desk.folder.file("Reports/2016/out/danh-sach-khen-thuong.xlsx"))
      let isVietnamese = language == "vi"
      let list = try #require(cells[isVietnamese ? "Danh sách khen thưởng" : "List of commendations"])
      let texts = list.values.compactMap { if case .text(let text) = $0 { text } else { nil } }
      #expect(texts.contains(isVietnamese ? "I. Khen thưởng (02 tập thể)" : "I. Khen thưởng (2 units)"))
      #expect(texts.contains(isVietnamese ? "(Danh sách có 02 tập thể)" : "(The list has 02 units)"))
      #expect(texts.contains("Sở Công Thương") && texts.contains("Sở Tư pháp") && !texts.contains("Quận Hải Châu"))
      let decisions = try #require(cells[isVietnamese ? "Ý kiến của Hội đồng" : "Decisions"])
      #expect(decisions.values.contains(.text("=1+1")))
      #expect(decisions.values.contains(.text(isVietnamese ? "không khen thưởng" : "not granted")))
      let moved =
        isVietnamese
        ? "khen thưởng (dự bị thứ 1, chuyển lên; Hội đồng chưa có ý kiến)"
        : "granted (reserve 1, moved up without a decision)"
      #expect(decisions.values.contains(.text(moved)))
    }
  }

  @Test func asksForMissingDecisionsUnlessTheyMayBeMissing() throws {
    try Office.deciding.open { desk in
      let rows = try desk.sign(agreeing: ["SCT"])
      let found = try desk.decide()
      #expect(found.status == 1 && found.cells(rows) == ["K017 Đề nghị khen thưởng!H{QHC}"], "\(found.errors)")
      #expect(found.errors.hasSuffix("1 error. Nothing was written.\n"))
      #expect(desk.decisions == nil)
      #expect(!FileManager.default.fileExists(atPath: desk.folder.file("Reports/2016/out/danh-sach-khen-thuong.xlsx")))
      let partial = try desk.decide("--partial")
      #expect(partial.status == 0 && partial.errors.contains("warning[K017]"), "\(partial.errors)")
      // The seat is kept: the reserve does not move up.
      #expect(desk.decisions == ["W,SCT,granted,"])
      // The rest later is nothing to replace.
      try desk.sign()
      #expect(try desk.decide().status == 0)
      #expect(desk.decisions == ["W,QHC,granted,", "W,SCT,granted,"])
    }
  }

  @Test func replacesOtherDecisionsOnlyWhenTold() throws {
    try Office.deciding.open { desk in
      try desk.write("award,unit,decision\nW,Quận Hải Châu,granted\nX,SYT,granted\n", to: "Reports/2016/decisions.csv")
      try desk.sign([.decide("QHC", "Không đồng ý")])
      let found = try desk.decide()
      #expect(found.status == 1 && found.cells() == ["K021"], "\(found.errors)")
      #expect(found.errors.contains("W QHC: granted → refused"))
      #expect(desk.decisions == ["W,Quận Hải Châu,granted", "X,SYT,granted"])
      #expect(try desk.decide("--replace").status == 0)
      #expect(desk.decisions == ["X,SYT,granted,", "W,SCT,granted,", "W,STP,granted,", "W,QHC,refused,"])
    }
  }

  @Test func warnsOfAnAgreedReserveWithoutASeat() throws {
    try Office.deciding.open { desk in
      let rows = try desk.sign([.decide("STP", "Đồng ý")])
      let found = try desk.decide()
      #expect(found.status == 0 && found.cells(rows) == ["K104 Đề nghị khen thưởng!H{STP}"], "\(found.errors)")
      #expect(desk.decisions == ["W,QHC,granted,", "W,SCT,granted,", "W,STP,reserve,"])
    }
  }

  @Test func leavesAReserveOutWhomTheCouncilRefused() throws {
    try Office.deciding.open { desk in
      try desk.sign([.decide("QHC", "Không đồng ý"), .decide("STP", "Không đồng ý")])
      let found = try desk.decide()
      #expect(found.status == 0 && found.cells() == ["K105 Đề nghị khen thưởng"], "\(found.errors)")
      #expect(desk.decisions == ["W,SCT,granted,", "W,QHC,refused,", "W,STP,refused,"])
    }
  }

  /// SCT and STP are equal across the line.
  @Test func takesTheCouncilsChoiceAmongEquals() throws {
    let office = try Office.deciding.with("Reports/2016/metrics.csv", "STP,150", "STP,160")
    try office.open { desk in
      try desk.sign([.decide("STP", "Không đồng ý")])
      #expect(try desk.decide().status == 0)
      #expect(desk.decisions == ["W,QHC,granted,", "W,SCT,granted,", "W,STP,refused,"])
      #expect(try desk.text(of: "Reports/2016/decisions.csv").contains("chosen by the council among equals"))
    }
    try office.open { desk in
      try desk.sign([.decide("STP", "Đồng ý")])
      let found = try desk.decide()
      #expect(found.status == 0 && found.cells() == ["K101 Đề nghị khen thưởng"], "\(found.errors)")
      #expect(desk.decisions?.filter { $0.contains("granted") }.count == 3)
    }
    try office.open { desk in
      try desk.sign(agreeing: ["QHC"])
      #expect(try desk.decide().cells().map { $0.prefix(4) } == ["K017", "K017"])
    }
  }

  /// STP and QTK are equal in reserve for one seat.
  @Test func asksWhichOfEqualReservesMovesUp() throws {
    let office = try Office.deciding.with("Reports/2016/metrics.csv", "QTK,30", "QTK,150")
    try office.open { desk in
      try desk.sign([.decide("QHC", "Không đồng ý")])
      let found = try desk.decide()
      #expect(found.status == 1 && found.cells().map { $0.prefix(4) } == ["K020"], "\(found.errors)")
      try desk.sign([.decide("QHC", "Không đồng ý"), .decide("QTK", "Agreed")])
      #expect(try desk.decide().status == 0)
      #expect(desk.decisions == ["W,SCT,granted,", "W,QTK,granted,", "W,QHC,refused,"])
    }
  }

  @Test func keepsTheSeatsOfBlocksApart() throws {
    let office = try Office.deciding.with(
      "Criteria/set.yaml", "quota: 2, reserves: 1", "quota: {blocks: {so: 1, quan: 1}}, reserves: 2")
    try office.open { desk in
      try desk.sign([.decide("QHC", "Không đồng ý")])
      let found = try desk.decide()
      #expect(found.status == 0, "\(found.errors)")
      // STP is the first reserve, but the seat is a district's.
      #expect(desk.decisions == ["W,SCT,granted,", "W,QTK,granted,", "W,QHC,refused,"])
    }
  }

  /// Two criteria sets with an award of the same id, one workbook each.
  @Test func keepsTwoCriteriaSetsApart() throws {
    var office = try Office.deciding.with("Reports/2016/report.yaml", "criteria: [set]", "criteria: [set, other]")
    office["Criteria/other.yaml"] = office["Criteria/set.yaml"]?.replacing("Bộ tiêu chí", with: "Bộ khác")
      .replacing(
        "points: 60, value: updates, score: {target: 200}", with: "points: 60, value: received, score: {target: 40}"
      )
      .replacing("missing: zero", with: "")
    let dictionary = try #require(office["Criteria/metrics.yaml"])
    office["Criteria/metrics.yaml"] = dictionary.replacing("nothing_arose: not_applicable", with: "nothing_arose: zero")
    try office.open { desk in
      try desk.sign()
      try Change.make(
        [.decide(nil, "Đồng ý")], in: desk.folder.file("Reports/2016/out/other.xlsx"),
        as: desk.folder.file("other.xlsx"))
      let first = try desk.decide()
      #expect(first.status == 0, "\(first.errors)")
      #expect(first.text.contains("Reports/2016/out/set.danh-sach-khen-thuong.xlsx"))
      let second = try desk.run("decide", "Reports/2016", "other.xlsx")
      #expect(second.status == 0, "\(second.errors)")
      let text = try desk.text(of: "Reports/2016/decisions.csv")
      #expect(text.contains("W,QHC,granted,,2016,set,") && text.contains("W,STP,granted,,2016,other,"))
      let both = try desk.run("decide", "Reports/2016", "other.xlsx", "signed.xlsx")
      #expect(both.status == 0 && !both.text.contains("Written: Reports/2016/decisions.csv"), "\(both.errors)")
      // Which of the two awards is meant has to be told.
      #expect(text.contains("W,SCT,granted,,2016,other,"))
      let arguments = [
        "revoke", "Reports/2016", "--award", "W", "--unit", "SCT", "--reason", "khai sai", "--document", "01/QĐ-UBND",
        "--date", "2017-05-03",
      ]
      let unclear = try desk.run(arguments)
      #expect(unclear.status == 1 && unclear.cells() == ["K025"], "\(unclear.errors)")
      let told = try desk.run(arguments + ["--criteria", "other"])
      #expect(told.status == 0, "\(told.errors)")
      let rest = try desk.run(arguments)
      #expect(rest.status == 0, "\(rest.errors)")
      let revoked = try desk.text(of: "Reports/2016/decisions.csv").split(separator: "\n").suffix(2)
      #expect(revoked.map { $0.contains("revoked,,2016,other,") } == [true, false])
    }
  }

  @Test func tellsAllOfItAsJSON() throws {
    try Office.deciding.open { desk in
      try desk.sign([.decide("QHC", "Không đồng ý", note: "chưa rõ")])
      let found = try desk.decide("--format", "json")
      #expect(found.status == 0 && found.errors.isEmpty)
      let document = try #require(
        JSONSerialization.jsonObject(with: Data(found.text.utf8)) as? [String: Any])
      #expect(document["version"] as? Int == 1 && (document["errors"] as? [Any])?.isEmpty == true)
      #expect((document["written"] as? [String])?.count == 2)
      let set = try #require((document["sets"] as? [[String: Any]])?.first)
      let award = try #require((set["awards"] as? [[String: Any]])?.first)
      let units = try #require(award["units"] as? [[String: Any]])
      #expect(
        units.map { "\($0["unit"] ?? "") \($0["result"] ?? "")" } == ["SCT granted", "STP granted", "QHC refused"])
      #expect(units.last?["note"] as? String == "chưa rõ" && units.last?["decision"] as? String == "refused")

      let rows = try desk.sign([.decide("QHC", "?")])
      let wrong = try desk.decide("--format", "json")
      #expect(wrong.status == 1 && wrong.errors.isEmpty)
      #expect(wrong.text.contains("\"code\" : \"K016\"") && wrong.text.contains("\"cell\" : \"H\(rows["QHC"] ?? "")\""))
    }
  }
}
