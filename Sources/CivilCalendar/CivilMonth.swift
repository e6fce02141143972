/// A month of the Gregorian calendar.
public struct CivilMonth: Hashable, Sendable, Comparable {
  /// 1…9999.
  public let year: Int
  /// 1…12.
  public let month: Int

  /// nil where there is no such month.
  public init?(year: Int, month: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    (self.year, self.month) = (year, month)
  }

  /// From `2016-08`.
  public init?(iso text: String) {
    guard let day = CivilDate(iso: text + "-01") else { return nil }
    self.init(of: day)
  }

  /// The month in which a day lies.
  public init(of day: CivilDate) { (year, month) = (day.year, day.month) }

  /// `2016-08`.
  public var iso: String { String(firstDay.iso.dropLast(3)) }

  public var firstDay: CivilDate { CivilDate(day: 1, of: self) }
  public var lastDay: CivilDate { CivilDate(day: CivilDate.days(in: month, of: year), of: self) }

  /// So many months later, or earlier where `months` is negative; nil outside the years 1 to 9999.
  public func moved(by months: Int) -> CivilMonth? {
    let number = year * 12 + month - 1 + months
    return number < 12 ? nil : CivilMonth(year: number / 12, month: number % 12 + 1)
  }

  /// The months of which `days` holds every day, where they hold no other day; nil where a month is cut.
  static func whole(_ days: ClosedRange<CivilDate>) -> [CivilMonth]? {
    let (first, last) = (CivilMonth(of: days.lowerBound), CivilMonth(of: days.upperBound))
    guard first.firstDay == days.lowerBound, last.lastDay == days.upperBound else { return nil }
    let count = (last.year - first.year) * 12 + last.month - first.month
    return (0...count).compactMap { first.moved(by: $0) }
  }

  public static func < (left: CivilMonth, right: CivilMonth) -> Bool {
    (left.year, left.month) < (right.year, right.month)
  }
}
