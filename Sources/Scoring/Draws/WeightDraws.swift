/// Weights drawn around a set's own, each scale brought to its official sum.
///
/// A scale on which proportions cannot change keeps its weights.
public struct WeightDraws: Sendable {
  public let weights: Weights
  public let distribution: Distribution
  public let seed: UInt64
  /// The weights drawn, scale after scale: their places and official values.
  private let moved: [(place: Int, official: Double)]
  private let scales: [Scale]

  public enum Distribution: Hashable, Sendable {
    /// Each weight by itself between (1 − spread) and (1 + spread) times its own, all equally likely:
    ///
    ///     xᵢ = wᵢ × (1 + spread × (2u − 1)), u uniform on 0…1
    ///
    /// - Source: OECD/JRC Handbook (2008), section 7; R package COINr, `get_noisy_weights`.
    case uniform(spread: Double)
    /// The shares of a scale together:
    ///
    ///     (x₁ … xₘ) ~ Dirichlet(c·p₁ … c·pₘ), pᵢ = wᵢ ÷ Σ w, c = 3 × (m − 1) ÷ spread² − 1
    ///
    /// The mean of a share is its own. The concentration c is such that a share of 1 ÷ m scatters as it would between
    /// ± spread: relative standard deviation spread ÷ √3. Lesser shares scatter more, greater ones less.
    ///
    /// - Source: N. L. Johnson, S. Kotz, N. Balakrishnan, Continuous Multivariate Distributions, chapter 49 (2000).
    case dirichlet(spread: Double)
  }

  private struct Scale: Sendable {
    let end: Int
    let sum: Double
    let concentration: Double
  }

  /// - Parameter distribution: its spread above 0 and below 1.
  public init(around weights: Weights, _ distribution: Distribution, seed: UInt64) {
    self.weights = weights
    self.distribution = distribution
    self.seed = seed
    var moved: [(place: Int, official: Double)] = []
    var scales: [Scale] = []
    for scale in weights.movable {
      let first = moved.count
      moved += scale.map { ($0, weights.official[$0]) }.filter { $0.1 > 0 }
      let sum = moved[first...].reduce(0) { $0 + $1.official }
      scales.append(
        Scale(
          end: moved.count, sum: sum, concentration: distribution.concentration(shares: moved.count - first)))
    }
    (self.moved, self.scales) = (moved, scales)
  }

  /// Whether there is anything to draw.
  public var movesAnything: Bool { !moved.isEmpty }

  /// Of each scale that is drawn: how many weights it has, and its concentration under `dirichlet`.
  public var concentrations: [(weights: Int, concentration: Double)] {
    zip([0] + scales.map(\.end), scales).map {
      (weights: $1.end - $0, concentration: $1.concentration)
    }
  }

  /// The weights of a draw, from 0: one for each of `weights.criteria`.
  public func draw(_ number: Int) -> [Double] {
    var values = weights.official
    values.withUnsafeMutableBufferPointer { draw(number, into: $0) }
    return values
  }

  /// Writes the weights of a draw over the official ones; those that do not move are left alone.
  func draw(_ number: Int, into values: UnsafeMutableBufferPointer<Double>) {
    var numbers = DrawNumbers(seed: seed, draw: number)
    moved.withUnsafeBufferPointer { moved in
      var first = 0
      for scale in scales {
        let places = first..<scale.end
        switch distribution {
        case .uniform(let spread):
          for index in places {
            values[moved[index].place] = moved[index].official * (1 + spread * (2 * numbers.unit() - 1))
          }
        case .dirichlet:
          for index in places {
            let shape = scale.concentration * moved[index].official / scale.sum
            // Never 0, which would silence the criterion.
            values[moved[index].place] = max(numbers.gamma(shape: shape), 1e-9)
          }
        }
        var sum = 0.0
        for index in places { sum += values[moved[index].place] }
        let factor = scale.sum / sum
        for index in places { values[moved[index].place] *= factor }
        first = scale.end
      }
    }
  }
}

extension WeightDraws.Distribution {
  public var spread: Double {
    switch self {
    case .uniform(let spread), .dirichlet(let spread): spread
    }
  }

  /// Of a scale with so many weights.
  fileprivate func concentration(shares: Int) -> Double {
    3 * Double(shares - 1) / (spread * spread) - 1
  }
}
