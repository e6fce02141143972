import Diagnostics

/// One part of the data-quality report: a table under a title, or a sentence where there is nothing to list.
struct QualitySection {
  let title: Words
  /// What the table means, or the rule behind it; shown where there are rows.
  var remark: String?
  /// Said where there are no rows.
  let none: Words
  /// Without the running number, which stands before them.
  let header: [Words]
  let rows: [[QualityCell]]
}

enum QualityCell {
  case text(String)
  case number(Double)

  /// A figure, or a dash where there is none.
  static func figure(_ number: Double?) -> QualityCell { number.map { .number($0) } ?? .text("–") }

  /// A figure of a metric: a quantity as a number, anything else in words.
  init(_ number: Double?, words: String, isMeasured: Bool) {
    if let number, isMeasured { self = .number(number) } else { self = .text(words) }
  }
}
