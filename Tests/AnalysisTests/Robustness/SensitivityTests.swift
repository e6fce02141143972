import Foundation
import Testing

@testable import Analysis

@Suite struct SensitivityTests {
  /// Points 1, 2, 3, 5 and 63 of the unshifted sequence at coordinates 0, 1, 2, 3, 7, 40 and 127, as scipy 1.17
  /// (`qmc.Sobol(128, scramble=False)`) gives them.
  @Test func reproducesPublishedSobolPoints() {
    let sequence = SobolSequence(dimensions: 128, seed: nil)
    let expected: [(point: Int, coordinates: [Double])] = [
      (1, [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5]), (2, [0.75, 0.25, 0.25, 0.25, 0.75, 0.25, 0.25]),
      (3, [0.25, 0.75, 0.75, 0.75, 0.25, 0.75, 0.75]), (5, [0.875, 0.875, 0.125, 0.375, 0.375, 0.375, 0.125]),
      (63, [0.015625, 0.796875, 0.359375, 0.453125, 0.140625, 0.671875, 0.640625]),
    ]
    for (point, coordinates) in expected {
      for (dimension, value) in zip([0, 1, 2, 3, 7, 40, 127], coordinates) {
        // Our points stand in the middle of the last digit.
        #expect(abs(sequence.coordinate(dimension, ofPoint: point) - value) < 1e-9, "\(point) \(dimension)")
      }
    }
  }

  /// Every coordinate, shifted or not, has one point in each of 256 equal parts; random ones beyond the table do not.
  @Test func fillsEveryCoordinateEvenly() {
    let sequence = SobolSequence(dimensions: 140, seed: 5)
    for dimension in 0..<140 {
      let parts = Set((0..<256).map { Int(sequence.coordinate(dimension, ofPoint: $0) * 256) })
      #expect((parts.count == 256) == (dimension < 128), "\(dimension)")
      #expect(parts.allSatisfy { (0..<256).contains($0) })
    }
  }

  /// Ishigami and Homma's function with a = 7 and b = 0.1, whose indices are known.
  @Test(arguments: [UInt64](1...3)) func reproducesIshigamisIndices(seed: UInt64) {
    let design = SensitivityDesign(inputs: 3, rows: 4_096, seed: seed)
    let values = (0..<design.count).map { number -> Double in
      let x = design.point(number).map { -Double.pi + 2 * Double.pi * $0 }
      return sin(x[0]) + 7 * sin(x[1]) * sin(x[1]) + 0.1 * pow(x[2], 4) * sin(x[0])
    }
    let indices = SensitivityIndices(values, design: design)
    #expect(abs(indices.variance - 13.8446) < 0.05)
    #expect(abs(indices.mean - 3.5) < 0.01)
    for (estimates, known) in [(indices.first, [0.3139, 0.4424, 0]), (indices.total, [0.5576, 0.4424, 0.2437])] {
      for (estimate, value) in zip(estimates, known) {
        #expect(abs(estimate.value - value) < 0.01, "seed \(seed): \(estimate) \(value)")
        #expect(estimate.low <= value && value <= estimate.high, "seed \(seed): \(estimate) \(value)")
        #expect(estimate.low <= estimate.value && estimate.value <= estimate.high)
      }
    }
  }

  /// Y = Σ cᵢ·xᵢ: Sᵢ = STᵢ = cᵢ² ÷ Σ c², and an input without effect has none.
  @Test func sharesALinearFunctionByItsSquaredCoefficients() {
    let coefficients = [4.0, 2, 1, 0]
    let design = SensitivityDesign(inputs: 4, rows: 1_000, seed: 7)
    #expect(design.rows == 1_024 && design.count == 1_024 * 6)
    let values = (0..<design.count).map { number in
      zip(coefficients, design.point(number)).reduce(100) { $0 + $1.0 * $1.1 }
    }
    let indices = SensitivityIndices(values, design: design)
    for (place, coefficient) in coefficients.enumerated() {
      let share = coefficient * coefficient / 21
      #expect(abs(indices.first[place].value - share) < 0.004)
      #expect(abs(indices.total[place].value - share) < 0.004)
    }
    #expect(indices.total[3].value == 0)
  }

  /// x₁·x₂ about their means: neither does anything alone, both do all together.
  @Test func tellsWorkingTogetherFromWorkingAlone() {
    let design = SensitivityDesign(inputs: 2, rows: 2_048, seed: 3)
    let values = (0..<design.count).map { number -> Double in
      let point = design.point(number)
      return (point[0] - 0.5) * (point[1] - 0.5)
    }
    let indices = SensitivityIndices(values, design: design)
    #expect(indices.first.allSatisfy { abs($0.value) < 0.01 })
    #expect(indices.total.allSatisfy { abs($0.value - 1) < 0.02 })
  }

  @Test func hasNoIndicesForWhatDoesNotVary() {
    let design = SensitivityDesign(inputs: 2, rows: 8, seed: 1)
    let indices = SensitivityIndices(Array(repeating: 0.1, count: design.count), design: design)
    #expect(indices.first.isEmpty && indices.total.isEmpty && abs(indices.mean - 0.1) < 1e-15)
  }

  @Test func drawsTheSameForTheSameSeed() {
    func points(_ seed: UInt64) -> [[Double]] {
      let design = SensitivityDesign(inputs: 70, rows: 4, seed: seed)
      return (0..<design.count).map(design.point)
    }
    #expect(points(1) == points(1))
    #expect(points(1) != points(2))
  }
}
