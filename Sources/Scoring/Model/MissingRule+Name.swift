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
}
