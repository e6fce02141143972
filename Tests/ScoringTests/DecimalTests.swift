import Scoring
import Testing

@Suite struct DecimalTests {
  @Test func roundsHalvesThatBinaryDigitsGetWrong() {
    #expect(Decimal15.round(3 * (3 / 40.0), places: 2) == 0.23)
    #expect(Decimal15.round(30 * 3 / 16.0, places: 2) == 5.63)
    #expect(Decimal15.round(30 * (1867 / 2000.0), places: 2) == 28.01)
    #expect(Decimal15.round(-0.125, places: 2) == -0.13)
  }
}
