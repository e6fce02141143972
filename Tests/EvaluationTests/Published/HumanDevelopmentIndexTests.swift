import Evaluation
import Scoring
import Testing

/// UNDP, Human Development Report 2021/22, composite indices, complete time series: the index of 2021.
@Suite struct HumanDevelopmentIndexTests {
  private static let index = PublishedCase(name: "hdi_2021", metrics: ["le", "eys", "mys", "gnipc"])

  private struct Country {
    let id: String
    let figures: String
    let value: Double
    let rank: Int
    let band: String
  }

  private static let quoted = [
    Country(
      id: "CHE", figures: "83.9872,16.50029945,13.85966015,66933.00454", value: 0.962, rank: 1, band: "Very high"),
    Country(
      id: "NOR", figures: "83.2339,18.18519974,13.00362968,64660.10622", value: 0.961, rank: 2, band: "Very high"),
    Country(
      id: "ISL", figures: "82.6782,19.16305923,13.76716995,55782.04981", value: 0.959, rank: 3, band: "Very high"),
    Country(id: "HKG", figures: "85.4734,17.27816963,12.22620964,62606.8454", value: 0.952, rank: 4, band: "Very high"),
    Country(
      id: "QAT", figures: "79.2716,12.63722038,9.99601145,87134.13469", value: 0.855, rank: 42, band: "Very high"),
    Country(id: "THA", figures: "78.7154,15.88221913,8.697119713,17030.15352", value: 0.8, rank: 66, band: "Very high"),
    Country(id: "LBY", figures: "71.9112,12.85428,7.599985,15335.712", value: 0.718, rank: 104, band: "High"),
    Country(id: "IDN", figures: "67.5703,13.74889386,8.556509972,11466.06836", value: 0.705, rank: 114, band: "High"),
    Country(id: "VNM", figures: "73.6181,12.9519325,8.370280266,7867.371345", value: 0.703, rank: 115, band: "High"),
    Country(id: "PHL", figures: "69.2664,13.12656975,8.969099998,8920.428468", value: 0.699, rank: 116, band: "Medium"),
    Country(id: "AFG", figures: "61.9824,10.26384398,2.98506999,1824.190915", value: 0.478, rank: 180, band: "Low"),
    Country(id: "NER", figures: "61.5763,6.957111988,2.116717299,1239.866936", value: 0.4, rank: 189, band: "Low"),
    Country(id: "SSD", figures: "54.9752,5.54251,5.726140022,767.787", value: 0.385, rank: 191, band: "Low"),
  ]

  @Test func reproducesTheQuotedCountries() throws {
    let outcome = try Self.index.evaluate("hdi", Self.quoted.map { ($0.id, $0.figures) })
    for (row, country) in Self.quoted.enumerated() {
      #expect(outcome.total[row] == country.value, "\(country.id)")
      #expect(outcome.grade.text(row) == country.band, "\(country.id)")
    }
    // They stand in the order of their ranks among all countries.
    #expect(outcome.rank == Self.quoted.indices.map { Double($0 + 1) })
  }

  @Test func ranksOnTheExactValueWhereTheSetSaysSo() throws {
    // Iceland and a neighbour made up so close that both are published as 0.959.
    let twins = [
      ("near", "82.6782,19.16305923,13.7671,55782.04981"), ("ISL", "82.6782,19.16305923,13.76716995,55782.04981"),
    ]
    let published = try Self.index.evaluate("hdi", twins)
    #expect([published.total[0], published.total[1]] == [0.959, 0.959])
    #expect(published.rank == [1, 1])
    let exact = try Self.index.evaluate("hdi_exact", twins)
    #expect([exact.total[0], exact.total[1]] == [0.959, 0.959])
    #expect(exact.rank == [2, 1])
  }

  @Test(.enabled(if: PublishedCase.whole("hdi_2021") != nil, "needs BANGVANG_SHARED"))
  func reproducesAllCountries() throws {
    let folder = try #require(PublishedCase.whole("hdi_2021"))
    // The names between the ids and the figures may hold commas.
    let rows = try PublishedCase.lines(folder + "/inputs.csv").map { cells in
      (id: cells[0], figures: cells.suffix(4).joined(separator: ","))
    }
    let expected = try PublishedCase.table(folder + "/expected.csv")
    let (published, exact) = (try Self.index.evaluate("hdi", rows), try Self.index.evaluate("hdi_exact", rows))
    try #require(expected.count == 191 && expected.map { $0["iso3"] } == published.units.map { $0.id })
    var rankedOtherwise = 0
    for (row, country) in expected.enumerated() {
      let rank = country["rank"].flatMap(Double.init)
      #expect(published.total[row] == country["hdi"].flatMap(Double.init), "\(country)")
      #expect(published.rank[row] == rank, "\(country)")
      #expect(published.grade.text(row)?.lowercased() == country["band"]?.lowercased(), "\(country)")
      if exact.rank[row] != rank { rankedOtherwise += 1 }
    }
    #expect(rankedOtherwise == 29)
  }
}
