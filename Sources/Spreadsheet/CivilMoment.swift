/// A date and a time of day as people write them, in no particular time zone.
public struct CivilMoment: Hashable, Sendable {
  public var year: Int
  public var month: Int
  public var day: Int
  public var hour: Int
  public var minute: Int
  public var second: Int

  public init(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
  }

  /// Whether the calendar has the date, the clock has the time, and a workbook can hold both: from 1 March 1900,
  /// before which spreadsheets disagree about a leap day, to the end of 9999.
  var isWritable: Bool {
    guard (1900...9999).contains(year), (1...12).contains(month), (0..<24).contains(hour), (0..<60).contains(minute),
      (0..<60).contains(second)
    else { return false }
    return (1...daysInMonth).contains(day) && serial >= 61
  }

  /// Days since 1 January 1970 in the proleptic Gregorian calendar.
  ///
  /// - Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
  var daysSince1970: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// A day counted from 1 January 1970, and a second of it.
  ///
  /// - Source: Howard Hinnant, as above, `civil_from_days`.
  init(daysSince1970 days: Int, second: Int = 0) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1,
      hour: second / 3_600, minute: second / 60 % 60, second: second % 60)
  }

  /// Seconds since 1970, the moment taken as if it were universal time.
  var secondsSince1970: Int { daysSince1970 * 86_400 + secondOfDay }

  /// The number that spreadsheets hold: days since 30 December 1899, the time as a fraction of the day.
  public var serial: Double { Double(daysSince1970 + 25_569) + Double(secondOfDay) / 86_400 }

  private var secondOfDay: Int { (hour * 60 + minute) * 60 + second }

  private var daysInMonth: Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
