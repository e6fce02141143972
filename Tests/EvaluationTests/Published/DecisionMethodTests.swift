import Evaluation
import Foundation
import Scoring
import Testing

/// The example of scikit-criteria's documentation (six alternatives, three criteria), as scikit-criteria 0.10 and
/// pymcdm 1.4 score it.
@Suite struct DecisionMethodTests {
  private static let decision = PublishedCase(name: "mcdm_small", metrics: ["ROE", "CAP", "RI"])
  private static let alternatives = [
    ("PE", "7,5,35"), ("JN", "5,4,26"), ("AA", "5,6,28"), ("FX", "3,4,36"), ("MM", "1,7,30"), ("GN", "5,8,30"),
  ]

  @Test(arguments: [
    (
      "ws_sum",
      [
        0.18165549620657978, 0.15003572279114075, 0.18165889837716465, 0.12031776273262342, 0.1527846766236859,
        0.21354744326880548,
      ], [3, 5, 2, 6, 4, 1]
    ),
    (
      "ws_minmax",
      [
        0.4428571428571428, 0.3333333333333333, 0.5904761904761904, 0.09523809523809525, 0.5142857142857142,
        0.8476190476190476,
      ], [4, 5, 2, 6, 3, 1]
    ),
    // Published as logarithms to base 10.
    (
      "wp_sum",
      [
        -0.7583918479992923, -0.83707776614347, -0.7410520014504238, -0.9206530021476389, -0.9067828690971421,
        -0.6739388981567442,
      ].map { pow(10, $0) }, [3, 4, 2, 6, 5, 1]
    ),
    (
      "topsis",
      [
        0.5597289583436349, 0.37608208783873265, 0.5766691659326783, 0.20769329117980292, 0.4386420670155632,
        0.7898850975409063,
      ], [3, 5, 2, 6, 4, 1]
    ),
  ])
  func reproducesTheScores(name: String, scores: [Double], ranks: [Double]) throws {
    let outcome = try Self.decision.evaluate(name, Self.alternatives)
    for (row, score) in scores.enumerated() {
      #expect(abs((outcome.total[row] ?? .nan) - score) < 1e-12, "\(Self.alternatives[row].0)")
    }
    #expect(outcome.rank == ranks)
  }
}
