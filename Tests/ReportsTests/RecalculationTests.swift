import Diagnostics
import Evaluation
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
        #expect(comparison.formulas > 4000)
        #expect(comparison.differences.isEmpty)
      }
    }
  }

  @Test func everyFormulaOfRandomYearsRecalculatesToItsCachedValue() throws {
    try withTemporaryFolder { folder in
      let seeds = Array(0..<30 as Range<UInt64>)
      let paths = try seeds.map { seed in
        try workbook(seed, "seed-\(seed)", seed.isMultiple(of: 2) ? .vietnamese : .english, folder)
      }
      let new = try LibreOffice.convert(paths, to: .xlsx, into: folder)
      for (seed, comparison) in zip(seeds, try WorkbookProof.compare(Array(zip(paths, new)))) {
        #expect(comparison.formulas > 0)
        #expect(comparison.differences.isEmpty, "seed \(seed)")
      }
    }
  }

  /// A year's workbook with the inputs of another year of the same criteria must become that year's workbook.
  @Test func changedInputsGiveWhatTheEngineGivesForThem() throws {
    try withTemporaryFolder { folder in
      let seeds = Array(100..<124 as Range<UInt64>)
      var pairs: [(base: String, inputs: String)] = []
      for seed in seeds {
        pairs.append(
          (
            try workbook(seed, "base-\(seed)", .vietnamese, folder, isFullyLive: true),
            try workbook(seed, "inputs-\(seed)", .vietnamese, folder, numbers: 50, isFullyLive: true)
          ))
      }
      try WorkbookProof.overlay(pairs, sheets: ["Số liệu", "Bộ tiêu chí"])
      let new = try LibreOffice.convert(pairs.map(\.base), to: .xlsx, into: folder)
      let compared = try WorkbookProof.compare(Array(zip(pairs.map(\.inputs), new)), without: ["Đề nghị khen thưởng"])
      for (seed, comparison) in zip(seeds, compared) {
        #expect(comparison.formulas > 0)
        #expect(comparison.differences.isEmpty, "seed \(seed)")
      }
    }
  }

  /// The workbook of a random year; figures that cannot be scored are drawn again.
  private func workbook(
    _ seed: UInt64, _ name: String, _ language: Language, _ folder: TemporaryFolder, numbers: UInt64 = 0,
    isFullyLive: Bool = false
  ) throws -> String {
    for attempt in 0..<20 as Range<UInt64> {
      var year = RandomYear(seed: seed, numbers: numbers + attempt, isFullyLive: isFullyLive)
      let path = try year.write(to: folder.file("\(name)-\(attempt)"))
      guard attempt == 19 || evaluate(folder: path).evaluated != nil else { continue }
      return try WorkbookProof.write(try WorkbookProof.evaluated(path), language, as: name, in: folder)
    }
    return name
  }
}
