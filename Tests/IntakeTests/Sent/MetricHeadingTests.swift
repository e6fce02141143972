import Diagnostics
@testable import Intake
import Testing

@Suite struct MetricHeadingTests {
  private func match(_ tiers: String..., titles: [String] = []) throws -> MetricHeadings.Match {
    let heading = Heading(tiers: tiers, titles: titles, place: Place(file: "a"))
    return MetricHeadings(try SentOffice.dictionary).match(heading)
  }

  /// T34: a column goes by other headings too.
  @Test func knowsIdsTitlesAndAliases() throws {
    #expect(try match("updates") == .metric("updates"))
    #expect(try match("SỐ TUẦN  CÓ TIN") == .metric("weeks"))
    #expect(try match("Tiếp nhận") == .metric("received"))
  }

  /// "Tiếp nhận" stands in two tables: the title, or the heading above, tells which.
  @Test func prefersTheNameThatAccountsForMore() throws {
    #expect(try match("Câu hỏi", "Tiếp nhận") == .metric("received"))
    #expect(
      try match("Câu hỏi", "Tiếp nhận", titles: ["TỌA ĐÀM, ĐỐI THOẠI NĂM 2016"]) == .metric("dialogue_questions"))
    #expect(try match("Tiếp nhận", titles: ["Tọa đàm, đối thoại"]) == .metric("received"))
  }

  @Test func asksForTheHeadingsAbove() throws {
    #expect(try match("Câu hỏi", "Đúng hạn") == .metric("on_time"))
    #expect(try match("Đúng hạn") == MetricHeadings.Match.none)
    #expect(try match("Cộng", titles: ["Trả lời công dân"]) == .metric("received"))
    #expect(try match("Cộng", titles: ["Tin, bài"]) == MetricHeadings.Match.none)
  }

  @Test func passesOverTheYearInAHeading() throws {
    #expect(try match("Số tuần có tin", "Năm 2016") == .metric("weeks"))
    #expect(Heading(tiers: ["Số tuần", "NĂM 2015"], titles: [], place: Place(file: "a")).years == [2015])
    #expect(Heading(tiers: ["Số tuần năm 2015", "12"], titles: [], place: Place(file: "a")).years == [])
  }

  @Test func joinsTiersToATitle() throws {
    #expect(try match("Câu hỏi", "tại đối thoại") == .metric("dialogue_questions"))
  }

  @Test func passesOverTheMeasureBehindAHeading() throws {
    #expect(try match("Số tuần có tin (tuần)") == .metric("weeks"))
    #expect(try match("Chất lượng (tự chấm)") == .metric("quality_self"))
    #expect(try match("Số tuần có tin (câu)") == MetricHeadings.Match.none)
  }

  @Test func suggestsWhatMayHaveBeenMeant() throws {
    let headings = MetricHeadings(try SentOffice.dictionary)
    func near(_ text: String) -> [String] { headings.near(Heading(tiers: [text], titles: [], place: Place(file: "a"))) }
    #expect(near("Số tuần có tim") == ["weeks"])
    #expect(near("Đúng hạn") == ["on_time"])
    #expect(near("Cột lạ") == [])
    #expect(try match("Số tuần có tim") == MetricHeadings.Match.none)
  }
}
