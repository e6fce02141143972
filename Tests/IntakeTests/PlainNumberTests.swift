import Diagnostics
import Intake
import Testing

@Suite struct PlainNumberTests {
  @Test(arguments: [
    ("0", 0), ("1246", 1246), ("-3", -3), ("0.92", 0.92), ("92%", 0.92), ("1.246", 1.246), ("-0", 0), ("007", 7),
    ("99.5%", 0.995), ("-12.5%", -0.125), ("7%", 0.07), ("29%", 0.29), ("0.1", 0.1),
    ("123456789012345", 123456789012345),
  ])
  func readsExactly(text: String, number: Double) throws {
    let read = try PlainNumber.read(text)
    #expect(read.bitPattern == number.bitPattern)
  }

  @Test(arguments: [
    ("0,92", "0.92", nil), ("92,1%", "92.1%", nil), ("-4,5", "-4.5", nil), ("1246,5", "1246.5", nil),
    ("0,125", "0.125", nil), ("1,246", "1.246", "1246"), ("-12,500%", "-12.500%", "-12500%"),
  ])
  func tellsADecimalComma(text: String, plain: String, asThousands: String?) {
    #expect(throws: PlainNumber.Fault.decimalComma(plain: plain, asThousands: asThousands)) {
      try PlainNumber.read(text)
    }
  }

  @Test(arguments: [
    ("1 246", "1246"), ("1\u{A0}246", "1246"), ("1\u{202F}246\u{202F}000", "1246000"), ("1.246.000", "1246000"),
    ("1,246,000", "1246000"), ("1,246.5", "1246.5"), ("1.246,5", "1246.5"), ("-1 246,5%", "-1246.5%"),
    ("1'246", "1246"),
  ])
  func tellsThousandsSeparators(text: String, plain: String) {
    #expect(throws: PlainNumber.Fault.grouping(plain: plain)) { try PlainNumber.read(text) }
  }

  @Test(arguments: [
    "", "-", "%", ".", "+3", "1e3", "0x1F", ".5", "5.", "1..2", "12 %", "- 3", "--3", "3-", "5%%", "1_000", "12 46",
    "1 24,6 000", "12 tin", "~1.000", "trên 550", "x", "２", "1,", ",5", "1.246.00", "1,246 000", "−3", "1/2", "#N/A",
  ])
  func refusesWhatIsNoNumber(text: String) {
    #expect(throws: PlainNumber.Fault.notANumber) { try PlainNumber.read(text) }
  }

  @Test(arguments: ["nan", "NaN", "-nan", "inf", "-Infinity", "∞", String(repeating: "9", count: 400)])
  func refusesWhatIsNotFinite(text: String) {
    #expect(throws: PlainNumber.Fault.notFinite) { try PlainNumber.read(text) }
  }

  @Test func helpShowsTheSpellingToWrite() {
    func help(_ text: String) -> String? {
      do throws(PlainNumber.Fault) {
        _ = try PlainNumber.read(text)
        return nil
      } catch {
        return TableProblem.number(text, error).help?.en
      }
    }
    #expect(help("0,92") == "write 0.92")
    #expect(help("1,246") == "write 1.246, or 1246 if the comma separates thousands")
    #expect(help("1 246") == "write 1246")
    #expect(help("a") == "write digits, as in 1246, -3, 0.92 or 92%")
  }
}
