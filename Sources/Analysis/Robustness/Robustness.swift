public import Scoring

/// How sure the ranks and awards of a year are: what becomes of them when weights, and on request thresholds, are drawn
/// around the official ones and everything is reckoned anew by the full rules.
///
/// It tells how much hangs on choices that could as well have been a little different. It does not tell whether the
/// criteria are the right ones or the figures correct, and a share of draws is not a chance of anything happening: it is
/// a share of the choices that were tried.
///
/// - Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), section 7; M. Saisana, A. Saltelli,
///   S. Tarantola, "Uncertainty and sensitivity analysis techniques as tools for the quality assessment of composite
///   indicators", J. R. Statist. Soc. A 168, 2005.
public struct Robustness: Sendable {
  public let outcome: Outcome
  public let design: RobustnessDesign
  /// Whether the design moves anything in this set.
  public let movesAnything: Bool
  /// Of each scale of weights that is drawn: how many weights, and its concentration under `dirichlet`.
  public let concentrations: [(weights: Int, concentration: Double)]
  public let counts: DrawCounts
  /// One a unit, in the year's order.
  public let units: [UnitRobustness]
  /// In the set's order.
  public let awards: [AwardRobustness]

  /// The mean over draws and units of how many places a unit moved:
  ///
  ///     R̄ₛ = Σ over draws and units of |official rank − rank| ÷ (draws × units)
  ///
  /// over the units with a rank; nil where none has one. From 0 up.
  ///
  /// - Source: Saisana, Saltelli, Tarantola (2005), equation (6).
  public var meanRankShift: Double? {
    let shifts = units.compactMap(\.standing?.meanShift)
    return shifts.isEmpty ? nil : shifts.reduce(0, +) / Double(shifts.count)
  }

  /// - Parameters:
  ///   - outcome: of this year.
  ///   - cores: how many work at once; the result is the same on any number.
  ///   - progress: told from any thread how many draws are done.
  public init(
    of outcome: Outcome, on year: Year, _ design: RobustnessDesign, cores: Int = Cores.count,
    progress: (@Sendable (Int) -> Void)? = nil
  ) {
    self.outcome = outcome
    self.design = design
    let reweighting = Reweighting(of: outcome, on: year)
    let source = design.weights.map { WeightDraws(around: reweighting.weights, $0, seed: design.seed) }
    movesAnything = source?.movesAnything ?? false || reweighting.isMoved(by: design.shake)
    concentrations = source?.concentrations ?? []
    let counts =
      if let source, design.shake == .none {
        reweighting.counts(of: source, draws: 0..<design.draws, cores: cores, progress: progress)
      } else {
        reweighting.counts(
          of: source, shaking: design.shake, seed: design.seed, draws: 0..<design.draws, cores: cores,
          progress: progress)
      }
    self.counts = counts
    units = outcome.units.indices.map { UnitRobustness(of: $0, outcome, counts) }
    awards = outcome.awards.indices.map { AwardRobustness(of: $0, outcome, counts) }
  }
}
