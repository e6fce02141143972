import TestSupport
import Testing

@Suite struct PreviousYearTests {
  static let plain = "value: updates, score: {target: 200}"

  @Test func namesAMissingFigureOfTheYearBefore() throws {
    let office = try Office().with(
      "Criteria/set.yaml", Self.plain, "value: updates / previous(updates), score: proportion")
    let found = try office.run("check", "Reports/2016")
    #expect(found.diagnostics == ["S003 3:5"])
    #expect(found.errors.contains("the previous year's figure `updates` of Sở Y tế, needed for `A1`, is missing"))
    #expect(found.errors.contains("--> Reports/2016/previous/metrics.csv:3:5"))
    #expect(found.errors.contains("`if(previous(updates) is missing, …, …)`"))
  }

  @Test func namesItInAConditionToo() throws {
    let office = try Office().with(
      "Criteria/set.yaml", "awards:", "exclusions:\n  few: {when: previous(updates) > 500, reason: \"x\"}\nawards:")
    let found = try office.run("check", "Reports/2016", "--lang=vi")
    #expect(found.diagnostics == ["S005 3:5"])
    #expect(found.errors.contains("vì thiếu số liệu năm trước `updates`"))
  }

  @Test func letsChecksCompareWithTheYearBefore() throws {
    let checks = "checks:\n  - {rule: updates >= previous(updates), message: \"giảm\", message_en: \"fewer\"}\n"
    let dictionary = try #require(Office()["Criteria/metrics.yaml"]) + checks
    let office = Office().with("Criteria/metrics.yaml", dictionary)
    let found = try office.run("check", "Reports/2016")
    #expect(found.diagnostics == ["S006 4:5"])
    #expect(found.errors.contains("fewer (Quận Hải Châu: updates = 90 < previous(updates) = 100)"))
    #expect(found.errors.contains("see also: Reports/2016/previous/metrics.csv:4:5"))
  }

  @Test func letsChecksPassWhereNothingIsKnownOfTheYearBefore() throws {
    let dictionary = try #require(Office()["Criteria/metrics.yaml"])
    let office = try Office()
      .with("Criteria/metrics.yaml", dictionary + "checks:\n  - {rule: previous(board) != \"no\", message: \"x\"}\n")
      .with("Reports/2016/report.yaml", "previous: {metrics: previous/metrics.csv}\n", "")
    #expect(try office.run("check", "Reports/2016").status == 0)
  }

  @Test func isTakenFromTheFolderOfItsOwnEvaluation() throws {
    var office = Office()
    for file in ["units.csv", "metrics.csv"] { office["Reports/2017/" + file] = office["Reports/2016/" + file] }
    office["Reports/2017/report.yaml"] = try #require(office["Reports/2016/report.yaml"])
      .replacing("year: 2016", with: "year: 2017").replacing("{metrics: previous/metrics.csv}", with: "../2016")
    try office.open { desk in
      #expect(try desk.run("check", "Reports/2017").status == 0)
      #expect(try desk.run("evaluate", "Reports/2016").status == 0)
      #expect(
        try desk.text(of: "Reports/2016/out/results.csv")
          == "unit,total,grade,rank,block_rank\nSTP,84.00,Tốt,1,1\nSYT,80.00,Tốt,2,2\nQHC,56.00,Yếu,3,1\n")
      #expect(try desk.run("evaluate", "Reports/2017").status == 0)
      let results = try desk.text(of: "Reports/2016/out/results.csv")
      try desk.write(
        results.replacing("84.00", with: "84,5").replacing(",1,1", with: ",1,first").replacing(
          "84,5", with: "\"84,5\""),
        to: "Reports/2016/out/results.csv")
      let found = try desk.run("check", "Reports/2017")
      #expect(found.diagnostics == ["T014 2:5", "R014 2:18"])
      #expect(found.errors.contains("--> Reports/2016/out/results.csv:2:5"))
    }
  }

  @Test func laysTheCorrectionsOfANamedFolderOver() throws {
    var office = Office()
    for file in ["units.csv", "metrics.csv"] { office["Reports/2017/" + file] = office["Reports/2016/" + file] }
    office["Reports/2017/units.csv"] = office["Reports/2017/units.csv"].map { $0 + "OLD,Sở Cũ,so\n" }?
      .replacing("id,name,block\n", with: "id,name,block,valid_to\n").replacing(",so\n", with: ",so,\n")
      .replacing(",quan\n", with: ",quan,\n").replacing("Cũ,so,", with: "Cũ,so,2016-12-31")
    office["Reports/2017/report.yaml"] = try #require(office["Reports/2016/report.yaml"])
      .replacing("year: 2016", with: "year: 2017").replacing("{metrics: previous/metrics.csv}", with: "../2016")
    // A unit that has ended since, and a metric that the dictionary no longer has, concern nobody.
    office["Reports/2016/corrections.csv"] =
      "unit,metric,value,reason\nSTP,updates,75,đếm trùng\nOLD,updates,1,x\nSTP,gone,1,x\n"
    office = try office.with(
      "Criteria/set.yaml", Self.plain, "value: updates / previous(updates) / 4, score: proportion")
    let told = try office.run("explain", "Reports/2017", "STP").text
    #expect(told.contains("previous(updates) = 75 ← Reports/2016/corrections.csv:2:13"), "\(told)")
    let wrong = office.with("Reports/2016/corrections.csv", "unit,metric,value,reason\nXXX,updates,75,đếm trùng\n")
    #expect(try wrong.run("check", "Reports/2017").diagnostics == ["R010 2:1"])
  }

  @Test func mustHoldMetricsWhereAFolderIsNamed() throws {
    let office = try Office().with("Reports/2016/report.yaml", "{metrics: previous/metrics.csv}", "nowhere")
    let found = try office.run("check", "Reports/2016")
    #expect(found.errors.contains("`Reports/2016/nowhere/metrics.csv` does not exist"))
    #expect(found.diagnostics == ["F001"])
  }
}
