import Scoring
import Testing

@Suite struct DecimalTests {
  @Test func roundsHalvesThatBinaryDigitsGetWrong() {
    #expect(Decimal15.round(3 * (3 / 40.0), places: 2) == 0.23)
    #expect(Decimal15.round(30 * 3 / 16.0, places: 2) == 5.63)
    #expect(Decimal15.round(30 * (1867 / 2000.0), places: 2) == 28.01)
    #expect(Decimal15.round(1.005, places: 2) == 1.01)
    #expect(Decimal15.round(-0.125, places: 2) == -0.13)
    #expect(Decimal15.round(-1.005, places: 2) == -1.01)
  }

  @Test func leavesWhatIsNotAHalfToItsDigits() {
    #expect(Decimal15.round(0.0149999999999999, places: 2) == 0.01)
    #expect(Decimal15.round(2.49999999999999, places: 0) == 2)
    // The 16th digit does not count.
    #expect(Decimal15.round(2.499999999999999_6, places: 0) == 3)
  }

  @Test func roundsToTensAndHundreds() {
    #expect(Decimal15.round(1245, places: -1) == 1250)
    #expect(Decimal15.round(-1250, places: -2) == -1300)
    #expect(Decimal15.round(49, places: -2) == 0)
  }

  @Test(arguments: [-0.0, -0.004, -0.000_000_1, -1e-300, -Double.leastNonzeroMagnitude])
  func neverGivesANegativeZero(x: Double) {
    #expect(Decimal15.round(x, places: 2).sign == .plus)
    #expect(Decimal15.ceil(x).sign == .plus)
  }

  @Test func keepsFifteenSignificantDigits() {
    #expect(Decimal15.significant(0.1 + 0.2) == 0.3)
    #expect(Decimal15.significant(3 * (3 / 40.0)) == 0.225)
    #expect(Decimal15.significant(1e20 / 3) == 3.33333333333333e19)
    #expect(Decimal15.significant(-2.999_999_999_999_999_6) == -3)
    #expect(Decimal15.significant(123_456_789_012_345) == 123_456_789_012_345)
  }

  @Test(arguments: [Double.greatestFiniteMagnitude, .leastNonzeroMagnitude, .leastNormalMagnitude, 1e308, 1e-308])
  func keepsTheGreatestAndTheLeastFinite(x: Double) {
    for x in [x, -x] {
      #expect(Decimal15.significant(x).isFinite && Decimal15.significant(x) != 0)
      #expect(Decimal15.round(x, places: 15).isFinite)
      #expect(Decimal15.round(x, places: -15).isFinite)
      #expect(Decimal15.compare(x, x) == 0)
      #expect(Decimal15.compare(x, -x) == (x < 0 ? -1 : 1))
    }
  }

  @Test func comparesToFifteenDigits() {
    #expect(Decimal15.compare(0.1 + 0.2, 0.3) == 0)
    #expect(Decimal15.compare(0.8, 80.0 / 100) == 0)
    #expect(Decimal15.compare(1 - 0.2, 0.8) == 0)
    #expect(Decimal15.compare(1.00000000000001, 1) == 1)
    #expect(Decimal15.compare(1, 1.00000000000001) == -1)
    #expect(Decimal15.compare(1.000_000_000_000_000_2, 1) == 0)
    #expect(Decimal15.compare(123_456_789_012_345, 123_456_789_012_346) == -1)
    #expect(Decimal15.compare(-1e-300, 1e-300) == -1)
  }
}
