import Diagnostics
import Evaluation
import Testing

/// Every problem of units and figures, and of scoring them, at exactly its cell.
@Suite struct FigureDiagnosticTests {
  private typealias Year = SoundYear
  private static let header = "unit,items,received,answered,quality,quality_self,board,initiatives,disciplined\n"

  private static let breakages = [
    Breakage("R001", .change(Year.decisions, "decision,note", to: "decision,«remark»")),
    Breakage("R002", .rewrite(Year.decisions, as: "«award»,unit,note\nW,p,\n")),
    Breakage("R003", .change(Year.metrics, "r,4,", to: "«,4,1,1,1,1,yes,1,no\nr,4,")),
    Breakage("R003", .change(Year.corrections, "đếm lại,", to: "«,")),
    Breakage("R004", .change(Year.units, "old,", to: "«r»,Sở Ruộng,SR,south,,,,,\nold,")),
    Breakage(
      "R004", .change(Year.metrics, "r,4,", to: "«Phương Bắc»,4,1,1,1,1,yes,1,no\nr,4,")),
    Breakage("R004", .change(Year.corrections, "p,quality", to: "«SRĐ»,items,6,đếm lần nữa,\np,quality")),
    Breakage(
      "R005", .change(Year.units, "q,Sở Quê Nhà", to: "«q»,Sở Quê Nhà"),
      .change(Year.units, "Quê Nhà|SQNh", to: "phương bắc")),
    Breakage("R006", .change(Year.units, "SRĐ,south", to: "SRĐ,«sout»")),
    Breakage("R007", .change(Year.units, "2010-01-01", to: "«2010-02-30»")),
    Breakage("R007", .rewrite(Year.decisions, as: "award,unit,decision,year\nW,p,granted,2015\nW,q,refused,«2016»\n")),
    Breakage("R008", .change(Year.units, "2001-01-01,2015-06-30", to: "2015-07-01,«2015-06-30»")),
    Breakage("R009", .change(Year.units, "2015-06-30,r", to: "2015-06-30,«rr»")),
    Breakage("R010", .change(Year.metrics, "r,4,", to: "«Sở Ruộng»,4,1,1,1,1,yes,1,no\nr,4,")),
    Breakage("R010", .change(Year.decisions, "W,q", to: "W,«qq»")),
    Breakage("R010", .change(Year.results, "p,80", to: "«pp»,80")),
    Breakage("R010", .change(Year.corrections, "r,items", to: "«old»,items")),
    Breakage("R011", .change(Year.metrics, "r,4,", to: "«old»,4,1,1,1,1,yes,1,no\nr,4,")),
    Breakage("R012", .change(Year.metrics, "q,5,0,0,,,Không,-,no\n", to: "")),
    Breakage(
      "R013",
      .rewrite(Year.units, as: "id,name,block\n"), .rewrite(Year.metrics, as: header),
      .rewrite(Year.corrections, as: "unit,metric,value,reason\n"), .rewrite(Year.pastMetrics, as: "unit,items\n"),
      .rewrite(Year.results, as: "unit,rank\n"), .rewrite(Year.decisions, as: "award,unit,decision\n"),
      .change(Year.set, ", eligible: 'not awarded(W, within: 1)'", to: "")),
    Breakage(
      "R013",
      .rewrite(
        Year.units, as: "id,name,block,valid_to\np,P,north,2015-01-01\nq,Q,north,2014-01-01\nold,O,north,2014-01-01\n"),
      .rewrite(Year.metrics, as: header), .rewrite(Year.corrections, as: "unit,metric,value,reason\n")),
    Breakage("R014", .change(Year.metrics, "r,4,", to: "r,«4.5»,")),
    Breakage("R014", .change(Year.results, "Tốt,1,1", to: "Tốt,«0»,1")),
    Breakage("R015", .change(Year.metrics, "r,4,20,20,7,7", to: "r,4,20,20,«10.5»,7")),
    Breakage("R015", .change(Year.corrections, "p,quality,8", to: "p,quality,«-1»")),
    Breakage("R015", .change(Year.metrics, "r,4,", to: "r,«-4»,")),
    Breakage("R016", .change(Year.metrics, "Có,2,no", to: "Có,2,«chưa rõ»")),
    Breakage("R017", .change(Year.metrics, "Có,2,no", to: "«Co»,2,no")),
    Breakage("R018", .change(Year.metrics, "r,4,", to: "r,«Không phát sinh»,")),
    Breakage(
      "R019", .change(Year.dictionary, "checks:", to: "  extra: {title: Thêm, type: count}\nchecks:"),
      .change(Year.set, "value: initiatives", to: "value: extra"), at: Year.metrics),
    Breakage("R020", .change(Year.decisions, "p,granted", to: "p,«grant»")),
    Breakage("T014", .change(Year.metrics, "r,4,20,20,7,7", to: "r,4,20,20,«\"7,5\"»,7")),

    Breakage(
      "S001", .change(Year.set, "applies: received > 0, ", to: ""), .change(Year.metrics, "q,5,0,0", to: "q,5,0,«0»")),
    Breakage(
      "S002", .change(Year.set, "value: initiatives", to: "value: ln(initiatives)"),
      .change(Year.metrics, "Không,-", to: "Không,«-»")),
    Breakage("S003", .change(Year.metrics, "q,5,0,0", to: "q,5,«,0")),
    Breakage("S003", .change(Year.metrics, "Có,2,no", to: "Có,«,no")),
    Breakage("S004", .change(Year.metrics, "r,4,20,20,7,7", to: "r,4,20,20,«7.3»,7")),
    Breakage("S004", .change(Year.corrections, "p,quality,8", to: "p,quality,«8.3»")),
    Breakage("S005", .change(Year.metrics, "Có,2,no", to: "Có,2,«")),
    Breakage("S006", .change(Year.metrics, "r,4,20,20", to: "r,4,20,«21»")),
    // T36: self-assessed above the maximum, below 0, between two steps.
    Breakage("S008", .change(Year.metrics, "9,8.5,9,yes", to: "9,8.5,«10.5»,yes")),
    Breakage("S008", .change(Year.metrics, "r,4,20,20,7,7", to: "r,4,20,20,7,«-1»")),
    Breakage("S008", .change(Year.metrics, "r,4,20,20,7,7", to: "r,4,20,20,7,«7.3»")),
  ]

  @Test(arguments: breakages)
  func showsExactlyWhatIsWrong(breakage: Breakage) throws {
    for diagnostic in try breakage.check() { checkWording(diagnostic.problem) }
  }

  @Test func everyCodeIsCaused() {
    let codes = Set(Self.breakages.map(\.code))
    #expect(codes.filter { $0.hasPrefix("R") }.sorted() == (1...20).map { "R0" + ($0 < 10 ? "0" : "") + "\($0)" })
    #expect(codes.filter { $0.hasPrefix("S") }.sorted() == [1, 2, 3, 4, 5, 6, 8].map { "S00\($0)" })
  }

  @Test func showsTheOtherFigureToo() throws {
    let check = try Breakage("S006", .change(Year.metrics, "r,4,20,20", to: "r,4,20,«21»")).check()
    #expect(check.first?.related.map { [$0.line, $0.column] } == [4, 5])
    let twice = try Breakage("R004", .change(Year.metrics, "r,4,", to: "«SQNh»,4,1,1,1,1,yes,1,no\nr,4,")).check()
    #expect(twice.first?.related.map { [$0.line, $0.column] } == [3, 1])
  }

  @Test func aSoundYearHasNothingToReport() throws {
    let attempt = try SoundYear().evaluate()
    #expect(attempt.findings.diagnostics.isEmpty && attempt.evaluated != nil)
  }

  @Test func reportsAllOfARunInReadingOrder() throws {
    let attempt = try SoundYear([
      .change(Year.set, "quota: 2", to: "quota: hai"), .change(Year.set, "decimals: 2", to: "decimals: 10"),
      .change(Year.units, "2010-01-01", to: "hôm qua"), .change(Year.units, "SRĐ,south", to: "SRĐ,sout"),
      .change(Year.metrics, "r,4,", to: "r,bốn,"), .change(Year.metrics, "Không,-", to: "Chưa,-"),
      .change(Year.corrections, "p,quality,8", to: "p,qualities,8"),
      .change(Year.decisions, "W,q", to: "W,qq"),
    ]).evaluate()
    let found = attempt.findings.inReadingOrder
    #expect(
      found.map(\.problem.code) == ["Y016", "Y014", "C019", "R017", "T016", "R010", "R007", "R006"])
    let places = found.compactMap(\.place)
    #expect(places.count == found.count && places == places.sorted())
    for diagnostic in found { checkWording(diagnostic.problem) }
  }

  @Test func reportsAllFaultsOfScoringInOneRun() throws {
    let attempt = try SoundYear([
      .change(Year.set, "applies: received > 0, ", to: ""), .change(Year.metrics, "Có,2,no", to: "Có,2,"),
      .change(Year.metrics, "r,4,20,20,7,7", to: "r,4,20,21,7.3,7"),
    ]).evaluate()
    #expect(attempt.findings.inReadingOrder.map(\.problem.code) == ["S001", "S006", "S004", "S005"])
  }
}
