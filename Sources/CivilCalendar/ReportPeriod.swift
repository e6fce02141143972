/// The days that a report covers: a year, a quarter, a month, or from one day to another.
public struct ReportPeriod: Hashable, Sendable {
  public let days: ClosedRange<CivilDate>
  /// The months that it consists of; nil where a month is cut.
  public let months: [CivilMonth]?

  public init(_ days: ClosedRange<CivilDate>) {
    self.days = days
    months = CivilMonth.whole(days)
  }

  private init(from first: CivilMonth, to last: CivilMonth) { self.init(first.firstDay...last.lastDay) }

  /// From `2016`, `2016-Q3`, `2016-08` or `2016-01-01..2016-06-30`; nil where it is none of these.
  public init?(_ text: String) {
    if let ends = Self.ends(text) {
      self.init(ends)
      return
    }
    let year = String(text.prefix(4))
    let rest = text.dropFirst(4).uppercased()
    func month(_ number: Int) -> CivilMonth? {
      CivilMonth(iso: "\(year)-\(number < 10 ? "0" : "")\(number)")
    }
    if rest.isEmpty, let first = month(1), let last = month(12) {
      self.init(from: first, to: last)
    } else if rest.count == 3, rest.hasPrefix("-Q"), let quarter = Int(rest.suffix(1)), (1...4).contains(quarter),
      let first = month(quarter * 3 - 2), let last = month(quarter * 3)
    {
      self.init(from: first, to: last)
    } else if let month = CivilMonth(iso: text) {
      self.init(from: month, to: month)
    } else {
      return nil
    }
  }

  /// The ends of `2016-01-01..2016-06-30`, in this order.
  private static func ends(_ text: String) -> ClosedRange<CivilDate>? {
    guard let dots = text.firstRange(of: ".."), let first = CivilDate(iso: String(text[..<dots.lowerBound])),
      let last = CivilDate(iso: String(text[dots.upperBound...])), first <= last
    else { return nil }
    return first...last
  }

  public var first: CivilDate { days.lowerBound }
  public var last: CivilDate { days.upperBound }

  /// The year in which it lies; nil where it reaches over a year's end.
  public var year: Int? { first.year == last.year ? first.year : nil }

  /// The quarter, 1 to 4, that it is; nil where it is none.
  public var quarter: Int? {
    guard let months, months.count == 3, let last = months.last, last.month.isMultiple(of: 3) else { return nil }
    return last.month / 3
  }

  /// The period before: as many months where it consists of months, else as many days.
  public var before: ReportPeriod? {
    if let months, let first = months.first?.moved(by: -months.count), let last = months.first?.moved(by: -1) {
      return ReportPeriod(from: first, to: last)
    }
    let length = last.dayNumber - first.dayNumber + 1
    guard let start = CivilDate(dayNumber: first.dayNumber - length),
      let end = CivilDate(dayNumber: first.dayNumber - 1)
    else { return nil }
    return ReportPeriod(start...end)
  }

  /// The same period of the year before; 29 February becomes 28 February.
  public var yearBefore: ReportPeriod? {
    if let first = months?.first?.moved(by: -12), let last = months?.last?.moved(by: -12) {
      return ReportPeriod(from: first, to: last)
    }
    func earlier(_ day: CivilDate) -> CivilDate? {
      CivilDate(year: day.year - 1, month: day.month, day: day.day)
        ?? CivilDate(year: day.year - 1, month: day.month, day: day.day - 1)
    }
    guard let start = earlier(first), let end = earlier(last) else { return nil }
    return ReportPeriod(start...end)
  }

  /// The day of another period on which it stands as this one does on `day`: as many days after its end, or, while
  /// this one is not over, after its beginning.
  public func day(of other: ReportPeriod, like day: CivilDate) -> CivilDate {
    if day < last {
      let number = other.first.dayNumber + day.dayNumber - first.dayNumber
      return min(other.last, CivilDate(dayNumber: number) ?? other.last)
    }
    return CivilDate(dayNumber: other.last.dayNumber + day.dayNumber - last.dayNumber) ?? other.last
  }
}
