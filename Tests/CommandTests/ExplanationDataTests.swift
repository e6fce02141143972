import Foundation
import TestSupport
import Testing

/// `explain` from the imported cell to the award, whole and item by item.
@Suite struct ExplanationDataTests {
  private func flat(_ output: Tool.Output) -> String { output.text.split { $0.isWhitespace }.joined(separator: " ") }

  private static let log =
    "metric,unit,value,file,sheet,cell,written,note\nupdates,STP,150,so-lieu.xlsx,Sở,F12,150 tin,đọc là 150\n"

  @Test func tellsTheCellThatAFigureWasImportedFrom() throws {
    let office = Office().with("Reports/2016/imported.csv", Self.log)
    #expect(
      flat(try office.run("explain", "Reports/2016", "STP", "--lang", "vi")).contains(
        "updates = 150 ← Reports/2016/metrics.csv:2:5 (nhập từ so-lieu.xlsx, trang \"Sở\", ô F12, ghi là \"150 tin\", đọc là 150)"
      ))
    let changed = try office.with("Reports/2016/metrics.csv", "STP,150", "STP,160")
    #expect(
      flat(try changed.run("explain", "Reports/2016", "STP")).contains(
        "F12, written \"150 tin\", đọc là 150: then 150, changed since)"))
    // A correction stands over what was imported.
    let corrected = office.with(
      "Reports/2016/corrections.csv", "unit,metric,value,reason\nSTP,updates,140,đếm trùng\n")
    #expect(
      flat(try corrected.run("explain", "Reports/2016", "STP")).contains(
        "(handed in: 150; corrected: đếm trùng; imported from so-lieu.xlsx, sheet \"Sở\", cell F12,"))
    let wrong = Office().with("Reports/2016/imported.csv", "metric,unit\nupdates,STP\n")
    let refused = try wrong.run("explain", "Reports/2016", "STP")
    #expect(refused.status == 1 && refused.text.isEmpty && refused.errors.contains("imported.csv"))
    #expect(try wrong.run("evaluate", "Reports/2016").status == 0)
  }

  @Test func tellsOneItemAlone() throws {
    let group = try Office().run("explain", "Reports/2016", "STP", "--criterion", "B").text
    #expect(group.contains("\nB  Trả lời") && group.contains("\n  B1  Tỷ lệ") && group.contains("\n  B2  Chất lượng"))
    #expect(!group.contains("A1") && !group.contains("Total points") && !group.contains("W  Khen thưởng"))
    let leaf = try Office().run("explain", "Reports/2016", "STP", "--criterion", "A1").text
    #expect(leaf.contains("updates = 150") && !leaf.contains("A2"))
    let unknown = try Office().run("explain", "Reports/2016", "STP", "--criterion", "B3")
    #expect(unknown.status == 64 && unknown.diagnostics == ["U016"] && unknown.errors.contains("did you mean `B1`"))
  }

  /// 84, 80 and 56 of 100: the one award goes to Justice.
  @Test func tellsWhyNotAnAwardAndWhatWouldBringIt() throws {
    let told = flat(try Office().run("explain", "Reports/2016", "SYT", "--lang", "vi"))
    #expect(
      told.contains("W Khen thưởng: không đề nghị thứ 2/3 theo tổng điểm: 80,00; ngoài 1 suất (suất cuối: 84,00)"))
    #expect(
      told.contains(
        "chưa được vì: kém 4,00 điểm so với Sở Tư pháp, suất cuối (tổng điểm: 80,00 so với 84,00)"), "\(told)")
    #expect(told.contains("sẽ đạt nếu Ban biên tập: Không → Có: được đề nghị, tổng điểm +20,00, hạng 2 → 1"))
    #expect(told.contains("liền trước: Sở Tư pháp (hạng 1): 84,00 điểm, hơn đơn vị này 4,00"))
    #expect(told.contains("liền sau: Quận Hải Châu (hạng 3): 56,00 điểm, kém đơn vị này 24,00"))
    let set = try #require(Office()["Criteria/set.yaml"])
    let conditions = Office().with(
      "Criteria/set.yaml",
      set.replacing("quota: 1}", with: "quota: 1, eligible: 'grade >= \"Tốt\" and updates >= 100'}"))
    let missed = flat(try conditions.run("explain", "Reports/2016", "QHC", "--lang", "vi"))
    #expect(
      missed.contains("chưa được vì: xếp loại = Yếu < Tốt: thiếu 24,00 điểm để đạt Tốt (từ 80 điểm)"), "\(missed)")
    #expect(missed.contains("ngoài ra: Tin, bài = 90 < 100: thiếu 10"))
    // 160 of 200 are 32 points, with 10 for the board 42 of 50: 84 as Justice has, so that the council decides.
    #expect(
      missed.contains(
        "sẽ đạt nếu Tin, bài: thêm 70 (90 → 160): chờ Hội đồng quyết định, tổng điểm +28,00, hạng 3 → 1"))
    // How many questions are received is not the unit's doing.
    let received = Office().with(
      "Criteria/set.yaml", set.replacing("quota: 1}", with: "quota: 1, eligible: received >= 10}"))
    #expect(
      flat(try received.run("explain", "Reports/2016", "SYT", "--lang", "vi")).contains(
        "chưa được vì: Câu hỏi = 0 < 10: thiếu 10 không thay đổi nào của riêng một chỉ tiêu đem lại hạng mục này"))
  }

  @Test func tellsWhatACriterionCountsInTheTotal() throws {
    let told = flat(try Office().run("explain", "Reports/2016", "QHC"))
    // 18 of 50 that apply.
    #expect(told.contains("A1 Số tin, bài 18.00 / 40 updates = 90"))
    #expect(told.contains("counts in the total: 36.00") && told.contains("Points on scale: 28.00 / 50 × 100 = 56.00"))
  }

  @Test func tellsWhatWasHeldInAndWhatACapLeaves() throws {
    let set = try #require(Office()["Criteria/set.yaml"])
    let rules = """
      adjustments:
        X: {title: "Thưởng một", value: answered / 12, each: 1, missing: zero}
        Z: {title: "Thưởng hai", value: answered / 36, each: 6, missing: zero}
      caps:
        bonus: {of: [X, Z], at_most: 6}
      awards:
      """
    let office = Office().with(
      "Criteria/set.yaml",
      set.replacing("score: {target: 200}}", with: "score: {target: 200}, winsorize: {to: 120}}")
        .replacing("awards:", with: rules))
    let told = flat(try office.run("explain", "Reports/2016", "STP", "--lang", "vi"))
    #expect(told.contains("giá trị quá xa: 150 được giữ lại còn 120 theo `winsorize`"), "\(told)")
    // 3 and 6 held to 6: 2 and 4.
    #expect(told.contains("X Thưởng một: 3 × 1 = 3,00 chỉ tính 2,00 vì X, Z cộng lại nhiều nhất là 6"))
    #expect(told.contains("Z Thưởng hai: 1 × 6 = 6,00 chỉ tính 4,00 vì X, Z cộng lại nhiều nhất là 6"))
    #expect(told.contains("Điểm cộng, trừ: 6,00"))
    let alone = flat(try office.run("explain", "Reports/2016", "QHC", "--criterion", "X"))
    #expect(alone.contains("X Thưởng một: ") && !alone.contains("Z Thưởng"))
  }

  /// One unit alone, a unit without a total, all on one place, no award at all.
  @Test func makesSenseOfYearsWithLittleInThem() throws {
    let set = try #require(Office()["Criteria/set.yaml"])
    let one = Office().with("Reports/2016/units.csv", "id,name,block\nSTP,Sở Tư pháp,so\n")
      .with("Reports/2016/metrics.csv", "unit,updates,received,answered,mark,board\nSTP,150,40,36,8,yes\n")
      .with("Reports/2016/previous/metrics.csv", "unit,updates\nSTP,100\n")
    let alone = try one.run("explain", "Reports/2016", "STP")
    #expect(alone.status == 0 && alone.text.contains("Rank: 1/1") && !alone.text.contains("right "))
    #expect(alone.text.contains("W  Khen thưởng: proposed"))
    let tied = try Office().with(
      "Reports/2016/metrics.csv",
      "unit,updates,received,answered,mark,board\nSTP,90,-,-,,yes\nSYT,90,-,-,,yes\nQHC,90,-,-,,yes\n"
    ).run("explain", "Reports/2016", "SYT")
    #expect(flat(tied).contains("on the same place, not told apart: Sở Tư pháp, Quận Hải Châu"))
    #expect(flat(tied).contains("W Khen thưởng: held") && flat(tied).contains("why not: equal across the quota line"))
    let title = "    title: \"Tin, bài\"\n"
    let nothing = Office().with(
      "Criteria/set.yaml", set.replacing(title, with: title + "    applies: received > 0\n"))
    let unranked = try nothing.run("explain", "Reports/2016", "SYT", "--lang", "vi")
    #expect(flat(unranked).contains("W Khen thưởng: không đề nghị chưa được vì: không có tổng điểm"))
    let none = try Office().with("Criteria/set.yaml", String(set.split(separator: "awards:")[0]))
      .run("explain", "Reports/2016", "SYT", "--format", "json")
    #expect(none.status == 0 && none.text.contains("\"awards\" : [\n\n"), "\(none.text)\(none.errors)")
  }

  @Test func givesTheSameAsData() throws {
    let office = Office().with("Reports/2016/imported.csv", Self.log)
    let output = try office.run("explain", "Reports/2016", "STP", "--format", "json")
    let document = try JSONDecoder().decode(Document.self, from: Data(output.text.utf8))
    #expect(document.version == 1 && document.unit.id == "STP")
    let set = try #require(document.sets.first)
    #expect(set.criteria.map(\.id) == ["A", "B"] && set.criteria[0].criteria.map(\.id) == ["A1", "A2"])
    let source = try #require(set.criteria[0].criteria[0].sources.first)
    #expect(source.metric == "updates" && source.value == 150 && source.imported?.cell == "F12")
    #expect(source.imported?.is_current == true)
    #expect(set.criteria[0].criteria[0].counts == 30)
    #expect(set.totals?.total == 84 && set.standing?.neighbours?.behind.first?.unit == "SYT")
    let award = try #require(set.awards?.first)
    #expect(award.place.place == "proposed" && award.lacks.isEmpty && award.steps?.isEmpty == true)
    let other = try office.run("explain", "Reports/2016", "SYT", "--format", "json")
    let health = try JSONDecoder().decode(Document.self, from: Data(other.text.utf8)).sets[0]
    let lack = try #require(health.awards?.first?.lacks.first)
    #expect(lack.code == "below_quota" && lack.amount == 4 && lack.last == "STP")
    #expect(health.awards?.first?.steps?.isEmpty == false)
    let alone = try office.run("explain", "Reports/2016", "STP", "--criterion", "A1", "--format", "json")
    let item = try JSONDecoder().decode(Document.self, from: Data(alone.text.utf8)).sets[0]
    #expect(item.criteria.map(\.id) == ["A1"] && item.totals == nil && item.awards == nil)
  }

  private struct Document: Decodable {
    struct Unit: Decodable { let id: String }
    struct Set: Decodable {
      struct Node: Decodable {
        struct Source: Decodable {
          struct Imported: Decodable {
            let cell: String
            let is_current: Bool
          }
          let metric: String
          let value: Double?
          let imported: Imported?

          init(from decoder: any Decoder) throws {
            let keys = try decoder.container(keyedBy: Key.self)
            metric = try keys.decode(String.self, forKey: .metric)
            value = try? keys.decode(Double.self, forKey: .value)
            imported = try keys.decodeIfPresent(Imported.self, forKey: .imported)
          }

          enum Key: CodingKey { case metric, value, imported }
        }
        let id: String
        let counts: Double?
        let sources: [Source]
        let criteria: [Node]
      }
      struct Totals: Decodable { let total: Double? }
      struct Standing: Decodable {
        struct Neighbours: Decodable {
          struct Neighbour: Decodable { let unit: String }
          let behind: [Neighbour]
        }
        let neighbours: Neighbours?
      }
      struct Award: Decodable {
        struct Place: Decodable { let place: String }
        struct Lack: Decodable {
          let code: String
          let amount: Double?
          let last: String?
        }
        struct Step: Decodable { let text: String }
        let place: Place
        let lacks: [Lack]
        let steps: [Step]?
      }
      let criteria: [Node]
      let totals: Totals?
      let standing: Standing?
      let awards: [Award]?
    }
    let version: Int
    let unit: Unit
    let sets: [Set]
  }
}
