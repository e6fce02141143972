import Diagnostics
import Formulas

extension ScoringMethod {
  /// Borda's count: as many as the peers that a value leaves behind; equals are halved.
  ///
  ///     score = count of worse + ½ × count of other equals
  ///
  /// - Input: figures of the peers; only their order counts.
  /// - Output: scores in 0…n − 1.
  /// - Source: J.-C. de Borda, Mémoire sur les élections au scrutin (1781); R package COINr, `n_borda`.
  static let borda = ScoringMethod(
    name: "borda", title: Words("Điểm Borda", "Borda count"),
    explanation: Words(
      "Số đơn vị mà giá trị này hơn; bằng nhau tính một nửa.", "How many peers are left behind; equals count half."),
    notation: "#{y < x} + ½ × (#{y = x} − 1)",
    source: Words("Borda (1781); COINr, n_borda", "Borda (1781); COINr, n_borda"),
    input: .number, gives: .achievement, isRelative: true, parameters: [.direction, .peers], mainParameter: nil,
    example: MethodExample(points: 1, [(1, 0), (5, 1), (9, 2)]),
    sentence: { figures in
      Words(
        "Số đơn vị\(figures.peers.vi) mà giá trị này hơn, bằng nhau tính một nửa\(figures.lower.vi)\(figures.times.vi)",
        "How many units\(figures.peers.en) are left behind, equals count half\(figures.lower.en)\(figures.times.en)")
    },
    check: { _ in [] },
    score: { values, arguments, _ in beatenPeers(values, lowerIsBetter: arguments.isLowerBetter) },
    formula: { cells in cells.peers.map { beatenFormula(cells, $0) } })
}
