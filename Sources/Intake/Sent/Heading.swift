import Diagnostics
import Names

/// What stands over a column of a table.
struct Heading: Hashable, Sendable {
  /// The tiers from the top, without repetition: "Câu hỏi", "Đúng hạn".
  let tiers: [String]
  /// What stands over the table as a whole: the sheet's name and the lines above the header.
  let titles: [String]
  /// The lowest cell.
  let place: Place

  /// The tiers as people write them in one line.
  var text: String {
    tiers.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.joined(separator: " / ")
  }

  /// The years that its tiers name by themselves: "Năm 2016" or 2016.
  var years: [Int] { tiers.compactMap(Self.year) }

  /// The tiers as they are matched, without those that only name a year.
  var keys: [NameKey] { tiers.filter { Self.year($0) == nil }.map { NameKey($0) } }

  private static func year(_ tier: String) -> Int? {
    let words = NameKey(tier).words
    guard let last = words.last, words.count == 1 || words == ["năm", last], last.count == 4, let year = Int(last)
    else {
      return nil
    }
    return (1900...2100).contains(year) ? year : nil
  }
}
