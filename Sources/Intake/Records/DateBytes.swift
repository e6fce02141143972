import CivilCalendar

/// Dates as bytes, `2016-05-17`, read as day numbers without a text, a division or a branch.
struct DateBytes: Sendable {
  private static let firstYear = 1900
  private static let yearCount = 256
  private static let factors: UInt64 = 1600 << 40 | 16 << 24 | 1

  struct Month: Sendable {
    /// The day number of its first day.
    var first: Int32 = 0
    /// 0 for one that there is not.
    var days: Int32 = 0
  }

  /// Sixteen a year, of which those from 1 to 12 are there.
  let months: [Month]

  init() {
    months = (0..<Self.yearCount * 16).map { index in
      let (year, month) = (Self.firstYear + index / 16, index % 16)
      guard let first = CivilDate(year: year, month: month, day: 1) else { return Month() }
      return Month(first: Int32(first.dayNumber), days: Int32(CivilDate.days(in: month, of: year)))
    }
  }

  /// The day number; 0 and false where the ten bytes are no date of the years that the table has.
  ///
  /// - Parameter months: as `months` lists them.
  /// - Precondition: 16 bytes may be read.
  @inline(__always)
  static func day(
    _ bytes: UnsafePointer<UInt8>, _ months: UnsafeMutablePointer<Month>
  ) -> (number: Int32, isDay: Bool) {
    // Each digit to its value, each dash to 0; then a byte is wrong where its high bit is set, before or after
    // adding what lifts 10 (a dash: 1) to it.
    let head = ByteScan.word(bytes, at: 0) ^ 0x2D30_302D_3030_3030
    let tail = ByteScan.word(bytes, at: 8) & 0xFFFF ^ 0x3030
    let excess = ((head &+ 0x7F76_767F_7676_7676) | head) & 0x8080_8080_8080_8080
    let tailExcess = ((tail &+ 0x7676) | tail) & 0x8080
    // Ten times each digit and the one behind it: the century, the year in it and the month, which one multiplication
    // brings together as 1600 ⋅ century + 16 ⋅ year + month. A century from 32 on or a month from 16 on is none.
    let pairs = head &* 10 &+ head >> 8
    let place = Int(truncatingIfNeeded: ((pairs & 0x0000_FF00_00FF_00FF) &* factors) >> 40 & 0xFFFF) &- 16 &* firstYear
    let day = UInt32(truncatingIfNeeded: (tail & 0xFF) &* 10 &+ tail >> 8) &- 1
    let found = months[place & (16 &* yearCount &- 1)]
    let wrong =
      excess | tailExcess | pairs & 0x0000_F000_0000_0060 | UInt64(bitPattern: Int64(place & ~(16 &* yearCount &- 1)))
    let isDay = wrong == 0 && day < UInt32(bitPattern: found.days)
    return (found.first &+ Int32(bitPattern: day), isDay)
  }
}
