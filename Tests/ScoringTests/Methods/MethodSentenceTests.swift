import Diagnostics
import Testing

@testable import Scoring

/// How methods tell what they do with their parameters.
@Suite struct MethodSentenceTests {
  private func sentence(
    _ name: String, _ parameters: [String: PerBlock<ParameterValue>] = [:], isWeighted: Bool = false
  ) throws -> Words {
    let figures = MethodFigures(
      MethodParameters(parameters), isWeighted: isWeighted,
      blockTitle: { $0 == "so" ? Words("Sở", "Departments") : Words(both: $0) }, label: { $0 == "yes" ? "Có" : "Không" }
    )
    return try #require(ScoringMethod(named: name)).sentence(figures)
  }

  private func steps(_ steps: [(String, Double, Double)]) -> ParameterValue {
    .steps(steps.map { Step(key: $0.0, from: $0.1, points: $0.2) })
  }

  @Test(arguments: ScoringMethod.all)
  func everyMethodSpeaksBothLanguagesWithItsFigures(method: ScoringMethod) throws {
    let parameters = method.example.parameters.mapValues { PerBlock($0) }
    let words = try sentence(method.name, parameters)
    #expect(words.vi != words.en)
    for (text, language) in [(words.vi, Language.vietnamese), (words.en, .english)] {
      #expect(text.first?.isUppercase == true || text.first?.isNumber == true, "\(text)")
      #expect(!text.hasSuffix(".") && !text.contains("  ") && !text.contains("Optional"), "\(text)")
      for (name, value) in method.example.parameters {
        guard case .number(let number) = value, name != "zero_below" else { continue }
        #expect(text.contains(NumberText.format(number, atMost: 9, grouping: false, language: language)), "\(text)")
      }
    }
  }

  @Test func namesTheFloorAsAPercentage() throws {
    let words = try sentence("proportion", ["zero_below": PerBlock(.number(0.8))])
    #expect(words.vi == "Tỷ lệ × điểm tối đa, dưới 80% thì 0 điểm")
    #expect(words.en == "Rate × maximum points, no points below 80%")
    #expect(try sentence("proportion").vi == "Tỷ lệ × điểm tối đa")
    // A weight is no number of points.
    #expect(try sentence("proportion", isWeighted: true).en == "Rate")
  }

  @Test func namesBlocksWhereTheyDiffer() throws {
    let target = PerBlock<ParameterValue>(named: ["so": .number(200)], other: .number(80.5))
    #expect(
      try sentence("target", ["target": target]).vi
        == "Giá trị ÷ chỉ tiêu × điểm tối đa; chỉ tiêu: 200 (Sở); 80,5 (các khối còn lại)")
    let bands = PerBlock<ParameterValue>(
      named: ["so": steps([("0", 0, 0), ("50%", 0.5, 1)])], other: steps([("6", 6, 4)]))
    #expect(
      try sentence("bands", ["steps": bands]).en
        == "By steps: [Departments] from 0: 0 points; from 50%: 1 point; [other blocks] from 6: 4 points")
  }

  @Test func tellsAnswersPeersAndDirection() throws {
    let choices = ParameterValue.choices([.init(key: "yes", points: 4), .init(key: "no", points: 0)])
    #expect(try sentence("choice", ["choices": PerBlock(choices)]).vi == "Theo trả lời: Có: 4 điểm; Không: 0 điểm")
    let peers: [String: PerBlock<ParameterValue>] = [
      "peers": PerBlock(.word("block")), "direction": PerBlock(.word("lower")),
    ]
    #expect(
      try sentence("best", peers).vi == "Giá trị thấp nhất của các đơn vị trong khối ÷ giá trị × điểm tối đa")
    #expect(try sentence("min_max", peers).en.contains("unit of the block, from 0 to 1, lower is better"))
    #expect(
      try sentence("panel", ["step": PerBlock(.number(0.5)), "average": PerBlock(.word("median"))]).vi
        == "Điểm hội đồng chấm, bước 0,5, lấy trung vị")
  }
}
