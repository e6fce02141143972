import TestSupport
import Testing

@Suite struct UnknownWordTests {
  @Test func offersTheNearOnesInOneWording() throws {
    let found = try Office().run("explain", "Reports/2016", "STT", "--lang", "vi")
    #expect(found.errors == "lỗi[U001]: không có đơn vị `STT` trong năm này\ncách sửa: có phải ý là `STP` hay `SYT`?\n")
    #expect(found.status == 64)
    let unknown = try Office().with("Criteria/set.yaml", "value: updates", "value: update")
    #expect(try unknown.run("check", "Criteria/set.yaml", "--lang=vi").errors.contains("có phải ý là `updates`?"))
    let column = try Office().with("Reports/2016/metrics.csv", "answered", "answerd")
    #expect(try column.run("check", "Reports/2016", "--lang=vi").errors.contains("có phải ý là `answered`?"))
    let key = try Office().with("Criteria/set.yaml", "grades:", "grade:")
    #expect(try key.run("check", "Criteria/set.yaml", "--lang=vi").errors.contains("có phải ý là `grades`?"))
    let option = try Office().run("evaluate", "Reports/2016", "--formt", "csv", "--lang=vi")
    #expect(option.errors.contains("Có phải ý là '--format'?"))
  }

  @Test func listsWhatIsShortAndCountsWhatIsLong() throws {
    #expect(try Office().run("explain", "Reports/2016", "weather").errors.contains("the units are: STP, SYT, QHC"))
    var office = Office()
    let more = (10..<24).map { "U\($0),Đơn vị \($0),so\n" }.joined()
    office["Reports/2016/units.csv"]? += more
    office["Reports/2016/metrics.csv"]? += (10..<24).map { "U\($0),1,1,1,1,yes\n" }.joined()
    #expect(
      try office.run("explain", "Reports/2016", "weather").errors.contains("help: there are 17 units, see units.csv"))
  }
}
