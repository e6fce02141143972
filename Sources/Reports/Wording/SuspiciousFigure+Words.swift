import Analysis
import Diagnostics
import Intake
import Scoring

extension SuspiciousFigure {
  /// Why the figure is worth a second look, each reason by itself.
  func reasons(_ language: Language) -> [String] {
    [againstLastYear(language), farFrom.map { apart(from: $0, language) }].compactMap { $0 }
  }

  private func againstLastYear(_ language: Language) -> String? {
    guard isFarFromLastYear, let previous else { return nil }
    let past = Self.number(previous, language)
    if previous == 0 { return Words("năm trước bằng 0", "last year it was 0")[language] }
    if figure == 0 { return Words("bằng 0, năm trước \(past)", "0, last year \(past)")[language] }
    let times = NumberText.format(figure / previous, atMost: 2, grouping: false, language: language)
    return abs(figure) > abs(previous)
      ? Words("gấp \(times) lần năm trước (\(past))", "\(times) times last year's (\(past))")[language]
      : Words("chỉ bằng \(times) lần năm trước (\(past))", "only \(times) times last year's (\(past))")[language]
  }

  private func apart(from spread: PeerSpread, _ language: Language) -> String {
    // A minus sign proper, after which no line breaks.
    let score = NumberText.format(spread.score(of: figure), places: 2, grouping: false, language: language)
      .replacing("-", with: "−")
    let middle = Self.number(spread.median, language)
    let measure = spread.measure == .meanDeviation ? Words("; MAD = 0", "; MAD = 0")[language] : ""
    let (count, peers) = (spread.count, counted(spread.count, "unit"))
    return figure > spread.median
      ? Words(
        "cao hơn hẳn khối (trung vị \(middle) của \(count) đơn vị; M = \(score)\(measure))",
        "far above the block (median \(middle) of \(peers); M = \(score)\(measure))")[language]
      : Words(
        "thấp hơn hẳn khối (trung vị \(middle) của \(count) đơn vị; M = \(score)\(measure))",
        "far below the block (median \(middle) of \(peers); M = \(score)\(measure))")[language]
  }

  private static func number(_ number: Double, _ language: Language) -> String {
    NumberText.format(number, places: nil, grouping: false, language: language)
  }
}

extension SuspicionRule {
  /// The rule as readers are told it, with its formulas, thresholds and source.
  func text(_ language: Language) -> String {
    func number(_ x: Double) -> String { NumberText.format(x, places: nil, grouping: false, language: language) }
    let (times, floor, share, limit) = (number(ratio), number(countFloor), number(shareFloor), number(score))
    let (normal, mean) = (number(0.6745), number(1.253314))
    return Words(
      "So với năm trước: số lớn từ \(times) lần số nhỏ trở lên và hai số chênh nhau từ \(floor) trở lên (với số đo: từ \(share) × trung vị của các đơn vị). So với khối có từ \(peers) số liệu: |M| > \(limit) và chênh với trung vị như trên; M = \(normal) × (x − trung vị) / MAD, trong đó MAD là trung vị của |x − trung vị| (Iglewicz và Hoaglin, 1993); khi MAD = 0 thì M = (x − trung vị) / (\(mean) × trung bình của |x − trung vị|). Đáng ngờ chưa phải là sai: cần đối chiếu với đơn vị.",
      "Against last year: the greater figure is at least \(times) times the smaller, and they differ by at least \(floor) (for measures: by \(share) × the median of all units). Against a block with at least \(peers) figures: |M| > \(limit), and as great a difference from the median; M = \(normal) × (x − median) / MAD, where MAD is the median of |x − median| (Iglewicz and Hoaglin, 1993); where MAD = 0, M = (x − median) / (\(mean) × the mean of |x − median|). Suspicious is not wrong: ask the unit."
    )[language]
  }
}
