import Analysis
public import Evaluation
import Intake
import Scoring

/// All that the reports of two years tell, one entry a criteria set that both have.
public struct YearsComparison: Sendable {
  let years: (before: EvaluatedYear, after: EvaluatedYear)
  let sets: [SetYears]
  /// The sets of either year that are nobody's counterpart.
  let unpaired: (before: [CriteriaSet], after: [CriteriaSet])

  struct SetYears: Sendable {
    let difference: YearsDifference
    let rules: RulesDifference
  }

  /// - Returns: nil where either year has errors.
  public init?(_ compared: ComparedYears) {
    guard let years = compared.years else { return nil }
    self.years = years
    let registry = years.after.folder.registry
    sets = compared.pairs.map { pair in
      let (before, after) = (years.before.outcomes[pair.before], years.after.outcomes[pair.after])
      let stays = Set(after.units.map(\.id))
      let difference = YearsDifference(from: before, to: after) { registry.successors(of: $0, among: stays) }
      return SetYears(difference: difference, rules: RulesDifference(from: before.set, to: after.set))
    }
    let paired = (Set(compared.pairs.map(\.before)), Set(compared.pairs.map(\.after)))
    unpaired = (
      years.before.outcomes.indices.filter { !paired.0.contains($0) }.map { years.before.outcomes[$0].set },
      years.after.outcomes.indices.filter { !paired.1.contains($0) }.map { years.after.outcomes[$0].set }
    )
  }

  /// The figures behind a criterion or an adjustment of a unit that differ between the years.
  func figureChanges(behind id: String, ofRow row: Int, _ difference: YearsDifference) -> [FigureChange] {
    guard let pair = difference.pairs.first(where: { $0.after == row }) else { return [] }
    return difference.figureChanges(behind: id, of: pair, (years.before.folder.year, years.after.folder.year))
  }
}
