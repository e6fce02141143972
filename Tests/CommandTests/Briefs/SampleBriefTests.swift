import Foundation
import TestSupport
import Testing

/// Quick reports on the sample, every number against Python that reads the same files.
@Suite(.enabled(if: Python.isInstalled, "needs Python")) struct SampleBriefTests {
  /// Periods with a day of report, and what each is compared with.
  struct Case: Sendable, CustomTestStringConvertible {
    let period: String
    let days: [String]
    /// The portal's figures are monthly.
    var hasPortal = true
    var testDescription: String { period }
  }

  static let cases = [
    Case(
      period: "2016-Q3", days: ["2016-07-01", "2016-09-30", "2016-09-30", "2016-04-01", "2016-06-30", "2016-06-30"]),
    Case(
      period: "2016-08", days: ["2016-08-01", "2016-08-31", "2016-10-05", "2016-07-01", "2016-07-31", "2016-09-04"]),
    Case(
      period: "2016-03-07..2016-03-13",
      days: ["2016-03-07", "2016-03-13", "2016-03-14", "2016-02-29", "2016-03-06", "2016-03-07"], hasPortal: false),
    Case(
      period: "2016-Q4", days: ["2016-10-01", "2016-12-31", "2016-11-20", "2016-07-01", "2016-09-30", "2016-08-20"],
      hasPortal: false),
  ]

  struct Reckoned: Decodable {
    let portal: [[String: Double]]
    let sites: [[String: Double]]
    let units: [String: [String: Double]]
    let overdue: [Late]
    let late: [Late]
  }

  /// A question, its unit, calendar days and working days behind.
  struct Late: Decodable, Hashable {
    let id: String
    let unit: String
    let days: Int
    let workingDays: Int

    init(_ id: String, _ unit: String, _ days: Int, _ workingDays: Int) {
      (self.id, self.unit, self.days, self.workingDays) = (id, unit, days, workingDays)
    }

    init(from decoder: any Decoder) throws {
      var list = try decoder.unkeyedContainer()
      id = try list.decode(String.self)
      unit = try list.decode(String.self)
      days = try list.decode(Int.self)
      workingDays = try list.decode(Int.self)
    }
  }

  static func reckon(_ days: [String]) throws -> Reckoned {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/brief.py"
    let home = Repository.root + "/Reports/2016"
    let lines = try Python.lines(script: script, [home, Repository.root + "/Criteria/calendar.csv"] + days)
    return try JSONDecoder().decode(Reckoned.self, from: Data(lines.joined().utf8))
  }

  private func run(_ test: Case, _ more: String..., out: String) throws -> Tool.Output {
    try Tool.builtProgram().run(
      ["brief", Repository.root + "/Reports/2016", "--period", test.period, "--on", test.days[2], "--out", out] + more)
  }

  @Test(arguments: cases) func countsWhatPythonCounts(test: Case) throws {
    try withTemporaryFolder { folder in
      let brief = try BriefDocument(run(test, "--format", "json", out: folder.path).text)
      let reckoned = try Self.reckon(test.days)
      #expect(brief.version == 1 && brief.year == 2016 && brief.day == test.days[2])
      #expect(brief.before == .init(first: test.days[3], last: test.days[4], day: test.days[5]))
      #expect(Set(brief.portal.map(\.id)) == Set(reckoned.portal[0].keys) && brief.portal.count == 7)
      #expect(Set(brief.sites.map(\.id)) == Set(reckoned.sites[0].keys) && brief.sites.count == 20)
      for (lines, figures) in [(brief.portal, reckoned.portal), (brief.sites, reckoned.sites)] {
        for line in lines {
          let isKnown = test.hasPortal || !brief.portal.contains { $0.id == line.id && $0.title == line.title }
          let (now, before) = (try #require(figures[0][line.id]), try #require(figures[1][line.id]))
          #expect(line.value == (isKnown ? now : nil), "\(line.id)")
          #expect(line.before.value == (isKnown ? before : nil), "\(line.id) before")
          #expect((line.reason == nil) == isKnown && (line.before.reason == nil) == isKnown)
          let compares = isKnown && before != 0
          #expect(agrees(line.before.ratio, compares ? now / before : nil), "\(line.id)")
          #expect(agrees(line.before.growth, compares ? now / before - 1 : nil), "\(line.id)")
          #expect(line.year_before.value == nil && line.year_before.growth == nil && line.year_before.reason != nil)
        }
      }
      try compareUnits(brief, reckoned)
      #expect(
        brief.overdue.map { Late($0.id, $0.unit, $0.days_overdue, $0.working_days_overdue) } == reckoned.overdue)
    }
  }

  private func compareUnits(_ brief: BriefDocument, _ reckoned: Reckoned) throws {
    // Of the department that was split during the year nothing is known.
    #expect(brief.units.count == 54 && !brief.units.contains { $0.id == "SVHTTDL" })
    for unit in brief.units {
      let figures = try #require(reckoned.units[unit.id])
      for (id, figure) in unit.figures { #expect(figure == figures[id], "\(unit.id) \(id)") }
      #expect(unit.figures.count == figures.count)
      #expect(Double(unit.answers.received) == figures["received"] && Double(unit.answers.late) == figures["late"])
      #expect(unit.longest_overdue == reckoned.overdue.filter { $0.unit == unit.id }.map(\.days).max())
    }
    for id in ["updates", "received", "questions.overdue", "dialogues_joined"] {
      let sum = brief.units.reduce(0.0) { $0 + (($1.figures[id] ?? nil) ?? 0) }
      #expect(sum == brief.line(id)?.value || brief.portal.contains { $0.id == id }, "\(id)")
    }
  }

  private func agrees(_ one: Double?, _ other: Double?) -> Bool {
    guard let one, let other else { return one == nil && other == nil }
    return abs(one - other) <= 1e-12 * max(1, abs(other))
  }

  @Test(.enabled(if: Openpyxl.isInstalled, "needs openpyxl"), arguments: ["vi", "en"])
  func printsTheSameNumbersInTheWorkbook(language: String) throws {
    let test = Self.cases[0]
    try withTemporaryFolder { folder in
      let printed = try run(test, "--lang", language, out: folder.path)
      #expect(printed.status == 0)
      let reckoned = try Self.reckon(test.days)
      let book: [String: [[Openpyxl.Value]]] = try Openpyxl.ask(
        """
        plain = lambda v: v if v is None or isinstance(v, (int, float, str)) else str(v)
        answer = {str(n): [[plain(c.value) for c in row] for row in s.iter_rows()] for n, s in enumerate(book)}
        """, of: folder.file("brief-2016-07-01-2016-09-30.xlsx"))
      let sheet = try #require(book["0"])
      let lines = sheet.filter { if case .number = $0[0] { true } else { false } }.map { row in
        row[3...].map { cell -> Double? in if case .number(let number) = cell { number } else { nil } }
      }
      let brief = try BriefDocument(run(test, "--format", "json", out: folder.path).text)
      let expected = zip([brief.portal, brief.sites], [reckoned.portal, reckoned.sites]).flatMap { lines, figures in
        lines.map { line -> [Double?] in
          let (now, before) = (figures[0][line.id] ?? 0, figures[1][line.id] ?? 0)
          return [now, before, now / before, (now - before) / before, nil, nil, nil]
        }
      }
      #expect(lines.count == 27 && lines.count == expected.count)
      for (line, expected) in zip(lines, expected) {
        #expect(zip(line, expected).allSatisfy { agrees($0, $1) }, "\(line), Python \(expected)")
      }
      let overdue = try #require(book["2"]).filter { if case .number = $0[0] { true } else { false } }
      let cells = overdue.map { [$0[1], $0[7], $0[8]] }
      #expect(
        cells == reckoned.overdue.map { [.text($0.id), .number(Double($0.workingDays)), .number(Double($0.days))] })
    }
  }

  /// The year's own workbook lists what was late on the cut-off day.
  @Test(.enabled(if: Openpyxl.isInstalled, "needs openpyxl")) func listsWhatWasLateInTheYearsWorkbook() throws {
    try withTemporaryFolder { folder in
      let found = try Tool.builtProgram().run(
        ["evaluate", Repository.root + "/Reports/2016", "--out", folder.path, "--lang", "vi"])
      #expect(found.status == 0)
      let rows: [[Openpyxl.Value]] = try Openpyxl.ask(
        """
        answer = [[c.value if isinstance(c.value, (int, float, str)) else None for c in row]
                  for row in book["Câu hỏi trễ hạn"].iter_rows()]
        """, of: folder.file("unit-websites-2016.xlsx"))
      let listed = rows.filter { if case .number = $0[0] { true } else { false } }
      let late = try Self.reckon(["2016-01-01", "2016-12-31", "2017-02-10"]).late
      #expect(late.count > 200)
      #expect(
        listed.map { [$0[1], $0[7], $0[8]] }
          == late.map { [.text($0.id), .number(Double($0.workingDays)), .number(Double($0.days))] })
    }
  }
}
