public import Scoring

/// How much the weights of criteria have to change before units at an award's quota line change places: for each unit
/// proposed or held, against each considered unit that it stands before.
///
/// A change of x means that there are weights within ±x of the official ones, each by itself and all brought back to
/// their sum afterwards, under which both have the same key; and that under smaller changes none have. That is exact,
/// not sampled (`WeightedMeans`, `CommonTotal`). Figures are taken before rounding, and the pair's keys alone are
/// compared: tie-breaks, eligibility, exclusions and what other units do are left aside.
///
/// - Source: the smallest change of weights that reverses two alternatives, as E. Triantaphyllou and A. Sánchez, "A
///   sensitivity analysis approach for some deterministic multi-criteria decision-making methods", Decision Sciences
///   28 (1997), ask it of one weight at a time; here of all weights together.
public struct QuotaSwaps: Sendable {
  /// One an award, in the set's order.
  public let awards: [AwardSwaps]

  /// The most pairs of one award that are looked at. Beyond it each unit is held against as many of those behind it,
  /// nearest by key first, as fit: at least one.
  public static let pairLimit = 2_000

  public init(of outcome: Outcome) {
    let leaves: Result<LeafWeights, SwapObstacle>
    do throws(SwapObstacle) { leaves = .success(try LeafWeights(of: outcome)) } catch { leaves = .failure(error) }
    awards = outcome.awards.map { result in
      do throws(SwapObstacle) {
        let leaves = try leaves.get()
        return AwardSwaps(result, outcome, leaves, try AwardKey(result.award, outcome, leaves))
      } catch {
        return AwardSwaps(award: result.award, obstacle: error, units: [], pairsLeftOut: 0)
      }
    }
  }
}

/// The pairs of one award.
public struct AwardSwaps: Sendable {
  public let award: Award
  /// Why none are told of this award; nil where they are.
  public let obstacle: SwapObstacle?
  /// Those proposed, then those held, in the order of the list.
  public let units: [UnitSwaps]
  /// How many pairs lie beyond `QuotaSwaps.pairLimit`.
  public let pairsLeftOut: Int

  fileprivate init(award: Award, obstacle: SwapObstacle?, units: [UnitSwaps], pairsLeftOut: Int) {
    self.award = award
    self.obstacle = obstacle
    self.units = units
    self.pairsLeftOut = pairsLeftOut
  }

  fileprivate init(_ result: AwardResult, _ outcome: Outcome, _ leaves: LeafWeights, _ key: AwardKey) {
    let line = QuotaSides(result, outcome)
    let comparison = SwapComparison(outcome, leaves, key, use: TotalUse(result.award.rankBy))
    let all = line.front.reduce(0) { $0 + line.behind($1.unit).count }
    let each = all <= QuotaSwaps.pairLimit ? Int.max : max(1, QuotaSwaps.pairLimit / max(1, line.front.count))
    award = result.award
    obstacle = nil
    units = line.front.map { unit, isHeld in
      let pairs = line.behind(unit).prefix(each).map {
        SwapPair(behind: $0, finding: comparison.finding(unit, $0))
      }
      return UnitSwaps(unit: unit, isHeld: isHeld, pairs: pairs)
    }
    pairsLeftOut = all - units.reduce(0) { $0 + $1.pairs.count }
  }
}

/// A unit proposed or held, with those behind it.
public struct UnitSwaps: Sendable {
  public let unit: Int
  public let isHeld: Bool
  /// In the order of the award's list.
  public let pairs: [SwapPair]

  /// The pair that the smallest change makes equal; nil where no change does.
  public var weakest: SwapPair? {
    pairs.compactMap { pair in pair.change.map { (pair, $0.size) } }.min { $0.1 < $1.1 }?.0
  }
}

public struct SwapPair: Sendable {
  public let behind: Int
  public let finding: SwapFinding

  public var change: WeightChange? {
    if case .change(let change) = finding { change } else { nil }
  }
}

/// What it takes to make a pair equal.
public enum SwapFinding: Sendable {
  case change(WeightChange)
  /// No weights do, unless a criterion is left out altogether or its weight reversed.
  case never
  case leftOut(SwapObstacle)
}

/// The smallest change of weights that makes a pair equal.
public struct WeightChange: Sendable {
  /// x, from 0 up to but not including 1; 0 where the pair is told apart by rounding or tie-breaks alone.
  public let size: Double
  /// The criteria whose weights change for it, the largest share first; equals in the file's order.
  public let criteria: [WeightShift]
  /// The criterion whose weight does it alone with the smallest change of its own, the others in proportion; nil where
  /// none does, or where none is needed.
  public let alone: WeightShift?
}

/// A criterion's weight as it is and as it would be, both with the same sum of all weights.
public struct WeightShift: Hashable, Sendable {
  public let criterion: Criterion.ID
  public let from: Double
  public let to: Double
  /// Whether it is raised beside the others before all are brought back to their sum.
  public let isRaised: Bool
  /// What the shift does of the whole change, 0…1.
  public let share: Double
}
