import Analysis
import Diagnostics
import Evaluation
import Intake
import Scoring
import TestSupport
import Testing

@testable import Reports

/// What `robustness` tells of the sample year beside draws.
@Suite struct SystematicSectionsTests {
  private let outcome: Outcome
  private let reweighting: Reweighting

  init() throws {
    let evaluated = try #require(evaluate(folder: Repository.root + "/Reports/2016").evaluated)
    outcome = try #require(evaluated.outcomes.first)
    reweighting = Reweighting(of: outcome, on: evaluated.folder.year)
  }

  private func text(_ language: Language) -> String {
    let sensitivity = ChoiceSensitivity(of: reweighting, spread: 0.25, rows: 2, seed: 1)
    return SystematicSections(SystematicTrials(of: reweighting), sensitivity, outcome, language)
      .sections(inColour: false).map { ([$0.title[language]] + $0.lines).joined(separator: "\n") }
      .joined(separator: "\n\n")
  }

  @Test(arguments: Language.allCases) func fitsTheTerminal(language: Language) {
    for line in text(language).split(separator: "\n").map(String.init) { #expect(line.terminalWidth <= 80, "\(line)") }
  }

  @Test func tellsTheWeakestPairsAndWhatTheyTake() {
    let text = text(.vietnamese)
    #expect(text.contains("UBND quận Hải Châu         Sở Kế hoạch và Đầu tư        ±14,0%  D4: 3 → 4,41"))
    #expect(text.contains("Sở Kế hoạch và Đầu tư     không ai bằng được"))
    #expect(text.contains("không phải thử ngẫu nhiên") && text.contains("trước khi làm tròn"))
  }

  /// The change told for the weakest pair of the first award, put into the set: both have the same total, but for the
  /// rounding of fourteen criteria to two decimals.
  @Test func theTotalsMeetUnderTheWeightsTold() throws {
    for swaps in QuotaSwaps(of: outcome).awards[0].units {
      let pair = try #require(swaps.weakest)
      let change = try #require(pair.change)
      let known = Dictionary(uniqueKeysWithValues: change.criteria.map { ($0.criterion, $0.to) })
      let weights = reweighting.weights
      let others = zip(weights.criteria, weights.official).filter { known[$0.0] == nil }.reduce(0) { $0 + $1.1 }
      let factor = others == 0 ? 0 : (100 - known.values.reduce(0, +)) / others
      let other = try reweighting.outcome(
        under: zip(weights.criteria, weights.official).map { known[$0] ?? $1 * factor })
      let (above, below) = (try #require(other.total[swaps.unit]), try #require(other.total[pair.behind]))
      #expect(abs(above - below) < 0.1, "\(outcome.units[swaps.unit].id): \(above) \(below)")
      #expect((outcome.total[swaps.unit] ?? 0) - (outcome.total[pair.behind] ?? 0) > 0.3)
    }
  }
}
