import Foundation
import TestSupport
import Testing

@Suite struct RobustnessCommandTests {
  @Test func tellsInHowManyDrawsAProposalKeepsItsAward() throws {
    let found = try Office().run("robustness", "Reports/2016", "--draws", "2000", "--lang", "vi")
    #expect(found.status == 0 && found.errors.isEmpty)
    #expect(found.text.contains("2.000 phép thử: trọng số của mỗi tiêu chí được rút trong khoảng ±25%"))
    #expect(found.text.contains("giữ được khen thưởng trong "))
    #expect(found.text.contains(" / 2.000 phép thử"))
    let english = try Office().run("robustness", "Reports/2016", "--draws", "2000", "--lang", "en")
    #expect(english.text.contains("keeps the award in ") && english.text.contains(" / 2,000 draws"))
  }

  @Test func givesTheSameBytesForTheSameSeed() throws {
    func run(_ seed: String) throws -> String {
      try Office().run("robustness", "Reports/2016", "--draws", "1500", "--seed", seed, "--format", "json").text
    }
    let first = try run("7")
    #expect(try run("7") == first)
    #expect(try run("8") != first)
  }

  @Test(arguments: [
    [], ["--weights", "dirichlet", "--spread", "12,5%"], ["--weights", "none", "--shake", "targets=0.2"],
  ])
  func countsEveryDrawOfEveryUnit(options: [String]) throws {
    let found = try Office().open {
      try $0.run(["robustness", "Reports/2016", "--draws", "300", "--format", "json"] + options)
    }
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(found.text.utf8)) as? [String: Any])
    #expect(document["version"] as? Int == 1)
    let set = try #require((document["sets"] as? [[String: Any]])?.first)
    #expect(set["draws"] as? Int == 300 && set["counted"] as? Int == 300)
    for unit in try #require(set["units"] as? [[String: Any]]) {
      let ranks = try #require(unit["ranks"] as? [[String: Any]])
      #expect(ranks.compactMap { $0["draws"] as? Int }.reduce(0, +) == (unit["rank"] is NSNull ? 0 : 300))
    }
  }

  @Test(arguments: [
    (["--draws", "0"], "U018"), (["--sobol", "1"], "U018"), (["--sobol", "nhiều"], "U018"),
    (["--draws", "nhiều"], "U018"), (["--draws", "100000001"], "U018"),
    (["--seed=-1"], "U018"), (["--spread", "100%"], "U018"), (["--spread", "0"], "U018"),
    (["--spread", "25"], "U018"), (["--shake", "targets=x"], "U018"), (["--shake", "targets"], "U019"),
    (["--shake", "quota=5%"], "U019"), (["--weights", "none"], "U019"),
  ])
  func refusesWhatCannotBeDrawn(options: [String], code: String) throws {
    let found = try Office().open { try $0.run(["robustness", "Reports/2016"] + options.map { $0 }) }
    #expect(found.status == 64 && found.diagnostics == [code] && found.text.isEmpty, "\(found.errors)")
  }

  @Test func tellsWhatIsTriedOneByOneAndWhatMattersMost() throws {
    let options = ["--draws", "10", "--sobol", "4", "--shake", "targets=10%", "--shake", "grades=5%"]
    let found = try Office().open { try $0.run(["robustness", "Reports/2016", "--format", "json"] + options) }
    let document = try #require(try JSONSerialization.jsonObject(with: Data(found.text.utf8)) as? [String: Any])
    let set = try #require((document["sets"] as? [[String: Any]])?.first)
    let awards = try #require(set["awards"] as? [[String: Any]])
    let swaps = try #require(set["swaps"] as? [[String: Any]])
    #expect(swaps.compactMap { $0["award"] as? String } == awards.compactMap { $0["id"] as? String })
    for key in ["left_out", "alternatives"] { #expect((set[key] as? [Any])?.isEmpty == false, "\(key)") }
    let sensitivity = try #require(set["sensitivity"] as? [String: Any])
    #expect(sensitivity["rows"] as? Int == 4)
    #expect((sensitivity["evaluations"] as? Int)?.isMultiple(of: 4) == true)
    let figure = try #require(sensitivity["rank_shift"] as? [String: Any])
    let inputs = try #require(figure["inputs"] as? [[String: Any]])
    #expect(inputs.isEmpty || inputs.contains { $0["kind"] as? String == "normalisation" })
    let table = try Office().open { try $0.run(["robustness", "Reports/2016", "--lang", "vi"] + options) }
    for title in [
      "Thay đổi trọng số nhỏ nhất", "Nếu bỏ từng tiêu chí", "Nếu chuẩn hóa và tổng hợp cách khác", "chỉ số Sobol",
    ] {
      #expect(table.text.contains(title), "\(title)")
    }
  }
}
