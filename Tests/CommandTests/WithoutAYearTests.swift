import TestSupport
import Testing

@Suite struct WithoutAYearTests {
  @Test func takesAnyBlock() throws {
    let office = try Office().with("Criteria/set.yaml", "quota: 1", #"quota: 1, eligible: 'block == "so"'"#)
    #expect(try office.run("check", "Criteria/set.yaml").text == "No errors: 4 criteria, 1 award.\n")
  }

  @Test func knowsTheBlocksOfAYear() throws {
    let office = try Office().with("Criteria/set.yaml", "quota: 1", #"quota: 1, eligible: 'block == "sơ"'"#)
    #expect(try office.run("check", "Criteria/set.yaml").status == 0)
    let found = try office.run("check", "Reports/2016")
    #expect(found.diagnostics == ["X022 16:59"])
    #expect(found.errors.contains("help: did you mean `\"so\"`?"))
  }

  @Test func scoresBlocksOnlyWhereTheyAreKnown() throws {
    let office = try Office().with(
      "Criteria/set.yaml", "value: board, score: {choice: {yes: 10, no: 0}}", "value: block, score: {choice: {so: 10}}")
    #expect(try office.run("check", "Criteria/set.yaml").status == 0)
    let found = try office.run("check", "Reports/2016")
    #expect(found.diagnostics == ["C015 7:77"])
  }
}
