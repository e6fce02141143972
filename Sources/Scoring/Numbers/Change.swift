/// A figure beside the one that it is compared with, such as last year's.
///
/// 2,197 beside 881 is 249.4 % of it, and 149.4 % more: both are told, since either is called "149.4 %" in reports.
public struct Change: Hashable, Sendable {
  public let now: Double?
  public let before: Double?

  public init(now: Double?, before: Double?) {
    self.now = now
    self.before = before
  }

  /// What the figure is of the one before, 1 where they are equal ("So với"); nil where either is missing or the one
  /// before is 0.
  public var ratio: Double? {
    guard let now, let before, before != 0 else { return nil }
    return now / before
  }

  /// By what share it is more, negative where it is less ("Tăng"); nil as for `ratio`.
  public var growth: Double? {
    guard let now, let before, before != 0 else { return nil }
    return (now - before) / before
  }

  /// Something where there was nothing, of which no percentage can be told.
  public var isNew: Bool {
    guard let now, let before else { return false }
    return before == 0 && now != 0
  }
}
