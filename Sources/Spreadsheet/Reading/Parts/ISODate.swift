/// Days and times as the strict form of workbooks may write them: `2016-12-31`, `2016-12-31T08:30:00`, `08:30:00`.
enum ISODate {
  /// - Returns: the serial number of the cell that shows that, and what it shows; nil where it is none.
  static func read(_ text: String, _ system: DateSystem) -> (serial: Double, form: NumberForm)? {
    let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 1, text.contains(":") { return time(parts[0]).map { ($0, .time) } }
    guard let day = parts.first.flatMap({ day($0, system) }) else { return nil }
    guard parts.count == 2 else { return (day, .date) }
    return time(parts[1]).map { (day + $0, .date) }
  }

  private static func day(_ text: Substring, _ system: DateSystem) -> Double? {
    let numbers = text.split(separator: "-", omittingEmptySubsequences: false).map { digits($0) }
    guard numbers.count == 3, let year = numbers[0], let month = numbers[1], let day = numbers[2],
      (1900...9999).contains(year), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    let moment = CivilMoment(year: year, month: month, day: day)
    // A day that the month does not have comes back as another.
    guard CivilMoment(daysSince1970: moment.daysSince1970) == moment else { return nil }
    switch system {
    case .from1904: return Double(moment.daysSince1970 + 24_107)
    case .from1900: return moment.serial >= 61 ? moment.serial : moment.serial - 1
    }
  }

  /// The share of the day. A time zone is left out of account, as spreadsheets have none.
  private static func time(_ text: Substring) -> Double? {
    let clock = text.prefix { $0 != "Z" && $0 != "+" && $0 != "-" }
    let numbers = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(numbers.count), let hour = digits(numbers[0]), let minute = digits(numbers[1]), hour < 25,
      minute < 60
    else { return nil }
    let seconds = numbers.count == 3 ? decimal(numbers[2]) : 0
    guard let seconds, seconds < 61 else { return nil }
    return (Double(hour * 3_600 + minute * 60) + seconds) / 86_400
  }

  private static func digits(_ text: some StringProtocol) -> Int? {
    (1...4).contains(text.utf8.count) && text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
  }

  private static func decimal(_ text: Substring) -> Double? {
    text.utf8.count <= 20 && text.utf8.allSatisfy { (48...57).contains($0) || $0 == 46 } ? Double(text) : nil
  }
}
