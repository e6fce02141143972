import Diagnostics

/// What stands over a column of a table.
struct Heading: Hashable, Sendable {
  /// The tiers from the top, without repetition: "Câu hỏi", "Đúng hạn".
  let tiers: [String]
  /// What stands over the table as a whole: the sheet's name and the lines above the header.
  let titles: [String]
  /// The lowest cell.
  let place: Place

  /// The tiers as people write them in one line.
  var text: String { tiers.joined(separator: " / ") }
}
