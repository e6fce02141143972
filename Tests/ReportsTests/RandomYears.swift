import Diagnostics
import Evaluation
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Reports

/// Random years as workbooks, and the proof that they follow changed inputs.
enum RandomYears {
  struct Written {
    let seed: UInt64
    let path: String
    let evaluated: EvaluatedYear

    var outcome: Outcome { evaluated.outcomes[0] }
  }

  /// How many seeds `make sweep` tries for each number of units; 0 in a usual run.
  static let sweepSeeds = ProcessInfo.processInfo.environment["BANGVANG_SWEEP"].flatMap { Int($0) } ?? 0
  /// The first of them.
  static let sweepStart = ProcessInfo.processInfo.environment["BANGVANG_SWEEP_FROM"].flatMap { UInt64($0) } ?? 1000

  /// What was at stake.
  struct Found {
    var proposed = 0
    var held = 0
    var reserves = 0
    /// Units equal with others across a line.
    var ties = 0

    mutating func count(_ outcome: Outcome) {
      for award in outcome.awards {
        proposed += award.proposals.count
        held += award.held.count
        reserves += award.reserves.count
        for nomination in award.proposals + award.held + award.reserves + award.refused {
          for case .tiedAtQuota in nomination.reasons { ties += 1 }
        }
      }
    }
  }

  /// The workbook of a random year; figures that cannot be scored are drawn again.
  static func make(
    _ seed: UInt64, _ name: String, _ language: Language, _ folder: TemporaryFolder, units: Int? = nil,
    numbers: UInt64 = 0, isFullyLive: Bool = false
  ) throws -> Written {
    var messages: [String] = []
    for attempt in 0..<20 as Range<UInt64> {
      var year = RandomYear(seed: seed, numbers: numbers + attempt, units: units, isFullyLive: isFullyLive)
      let path = try year.write(to: folder.file("\(name)-\(attempt)"))
      let attempt = evaluate(folder: path)
      guard let evaluated = attempt.evaluated else {
        messages = attempt.findings.inReadingOrder.map { $0.problem.message.en }
        continue
      }
      let written = try WorkbookProof.write(evaluated, language, as: name, in: folder)
      return Written(seed: seed, path: written, evaluated: evaluated)
    }
    throw WorkbookProof.YearHasErrors(messages: messages)
  }

  /// Puts the inputs of one year into the workbook of another with the same criteria, lets LibreOffice reckon, and
  /// expects what the engine gives for them: every formula, the live list, and the column beside the official list.
  ///
  /// - Returns: what was at stake with the inputs.
  @discardableResult
  static func proveChanges(_ years: [(seed: UInt64, units: Int?)], in folder: TemporaryFolder) throws -> Found {
    var found = Found()
    // Some criteria divide by what is zero for one of many units, whatever the figures.
    let pairs = try years.compactMap { seed, units -> (base: Written, inputs: Written)? in
      do {
        return (
          base: try make(seed, "base-\(seed)", .vietnamese, folder, units: units, isFullyLive: true),
          inputs: try make(seed, "inputs-\(seed)", .vietnamese, folder, units: units, numbers: 50, isFullyLive: true)
        )
      } catch is WorkbookProof.YearHasErrors where (units ?? 0) > 20 {
        return nil
      }
    }
    #expect(pairs.count * 2 > years.count)
    for pair in pairs { found.count(pair.inputs.outcome) }
    let inputs = ["Số liệu", "So với năm trước", "Bộ tiêu chí", "Thử trọng số", "Xét khen thưởng"]
    try WorkbookProof.overlay(pairs.map { ($0.base.path, $0.inputs.path) }, sheets: inputs)
    let new = try LibreOffice.convert(pairs.map(\.base.path), to: .xlsx, into: folder)
    let compared = try WorkbookProof.compare(
      Array(zip(pairs.map(\.inputs.path), new)), without: ["Đề nghị khen thưởng"])
    let shown = try LiveListReading.read(new)
    for (pair, (comparison, shown)) in zip(pairs, zip(compared, shown)) {
      #expect(comparison.formulas > 0)
      let listed = LiveListReading.expected(pair.inputs.outcome)
      let list = LiveListLayout(pair.base.outcome, sheet: "Đề nghị theo số liệu hiện tại")
      // A tie of hundreds may leave the list too few rows, which it says: those that it has are right.
      let overflows = listed.count > list.capacity
      let differences = comparison.differences.filter { !(overflows && $0.hasPrefix(list.sheet)) }
      #expect(differences.isEmpty, "seed \(pair.base.seed)")
      #expect(shown.listed.count == min(listed.count, list.capacity), "seed \(pair.base.seed)")
      #expect(
        overflows ? Set(shown.listed).isSubset(of: listed) : Set(shown.listed) == Set(listed), "seed \(pair.base.seed)")
      #expect(
        shown.beside == LiveListReading.beside(pair.base.outcome, now: pair.inputs.outcome), "seed \(pair.base.seed)")
    }

    print("seeds \(pairs.map(\.base.seed)), units \(Set(pairs.map(\.base.outcome.units.count)).sorted()): \(found)")
    return found
  }
}
