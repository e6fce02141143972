import CivilCalendar

/// The day on which a paper is signed, as far as it is known; what is nil is left to the pen.
public struct SigningDate: Hashable, Sendable {
  public let year: Int?
  public let month: Int?
  public let day: Int?

  public init(year: Int?, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// From `2017-02-15`, `2017-02` or `2017`.
  init?(iso text: String) {
    if let date = CivilDate(iso: text) {
      self.init(year: date.year, month: date.month, day: date.day)
    } else if let found = CivilMonth(iso: text) {
      self.init(year: found.year, month: found.month)
    } else if let date = CivilDate(iso: text + "-01-01") {
      self.init(year: date.year)
    } else {
      return nil
    }
  }
}
