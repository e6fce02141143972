import Diagnostics
import Evaluation
import TestSupport
import Testing

/// Rules that do nothing in a year are shown at their place, once, and only where enough units say so.
@Suite struct WarningTests {
  private static let full = ("{target: {so: 200, other: 80}}", "{target: {so: 2, other: 1}}")

  @Test func reportsAGroupThatAppliesToNobodyInsteadOfItsCriteria() throws {
    let found = try warnings(("title: Quản lý", "title: Quản lý\n    applies: received > 99999"))
    // The tie-break by one of its criteria decides nothing either.
    #expect(found == ["C104 15:3: `B` applies to no unit", "C106 39:18: the tie-break `B2` never decides"])
  }

  @Test func countsOnlyUnitsToWhichTheCriterionApplies() throws {
    // Of the five units one has received nothing: four are too few.
    #expect(try warnings(("{proportion: {zero_below: 50%}}", "{linear: {from: 0, to: 0.1}}")).isEmpty)
  }

  @Test func blamesTheLaterOfTwoExclusionsThatHoldTogether() throws {
    let late = "received > 0 and answered / received < 70%"
    let found = try warnings(("'board == \"no\" and initiatives == 0'", late))
    #expect(found == ["C107 36:3: all 2 units that `idle` excludes are excluded by `late` too"])
  }

  @Test func lacksNoTieBreakThatMayDecide() throws {
    #expect(try warnings(("ties: [B2, updates]", "ties: [B1, A1]")).isEmpty)
    #expect(
      try warnings(("ties: [B2, updates]", "ties: [updates, updates * 1]"))
        == ["C106 38:27: the tie-break `updates * 1` never decides"])
  }

  @Test(arguments: [
    ("quota: 0", "40:34"), ("quota: {share: 0%}", "40:34"), ("quota: {share: 10%}", "40:34"),
    ("quota: {number: 2, at_most_of_block: 0}", "40:34"), ("quota: {blocks: {so: 0, other: 0}}", "40:34"),
  ])
  func tellsAnAwardWithoutPlaces(quota: String, place: String) throws {
    #expect(try warnings(("quota: 2", quota)) == ["C105 \(place): `W` has no places"])
  }

  @Test func saysNothingOfAHandfulOfUnits() throws {
    #expect(try warnings(Self.full) == ["C102 12:7: all 5 units get the full points of `A1`"])
    var files = CatalogueYear.texts
    files[SoundYear.units] = files[SoundYear.units]?.replacing("QTK,Quận Thanh Khê,quan,,,,\n", with: "")
    files[SoundYear.metrics] = files[SoundYear.metrics]?.replacing(
      "QTK,quan,60,25,24,9,9,yes,low,1,no,7,6,6\n", with: "")
    files[SoundYear.pastMetrics] = files[SoundYear.pastMetrics]?.replacing("QTK,30\n", with: "")
    files[SoundYear.questions] = files[SoundYear.questions]?.replacing("4,trang,QTK", with: "4,cong,STP")
    #expect(try warnings(Self.full, in: files).isEmpty)
  }

  @Test func keepsWarningsBackWhereThereAreErrors() throws {
    var files = CatalogueYear.texts
    files[SoundYear.metrics] = files[SoundYear.metrics]?.replacing("150,40,36", with: "150,40,46")
    let found = try warnings(Self.full, in: files)
    #expect(found.count == 1 && found.first?.hasPrefix("S006") == true)
  }

  /// What is reported after an edit of the rules, as `code line:column: message`.
  private func warnings(
    _ edit: (old: String, new: String), in files: [String: String] = CatalogueYear.texts
  ) throws -> [String] {
    let folder = try TemporaryFolder()
    for (file, text) in files { try folder.write(text, to: file) }
    let set = try #require(files[SoundYear.set])
    try #require(set.ranges(of: edit.old).count == 1)
    try folder.write(set.replacing(edit.old, with: edit.new), to: SoundYear.set)
    return Evaluation.evaluate(folder: folder.path + "/Reports/2016").findings.inReadingOrder.map {
      "\($0.problem.code) \($0.place.map { "\($0.line):\($0.column)" } ?? "-"): \($0.problem.message.en)"
    }
  }
}
