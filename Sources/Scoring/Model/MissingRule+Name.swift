extension MissingRule {
  /// The rule as a criteria file writes it behind `missing:`; a given number is `value`.
  public var name: String {
    switch self {
    case .error: "error"
    case .zero: "zero"
    case .exclude: "exclude"
    case .mean(let ofBlock): ofBlock ? "block_mean" : "mean"
    case .median(let ofBlock): ofBlock ? "block_median" : "median"
    case .value: "value"
    }
  }

  /// The rules that a name alone says, all but a given number.
  public static let named: [MissingRule] = [
    .error, .zero, .exclude, .mean(ofBlock: false), .median(ofBlock: false), .mean(ofBlock: true),
    .median(ofBlock: true),
  ]
}
