import Evaluation
import Foundation
import TestSupport
import Testing

/// `bangvang new`: what is made is ready to be filled in, and what is there is left alone.
@Suite struct NewYearTests {
  @Test func takesOverUnitsBlocksAndCriteriaOfTheYearBefore() throws {
    var office = Office()
    office["Reports/2016/report.yaml"]? += """
      # Giấy tờ
      paper:
        issuer: "VĂN PHÒNG"   # theo quy định

      """
    office["Reports/2016/units.csv"] = """
      id,name,block,valid_to,succeeded_by
      STP,Sở Tư pháp,so,,
      SYT,"Sở Y tế, dân số",so,,
      QHC,Quận Hải Châu,quan,,
      STM,Sở Thương mại,so,2015-12-31,SYT
      SDL,Sở Du lịch,so,2017-03-31,STP

      """
    office["Reports/2016/metrics.csv"]? += "SDL,80,20,18,6,yes\n"
    try office.open { desk in
      let made = try desk.run("new", "Reports/2017/", "--from", "Reports/2016")
      #expect(made.status == 0 && made.errors.isEmpty)
      #expect(made.text.contains("3 units, taken over from Reports/2016"))
      #expect(try desk.text(of: "Reports/2017/units.csv") == desk.text(of: "Reports/2016/units.csv"))
      #expect(
        try desk.text(of: "Reports/2017/metrics.csv")
          == """
          unit,name,updates,received,answered,mark,board
          STP,Sở Tư pháp,,,,,
          SYT,"Sở Y tế, dân số",,,,,
          QHC,Quận Hải Châu,,,,,

          """)
      let report = try desk.text(of: "Reports/2017/report.yaml")
      #expect(
        report.split(separator: "\n").filter { !$0.hasPrefix("#") }.joined(separator: "\n")
          == """
          year: 2017
          criteria: [set]
          previous: ../2016
          blocks:
            - {id: so, title: "Sở"}
            - {id: quan, title: "Quận"}
          paper:
            issuer: "VĂN PHÒNG"   # theo quy định
          """)
      #expect(report.contains("\n# Giấy tờ\npaper:"))
      #expect(try desk.folder.names() == ["Criteria", "Reports"])
    }
  }

  @Test func leavesOnlyTheFiguresToBeFilledIn() throws {
    try Office().open { desk in
      #expect(try desk.run("new", "Reports/2017", "--from", "Reports/2016").status == 0)
      let blank = try desk.run("check", "Reports/2017")
      #expect(blank.diagnostics == ["R027 2"])
      #expect(blank.errors.contains("error[R027]: no unit has any figures yet"))
      #expect(blank.errors.contains("`bangvang collect Reports/2017`"))
      let lines = try desk.text(of: "Reports/2017/metrics.csv").split(separator: "\n")
      try desk.write(
        """
        \(lines[0])
        STP,Sở Tư pháp,180,40,38,8,yes
        SYT,Sở Y tế,,,,,
        QHC,Quận Hải Châu,90,-,-,5.5,

        """, to: "Reports/2017/metrics.csv")
      let half = try desk.run("check", "Reports/2017")
      #expect(half.diagnostics == ["R027 3", "S003 4:30"])
      #expect(half.errors.contains("1 unit has no figures yet: SYT"))
      try desk.write(
        """
        \(lines[0])
        STP,Sở Tư pháp,180,40,38,8,yes
        SYT,Sở Y tế,210,10,9,7,no
        QHC,Quận Hải Châu,90,-,-,5.5,yes

        """, to: "Reports/2017/metrics.csv")
      let full = try desk.run("check", "Reports/2017")
      #expect(full.status == 0 && full.errors.isEmpty)
      #expect(try desk.run("evaluate", "Reports/2017").status == 0)
    }
  }

  @Test(arguments: ["vi", "en"])
  func givesAFirstRankingWhereThereIsNothingYet(language: String) throws {
    try withTemporaryFolder { folder in
      let desk = Desk(folder: folder)
      let made = try desk.run("new", "Reports/2026", "--lang", language)
      #expect(made.status == 0 && made.errors.isEmpty)
      #expect(
        try Set(FileManager.default.contentsOfDirectory(atPath: folder.file("Criteria")))
          == ["metrics.yaml", "metrics.schema.json", "schema.json", "unit-evaluation-2026.yaml"])
      let checked = try desk.run("check", "Reports/2026")
      #expect(checked.status == 0 && checked.errors.isEmpty, "\(checked.errors)")
      let evaluated = try desk.run("evaluate", "Reports/2026", "--format", "csv", "--lang", "en")
      #expect(evaluated.status == 0 && evaluated.errors.isEmpty)
      // 40 × 38/40 + 30 × 35/38 + 20 + 10 + 2 = 38 + 27.63 + 32
      #expect(evaluated.text.contains("1,PA,Division A (example),Divisions,1,95.63,2.00,97.63,Xuất sắc,KT,"))
      let report = try desk.text(of: "Reports/2026/report.yaml")
      #expect(report.contains(language == "vi" ? "note: \"Ví dụ, chưa phải số liệu thật\"" : "note: \"An example"))
    }
  }

  @Test(.enabled(if: JSONSchema.isInstalled, Comment(rawValue: JSONSchema.needed)))
  func beginsWithCriteriaThatEditorsAccept() throws {
    try withTemporaryFolder { folder in
      #expect(try Desk(folder: folder).run("new", "2026").status == 0)
      for (schema, file) in [("schema.json", "unit-evaluation-2026.yaml"), ("metrics.schema.json", "metrics.yaml")] {
        let objections = try JSONSchema.objections(
          of: folder.file("Criteria/" + schema), to: [folder.file("Criteria/" + file)])
        #expect(objections == [[]])
      }
    }
  }

  @Test func takesTheLatestCriteriaWhereNoYearIsNamed() throws {
    var office = Office()
    office["Criteria/set-2015.yaml"] = office["Criteria/set.yaml"]
    office["Criteria/trial-2014.yaml"] = "title: x"
    office["Criteria/set-2016.yaml"] = office["Criteria/set.yaml"]?.replacing(
      "{target: 200}", with: "{target: {so: 200, other: 80}}")
    try office.open { desk in
      let made = try desk.run("new", "Reports/2017")
      #expect(made.status == 0, "\(made.errors)")
      let report = try desk.text(of: "Reports/2017/report.yaml")
      #expect(report.contains("\ncriteria: [set-2016]\n# There are also: set-2015, trial-2014, set\n"))
      #expect(report.contains("\nblocks:   # the blocks; mend the titles, add others\n  - {id: so, title: \"so\"}\n"))
      let checked = try desk.run("check", "Reports/2017")
      #expect(checked.diagnostics == ["R013"])
      try desk.write("id,name,block\nSTP,Sở Tư pháp,so\n", to: "Reports/2017/units.csv")
      let next = try desk.run("check", "Reports/2017")
      #expect(next.diagnostics == ["R012"])
      #expect(next.errors.contains("bangvang collect"))
    }
  }

  @Test func copiesTheCriteriaToANameThatIsNew() throws {
    var office = Office()
    let set = try #require(office["Criteria/set.yaml"])
    office["Criteria/set.yaml"] = set.replacing("\"Bộ tiêu chí\"", with: "\"Bộ tiêu chí năm 2016\"") + "# 2016\n"
    try office.open { desk in
      let made = try desk.run("new", "Reports/2017", "--from=Reports/2016", "--criteria", "Criteria/set-2017.yaml")
      #expect(made.status == 0)
      #expect(
        try desk.text(of: "Criteria/set-2017.yaml")
          == set.replacing("\"Bộ tiêu chí\"", with: "\"Bộ tiêu chí năm 2017\"") + "# 2016\n")
      #expect(try desk.text(of: "Reports/2017/report.yaml").contains("\ncriteria: [set-2017]\n"))
      // Once it is there it is taken as it is.
      try desk.write(set, to: "Criteria/set-2018.yaml")
      #expect(try desk.run("new", "Reports/2018", "--from=Reports/2016", "--criteria", "set-2018").status == 0)
      #expect(try desk.text(of: "Criteria/set-2018.yaml") == set)
    }
  }

  @Test func doesNotGuessWhichOfSeveralSetsToCopy() throws {
    var office = Office()
    office["Criteria/other.yaml"] = office["Criteria/set.yaml"]
    office["Reports/2016/report.yaml"] = office["Reports/2016/report.yaml"]?.replacing("[set]", with: "[set, other]")
    try office.open { desk in
      let found = try desk.run("new", "Reports/2017", "--from", "Reports/2016", "--criteria", "set-2017")
      #expect(found.status == 64 && found.diagnostics == ["U007"])
      #expect(!FileManager.default.fileExists(atPath: desk.folder.file("Reports/2017")))
      #expect(try desk.run("new", "Reports/2017", "--from", "Reports/2016").status == 0)
      #expect(try desk.text(of: "Reports/2017/report.yaml").contains("\ncriteria: [set, other]\n"))
    }
  }

  @Test func refusesAFolderWithFilesAndLeavesItAsItWas() throws {
    try Office().open { desk in
      let before = try desk.text(of: "Reports/2016/metrics.csv")
      let found = try desk.run("new", "Reports/2016", "--from", "Reports/2016")
      #expect(found.status == 2 && found.diagnostics == ["F009"])
      #expect(found.errors.contains("already holds metrics.csv, previous, report.yaml, units.csv"))
      #expect(try desk.text(of: "Reports/2016/metrics.csv") == before)
      try FileManager.default.createDirectory(
        atPath: desk.folder.file("Reports/2017"), withIntermediateDirectories: false)
      #expect(try desk.run("new", "Reports/2017", "--from", "Reports/2016").status == 0)
    }
  }

  @Test func tellsWhatIsWrongWithTheYearBeforeAndMakesNothing() throws {
    let office = try Office().with("Reports/2016/units.csv", "SYT,Sở Y tế,so", "STP,Sở Y tế,so")
    try office.open { desk in
      let found = try desk.run("new", "Reports/2017", "--from", "Reports/2016")
      #expect(found.status == 1 && found.diagnostics == ["R004 3:1"])
      #expect(found.errors.hasSuffix("1 error. Nothing was made.\n"))
      let missing = try desk.run("new", "Reports/2017", "--from", "Reports/2015")
      #expect(missing.status == 2 && missing.diagnostics == ["F001"])
      #expect(try FileManager.default.contentsOfDirectory(atPath: desk.folder.file("Reports")) == ["2016"])
    }
  }

  @Test func makesNothingWhereAFileCannotBeWritten() throws {
    try Office().open { desk in
      try FileManager.default.removeItem(atPath: desk.folder.file("Criteria/set.yaml"))
      let found = try desk.run("new", "Reports/2017", "--from", "Reports/2016")
      #expect(found.status == 2 && found.errors.contains("`Criteria/set.yaml` does not exist"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: desk.folder.file("Reports")) == ["2016"])
    }
  }

  @Test func keepsAReportThatIsWrittenOnOneLine() throws {
    let report = """
      {year: 2016, criteria: [set], blocks: [{id: so, title: 'Sở "1"'}, {id: quan, title: Quận}], paper: {issuer: VP}}

      """
    try Office().with("Reports/2016/report.yaml", report).open { desk in
      #expect(try desk.run("new", "Reports/2017", "--from", "Reports/2016").status == 0)
      let made = try desk.text(of: "Reports/2017/report.yaml")
      #expect(
        made.hasSuffix(
          #"""
          previous: ../2016
          blocks: [{"id": "so", "title": "Sở \"1\""}, {"id": "quan", "title": "Quận"}]
          paper: {"issuer": "VP"}

          """#))
      #expect(try desk.run("check", "Reports/2017").diagnostics == ["R027 2"])
    }
  }

  /// Number, date and submission are those of the one year's paper.
  @Test(arguments: [
    (
      """
      paper:
        issuer: VP
        date: 2017-02-10   # ngày ký
        # Người ký
        signer: {title: [KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC]}
        number: "15/BC-VP"
      figures: submitted
      """,
      """
      paper:
        issuer: VP
        # Người ký
        signer: {title: [KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC]}
      figures: submitted
      """
    ),
    (
      """
      paper:
        kind: annex
        submission:
          number: 15/TTr-VP
          date: 2017-02-10
        signer:
          title: GIÁM ĐỐC
      """,
      """
      paper:
        kind: annex
        signer:
          title: GIÁM ĐỐC
      """
    ),
    ("paper: {issuer: VP, date: 2017-02-10, note: b}", #"paper: {"issuer": "VP", "note": "b"}"#),
  ])
  func leavesTheNumberAndDateOfThePaperBehind(old: String, new: String) throws {
    var office = Office()
    office["Reports/2016/report.yaml"]? += old + "\n"
    try office.open { desk in
      #expect(try desk.run("new", "Reports/2017", "--from", "Reports/2016").status == 0)
      let made = try desk.text(of: "Reports/2017/report.yaml")
      #expect(made.hasSuffix("\n" + new + "\n"), "\(made)")
      #expect(try desk.run("check", "Reports/2017").diagnostics == ["R027 2"])
    }
  }

  @Test func asksForTheYearWhereTheFolderDoesNotTell() throws {
    try Office().open { desk in
      for arguments in [["new", "Reports/next"], ["new", "Reports/next", "--year", "0"]] {
        let found = try desk.run(arguments)
        #expect(found.status == 64 && found.diagnostics == ["U005"])
      }
      #expect(try desk.run("new", "Reports/next", "--year", "2017", "--from", "Reports/2016").status == 0)
      #expect(try desk.text(of: "Reports/next/report.yaml").contains("\nyear: 2017\n"))
      let found = try desk.run("new", "Reports/2016b", "--year", "2016", "--from", "Reports/2016")
      #expect(found.status == 64 && found.diagnostics == ["U006"])
    }
  }
}
