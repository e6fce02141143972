public import CivilCalendar

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
      self.init(dayNumber: day - (day > 60 ? 1 : 0) - 25_568)
    case .from1904: self.init(dayNumber: day - 24_107)
    }
  }
}
