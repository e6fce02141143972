import TestSupport
import Testing

@Suite struct DiagnosticPlaceTests {
  @Test func showsOnlyTheRefusedFigure() throws {
    let office = try Office()
      .with("Criteria/set.yaml", "value: mark, score", "applies: received > 0, value: mark, score")
      .with("Reports/2016/metrics.csv", "36,8,yes", "36,8.3,yes")
    let found = try office.run("check", "Reports/2016")
    #expect(found.diagnostics == ["S004 2:15"])
    #expect(!found.errors.contains("see also"))
  }

  @Test(arguments: [
    ("value: updates, score", "value: updates + A, score", "C005 6:63", "A → A1 → A"),
    ("applies: received > 0", "applies: B1 > 0", "C005 10:14", "B1 → B1"),
    ("value: mark, score", "value: mark + B2, score", "C005 13:59", "B2 → B2"),
  ])
  func marksTheMentionThatClosesACircle(old: String, new: String, diagnostic: String, circle: String) throws {
    let found = try Office().with("Criteria/set.yaml", old, new).run("check", "Criteria/set.yaml")
    #expect(found.diagnostics == [diagnostic])
    #expect(found.errors.contains(circle), "\(found.errors)")
  }

  @Test(arguments: [
    ("value: updates, score", "value: updates + total, score", "X035 6:63", "known only after scoring", "`ranking`, "),
    (
      "applies: received > 0", "applies: grade == \"Tốt\"", "X035 10:14", "`grade` is known only after scoring",
      "`awards`"
    ),
    ("grades:", "ranking: {ties: [rank]}\ngrades:", "X035 14:18", "known only after ranking", "use it in `exclusions`"),
  ])
  func tellsFiguresThatAreNotKnownYet(
    old: String, new: String, diagnostic: String, message: String, help: String
  ) throws {
    let found = try Office().with("Criteria/set.yaml", old, new).run("check", "Criteria/set.yaml")
    #expect(found.diagnostics == [diagnostic])
    #expect(found.errors.contains(message) && found.errors.contains(help), "\(found.errors)")
  }

  @Test func suggestsThePercentageThatWasMeant() throws {
    let found = try Office().with("Criteria/set.yaml", "score: proportion", "score: {proportion: {zero_below: 80}}")
      .run("check", "Criteria/set.yaml")
    #expect(found.diagnostics == ["C014 12:101"])
    #expect(found.errors.contains("help: write `80%`"))
  }

  @Test func acceptsNamesAndBlocksBesideFiguresWhereTheyAgree() throws {
    let sound = """
      unit,Tên đơn vị,block,updates,received,answered,mark,board
      STP,Sở Tư pháp,Sở,150,40,36,8,yes
      SYT,sở y tế,so,200,0,0,,no
      QHC,,,90,-,-,5.5,yes

      """
    let office = Office().with("Reports/2016/metrics.csv", sound)
    #expect(try office.run("check", "Reports/2016").status == 0)
    let found = try office.with("Reports/2016/metrics.csv", "STP,Sở Tư pháp,Sở", "STP,Sở Y tế,quan")
      .run("check", "Reports/2016")
    #expect(found.diagnostics == ["R022 2:5", "R022 2:13"])
    #expect(found.errors.contains("says \"Sở Y tế\", but in units.csv `STP` is \"Sở Tư pháp\", block `so`"))
  }
}
