public import CivilCalendar
public import Diagnostics

/// Why a period or a day is none to report on.
public enum BriefProblem: Problem {
  case notAPeriod(String)
  case outsideYear(ClosedRange<CivilDate>, year: Int)
  case notADay(String)
  case dayBeforePeriod(CivilDate, ClosedRange<CivilDate>)

  public var code: String {
    switch self {
    case .notAPeriod: "U011"
    case .outsideYear: "U012"
    case .notADay, .dayBeforePeriod: "U013"
    }
  }

  public var message: Words {
    switch self {
    case .notAPeriod(let text): Words("`\(text)` không phải là kỳ báo cáo", "`\(text)` is not a period")
    case .outsideYear(let days, let year):
      Words(
        "kỳ \(days.lowerBound.iso)..\(days.upperBound.iso) không nằm trong năm \(year)",
        "the period \(days.lowerBound.iso)..\(days.upperBound.iso) does not lie in the year \(year)")
    case .notADay(let text): Words("`\(text)` không phải là ngày", "`\(text)` is not a date")
    case .dayBeforePeriod(let day, let days):
      Words(
        "ngày báo cáo \(day.iso) ở trước ngày đầu kỳ \(days.lowerBound.iso)",
        "the day of the report, \(day.iso), comes before the period begins on \(days.lowerBound.iso)")
    }
  }

  public var help: Words? {
    switch self {
    case .notAPeriod:
      Words(
        "viết quý `2016-Q3`, tháng `2016-08`, năm `2016` hoặc từ ngày đến ngày `2016-01-01..2016-06-30`",
        "write a quarter `2016-Q3`, a month `2016-08`, a year `2016`, or days `2016-01-01..2016-06-30`")
    case .outsideYear(let days, _):
      days.lowerBound.year == days.upperBound.year
        ? Words(
          "nêu thư mục của năm \(days.lowerBound.year)", "name the folder of the year \(days.lowerBound.year)")
        : Words("lập một báo cáo cho phần của mỗi năm", "make a report on the part of each year")
    case .notADay: Words("viết năm-tháng-ngày, như 2016-09-30", "write year-month-day, such as 2016-09-30")
    case .dayBeforePeriod:
      Words("chọn ngày trong kỳ hoặc sau kỳ", "choose a day of the period, or one after it")
    }
  }
}
