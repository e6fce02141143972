import Diagnostics
import Scoring
import Testing

@Suite struct NumberTextTests {
  @Test(arguments: [
    (1246.0, 0, "1.246", "1,246"), (1234567.891, 2, "1.234.567,89", "1,234,567.89"), (0.225, 2, "0,23", "0.23"),
    (-1234.5, 1, "-1.234,5", "-1,234.5"), (-0.001, 2, "0,00", "0.00"), (999, 0, "999", "999"), (98, 1, "98,0", "98.0"),
    (2.675, 2, "2,68", "2.68"), (1e15, 0, "1.000.000.000.000.000", "1,000,000,000,000,000"),
  ])
  func setsSeparatorsByLanguage(x: Double, places: Int, vietnamese: String, english: String) {
    #expect(NumberText.format(x, places: places, language: .vietnamese) == vietnamese)
    #expect(NumberText.format(x, places: places, language: .english) == english)
  }

  @Test(arguments: [
    (0.1 + 0.2, "0.3"), (12.0, "12"), (4.5, "4.5"), (1.0 / 3, "0.333333333333333"), (1e-10, "0.0000000001"),
    (123456.789, "123,456.789"), (0.0, "0"), (1e20, "100,000,000,000,000,000,000"),
  ])
  func showsAsManyDecimalsAsThereAre(x: Double, text: String) {
    #expect(NumberText.format(x, places: nil, language: .english) == text)
  }

  @Test func groupsOnlyWhenAsked() {
    #expect(NumberText.format(1246.5, places: 1, grouping: false, language: .vietnamese) == "1246,5")
    #expect(NumberText.format(100, atMost: 2, language: .vietnamese) == "100")
    #expect(NumberText.percent(0.98, language: .vietnamese) == "98,0%")
    #expect(NumberText.percent(0.12345, places: 2, language: .english) == "12.35%")
  }
}
