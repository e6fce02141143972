import Evaluation
import Intake
import TestSupport
import Testing

@testable import Scoring

/// Draws on random years of every kind of rule, against whole evaluations of the same weights.
@Suite struct RandomDrawTests {
  @Test func countsWhatAWholeEvaluationGives() throws {
    let folder = try TemporaryFolder()
    var (planned, compared, unplanned) = (0, 0, 0)
    for seed in 0..<120 as Range<UInt64> {
      var made = RandomYear(seed: seed, numbers: 0)
      let path = try made.write(to: folder.file("year-\(seed)"))
      guard let evaluated = evaluate(folder: path).evaluated else { continue }
      try compare(evaluated, seed, draws: 15, &planned, &compared, &unplanned)
    }
    #expect(planned > 20 && unplanned > 5 && compared > 400, "\(planned), \(unplanned), \(compared)")
  }

  @Test(arguments: ["half_up", "half_even", "none"])
  func countsWhatAWholeEvaluationGivesForEveryCombination(rounding: String) throws {
    let folder = try TemporaryFolder()
    var made = RandomMethods(seed: 4, rounding: rounding)
    let evaluated = try #require(evaluate(folder: try made.write(to: folder)).evaluated)
    var (planned, compared, unplanned) = (0, 0, 0)
    try compare(evaluated, 4, draws: 5, &planned, &compared, &unplanned)
    #expect(planned == 1)
  }

  private func compare(
    _ evaluated: EvaluatedYear, _ seed: UInt64, draws: Int, _ planned: inout Int, _ compared: inout Int,
    _ unplanned: inout Int
  ) throws {
    let outcome = evaluated.outcomes[0]
    let reweighting = Reweighting(of: outcome, on: evaluated.folder.year)
    let official = try reweighting.outcome(under: reweighting.weights.official)
    #expect(official.total == outcome.total && official.rank == outcome.rank, "seed \(seed)")
    #expect(official.awards.map(\.proposals) == outcome.awards.map(\.proposals), "seed \(seed)")
    guard let plan = DrawPlan(of: reweighting) else {
      unplanned += 1
      return
    }
    planned += 1
    let kernel = DrawKernel(plan)
    let source = WeightDraws(around: reweighting.weights, .uniform(spread: 0.6), seed: seed)
    for draw in 0..<draws {
      var (expected, found) = (reweighting.emptyCounts, reweighting.emptyCounts)
      let whole = try? reweighting.outcome(under: source.draw(draw))
      expected.count(whole)
      kernel.count(draw, of: source, in: &found)
      #expect(found == expected, "seed \(seed), draw \(draw)")
      compared += 1
      guard let whole else { continue }
      #expect((0..<kernel.count).map { kernel.column(plan.totalColumn)[$0] } == whole.total.numbers, "seed \(seed)")
    }
  }
}
