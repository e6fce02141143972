import Catalogue
import Diagnostics
import TestSupport
import Testing

@Suite struct ExplainErrorTests {
  @Test func explainsACodeWithBothExamples() throws {
    let found = try Office().run("explain-error", "c012", "--lang", "vi")
    #expect(found.status == 0 && found.errors.isEmpty)
    #expect(
      found.text == """
        C012: mức vượt điểm tối đa

        Điểm của một mức hoặc câu trả lời không được lớn hơn `points` của tiêu chí.

        Sai (tệp tiêu chí):
            {bands: {0: 0, 1: 5, 10: 25}}

        Đúng:
            {bands: {0: 0, 1: 5, 10: 15}}

        """)
  }

  @Test func listsAllCodesWithoutOne() throws {
    let found = try Office().run("explain-error")
    let lines = found.text.split(separator: "\n")
    for code in CodeFamily.all.flatMap(\.codes) { #expect(lines.contains("  \(code.code)  \(code.title.en)")) }
  }

  @Test(
    arguments: CodeFamily.all.flatMap(\.codes).filter { code in
      // Those on the council's decisions need a workbook that came back, and are run by the tests of decisions.
      code.example?.home.en == "command" && !code.code.hasPrefix("K")
    }.map(\.code))
  func theWrongCommandIsReportedAsItsCode(code: String) throws {
    let example = try #require(CodeFamily.explanation(of: code)?.example)
    let dictionary = try #require(Office()["Criteria/metrics.yaml"]) + "portal:\n  news: {title: Tin}\n"
    let office = try Office().with("Criteria/set.yaml", "grades:", "ranking: {ties: [B2]}\ngrades:")
      .with("Reports/2016/previous/metrics.txt", "x").with("Criteria/metrics.yaml", dictionary)
      .with("Reports/2016/portal.csv", "month,metric,value\n2016-08,news,140\n")
    func run(_ command: String) throws -> Tool.Output {
      let words = command.split(separator: " ").map(String.init)
      #expect(words.first == "bangvang")
      return try office.open { try $0.run(Array(words.dropFirst())) }
    }
    let wrong = try run(example.wrong)
    #expect(wrong.errors.contains("error[\(code)]"), "\(wrong.errors)")
    #expect(wrong.status != 0)
    let right = try run(example.right)
    #expect(right.status == 0 && !right.errors.contains("error["), "\(right.errors)")
  }

  @Test func showsWarningsAndGoesOn() throws {
    var office = try Office().with("Criteria/set.yaml", "score: {target: 200}", "score: {target: 2}")
    office["Reports/2016/units.csv"]? += "SCT,Sở Công Thương,so\nQTK,Quận Thanh Khê,quan\n"
    office["Reports/2016/metrics.csv"]? += "SCT,90,10,9,4,no\nQTK,30,10,8,4.5,yes\n"
    for arguments in [["check", "Reports/2016"], ["evaluate", "Reports/2016"]] {
      let found = try office.open { try $0.run(arguments) }
      #expect(found.status == 0)
      #expect(found.diagnostics == ["C102 6:7"])
      #expect(found.errors.contains("warning[C102]: all 5 units get the full points of `A1`"))
    }
  }
}
