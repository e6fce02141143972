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

  /// Not what would stand beside it.
  @Test func namesTheFileThatWasMeant() throws {
    let found = try Office().run("evaluate", "Reports/2016", "--criteria", "nowhere/set.yaml")
    #expect(found.status == 2 && found.diagnostics == ["F001"])
    #expect(found.errors.contains("`nowhere/set.yaml` does not exist"), "\(found.errors)")
  }

  private static let commands = [
    ["brief", "…", "--period", "2016-Q1"], ["collect", "…"], ["evaluate", "…"],
    ["revoke", "…", "--award", "W", "--unit", "STP", "--reason", "r", "--document", "d", "--date", "2017-05-03"],
  ]

  /// What is read or written beside must not come first.
  @Test(arguments: commands)
  func asksForAFolder(command: [String]) throws {
    func found(_ folder: String) throws -> Tool.Output {
      try Office().open { try $0.run(command.map { $0 == "…" ? folder : $0 }) }
    }
    let missing = try found("Reports/2019")
    #expect(missing.status == 2 && missing.errors.contains("error[F001]: `Reports/2019` does not exist\n"))
    let file = try found("Reports/2016/units.csv")
    #expect(file.status == 2 && file.errors.contains("error[F003]: `Reports/2016/units.csv` is not a folder\n"))
  }
}
