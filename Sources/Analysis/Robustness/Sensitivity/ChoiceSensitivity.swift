import Dispatch
public import Scoring

/// How much each uncertain choice contributes to how far outcomes lie from the official one, when all are varied
/// together: every weight by itself within ±spread of its own, which normalisation, which combination, and on request
/// thresholds.
///
/// The figures looked at are the mean absolute rank shift and the share of the official proposals that stand. An index
/// tells which choice is worth settling with care. It does not tell which choice is right, nor in which direction it
/// works; and it hangs on what was let vary and how far: a choice left out of the trial has no index, not a low one.
///
/// - Source: M. Saisana, A. Saltelli, S. Tarantola (2005) for the design; `SensitivityIndices` for the estimators.
public struct ChoiceSensitivity: Sendable {
  public let inputs: [Input]
  /// How far weights are let lie from their own; nil leaves them as they are.
  public let spread: Double?
  public let shake: RuleShake
  public let rows: Int
  public let seed: UInt64
  /// How often the year was evaluated.
  public let evaluations: Int
  /// Rows left out because some evaluation in them could not be reckoned.
  public let rowsLeftOut: Int
  /// Of the mean absolute rank shift, in ranks.
  public let rankShift: SensitivityIndices
  /// Of the share of official proposals that stand, 0…1; nil where there are none.
  public let proposalsKept: SensitivityIndices?

  /// What is let vary.
  public enum Input: Hashable, Sendable {
    case weight(Criterion.ID)
    /// One of `Normalisation.allCases`, all equally likely.
    case normalisation
    /// The set's own combination or one of those to try beside it, all equally likely.
    case combination
    /// All targets and steps together: which of many ways to shake them.
    case targets
    /// All bounds of grades together.
    case grades
  }

  /// - Parameters:
  ///   - spread: above 0 and below 1; nil leaves weights as they are.
  ///   - rows: at least this many, brought up to a power of two; the year is evaluated rows × (inputs + 2) times.
  ///   - progress: told from any thread how many rows are done.
  /// - Returns: nil where nothing can vary.
  public init?(
    of reweighting: Reweighting, spread: Double?, shake: RuleShake = .none, rows: Int, seed: UInt64,
    progress: (@Sendable (_ done: Int, _ of: Int) -> Void)? = nil
  ) {
    let choices = SensitivityChoices(reweighting, spread: spread, shake: shake, seed: seed)
    if choices.inputs.isEmpty { return nil }
    let design = SensitivityDesign(inputs: choices.inputs.count, rows: rows, seed: seed)
    let width = choices.inputs.count + 2
    var shifts = Array(repeating: Double.nan, count: design.count)
    var kept = shifts
    let done = DoneCount()
    shifts.withUnsafeMutableBufferPointer { shifts in
      kept.withUnsafeMutableBufferPointer { kept in
        // Each row writes its own places alone.
        nonisolated(unsafe) let (shifts, kept) = (shifts, kept)
        DispatchQueue.concurrentPerform(iterations: design.rows) { row in
          for number in row * width..<(row + 1) * width {
            guard let figures = choices.figures(at: design.point(number)) else { continue }
            (shifts[number], kept[number]) = figures
          }
          progress?(done.next(), design.rows)
        }
      }
    }
    inputs = choices.inputs
    self.spread = spread
    self.shake = shake
    self.rows = design.rows
    self.seed = seed
    evaluations = design.count
    rankShift = SensitivityIndices(shifts, design: design)
    rowsLeftOut = design.rows - rankShift.rows
    let hasProposals = reweighting.outcome.awards.contains { !$0.proposals.isEmpty }
    proposalsKept = hasProposals ? SensitivityIndices(kept, design: design) : nil
  }
}

/// The choices that a point of the unit cube stands for, and what they come to.
private struct SensitivityChoices: Sendable {
  let inputs: [ChoiceSensitivity.Input]
  private let reweighting: Reweighting
  private let scores: AlternativeScores
  private let spread: Double
  private let shake: RuleShake
  private let seed: UInt64
  /// The places of the weights that can change.
  private let places: [Int]
  private let combinations: [Combination?]

  init(_ reweighting: Reweighting, spread: Double?, shake: RuleShake, seed: UInt64) {
    let weights = reweighting.weights
    let set = reweighting.outcome.set
    let places = spread == nil ? [] : weights.movable.flatMap { $0.filter { weights.official[$0] > 0 } }.sorted()
    // Copeland's comparison of pairs is no mean, and no usual doubt beside the three.
    let combinations = [nil] + Alternative.combinations(besides: set).filter { $0 != .copeland }
    var inputs = places.map { ChoiceSensitivity.Input.weight(weights.criteria[$0]) }
    inputs.append(.normalisation)
    if combinations.count > 1 { inputs.append(.combination) }
    if reweighting.isMoved(by: RuleShake(targets: shake.targets)) { inputs.append(.targets) }
    if reweighting.isMoved(by: RuleShake(grades: shake.grades)) { inputs.append(.grades) }
    self.reweighting = reweighting
    self.spread = spread ?? 0
    self.shake = shake
    self.seed = seed
    self.places = places
    self.combinations = combinations
    self.inputs = inputs
    scores = AlternativeScores(of: reweighting.outcome)
  }

  /// nil where something cannot be reckoned.
  func figures(at point: [Double]) -> (rankShift: Double, kept: Double)? {
    let weights = reweighting.weights
    var values = weights.official
    for (place, coordinate) in zip(places, point) { values[place] *= 1 + spread * (2 * coordinate - 1) }
    values = weights.normalised(values)
    var (normalisation, combination) = (Normalisation.official, nil as Combination?)
    var shakes: [(shake: RuleShake, draw: Int)] = []
    for (input, coordinate) in zip(inputs, point) {
      switch input {
      case .weight: break
      case .normalisation: normalisation = Self.choice(coordinate, of: Normalisation.allCases)
      case .combination: combination = Self.choice(coordinate, of: combinations)
      case .targets: shakes.append((RuleShake(targets: shake.targets), Self.draw(coordinate)))
      case .grades: shakes.append((RuleShake(grades: shake.grades), Self.draw(coordinate)))
      }
    }
    guard var outcome = try? reweighting.outcome(under: values, shaking: shakes, seed: seed) else { return nil }
    let alternative = Alternative(normalisation, combination)
    if !alternative.isOfficial {
      let scores = shakes.isEmpty ? scores : AlternativeScores(of: outcome)
      let named = Dictionary(zip(weights.criteria, values)) { first, _ in first }
      guard let imposed = scores.scores(by: alternative, like: outcome, weights: named),
        let other = try? outcome.imposing(imposed, on: reweighting.year)
      else { return nil }
      outcome = other
    }
    let shift = OutcomeShift(from: reweighting.outcome, to: outcome)
    let proposals = shift.proposals
    return (shift.meanRankShift, proposals.official == 0 ? 1 : Double(proposals.kept) / Double(proposals.official))
  }

  private static func choice<Choice>(_ coordinate: Double, of choices: [Choice]) -> Choice {
    choices[min(Int(coordinate * Double(choices.count)), choices.count - 1)]
  }

  /// One of many draws, so that all thresholds together hang on one coordinate.
  private static func draw(_ coordinate: Double) -> Int { Int(coordinate * 0x1p30) }
}

/// Counts what several cores have done.
private final class DoneCount: @unchecked Sendable {
  private let queue = DispatchQueue(label: "done")
  // Asked only on the queue.
  private var count = 0

  func next() -> Int {
    queue.sync {
      count += 1
      return count
    }
  }
}
