/// From which day a workbook counts its dates.
public enum DateSystem: Hashable, Sendable {
  /// Day 1 is 1 January 1900; day 60 is a 29 February 1900 that never was.
  case from1900
  /// Day 0 is 1 January 1904: `date1904` in `workbook.xml`.
  case from1904
}

extension CivilDate {
  /// The day that a workbook's number stands for; its fraction, the time of day, is left out. nil where there is no
  /// such day.
  ///
  /// - Source: ECMA-376, part 1, 18.17.4.1.
  public init?(serial: Double, system: DateSystem) {
    guard serial >= 0, serial < 3_000_000 else { return nil }
    let day = Int(serial)
    switch system {
    case .from1900:
      if day == 0 || day == 60 { return nil }
      // 30 December 1899 would be day 0 without the false leap day.
      self.init(days: day - (day > 60 ? 1 : 0) - 25_568)
    case .from1904: self.init(days: day - 24_107)
    }
  }

  /// From days since 1 January 1970.
  ///
  /// - Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
  private init?(days: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let civilMonth = month < 10 ? month + 3 : month - 9
    self.init(year: yearOfEra + era * 400 + (civilMonth <= 2 ? 1 : 0), month: civilMonth, day: day)
  }
}
