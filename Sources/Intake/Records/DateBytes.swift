import CivilCalendar

/// Dates as bytes, `2016-05-17`, read as day numbers without a text or a division.
struct DateBytes: Sendable {
  private static let firstYear = 1900
  private static let yearCount = 200

  struct Month: Sendable {
    /// The day number of its first day.
    var first: Int32
    var days: Int32
  }

  /// From January 1900.
  let months: [Month]

  init() {
    months = (0..<Self.yearCount * 12).map { index in
      let (year, month) = (Self.firstYear + index / 12, index % 12 + 1)
      let first = CivilDate(year: year, month: month, day: 1)?.dayNumber ?? 0
      return Month(first: Int32(first), days: Int32(CivilDate.days(in: month, of: year)))
    }
  }

  /// The day number; nil where the ten bytes are no date of the years 1900 to 2099.
  ///
  /// - Parameter months: as `months` lists them.
  /// - Precondition: 16 bytes may be read.
  @inline(__always)
  static func day(_ bytes: UnsafePointer<UInt8>, _ months: UnsafeMutablePointer<Month>) -> Int32? {
    // Each digit to its value, each dash to 0; then a byte is wrong where its high bit is set, before or after
    // adding what lifts 10 (a dash: 1) to it.
    let head = ByteScan.word(bytes, at: 0) ^ 0x2D30_302D_3030_3030
    let tail = ByteScan.word(bytes, at: 8) & 0xFFFF ^ 0x3030
    let excess = (head &+ 0x7F76_767F_7676_7676) | head
    let tailExcess = (tail &+ 0x7676) | tail
    guard (excess & 0x8080_8080_8080_8080) | (tailExcess & 0x8080) == 0 else { return nil }
    @inline(__always) func digit(_ index: UInt64) -> Int { Int(truncatingIfNeeded: head >> (8 * index) & 0xF) }
    let year = digit(0) &* 1000 &+ digit(1) &* 100 &+ digit(2) &* 10 &+ digit(3)
    let month = digit(5) &* 10 &+ digit(6)
    let day = Int32(truncatingIfNeeded: (tail & 0xF) &* 10 &+ tail >> 8)
    let index = (year &- firstYear) &* 12 &+ month &- 1
    guard month >= 1, month <= 12, index >= 0, index < yearCount * 12 else { return nil }
    let found = months[index]
    guard day >= 1, day <= found.days else { return nil }
    return found.first &+ day &- 1
  }
}
