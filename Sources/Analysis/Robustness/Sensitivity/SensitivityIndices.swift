import Scoring

/// How the variance of a figure is made up by its inputs (Sobol' indices).
///
///     Sᵢ  = V(E(Y | xᵢ)) ÷ V(Y)          what would go on average if xᵢ were known
///     STᵢ = E(V(Y | all but xᵢ)) ÷ V(Y)   what would stay if all but xᵢ were known
///
/// Both lie in 0…1, estimates may pass that by chance; STᵢ ≥ Sᵢ, and what it is more comes from xᵢ together with others.
/// They say nothing of the direction in which an input works, and hold for the ranges that the inputs were given, taken
/// as independent. Estimated with f₀ the mean over all A and B, which is taken off to lessen chance:
///
///     Sᵢ  = 1/N Σ (f(B) − f₀)·(f(ABᵢ) − f(A)) ÷ V     Saltelli et al. (2010), table 2, (b)
///     STᵢ = 1/2N Σ (f(A) − f(ABᵢ))² ÷ V               Jansen (1999), there (f)
///
/// Intervals are percentiles of a bootstrap over the rows (`replicates` times, 2.5 to 97.5 %), which takes rows as
/// independent: with a Sobol' sequence they are as a rule too wide, not too narrow.
///
/// - Source: I. M. Sobol' (1993); A. Saltelli et al. (2010); M. J. W. Jansen, "Analysis of variance designs for model
///   output", Computer Physics Communications 117 (1999); G. Archer, A. Saltelli, I. M. Sobol' (1997) for the bootstrap.
public struct SensitivityIndices: Hashable, Sendable {
  /// The rows that count: those in which the function could be reckoned everywhere.
  public let rows: Int
  public let mean: Double
  /// Of the figure, over all points A and B; divided by their count.
  public let variance: Double
  /// One an input; empty where the figure does not vary.
  public let first: [Estimate]
  public let total: [Estimate]

  public struct Estimate: Hashable, Sendable {
    public let value: Double
    public let low: Double
    public let high: Double
  }

  /// How often rows are drawn anew for the intervals.
  public static let replicates = 500

  /// - Parameter values: the function at `design.point(0)`, `point(1)`, …; NaN where it cannot be reckoned.
  /// - Complexity: O(replicates × rows × inputs).
  public init(_ values: [Double], design: SensitivityDesign) {
    precondition(values.count == design.count)
    let width = design.inputs + 2
    let sound = (0..<design.rows).filter { row in
      values[row * width..<(row + 1) * width].allSatisfy(\.isFinite)
    }
    let rows = sound.count
    self.rows = rows
    let pairs = sound.flatMap { [values[$0 * width], values[$0 * width + 1]] }
    let center = pairs.isEmpty ? 0 : pairs.reduce(0, +) / Double(pairs.count)
    mean = center
    let variance = pairs.reduce(0) { $0 + ($1 - center) * ($1 - center) } / Double(max(1, pairs.count))
    self.variance = variance
    guard variance > 1e-24 * max(1, center * center) else {
      (first, total) = ([], [])
      return
    }
    var terms = RowTerms(rows: rows, inputs: design.inputs)
    for (row, place) in sound.enumerated() {
      let (a, b) = (values[place * width] - center, values[place * width + 1] - center)
      terms.sums[row] = a + b
      terms.squares[row] = a * a + b * b
      for input in 0..<design.inputs {
        let mixed = values[place * width + 2 + input] - center
        terms.firsts[input][row] = b * (mixed - a)
        terms.totals[input][row] = (a - mixed) * (a - mixed) / 2
      }
    }
    let own = terms.indices(of: Array(0..<rows))
    let drawn = (0..<Self.replicates).map { replicate in
      // Other numbers than those of the points.
      var numbers = DrawNumbers(seed: ~design.seed, draw: replicate)
      return terms.indices(of: (0..<rows).map { _ in Int.random(in: 0..<rows, using: &numbers) })
    }
    first = Estimate.all(own.first, drawn.map(\.first))
    total = Estimate.all(own.total, drawn.map(\.total))
  }
}

/// What each row adds to the sums of the estimators.
private struct RowTerms {
  var sums: [Double]
  var squares: [Double]
  /// Inputs × rows.
  var firsts: [[Double]]
  var totals: [[Double]]

  init(rows: Int, inputs: Int) {
    sums = Array(repeating: 0, count: rows)
    squares = sums
    firsts = Array(repeating: sums, count: inputs)
    totals = firsts
  }

  /// The indices from some rows, of which one may occur several times; 0 where these do not vary.
  func indices(of rows: [Int]) -> (first: [Double], total: [Double]) {
    func sum(_ terms: [Double]) -> Double { rows.reduce(0) { $0 + terms[$1] } }
    let count = Double(rows.count)
    let mean = sum(sums) / (2 * count)
    let variance = sum(squares) / (2 * count) - mean * mean
    func share(_ terms: [Double]) -> Double { variance > 0 ? sum(terms) / count / variance : 0 }
    return (firsts.map(share), totals.map(share))
  }
}

extension SensitivityIndices.Estimate {
  /// One for each input, with the middle 95 % of the drawn ones.
  fileprivate static func all(_ own: [Double], _ drawn: [[Double]]) -> [Self] {
    own.indices.map { input in
      let sorted = drawn.map { $0[input] }.sorted()
      let last = Double(sorted.count - 1)
      return Self(
        value: own[input], low: sorted[Int((last * 0.025).rounded(.down))],
        high: sorted[Int((last * 0.975).rounded(.up))])
    }
  }
}
