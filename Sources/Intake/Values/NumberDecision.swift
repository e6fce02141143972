public import Diagnostics

/// In which convention a column's numbers were read, and why: for the report of an import.
public struct NumberDecision: Hashable, Sendable {
  /// The convention, nil where there was nothing to decide or nothing could be decided.
  public var sign: DecimalSign? {
    if case .decided(let sign, _, _, _) = reason { sign } else { nil }
  }
  /// The units of measure that were left out behind figures, each once.
  public let measures: [String]
  let reason: Reason

  enum Reason: Hashable {
    /// No number had a sign that could mean two things.
    case plain
    /// The first cell that decides, counted from 0, and its text.
    case decided(DecimalSign, by: String, cell: Int, NumberVote.Ground)
    case contradictory
    case ambiguous
  }

  init(reason: Reason, measures: [String]) {
    self.reason = reason
    var seen: [String] = []
    for measure in measures where !seen.contains(measure) { seen.append(measure) }
    self.measures = seen
  }

  /// The cell that decided, counted from 0 within the column.
  public var cell: Int? {
    if case .decided(_, _, let cell, _) = reason { cell } else { nil }
  }

  /// Whether anything had to be decided, so that there is something to report.
  public var isWorthTelling: Bool { reason != .plain || !measures.isEmpty }

  /// Such as "decimal comma, since `4,5` can be read in no other way".
  public var words: Words {
    guard !measures.isEmpty else { return convention }
    let left = measures.map { "`\($0)`" }.joined(separator: ", ")
    return Words("\(convention.vi); bỏ đơn vị tính \(left)", "\(convention.en); the unit \(left) was left out")
  }

  private var convention: Words {
    switch reason {
    case .plain: return Words("số viết liền", "plain digits")
    case .contradictory: return Words("các ô viết số theo hai cách", "the cells follow two conventions")
    case .ambiguous: return Words("không rõ dấu nào là dấu thập phân", "which sign begins the decimals is not clear")
    case .decided(let sign, let text, _, let ground):
      let name =
        sign == .comma ? Words("dấu phẩy thập phân", "decimal comma") : Words("dấu chấm thập phân", "decimal point")
      switch ground {
      case .signs:
        return Words(
          "\(name.vi), vì `\(text)` không đọc cách khác được", "\(name.en), since `\(text)` can be read in no other way"
        )
      case .count:
        return Words(
          "dấu trong `\(text)` ngăn hàng nghìn, vì số đếm không có phần thập phân",
          "the sign in `\(text)` separates thousands, since a count has no decimals")
      case .range:
        return Words(
          "\(name.vi), vì đọc `\(text)` cách khác thì ngoài giới hạn của chỉ tiêu",
          "\(name.en), since `\(text)` read otherwise is out of the metric's range")
      }
    }
  }
}
