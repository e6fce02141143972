import Analysis
import Diagnostics
import Scoring

/// The lines that tell how little the weights have to change before units at a quota line change places.
struct SwapTexts {
  /// How many of an award's weakest pairs have their criteria told, and how many criteria each.
  private static let detailed = (pairs: 3, criteria: 5)

  private let swaps: QuotaSwaps
  private let outcome: Outcome
  private let language: Language

  init(_ swaps: QuotaSwaps, _ outcome: Outcome, _ language: Language) {
    self.swaps = swaps
    self.outcome = outcome
    self.language = language
  }

  static let title = Words(
    "Thay đổi trọng số nhỏ nhất để đổi chỗ ở ranh giới chỉ tiêu",
    "Smallest change of weights that swaps a pair at a quota line"
  )

  func lines(inColour: Bool) -> [String] {
    if swaps.awards.isEmpty { return [] }
    return Self.explanation.flatMap { HangingText.lines("  ", $0[language]) }
      + swaps.awards.flatMap { award($0, inColour) }
  }

  private static let explanation = [
    Words(
      "±x%: chỉ cần mỗi trọng số tăng hoặc giảm không quá x% (rồi quy về tổng cũ) là đơn vị phía sau đã bằng điểm; thay đổi nhỏ hơn thì không cách nào bằng được. Đây là số tính chính xác, không phải thử ngẫu nhiên.",
      "±x%: weights that each move by no more than x% (and are brought back to their sum) make the unit behind equal; no smaller change does. This is exact, not sampled."
    ),
    Words(
      "Tính trên điểm trước khi làm tròn, chỉ so hai đơn vị với nhau: không xét tiêu chí phụ, điều kiện, điểm liệt và các đơn vị khác.",
      "Figures are before rounding, and the two alone are compared: tie-breaks, conditions, exclusions and other units are left aside."
    ),
  ]

  private func award(_ award: AwardSwaps, _ inColour: Bool) -> [String] {
    let head = "  \(award.award.id). \(award.award.title[language])"
    if let obstacle = award.obstacle {
      return [head]
        + HangingText.lines("    ", Words("không tính: ", "left out: ")[language] + obstacle.words[language])
    }
    if award.units.isEmpty { return [head, "    " + Words("không có đề nghị nào", "no proposals")[language]] }
    var table = TerminalTable(columns: [
      .init(title: Vocabulary.unit[language], isFlexible: true),
      .init(title: Words("Đơn vị phía sau", "Unit behind")[language], isFlexible: true),
      .init(title: Words("Mọi trọng số", "All weights")[language], alignment: .right),
      .init(title: Words("Chỉ một tiêu chí", "One alone")[language]),
    ])
    for unit in award.units { table.rows.append(row(unit)) }
    return [head] + table.rendered(inColour: inColour).split(separator: "\n").map(String.init) + details(award)
      + leftOut(award)
  }

  private func row(_ unit: UnitSwaps) -> [String] {
    let name = name(unit.unit) + (unit.isHeld ? Words(" (chờ Hội đồng)", " (held)")[language] : "")
    guard let weakest = unit.weakest, let change = weakest.change else {
      let obstacle = unit.pairs.contains { if case .leftOut = $0.finding { true } else { false } }
      let text =
        unit.pairs.isEmpty
        ? Words("không có ai phía sau", "nobody behind")
        : obstacle ? Words("không tính được", "left out") : Words("không ai bằng được", "none can be equal")
      return [name, text[language], "–", "–"]
    }
    let alone = change.alone.map { "\($0.criterion): \(points($0.from)) → \(points($0.to))" }
    return [
      name, self.name(weakest.behind), change.size == 0 ? "0" : "±" + percent(change.size),
      alone ?? (change.size == 0 ? Words("hơn do làm tròn, tiêu chí phụ", "ahead by rounding, ties")[language] : "–"),
    ]
  }

  /// What the weakest pairs' changes are made of.
  private func details(_ award: AwardSwaps) -> [String] {
    let weakest = award.units.compactMap { unit in
      unit.weakest.flatMap { pair in pair.change.map { (unit: unit.unit, behind: pair.behind, change: $0) } }
    }.filter { $0.change.size > 0 }.sorted { $0.change.size < $1.change.size }
    return weakest.prefix(Self.detailed.pairs).flatMap { pair -> [String] in
      let told = pair.change.criteria.prefix(Self.detailed.criteria)
      let shifts = told.map { shift in
        let way = shift.isRaised ? Words("tăng", "raise") : Words("giảm", "lower")
        return
          "\(way[language]) \(shift.criterion) \(points(shift.from)) → \(points(shift.to)) (\(percent(shift.share, places: 0)))"
      }
      let others = pair.change.criteria.count - told.count
      let more = others > 0 ? [Words("\(others) tiêu chí khác", "\(others) more")[language]] : []
      return HangingText.lines(
        "    ", "\(name(pair.unit)) – \(name(pair.behind)): \((shifts + more).joined(separator: "; "))")
    }
  }

  private func leftOut(_ award: AwardSwaps) -> [String] {
    var reasons: [(SwapObstacle, Int)] = []
    for case .leftOut(let obstacle) in award.units.flatMap({ $0.pairs.map(\.finding) }) {
      if let place = reasons.firstIndex(where: { $0.0 == obstacle }) {
        reasons[place].1 += 1
      } else {
        reasons.append((obstacle, 1))
      }
    }
    var lines = reasons.flatMap { obstacle, count in
      HangingText.lines(
        "    ",
        Words("không tính \(count) cặp: ", "left out \(count == 1 ? "1 pair" : "\(count) pairs"): ")[language]
          + obstacle.words[language])
    }
    if award.pairsLeftOut > 0 {
      lines += HangingText.lines(
        "    ",
        Words(
          "chưa xét \(award.pairsLeftOut) cặp ở xa ranh giới (mỗi hạng mục xét khoảng \(QuotaSwaps.pairLimit) cặp gần nhất)",
          "\(award.pairsLeftOut) pairs further from the line were not looked at (about \(QuotaSwaps.pairLimit) nearest ones an award are)"
        )[language])
    }
    return lines
  }

  private func name(_ unit: Int) -> String { outcome.units[unit].name[language] }

  private func points(_ points: Double) -> String {
    NumberText.format(points, atMost: 2, grouping: false, language: language)
  }

  private func percent(_ share: Double, places: Int? = nil) -> String {
    NumberText.percent(share, places: places ?? (share < 0.01 ? 2 : 1), language: language)
  }
}
