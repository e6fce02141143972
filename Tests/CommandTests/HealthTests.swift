import Foundation
import TestSupport
import Testing

@Suite struct HealthTests {
  /// The office with two more units, so that there is something to tell.
  private static func office() throws -> Office {
    try Office()
      .with(
        "Reports/2016/units.csv", "QHC,Quận Hải Châu,quan\n",
        "QHC,Quận Hải Châu,quan\nQTK,Quận Thanh Khê,quan\nSCT,Sở Công Thương,so\n"
      )
      .with(
        "Reports/2016/metrics.csv", "QHC,90,-,-,5.5,yes\n",
        "QHC,90,-,-,5.5,yes\nQTK,210,20,20,7,yes\nSCT,300,50,30,6.5,yes\n")
  }

  @Test func tellsInVietnamese() throws {
    let found = try Self.office().run("health", "Reports/2016", "--lang", "vi")
    #expect(found.status == 0)
    #expect(found.text == Self.vietnamese)
  }

  @Test func staysWithinEightyColumns() throws {
    let sample = Repository.root
    for language in ["vi", "en"] {
      for (folder, path) in [(sample, "Reports/2016")] {
        let found = try Tool.builtProgram().run(["health", path, "--lang", language], in: folder)
        #expect(found.status == 0 && found.text.count > 2_000)
        for line in found.text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
        #expect(!found.text.contains("nan") && !found.text.contains("inf "))
      }
    }
  }

  /// A year of one unit has no correlations, no weights in effect and no alpha.
  @Test func saysLittleOfOneUnit() throws {
    let office = Office()
      .with("Reports/2016/units.csv", "id,name,block\nSTP,Sở Tư pháp,so\n")
      .with("Reports/2016/metrics.csv", "unit,updates,received,answered,mark,board\nSTP,150,40,36,8,yes\n")
      .with("Reports/2016/previous/metrics.csv", "unit,updates\nSTP,100\n")
    let found = try office.run("health", "Reports/2016")
    #expect(found.status == 0)
    #expect(found.text.contains("All: – (4 criteria, 1 unit to which all apply)"))
    #expect(found.text.contains("Effective weights cannot be told here"))
    let data = try office.run("health", "Reports/2016", "--format", "json")
    let document = try JSONDecoder().decode(Document.self, from: Data(data.text.utf8))
    #expect(document.sets[0].pearson.allSatisfy { $0.allSatisfy { $0 == nil } })
    #expect(document.sets[0].weights == nil)
  }

  @Test func givesTheSameAsData() throws {
    let found = try Self.office().run("health", "Reports/2016", "--format", "json")
    let document = try JSONDecoder().decode(Document.self, from: Data(found.text.utf8))
    #expect(document.version == 1 && document.folder == "Reports/2016" && document.year == 2016)
    let set = try #require(document.sets.first)
    #expect(set.criteria.map(\.id) == ["A1", "A2", "B1", "B2"])
    #expect(set.criteria.map(\.units) == [5, 5, 3, 3])
    #expect(set.criteria.map(\.full) == [3, 4, 1, 0])
    #expect(set.criteria.map(\.nominal_weight) == [0.4, 0.1, 0.4, 0.1])
    let sum = set.criteria.reduce(0) { $0 + ($1.effective_weight ?? 0) } + (set.weights?.rest ?? 0)
    #expect(abs(sum - 1) < 1e-9)
    #expect(set.pearson.count == 4 && set.pearson.allSatisfy { $0.count == 4 })
    #expect(set.pearson[0][0] == 1 && set.correlated_units[0][2] == 3)
    #expect(set.criteria.map(\.left_out.result).allSatisfy { ["keeps_awards", "changes_awards"].contains($0) })
  }

  @Test func takesACriteriaFileAndRefusesWhatIsWrong() throws {
    let office = Office()
    let other = office.with("Criteria/other.yaml", try #require(office["Criteria/set.yaml"]))
    #expect(try other.run("health", "Reports/2016", "--criteria", "Criteria/other.yaml").status == 0)
    #expect(try Office().run("health", "Reports/2015").status == 2)
    #expect(try Office().with("Reports/2016/metrics.csv", "STP,150", "STP,x").run("health", "Reports/2016").status == 1)
    #expect(try Office().run("health", "Reports/2016", "--format", "csv").status == 64)
  }

  private struct Document: Decodable {
    struct Set: Decodable {
      struct Criterion: Decodable {
        struct LeftOut: Decodable { let result: String }
        let id: String
        let units: Int
        let full: Int
        let nominal_weight: Double
        let effective_weight: Double?
        let left_out: LeftOut
      }
      struct Weights: Decodable { let rest: Double }
      let criteria: [Criterion]
      let weights: Weights?
      let pearson: [[Double?]]
      let correlated_units: [[Int]]
    }
    let version: Int
    let folder: String
    let year: Int?
    let sets: [Set]
  }

  private static let vietnamese = """
    Bộ tiêu chí

    Tiêu chí phân loại các đơn vị ra sao
    Mã       Tối đa  Đơn vị  Đạt đủ  0 điểm      r     ρ  Danh nghĩa  Thực tế
    ───────  ──────  ──────  ──────  ──────  ─────  ────  ──────────  ───────
    A1           40       5   60,0%    0,0%   0,82  0,45       40,0%    53,6%
    A2           10       5   80,0%   20,0%  −0,02  0,35       10,0%    −0,6%
    B1           40       3   33,3%    0,0%   0,82  1,00       40,0%    13,6%
    B2           10       3    0,0%    0,0%   0,01  0,50       10,0%     0,0%
    Còn lại                                                        –    33,4%

    Điểm nằm ở đâu
    Mã    Trung bình  Độ lệch  Thấp nhất    25%    50%    75%  Cao nhất
    ────  ──────────  ───────  ─────────  ─────  ─────  ─────  ────────
    A1         33,60     9,74      18,00  30,00  40,00  40,00     40,00
    A2          8,00     4,47       0,00  10,00  10,00  10,00     10,00
    B1         33,33     8,33      24,00  30,00  36,00  38,00     40,00
    B2          7,17     0,76       6,50   6,75   7,00   7,50      8,00
    Tổng       79,50    14,83      56,00  80,00  80,50  84,00     97,00

    Nên xem lại
      A2 (Ban biên tập): chiếm 10,0% thang điểm nhưng hầu như không ứng với
          chênh lệch nào về tổng điểm

    Bỏ thử từng tiêu chí
      Danh sách đề nghị không đổi nếu bỏ riêng (số đơn vị đổi hạng): B1 (3), B2
          (0)
      Danh sách đề nghị thay đổi nếu bỏ riêng (số đơn vị vào, ra): A1 (2), A2
          (2)

    Hệ số alpha của Cronbach
      Toàn bộ: −0,49 (4 tiêu chí, 3 đơn vị có đủ)
      A: −0,77 (2 tiêu chí, 5 đơn vị có đủ)
      B: 0,19 (2 tiêu chí, 3 đơn vị có đủ)

    Cách đọc
      Tỷ lệ tính trên các đơn vị được áp dụng. r, ρ: tương quan với tổng điểm
          (Pearson, và Spearman theo thứ hạng); cần ít nhất 3 đơn vị và điểm không
          bằng nhau hết.
      Danh nghĩa: phần của tiêu chí trong thang điểm. Thực tế: phần chênh lệch
          tổng điểm giữa các đơn vị ứng với tiêu chí, Cov(điểm góp, tổng) /
          Var(tổng), cộng lại 100%; phần còn lại do quy đổi khi có tiêu chí không áp
          dụng, làm tròn và mức trần. Chỉ nói về số liệu năm nay, không nói tiêu chí
          quan trọng đến đâu.
      Alpha cao: các tiêu chí đi cùng nhau. Alpha thấp không phải là lỗi khi các
          tiêu chí đo những việc khác nhau.
      Bỏ thử: bỏ một tiêu chí, giữ nguyên phần còn lại. Danh sách năm nay không
          đổi không có nghĩa là tiêu chí thừa: năm khác có thể khác, và đơn vị phấn
          đấu theo tiêu chí.

    """
}
