import Diagnostics
import Formulas

extension ScoringMethod {
  /// Scores a value by how many standard deviations it lies from the mean of its peers.
  ///
  ///     achievement = mean + deviation × (x − x̄) ÷ s, the sign turned where lower is better
  ///
  /// s is the standard deviation of a sample (divisor n − 1) unless `of: population` (n). A constant column, or a
  /// single unit, gives the mean.
  ///
  /// - Input: figures of the peers.
  /// - Output: achievements around `mean` (0) with the standard deviation `deviation` (1).
  /// - Source: OECD/JRC Handbook (2008), section 5, standardisation; R package COINr, `n_zscore`.
  public static let zScore = ScoringMethod(
    name: "z_score", title: Words("Điểm chuẩn hóa z", "Z-score"),
    explanation: Words(
      "Cách trung bình bao nhiêu lần độ lệch chuẩn; có thể đặt trung bình và độ lệch chuẩn mới. Nếu mọi đơn vị bằng nhau thì lấy trung bình.",
      "How many standard deviations from the mean of the peers, with a new mean and deviation. Where all are equal, the mean."
    ),
    notation: "mean + deviation × (x − x̄) ÷ s",
    source: Words(
      "Sổ tay OECD/JRC (2008), mục 5; COINr, n_zscore", "OECD/JRC Handbook (2008), section 5; COINr, n_zscore"),
    input: .number, gives: .achievement, isRelative: true,
    parameters: [
      .optional("mean", .number, Words("trung bình mới (mặc định 0)", "the new mean (0 unless given)")),
      .optional("deviation", .number, Words("độ lệch chuẩn mới (mặc định 1)", "the new deviation (1 unless given)")),
      .optional(
        "of", .word(["sample", "population"]),
        Words(
          "độ lệch chuẩn của mẫu (sample, mặc định) hay tổng thể (population)",
          "the deviation of a sample (the default) or of a population")),
      .direction, .peers,
    ],
    mainParameter: nil,
    example: MethodExample(
      points: 1, ["mean": .number(100), "deviation": .number(10)], [(1, 90), (2, 100), (3, 110)]),
    sentence: { figures in
      let (mean, deviation) = (figures.number("mean"), figures.number("deviation"))
      return Words(
        "Cách trung bình các đơn vị\(figures.peers.vi) mấy lần độ lệch chuẩn\(figures.lower.vi); trung bình mới \(mean?.vi ?? "0"), độ lệch chuẩn mới \(deviation?.vi ?? "1")\(figures.times.vi)",
        "Standard deviations from the mean of the units\(figures.peers.en)\(figures.lower.en); new mean \(mean?.en ?? "0"), new deviation \(deviation?.en ?? "1")\(figures.times.en)"
      )
    },
    check: { arguments in
      guard let deviation = arguments.number("deviation"), deviation <= 0 else { return [] }
      return [.notPositive(parameter: "deviation", deviation)]
    },
    score: { values, arguments, _ in
      // Summed in their own order, so that the order of the units changes nothing.
      let sorted = values.sorted()
      let mean = sorted.reduce(0, +) / Double(values.count)
      let squares = sorted.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      let divisor = Double(arguments.word("of") == "population" ? values.count : values.count - 1)
      let isConstant = Decimal15.compare(sorted.first ?? 0, sorted.last ?? 0) == 0
      let deviation = isConstant ? 0 : (squares / divisor).squareRoot()
      let (newMean, newDeviation) = (arguments.number("mean") ?? 0, arguments.number("deviation") ?? 1)
      let sign = arguments.isLowerBetter ? -1.0 : 1.0
      return values.map { newMean + (deviation == 0 ? 0 : sign * newDeviation * ($0 - mean) / deviation) }
    },
    formula: { cells in
      // Within a block the deviation would need an array.
      guard let peers = cells.peers, peers.blocks == nil else { return nil }
      let isPopulation = cells.word("of") == "population"
      let deviation = Formula.call(isPopulation ? .standardDeviationOfAll : .standardDeviation, [peers.values])
      let distance = cells.isLowerBetter ? peers.mean - cells.value : cells.value - peers.mean
      let (mean, scale) = (cells.number("mean") ?? .number(0), cells.number("deviation") ?? .number(1))
      return .if(.binary(.equal, peers.greatest, peers.least), mean, mean + scale * distance / deviation)
    })
}
