import TestSupport
import Testing

/// Quick reports on a small office: what they are compared with, what they cannot say, what is wrong.
@Suite struct BriefTests {
  private static let portal = "Reports/2016/portal.csv"
  private static let questions = "Reports/2016/records/questions.csv"
  private static let before = "Reports/2015/"

  /// Two years of questions and of the portal's news.
  private func office() throws -> Office {
    try Office.asked
      .with(
        "Criteria/calendar.csv",
        "date,kind\n2015-01-01,off\n2016-01-01,off\n2016-04-18,off\n2017-01-01,off\n2017-01-02,off\n"
      )
      .with("Reports/2016/report.yaml", "previous: {metrics: previous/metrics.csv}", "previous: ../2015")
      .with(
        Self.questions,
        """
        id,unit,received,answered
        1,STP,2016-03-01,2016-03-04
        2,STP,2016-03-07,
        3,SYT,2016-04-11,2016-04-19
        4,SYT,2016-04-12,2016-05-20
        5,QHC,2016-06-22,
        6,QHC,2016-06-29,2016-06-30

        """
      )
      .with(
        Self.portal,
        """
        month,metric,value
        2016-01,news,10
        2016-02,news,20
        2016-03,news,30
        2016-04,news,40
        2016-05,news,50
        2016-06,news,60
        2016-01,articles,0
        2016-02,articles,0
        2016-03,articles,0
        2016-04,articles,1
        2016-05,articles,2
        2016-06,articles,

        """
      )
      .with(Self.before + "metrics.csv", "unit,updates\nSTP,100\n")
      .with(Self.before + "portal.csv", "month,metric,value\n2015-04,news,75\n2015-05,news,0\n2015-06,news,25\n")
      .with(Self.before + "records/questions.csv", "id,unit,received,answered\n1,STP,2015-05-04,2015-05-06\n")
  }

  private func brief(_ office: Office, _ arguments: String...) throws -> BriefDocument {
    try office.open { desk in
      let found = try desk.run(["brief", "Reports/2016", "--format", "json"] + arguments)
      #expect(found.status == 0, "\(found.errors)")
      return try BriefDocument(found.text)
    }
  }

  @Test func comparesWithThePeriodBeforeAndWithTheYearBefore() throws {
    let brief = try brief(office(), "--period", "2016-Q2")
    let news = try #require(brief.line("news"))
    #expect(news.value == 150)
    #expect(news.before.value == 60 && news.before.ratio == 2.5 && news.before.growth == 1.5)
    #expect(news.year_before.value == 100 && news.year_before.ratio == 1.5 && news.year_before.growth == 0.5)
    let received = try #require(brief.line("received"))
    #expect(received.value == 4 && received.before.value == 2 && received.year_before.value == 1)
    #expect(received.year_before.ratio == 4 && received.year_before.growth == 3)
    #expect(brief.year_before == .init(first: "2015-04-01", last: "2015-06-30", day: "2015-06-30"))
    // The median of all, not of the units' medians: 8, 38 and 1 days.
    #expect(brief.line("wait")?.value == 8)
  }

  @Test func givesNoPercentageOfNothing() throws {
    let brief = try brief(
      office().with(Self.portal, "2016-06,articles,\n", "2016-06,articles,4\n"), "--period", "2016-Q2")
    let articles = try #require(brief.line("articles"))
    #expect(articles.value == 7 && articles.before.value == 0)
    #expect(articles.before.ratio == nil && articles.before.growth == nil && articles.before.reason == nil)
  }

  /// The year before may be told by its file alone.
  @Test func takesThePortalOfTheYearBeforeFromAFile() throws {
    let office = try office().with(
      "Reports/2016/report.yaml", "previous: ../2015", "previous: {metrics: m.csv, portal: previous/portal.csv}"
    ).with(
      "Reports/2016/previous/portal.csv", "month,metric,value\n2015-01,news,5\n2015-02,news,10\n2015-03,news,25\n")
    let news = try #require(brief(office, "--period", "2016-Q1").line("news"))
    #expect(news.value == 60 && news.year_before.value == 40 && news.year_before.ratio == 1.5)
    let wrong = try office.with("Reports/2016/previous/portal.csv", "month,metric,value\n2016-01,news,5\n")
      .run("brief", "Reports/2016", "--period", "2016-Q1")
    #expect(wrong.status == 1 && wrong.diagnostics == ["P002 2:1"])
  }

  @Test func saysWhichMonthsAreMissing() throws {
    let brief = try brief(office(), "--period", "2016-Q2")
    #expect(brief.line("articles")?.value == nil)
    #expect(brief.line("articles")?.reason == "the figures of 2016-06 are missing")
    #expect(brief.line("articles")?.year_before.reason == "the figures of 2015-04, 2015-05, 2015-06 are missing")
  }

  @Test(arguments: [("2016-04-01..2016-05-15", "2016-05-15"), ("2016-Q2", "2016-06-29")])
  func usesNoMonthlyFiguresWhereAMonthIsCut(period: String, day: String) throws {
    let brief = try brief(office(), "--period", period, "--on", day)
    #expect(brief.line("news")?.value == nil)
    #expect(brief.line("news")?.reason == "the figures are monthly and cannot be used where a month is cut")
    #expect(brief.line("received")?.value == (period == "2016-Q2" ? 4 : 2))
  }

  @Test func saysThatThereIsNothingToCompareWith() throws {
    let office = try office().with("Reports/2016/report.yaml", "previous: ../2015\n", "")
    let first = try brief(office, "--period", "2016-Q1")
    #expect(first.line("news")?.before.reason == "nothing is kept to compare with")
    #expect(first.line("received")?.year_before.reason == "nothing is kept to compare with")
    let across = try brief(office, "--period", "2016-03-01..2016-05-31")
    #expect(across.line("news")?.before.reason == "the period to compare with reaches over a year's end")
    #expect(across.line("news")?.value == 120)
  }

  /// 2 was due on 14/3, 5 on 29/6; by 30/6 they are 108 and 1 days behind, 77 and 1 working days.
  @Test func remindsOfWhatIsOverdueWheneverItCame() throws {
    let brief = try brief(office(), "--period", "2016-06")
    #expect(brief.overdue.map(\.id) == ["2", "5"] && brief.overdue.map(\.unit) == ["STP", "QHC"])
    #expect(brief.overdue.map(\.days_overdue) == [108, 1])
    #expect(brief.overdue.map(\.working_days_overdue) == [77, 1])
    #expect(brief.overdue.map(\.due) == ["2016-03-14", "2016-06-29"])
    let units = brief.units
    #expect(units.map(\.id) == ["STP", "SYT", "QHC"] && units.map(\.longest_overdue) == [108, nil, 1])
    #expect(units.map(\.answers.received) == [0, 0, 2] && units.map(\.answers.overdue) == [0, 0, 1])
    #expect(brief.line("questions.overdue")?.value == 1)
  }

  /// On 19/4 the answer to 3 is there and on time, thanks to the day off; 4 is open, its last day not over.
  @Test func standsOnTheDayOfTheReport() throws {
    let brief = try brief(office(), "--period", "2016-04", "--on", "2016-04-19")
    let answers = try #require(brief.units.first { $0.id == "SYT" }?.answers)
    #expect(answers.received == 2 && answers.on_time == 1 && answers.late == 0 && answers.open == 1)
    #expect(brief.line("answered")?.value == 1)
    #expect(brief.overdue.map(\.id) == ["2"])
  }

  /// Of 5,003 questions the three that were due last are left out of the sheet, and it says so.
  @Test(.enabled(if: Openpyxl.isInstalled, "needs openpyxl")) func listsThoseThatAreLateTheLongestWhereThereAreMany()
    throws
  {
    let rows = (0..<5_003).map { "\($0),\($0 % 2 == 0 ? "STP" : "QHC"),2016-0\($0 < 5_000 ? 2 : 3)-01,\n" }
    let office = try office().with(Self.questions, "id,unit,received,answered\n" + rows.joined())
    try office.open { desk in
      #expect(try desk.run("brief", "Reports/2016", "--period", "2016-06", "--out", "out").status == 0)
      let listed: [String] = try Openpyxl.ask(
        """
        sheet = book["Overdue questions"]
        numbered = [row[1].value for row in sheet.iter_rows() if isinstance(row[0].value, int)]
        answer = [str(len(numbered)), str(any(int(id) >= 5000 for id in numbered)),
                  [row[0].value for row in sheet.iter_rows() if row[0].value][-1]]
        """, of: desk.folder.file("out/brief-2016-06-01-2016-06-30.xlsx"))
      #expect(listed == ["5000", "False", "(The list has the 5,000 that are late the longest, of 5,003)"])
    }
  }

  @Test func needsNeitherCriteriaNorFigures() throws {
    var office = try office()
    office["Criteria/set.yaml"] = nil
    office["Reports/2016/metrics.csv"] = nil
    #expect(try brief(office, "--period", "2016-05").line("received")?.value == 0)
  }

  @Test func printsTablesAndWritesTheWorkbook() throws {
    try office().open { desk in
      let found = try desk.run("brief", "Reports/2016", "--period", "2016-Q2")
      #expect(found.status == 0 && found.errors.isEmpty)
      #expect(found.text.hasPrefix("Quick report: Quarter 2 of 2016\n"))
      for text in ["News", "250.0", "Activity of the units", "Questions that are overdue", "Quận Hải Châu"] {
        #expect(found.text.contains(text), "\(text)")
      }
      #expect(found.text.hasSuffix("Workbook: Reports/2016/out/brief-2016-04-01-2016-06-30.xlsx\n"))
      let again = try desk.run("brief", "Reports/2016", "--period", "2016-Q2", "--lang", "vi", "--out", "elsewhere")
      #expect(again.text.contains("Báo cáo nhanh: Quý II năm 2016") && again.text.contains("elsewhere/brief-"))
    }
  }

  @Test func reportsWhatIsWrongInThePortalsFigures() throws {
    let rows = "2016-13,news,1\n2015-12,news,1\n2016-06,newz,1\n2016-06,news,7\n2016-07,news,1.5\n2016-08,news,many\n"
    let wrong = try office()
    let text = try #require(wrong[Self.portal]) + rows
    let found = try wrong.with(Self.portal, text).run("brief", "Reports/2016", "--period", "2016-Q2")
    #expect(found.status == 1 && found.text.isEmpty)
    #expect(
      found.diagnostics == ["P001 14:1", "P002 15:1", "P003 16:9", "P004 17:9", "P005 18:14", "T016 19:14"])
    #expect(found.errors.contains("did you mean `news`?") && found.errors.hasSuffix("Nothing was written.\n"))
    let checked = try wrong.with(Self.portal, text).run("check", Self.portal)
    #expect(checked.diagnostics.contains("P005 18:14"))
  }

  @Test(arguments: [
    (["--period", "2016-13"], "U011"), (["--period", "2015-Q4"], "U012"),
    (["--period", "2016-12-01..2017-01-31"], "U012"), (["--period", "2016-Q2", "--on", "2016-03-31"], "U013"),
    (["--period", "2016-Q2", "--on", "30/6"], "U013"),
  ])
  func refusesAPeriodThatIsNone(arguments: [String], code: String) throws {
    let found = try office().open { try $0.run(["brief", "Reports/2016"] + arguments) }
    #expect(found.status == 64 && found.errors.hasPrefix("error[\(code)]"), "\(found.errors)")
  }

  @Test func hasNothingToReportOnWithoutRecordsAndPortal() throws {
    let found = try Office().with("Criteria/calendar.csv", "date,kind\n2016-01-01,off\n")
      .run("brief", "Reports/2016", "--period", "2016-Q2")
    #expect(found.status == 2 && found.errors.contains("Reports/2016/records"))
  }
}
