import TestSupport
import Testing

/// `bangvang methods`.
@Suite struct MethodsTests {
  @Test func listsMethodsAndCombinations() throws {
    let run = try Office().run("methods")
    #expect(run.status == 0)
    #expect(run.text.contains("\n  bands "))
    #expect(run.text.contains("\n  geometric "))
  }

  @Test func tellsAllOfOne() throws {
    let run = try Office().run("methods", "bands", "--lang", "vi")
    #expect(run.status == 0)
    #expect(run.text.contains("A1: {title: \"…\", points: 8, value: x, score: {bands: {0: 0, 1: 2, 6: 4, 24: 8}}}"))
  }

  /// The example of every method and combination is a criterion that the reader takes.
  @Test(arguments: [
    "bands", "best", "borda", "curve", "linear", "min_max", "panel", "percentile", "power", "proportion", "share",
    "target", "vector", "z_score", "copeland", "geometric", "harmonic", "max", "mean", "median", "min", "power_mean",
    "sum", "topsis", "weighted_product",
  ])
  func printsExamplesThatAreCriteria(name: String) throws {
    try Office().open { desk in
      let entry = try desk.run("methods", name).text
      let example = try #require(entry.firstMatch(of: #/(?s)\n(A1?:.*?)\n\n/#)).output.1.replacing("\n", with: "\n  ")
      let named = example.replacing(#/value: x\d?/#, with: "value: updates")
      let scale = named.firstMatch(of: #/points: (\d+)/#).map { "points: \($0.output.1)\n" } ?? ""
      try desk.write("title: \"Thử\"\n\(scale)criteria:\n  \(named)\n", to: "Criteria/set.yaml")
      let check = try desk.run("check", "Criteria/set.yaml")
      #expect(check.status == 0, "\(named)\n\(check.errors)")
    }
  }

  @Test func asksWhetherANearNameWasMeant() throws {
    let run = try Office().run("methods", "geometrc")
    #expect(run.status == 64)
    #expect(run.diagnostics == ["U004"])
    #expect(run.errors.contains("did you mean `geometric`?"))
  }

  @Test func printsTablesOfAllOnly() throws {
    #expect(try Office().run("methods", "--markdown").text.hasPrefix("| method |"))
    #expect(try Office().run("methods", "bands", "--markdown").status == 64)
  }
}
