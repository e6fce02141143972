import CivilCalendar
import Foundation
import Testing

@Suite struct CivilDateTests {
  @Test func countsDaysFrom1970() throws {
    #expect(try day("1970-01-01").dayNumber == 0)
    #expect(try day("2000-02-29").dayNumber == 11_016)
    #expect(try day("0001-01-01").dayNumber == -719_162)
    #expect(try day("9999-12-31").dayNumber == 2_932_896)
    #expect(CivilDate(dayNumber: 2_932_897) == nil && CivilDate(dayNumber: -719_163) == nil)
  }

  /// Every day of 1,200 years against Foundation's calendar, and there and back.
  @Test func agreesWithFoundation() throws {
    var calendar = Foundation.Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    for number in stride(from: -130_000, through: 310_000, by: 97) {
      let date = try #require(CivilDate(dayNumber: number))
      #expect(date.dayNumber == number)
      let parts = calendar.dateComponents(
        [.year, .month, .day, .weekday], from: Date(timeIntervalSince1970: Double(number) * 86_400))
      #expect([date.year, date.month, date.day] == [parts.year, parts.month, parts.day], "\(number)")
      #expect(date.weekday % 7 + 1 == parts.weekday, "\(number)")
    }
  }

  @Test func readsItsOwnSpelling() throws {
    #expect(try day("0987-06-05").iso == "0987-06-05")
    for wrong in ["2016-02-30", "2015-02-29", "2016-13-01", "16-01-01", "2016-1-1", "", "2016/01/01", "2016-00-01"] {
      #expect(CivilDate(iso: wrong) == nil, "\(wrong)")
    }
  }
}
