import TestSupport
import Testing

/// Awards taken back later, and what later years make of decisions.
@Suite struct RevokeTests {
  private static func revoke(_ unit: String, _ more: String...) -> [String] {
    [
      "revoke", "Reports/2016", "--award", "W", "--unit", unit, "--reason", "=khai sai", "--document", "01/QĐ-UBND",
      "--date", "2017-05-03",
    ] + more
  }

  private func decided(_ office: Office = .deciding, _ body: (Desk) throws -> Void) throws {
    try office.open { desk in
      try desk.sign()
      let found = try desk.decide()
      try #require(found.status == 0, "\(found.errors)")
      try body(desk)
    }
  }

  @Test func recordsReasonDocumentAndDayBehindTheGrant() throws {
    try decided { desk in
      let found = try desk.run(Self.revoke("quận hải châu"))
      #expect(found.status == 0 && found.text == "Written: Reports/2016/decisions.csv\n", "\(found.errors)")
      #expect(
        try desk.text(of: "Reports/2016/decisions.csv") == """
          award,unit,decision,note,year,criteria,reason,document,date
          W,QHC,granted,,2016,set,,,
          W,SCT,granted,,2016,set,,,
          W,QHC,revoked,,2016,set,'=khai sai,01/QĐ-UBND,2017-05-03

          """)
      // Reading the decisions again leaves it there.
      #expect(try desk.decide().status == 0)
      #expect(desk.decisions?.last == "W,QHC,revoked,")
      let twice = try desk.run(Self.revoke("QHC"))
      #expect(twice.status == 1 && twice.cells() == ["K024"], "\(twice.errors)")
      let other = try desk.run(Self.revoke("STP"))
      #expect(
        other.status == 1 && other.cells() == ["K023"] && other.errors.contains("granted W: `SCT`"), "\(other.errors)")
    }
  }

  @Test(
    arguments: [
      (revoke("QHC").map { $0 == "2017-05-03" ? "3/5/2017" : $0 }, "U013"),
      (revoke("QHC").map { $0 == "2017-05-03" ? "2015-12-31" : $0 }, "U020"),
      (revoke("QHC").map { $0 == "=khai sai" ? " " : $0 }, "U015"), (revoke("Sở lạ"), "U001"),
    ])
  func asksForWhatItNeeds(arguments: [String], code: String) throws {
    try decided { desk in
      let found = try desk.run(arguments)
      #expect(found.status == 64 && found.errors.contains("error[\(code)]"), "\(found.errors)")
      #expect(desk.decisions?.count == 2)
    }
  }

  /// Who was granted W the year before is not eligible; a revoked award does not count.
  @Test func laterYearsDoNotCountWhatWasRevoked() throws {
    try decided { desk in
      try nextYear(desk, 2017, previous: "../2016")
      try restrict(desk, "not awarded(W, within: 1)")
      #expect(try proposed(desk, 2017) == ["STP", "QTK"])
      #expect(try desk.run(Self.revoke("QHC")).status == 0)
      #expect(try proposed(desk, 2017) == ["QHC", "STP"])
    }
  }

  /// Through the folders of the years between, each of which names the one before.
  @Test func looksBackThroughTheChainOfYears() throws {
    try decided { desk in
      try nextYear(desk, 2017, previous: "../2016")
      try nextYear(desk, 2018, previous: "../2017")
      try restrict(desk, "not awarded(W, within: 2)")
      // 2017 has decided on nothing yet, so that nobody knows of two years.
      let unknown = try desk.run("evaluate", "Reports/2018")
      #expect(unknown.status == 1 && unknown.errors.contains("error[C022]"), "\(unknown.errors)")
      try desk.write("award,unit,decision\nW,STP,granted\n", to: "Reports/2017/decisions.csv")
      #expect(try proposed(desk, 2018) == ["QTK", "SYT"])
      // A year in which nothing was granted is known all the same.
      try desk.write("award,unit,decision\n", to: "Reports/2017/decisions.csv")
      #expect(try proposed(desk, 2018) == ["STP", "QTK"])
      try restrict(desk, "not awarded(W, within: 1)", instead: "not awarded(W, within: 2)")
      #expect(try proposed(desk, 2018) == ["QHC", "SCT"])
    }
  }

  @Test func looksBackThroughAListOfFiles() throws {
    try decided { desk in
      try desk.write("award,unit,decision,year\nW,STP,granted,2017\nW,QHC,revoked,2016\n", to: "late.csv")
      let list = "{metrics: ../2016/metrics.csv, decisions: [../../late.csv, ../2016/decisions.csv]}"
      try nextYear(desk, 2018, previous: list)
      try restrict(desk, "not awarded(W, within: 2)")
      // The file of 2016 tells its year; the later file takes QHC's award back.
      #expect(try proposed(desk, 2018) == ["QHC", "QTK"])
    }
  }

  /// A year that names itself, or another that names it, ends the chain.
  @Test func doesNotGoRoundInCircles() throws {
    try decided { desk in
      try nextYear(desk, 2017, previous: "../2016")
      let report = try desk.text(of: "Reports/2016/report.yaml")
      try desk.write(
        report.replacing("previous: {metrics: previous/metrics.csv}", with: "previous: ../2017"),
        to: "Reports/2016/report.yaml")
      try restrict(desk, "not awarded(W, within: 1)")
      #expect(try proposed(desk, 2017) == ["STP", "QTK"])
    }
  }

  /// A year with the same units and figures, decided on by nobody yet.
  private func nextYear(_ desk: Desk, _ year: Int, previous: String) throws {
    for file in ["units.csv", "metrics.csv", "report.yaml"] {
      let text = try desk.text(of: "Reports/2016/\(file)").replacing("year: 2016", with: "year: \(year)")
        .replacing("previous: {metrics: previous/metrics.csv}", with: "previous: \(previous)")
      try desk.folder.write(text, to: "Reports/\(year)/\(file)")
    }
  }

  private func restrict(_ desk: Desk, _ condition: String, instead of: String? = nil) throws {
    let text = try desk.text(of: "Criteria/set.yaml")
    let changed =
      of.map { text.replacing($0, with: condition) }
      ?? text.replacing("reserves: 1", with: "reserves: 1, eligible: '\(condition)'")
    try #require(changed != text)
    try desk.write(changed, to: "Criteria/set.yaml")
  }

  private func proposed(_ desk: Desk, _ year: Int) throws -> [String] {
    let found = try desk.run("evaluate", "Reports/\(year)", "--format", "csv")
    try #require(found.status == 0, "\(found.errors)")
    let rows = found.text.split(separator: "\r\n").dropFirst().map { row in
      row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    return rows.filter { $0[9] == "W" }.map { $0[1] }
  }
}
