/// How values far out are held in: moved to the nearest value that counts as usual.
///
/// - Source: OECD/JRC Handbook on Constructing Composite Indicators (2008), section 5; R package COINr, `winsorise`.
public enum Winsorizing: Hashable, Sendable {
  /// The lowest and the highest so many values take the next one's place.
  case counts(lowest: Int, highest: Int)
  /// Values beyond a limit become the limit.
  case limits(from: Double?, to: Double?)

  /// The values with those far out held in; the order stays.
  public func held(_ values: [Double]) -> [Double] {
    switch self {
    case .limits(let from, let to):
      return values.map { min(max($0, from ?? -.infinity), to ?? .infinity) }
    case .counts(let lowest, let highest):
      let sorted = values.sorted()
      guard lowest + highest < sorted.count else { return values }
      let (low, high) = (sorted[lowest], sorted[sorted.count - 1 - highest])
      return values.map { min(max($0, low), high) }
    }
  }
}
