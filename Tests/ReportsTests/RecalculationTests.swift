import Diagnostics
import Evaluation
import Scoring
import TestSupport
import Testing

/// LibreOffice reckons every formula of a workbook anew and must come to the value that the engine cached in it.
@Suite(.enabled(if: WorkbookProof.isPossible, WorkbookProof.needed)) struct RecalculationTests {
  @Test func everyFormulaOfTheSampleRecalculatesToItsCachedValue() throws {
    try withTemporaryFolder { folder in
      let year = try WorkbookProof.evaluated(Repository.root + "/Reports/2016")
      let paths = try Language.allCases.map {
        try WorkbookProof.write(year, $0, as: "sample-\($0.rawValue)", in: folder)
      }
      let new = try LibreOffice.convert(paths, to: .xlsx, into: folder)
      for comparison in try WorkbookProof.compare(Array(zip(paths, new))) {
        #expect(comparison.formulas > 6000)
        #expect(comparison.differences.isEmpty)
      }
    }
  }

  /// The sample under rules that it does without: values held in, a minimum of data, shared caps, halves to even.
  @Test func everyFormulaOfTheSampleUnderOtherRulesRecalculates() throws {
    try withTemporaryFolder { folder in
      for path in ["Criteria/metrics.yaml", "Reports/2016/report.yaml", "Reports/2016/units.csv"] {
        try folder.write(Repository.bytes(of: path), to: path)
      }
      for name in ["metrics", "results", "decisions"] {
        let path = "Reports/2016/previous/\(name).csv"
        try folder.write(Repository.bytes(of: path), to: path)
      }
      // HHS then lacks one of its thirteen criteria.
      try copy(
        "Reports/2016/metrics.csv", to: folder,
        [("HHS,22,3,1,0,0,20,0,0,0,0,0,0,0,0,", "HHS,22,3,1,0,0,20,2,2,4,2,2,2,0,0,")])
      try copy(
        "Criteria/unit-websites-2016.yaml", to: folder,
        [
          ("points: 12, value: updates,", "points: 12, winsorize: {highest: 2}, value: updates,"),
          ("\ndecimals: 2", "\nat_least: 95% of metrics\nrounding: half_even\ndecimals: 2"),
          ("\ngrades:", "\ncaps:\n  penalty: {of: [Y1, Y2], at_most: 2}\ngrades:"),
        ])
      let year = try WorkbookProof.evaluated(folder.file("Reports/2016"))
      let outcome = try #require(year.outcomes.first)
      #expect(outcome.heldIn.map { outcome.units[$0.unit].id } == ["QCL", "HHV"])
      #expect(outcome.units.indices.filter { outcome.unranked[$0] != nil }.map { outcome.units[$0].id } == ["HHS"])
      let path = try WorkbookProof.write(year, .vietnamese, as: "rules", in: folder)
      // Values that are held in hang on all the others: the workbook says so, and what rests on them.
      let told = try #require(try Openpyxl.cells(of: path)["Nguồn"]).values.contains { cell in
        if case .text(let text) = cell {
          text.hasPrefix("A1 ở trang") && text.contains("dựa vào đó: DM1")
        } else {
          false
        }
      }
      #expect(told)
      let new = try LibreOffice.convert([path], to: .xlsx, into: folder)
      for comparison in try WorkbookProof.compare([(path, new[0])]) {
        #expect(comparison.formulas > 4000)
        #expect(comparison.differences.isEmpty)
      }
    }
  }

  private func copy(_ path: String, to folder: TemporaryFolder, _ edits: [(old: String, new: String)]) throws {
    var text = String(decoding: try Repository.bytes(of: path), as: UTF8.self)
    for edit in edits {
      try #require(text.contains(edit.old), "\(path): \(edit.old)")
      text = text.replacing(edit.old, with: edit.new)
    }
    try folder.write(text, to: path)
  }

  @Test func everyFormulaOfRandomYearsRecalculatesToItsCachedValue() throws {
    try withTemporaryFolder { folder in
      let small = (0..<30 as Range<UInt64>).map { ($0, nil as Int?) }
      var found = RandomYears.Found()
      let years = try (small + [(54, 54), (602, 600)]).map { seed, units in
        try RandomYears.make(
          seed, "seed-\(seed)", seed.isMultiple(of: 2) ? .vietnamese : .english, folder, units: units)
      }
      for year in years { found.count(year.outcome) }
      let new = try LibreOffice.convert(years.map(\.path), to: .xlsx, into: folder)
      for (year, comparison) in zip(years, try WorkbookProof.compare(Array(zip(years.map(\.path), new)))) {
        #expect(comparison.formulas > 0)
        #expect(comparison.differences.isEmpty, "seed \(year.seed)")
      }
      // Years in which nothing is at stake would prove nothing.
      #expect(found.proposed > 50 && found.held > 0 && found.reserves > 10 && found.ties > 5, "\(found)")
    }
  }

  /// A year's workbook with the inputs of another year of the same criteria must become that year's workbook, and its
  /// live lists those that the engine gives for the inputs.
  @Test func changedInputsGiveWhatTheEngineGivesForThem() throws {
    try withTemporaryFolder { folder in
      let small = (100..<124 as Range<UInt64>).map { ($0, nil as Int?) }
      let found = try RandomYears.proveChanges(small + [(154, 54), (155, 54), (156, 54)], in: folder)
      #expect(found.proposed > 30 && found.held > 0 && found.reserves > 10 && found.ties > 3, "\(found)")
    }
  }

  /// More years than each run of the tests can afford, with 1, 2, 54 and 600 units: `make sweep`.
  @Test(
    .enabled(if: RandomYears.sweepSeeds > 0, "`make sweep` sets BANGVANG_SWEEP to a number of seeds"),
    arguments: [1, 2, 54, 600])
  func holdsOnManyYears(units: Int) throws {
    let seeds = Array(RandomYears.sweepStart..<(RandomYears.sweepStart + UInt64(RandomYears.sweepSeeds)))
    for batch in stride(from: 0, to: seeds.count, by: 10) {
      try withTemporaryFolder { folder in
        try RandomYears.proveChanges(seeds[batch..<min(batch + 10, seeds.count)].map { ($0, units) }, in: folder)
      }
    }
  }
}
