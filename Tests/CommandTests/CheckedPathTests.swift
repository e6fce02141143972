import TestSupport
import Testing

@Suite struct CheckedPathTests {
  @Test(arguments: ["metrics.csv", "units.csv", "report.yaml", "corrections.csv"])
  func checksTheYearOfAFile(name: String) throws {
    let found = try Office().run("check", "Reports/2016/" + name)
    #expect(found.text.hasPrefix("No errors: 3 units, 5 metrics, 1 criteria set.\n\nData quality\n"))
  }

  @Test func saysWhatItTakes() throws {
    let found = try Office().with("notes.txt", "x").run("check", "notes.txt")
    #expect(found.status == 64)
    #expect(found.errors.contains("[U003]") && found.errors.contains("name a year's folder"))
  }

  @Test func asksForTheReport() throws {
    var office = Office()
    office["Reports/2016/report.yaml"] = nil
    let found = try office.run("check", "Reports/2016")
    #expect(found.status == 1)
    #expect(found.diagnostics == ["R021"])
    #expect(found.errors.contains("help: make a report.yaml, see the README"))
  }

  @Test func countsAsPeopleDo() throws {
    let one = try Office().with("Reports/2016/metrics.csv", "150", "1.5")
    #expect(try one.run("check", "Reports/2016").errors.hasSuffix("\n\n1 error.\n"))
    #expect(try one.run("evaluate", "Reports/2016").errors.hasSuffix("\n\n1 error. Nothing was written.\n"))
    let two = try one.with("Reports/2016/metrics.csv", "90,", "9.5,")
    #expect(try two.run("check", "Reports/2016").errors.hasSuffix("\n\n2 errors.\n"))
    #expect(try two.run("evaluate", "Reports/2016", "--lang", "vi").errors.hasSuffix("\n\n2 lỗi. Chưa ghi gì.\n"))
    let short = try Office().with("Reports/2016/metrics.csv", "QHC,90,-,-,5.5,yes\n", "")
    #expect(try short.run("check", "Reports/2016").errors.contains("1 unit has no row: QHC"))
  }
}
