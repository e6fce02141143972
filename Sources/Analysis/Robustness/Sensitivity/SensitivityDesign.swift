/// At which points of the unit cube a function is to be reckoned, to find out how much each of its inputs contributes to
/// the variance of what it gives.
///
/// A row holds two independent points A and B, halves of one point of a Sobol' sequence of twice the inputs, and for each
/// input i the point A with its coordinate i taken from B.
///
/// - Source: A. Saltelli et al., "Variance based sensitivity analysis of model output", Computer Physics Communications
///   181 (2010), 259–270.
public struct SensitivityDesign: Sendable {
  public let inputs: Int
  /// A power of two, as the evenness of the sequence asks for.
  public let rows: Int
  public let seed: UInt64
  private let sequence: SobolSequence

  /// - Parameter rows: at least this many; brought up to a power of two.
  public init(inputs: Int, rows: Int, seed: UInt64) {
    self.inputs = inputs
    var power = 2
    while power < rows { power *= 2 }
    self.rows = power
    self.seed = seed
    sequence = SobolSequence(dimensions: 2 * inputs, seed: seed)
  }

  /// How many points there are: a function is reckoned at each.
  public var count: Int { rows * (inputs + 2) }

  /// The point of a number from 0: row by row A, B, and the mixed ones in the order of the inputs.
  public func point(_ number: Int) -> [Double] {
    let (row, place) = number.quotientAndRemainder(dividingBy: inputs + 2)
    return (0..<inputs).map { input in
      let isOfB = place == 1 || place - 2 == input
      return sequence.coordinate(isOfB ? inputs + input : input, ofPoint: row)
    }
  }
}
