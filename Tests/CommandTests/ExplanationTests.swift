import Foundation
import TestSupport
import Testing

@Suite struct ExplanationTests {
  /// What was printed, on one line.
  private func flat(_ output: Tool.Output) -> String { output.text.split { $0.isWhitespace }.joined(separator: " ") }

  @Test func tellsAPlainMetricOnce() throws {
    let found = try Office().run("explain", "Reports/2016", "STP").text
    #expect(found.ranges(of: "updates = 150").count == 1)
    #expect(found.contains("updates = 150 ← Reports/2016/metrics.csv:2:5\n"))
    #expect(found.contains("answered / received = 0.9\n"))
  }

  @Test func tellsWhyACriterionDoesNotApply() throws {
    let zero = try Office().run("explain", "Reports/2016", "SYT").text
    #expect(zero.contains("since received = 0 ≤ 0"))
    #expect(zero.contains("since group B does not apply"))
    let office = try Office().with("Criteria/set.yaml", "    applies: received > 0\n", "")
      .with("Reports/2016/metrics.csv", "SYT,200,0,0", "SYT,200,5,0")
    let nothing = flat(try office.run("explain", "Reports/2016", "QHC", "--lang", "vi"))
    #expect(nothing.contains("vì không phát sinh answered, received"))
  }

  @Test func tellsTheNearestNextStep() throws {
    let found = flat(try Office().run("explain", "Reports/2016", "STP"))
    #expect(found.contains("nearest step: Tin, bài: 1 more (150 → 151): +0.20, total +0.20"))
    #expect(found.contains("nearest step: Trả lời: 1 more (36 → 37): +1.00, total +1.00"))
    let vi = flat(try Office().run("explain", "Reports/2016", "SYT", "--lang", "vi"))
    #expect(vi.contains("bước gần nhất: Ban biên tập: Không → Có: +10,00, tổng điểm +20,00, hạng 2 → 1"))
  }

  @Test func tellsWhatWasFilledIn() throws {
    let office = try Office().with("Reports/2016/metrics.csv", "36,8,yes", "36,,yes")
    #expect(flat(try office.run("explain", "Reports/2016", "STP")).contains("missing, taken as 0 by `missing: zero`"))
    let left = try office.with("Criteria/set.yaml", "missing: zero", "missing: exclude")
    #expect(
      flat(try left.run("explain", "Reports/2016", "STP"))
        .contains("missing and therefore not counted, by `missing: exclude`"))
  }

  @Test func tellsEachJudgesMark() throws {
    let office = try Office().with(
      "Criteria/metrics.yaml", #"type: number}"#,
      #"type: number, nothing_arose: not_applicable}"#
        + "\n  other: {title: Khác, type: number}\n  third: {title: Ba, type: number}"
    )
    .with(
      "Criteria/set.yaml", "value: mark, score: {panel: {step: 0.5}}",
      "value: [mark, other, third], score: {panel: {severity: even_out}}"
    )
    .with(
      "Reports/2016/metrics.csv",
      "unit,updates,received,answered,mark,board,other,third\nSTP,150,40,36,8,yes,6,\nSYT,200,5,0,4,no,4,5\nQHC,90,-,-,5.5,yes,1,2\n"
    )
    // B does not apply to QHC: judges 8, 4 and 6, 4; means 6 and 5, deviations 2 and 1, the third's 0; M = 27 ÷ 5 and
    // S = √(10 ÷ 4) = 1.5811.
    let told = flat(try office.run("explain", "Reports/2016", "STP"))
    #expect(told.contains("mean (2 of 3 judges) = 6.9811"), "\(told)")
    #expect(told.contains("mark = 8 ← Reports/2016/metrics.csv:2:15 (evened out: 6.9811)"))
    #expect(told.contains("other = 6 ← Reports/2016/metrics.csv:2:21 (evened out: 6.9811)"))
    #expect(told.contains("third = abstained ← Reports/2016/metrics.csv:2:"))
  }

  @Test func tellsHowManyRecordsStandBehindAFigure() throws {
    let kinds = """
        days: {title: Ngày, type: number, mean: questions, of: answered - received}
        asked: {title: Hỏi, type: count, count: questions}
      records:
        questions:
          title: Câu hỏi
          columns: {unit: {type: unit}, received: {type: date}, answered: {type: date, optional: true}}

      """
    let office = try Office().with("Criteria/metrics.yaml", "no: [\"Không\"]}}\n", "no: [\"Không\"]}}\n\(kinds)")
      .with("Criteria/set.yaml", "value: updates, score: {target: 200}", "value: days + asked, score: {target: 200}")
      .with(
        "Reports/2016/records/questions.csv",
        "unit,received,answered\nSTP,2016-01-04,2016-01-06\nSTP,2016-01-04,2016-01-08\nSTP,2016-01-04,\nSYT,2016-01-04,\n"
      )
    let told = flat(try office.run("explain", "Reports/2016", "STP"))
    #expect(told.contains("days = 3 ← Reports/2016/records/questions.csv (from 2 records)"), "\(told)")
    #expect(told.contains("asked = 3 ← Reports/2016/records/questions.csv "), "\(told)")
    #expect(!told.contains("questions.csv (from 3 records)"), "\(told)")
    let none = flat(try office.run("explain", "Reports/2016", "SYT", "--lang", "vi"))
    #expect(none.contains("days = không phát sinh ← Reports/2016/records/questions.csv (từ 0 bản ghi)"), "\(none)")
  }

  @Test func tellsWhatWasCorrected() throws {
    let office = Office().with(
      "Reports/2016/corrections.csv", "unit,metric,value,reason\nSTP,updates,140,đếm trùng\nSYT,board,yes,có rồi\n")
    #expect(
      flat(try office.run("explain", "Reports/2016", "STP"))
        .contains("updates = 140 ← Reports/2016/corrections.csv:2:13 (handed in: 150; corrected: đếm trùng)"))
    #expect(flat(try office.run("explain", "Reports/2016", "SYT")).contains("(handed in: no; corrected: có rồi)"))
  }
}

@Suite struct JSONTests {
  private func document(_ office: Office) throws -> [String: Any] {
    let output = try office.run("evaluate", "Reports/2016", "--format", "json")
    return try #require(try JSONSerialization.jsonObject(with: Data(output.text.utf8)) as? [String: Any])
  }

  @Test func hasANullWhereThereIsNoYear() throws {
    var office = Office()
    office["Reports/2016/report.yaml"] = nil
    let output = try office.run("evaluate", "Reports/2016", "--criteria", "Criteria/set.yaml", "--format", "json")
    #expect(output.text.contains("\"year\" : null"))
  }

  @Test func listsCorrectionsAndRules() throws {
    let office = try Office().with("Reports/2016/metrics.csv", "36,8,yes", "36,,yes").with(
      "Reports/2016/corrections.csv", "unit,metric,value,reason,document\nSYT,board,yes,có rồi,CV 12\n")
    let document = try document(office)
    let correction = try #require((document["corrections"] as? [[String: Any]])?.first)
    #expect(
      correction.compactMapValues { $0 as? String } == [
        "unit": "SYT", "metric": "board", "submitted": "no", "verified": "yes", "reason": "có rồi",
        "document": "CV 12",
      ])
    #expect(correction["difference"] is NSNull)
    let place = try #require(correction["place"] as? [String: Any])
    #expect(place["file"] as? String == "Reports/2016/metrics.csv" && place["line"] as? Int == 3)
    let sets = try #require(document["sets"] as? [[String: Any]])
    let filled = try #require((sets[0]["filled_in"] as? [[String: Any]])?.first)
    #expect(filled["rule"] as? String == "zero" && filled["criterion"] as? String == "B2")
  }

  @Test func writesFifteenDigits() throws {
    let office = try Office().with("Reports/2016/metrics.csv", "STP,150,40,36", "STP,150,30,10")
    let output = try office.run("evaluate", "Reports/2016", "--format", "json").text
    #expect(output.contains("\"value\" : 0.333333333333333\n"))
  }
}
