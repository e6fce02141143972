import Foundation
import TestSupport
import Testing

/// What `check`, `explain` and `evaluate` tell of a year's figures.
@Suite struct DataQualityTests {
  private func run(
    _ arguments: [String], changing file: String? = nil, _ old: String = "", to new: String = ""
  ) throws -> Tool.Output {
    try withTemporaryFolder { folder in
      _ = try QuestionableYear.write(into: folder, changing: file, old, to: new)
      return try Tool.builtProgram().run(
        arguments, in: folder.path, environment: ["LC_ALL": "en_GB.UTF-8", "NO_COLOR": "1"])
    }
  }

  private func document(_ arguments: [String], changing file: String? = nil, _ old: String = "", to new: String = "")
    throws -> [String: Any]
  {
    let output = try run(arguments, changing: file, old, to: new)
    #expect(output.errors.isEmpty)
    return try #require(try JSONSerialization.jsonObject(with: Data(output.text.utf8)) as? [String: Any])
  }

  @Test func tellsTheQualityInBriefBehindTheSummary() throws {
    let found = try run(["check", "Reports/2016"])
    #expect(found.status == 0 && found.errors.isEmpty)
    #expect(
      found.text == """
        No errors: 10 units, 8 metrics, 1 criteria set.

        Data quality
          Warnings: none
          Corrected figures: 3
          Self-assessed otherwise than verified: 3/9
          Units with checks left open for want of a figure: 1
          Missing figures treated: 1
          Values held in: 1
          Units not evaluated: 2
          Units not ranked: none
          Cases of a criterion that does not apply: 1
          Suspicious figures: 3
            Department Five: updates = 1300 ← Reports/2016/metrics.csv:6:4
                10 times last year's (130)
                far above the block (median 151 of 8 units; M = 103.33)
                last year = 130 ← Reports/2016/previous/metrics.csv:6:4
            Department Eight: updates = 0 ← Reports/2016/metrics.csv:9:4
                0, last year 90
                far below the block (median 151 of 8 units; M = −13.58)
                last year = 90 ← Reports/2016/previous/metrics.csv:9:4
            Department Eight: budget = 900 ← Reports/2016/metrics.csv:9:14
                far above the block (median 99 of 8 units; M = 154.36)

        """)
  }

  @Test func tellsItInVietnamese() throws {
    let found = try run(["check", "Reports/2016", "--lang", "vi"]).text
    #expect(found.contains("Kiểm tra số liệu\n  Cảnh báo: không có\n  Số liệu đã thẩm định lại: 3\n"))
    #expect(found.contains("  Điểm tự chấm khác điểm thẩm định: 3/9\n"))
    #expect(found.contains("gấp 10 lần năm trước (130)\n"))
    #expect(found.contains("thấp hơn hẳn khối (trung vị 151 của 8 đơn vị; M = −13,58)\n"))
  }

  @Test func tellsAllOfItAsJSON() throws {
    let document = try document(["check", "Reports/2016", "--format", "json"])
    #expect(document["version"] as? Int == 1 && document["path"] as? String == "Reports/2016")
    let quality = try #require(document["quality"] as? [String: Any])
    #expect([quality["year"], quality["units"], quality["metrics"]].map { $0 as? Int } == [2016, 10, 8])
    func rows(_ key: String, of part: [String: Any]) -> [[String: Any]] { part[key] as? [[String: Any]] ?? [] }
    let corrections = rows("corrections", of: quality)
    #expect(corrections.map { $0["difference"] as? Double } == [-1368, nil, 0.5])
    #expect((corrections[0]["place"] as? [String: Any])?["line"] as? Int == 2)
    let suspicious = try #require(rows("suspicious", of: quality).first)
    #expect(suspicious["unit"] as? String == "U5" && suspicious["ratio"] as? Double == 10)
    #expect(suspicious["far_from_last_year"] as? Bool == true)
    let spread = try #require(suspicious["far_from_block"] as? [String: Any])
    #expect([spread["median"], spread["deviation"], spread["figures"]].map { $0 as? Double } == [151, 7.5, 8])
    #expect(spread["measure"] as? String == "median_absolute_deviation")
    #expect((suspicious["previous_place"] as? [String: Any])?["column"] as? Int == 4)
    #expect(rows("not_evaluated", of: quality).map { $0["unit"] as? String } == ["OLD", "NEW"])
    #expect(
      rows("not_evaluated", of: quality).map { $0["reason"] as? String }
        == ["ended on 16/05/2016; succeeded by U1, U2", "begins only on 01/01/2017"])
    #expect(rows("checks", of: quality).map { $0["open"] as? [String] } == [["Q2"]])
    let set = try #require(rows("sets", of: quality).first)
    #expect(rows("filled_in", of: set).map { $0["unit"] as? String } == ["U3"])
    #expect(rows("held_in", of: set).map { $0["to"] as? Double } == [105])
    #expect(
      rows("not_applicable", of: set).map { $0["reason"] as? String } == ["since nothing arose of on_time, received"])
    #expect(rows("self_assessed", of: set).count == 10)
    #expect(rows("self_assessed", of: set)[2]["difference"] as? Double == -5)
  }

  @Test func putsErrorsIntoJSONToo() throws {
    let wrong = ["check", "Reports/2016", "--format", "json"]
    let output = try run(wrong, changing: QuestionableYear.metrics, "U7,155", to: "U7,15x5")
    #expect(output.status == 1 && output.errors.isEmpty)
    let document = try document(wrong, changing: QuestionableYear.metrics, "U7,155", to: "U7,15x5")
    #expect(document["quality"] is NSNull)
    let error = try #require((document["errors"] as? [[String: Any]])?.first)
    #expect((error["code"] as? String)?.hasPrefix("T") == true)
    let place = try #require(error["place"] as? [String: Any])
    #expect(place["file"] as? String == "Reports/2016/metrics.csv")
    #expect([place["line"], place["column"]].map { $0 as? Int } == [8, 4])
    #expect(place["cell"] is NSNull && place["sheet"] is NSNull)
  }

  @Test func checksACriteriaFileAsJSON() throws {
    let document = try document(["check", "Criteria/set.yaml", "--format", "json"])
    #expect(document["quality"] is NSNull && (document["errors"] as? [Any])?.isEmpty == true)
  }

  @Test func documentsEveryKeyOfTheCheck() throws {
    let document = try document(["check", "Reports/2016", "--format", "json"])
    var names: Set<String> = []
    func collect(_ value: Any) {
      if let object = value as? [String: Any] {
        names.formUnion(object.keys)
        object.values.forEach(collect)
      } else if let list = value as? [Any] {
        list.forEach(collect)
      }
    }
    collect(document)
    let readme = String(decoding: try Repository.bytes(of: "README.md"), as: UTF8.self)
    let section = try #require(
      readme.components(separatedBy: "\n## JSON\n").last?.components(separatedBy: "\n## ").first)
    #expect(names.count > 40)
    for name in names.sorted() { #expect(section.contains("`\(name)`"), "README.md does not document \(name)") }
  }

  @Test func explainsSelfAssessedBesideVerifiedPoints() throws {
    #expect(
      try run(["explain", "Reports/2016", "U1"]).text.contains("Self-assessed: 5; verified: 4.50; difference: -0.50\n"))
    #expect(
      try run(["explain", "Reports/2016", "U1", "--lang", "vi"]).text
        .contains("Tự chấm: 5; thẩm định: 4,50; chênh lệch: -0,50\n"))
    #expect(!(try run(["explain", "Reports/2016", "Q1"]).text.contains("Self-assessed")))
  }

  @Test func evaluatesWithSelfAssessedPointsInJSON() throws {
    let document = try document(["evaluate", "Reports/2016", "--format", "json"])
    let units = try #require(((document["sets"] as? [[String: Any]])?.first)?["units"] as? [[String: Any]])
    let criteria = try #require(units[0]["criteria"] as? [[String: Any]])
    let marked = try #require(criteria.first { $0["id"] as? String == "B2" })
    #expect(marked["self_assessed"] as? Double == 5 && marked["difference"] as? Double == -0.5)
    let other = try #require(criteria.first { $0["id"] as? String == "A1" })
    #expect(other["self_assessed"] is NSNull && other["difference"] is NSNull)
    #expect((document["suspicious"] as? [Any])?.count == 3)
  }

  /// T24: zero, nothing arose and missing are three things, each told by its own word.
  @Test func tellsZeroNothingAroseAndMissingApart() throws {
    let corrections =
      "unit,metric,value,reason\nU3,mark,4,chấm bổ sung\nU4,received,0,đếm lại\nU4,on_time,0,đếm lại\nU4,late,0,đếm lại\nU8,updates,95,đếm lại\n"
    let attempt = try withTemporaryFolder { folder in
      _ = try QuestionableYear.write(into: folder)
      try folder.write(corrections, to: QuestionableYear.corrections)
      // U4 then has 0 of 0 questions (T25): the rate is not reckoned where it does not apply.
      let set = String(
        decoding: try Data(contentsOf: URL(fileURLWithPath: folder.file("Criteria/set.yaml"))), as: UTF8.self)
      try folder.write(
        set.replacing("points: 30, value", with: "points: 30, applies: received > 0, value"), to: "Criteria/set.yaml")
      let program = try Tool.builtProgram()
      return try ["U3", "U4", "U8"].map { unit in
        try program.run(["explain", "Reports/2016", unit, "--lang", "en"], in: folder.path).text
          .split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }
    }
    #expect(attempt[0].contains("(handed in: blank; corrected: chấm bổ sung)"))
    #expect(attempt[1].contains("(handed in: nothing arose; corrected: đếm lại)"))
    #expect(attempt[1].contains("since received = 0 ≤ 0"))
    #expect(attempt[2].contains("(handed in: 0; corrected: đếm lại)"))
  }

  /// T35: on time + late ≠ received; both sums are told.
  @Test func tellsByHowMuchFiguresDoNotBalance() throws {
    let found = try run(
      ["check", "Reports/2016"], changing: QuestionableYear.metrics, "160,25,20,5", to: "160,25,20,4")
    #expect(found.status == 1 && found.diagnostics == ["S006 4:11"])
    #expect(found.errors.contains("(Department Three: on_time + late = 24 ≠ received = 25)"))
  }

  /// T36: a mark above the maximum, and one between two steps.
  @Test(arguments: [("13", "above the maximum of 5"), ("4.7", "not a multiple of the step 0.5")])
  func refusesSelfAssessedPointsOffTheScale(mark: String, reason: String) throws {
    let found = try run(
      ["check", "Reports/2016"], changing: QuestionableYear.metrics, "yes,4.5,5\n", to: "yes,4.5,\(mark)\n")
    #expect(found.status == 1 && found.diagnostics == ["S008 2:28"])
    #expect(found.errors.contains("the self-assessed \(mark) at `B2` of Department One cannot stand: \(reason)"))
  }
}
