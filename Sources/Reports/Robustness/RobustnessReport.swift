public import Analysis
public import Diagnostics
import Scoring

/// How sure ranks and proposals are, as `robustness` prints it: sections in an order, each of which may be empty.
public struct RobustnessReport {
  let robustness: Robustness
  let language: Language
  let inColour: Bool

  public init(_ robustness: Robustness, language: Language, inColour: Bool) {
    self.robustness = robustness
    self.language = language
    self.inColour = inColour
  }

  var outcome: Outcome { robustness.outcome }

  public func rendered() -> String {
    sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  /// Lines each.
  private var sections: [[String]] { [title, drawn] + (robustness.counts.sound == 0 ? [] : [ranks] + awards) }

  private var title: [String] { [bold(outcome.set.title[language])] }

  // MARK: What was drawn

  private var drawn: [String] {
    let counts = robustness.counts
    var paragraphs = robustness.design.words(robustness.concentrations).map { $0[language] }
    if !robustness.movesAnything {
      paragraphs.append(
        Words(
          "Bộ tiêu chí này không có gì để thay đổi như vậy, nên mọi phép thử đều cho kết quả chính thức.",
          "Nothing in this set moves so, and every draw gives the official outcome.")[language])
    }
    if counts.faulty > 0 {
      paragraphs.append(
        Words(
          "\(number(counts.faulty)) phép thử không tính được (chẳng hạn chia cho 0 điểm) và không tính vào các số dưới đây.",
          "\(number(counts.faulty)) draws could not be reckoned (a division by 0 points, say) and do not count below.")[
            language])
    }
    paragraphs.append(
      Words(
        "Các số dưới đây cho biết kết quả dựa vào những lựa chọn ấy đến đâu; không cho biết tiêu chí hay số liệu có đúng không, và không phải là khả năng xảy ra của một việc.",
        "The figures below tell how far the outcome hangs on these choices; not whether criteria or figures are right, and they are no chance of something happening."
      )[language])
    return paragraphs.flatMap { TerminalReport.wrapped($0, indent: 2, width: 80) }
  }

  // MARK: Ranks

  private var ranks: [String] {
    var table = TerminalTable(columns: [
      .init(title: Vocabulary.rank[language], alignment: .right),
      .init(title: Vocabulary.unit[language], isFlexible: true),
      .init(title: "5%", alignment: .right), .init(title: "50%", alignment: .right),
      .init(title: "95%", alignment: .right),
      .init(title: Words("Trung bình", "Mean")[language], alignment: .right),
      .init(title: Words("Giữ hạng", "Rank kept")[language], alignment: .right),
      .init(title: Words("Giữ loại", "Grade kept")[language], alignment: .right),
    ])
    for row in outcome.ranking {
      let unit = robustness.units[row]
      guard let standing = unit.standing else { continue }
      table.rows.append([
        standing.rank.rankText(language), outcome.units[row].name[language], standing.low.rankText(language),
        standing.median.rankText(language), standing.high.rankText(language), decimal(standing.mean),
        share(standing.atOfficial), share(unit.gradeKept),
      ])
    }
    if table.rows.isEmpty {
      return [Words("Không đơn vị nào có hạng.", "No unit has a rank.")[language]]
    }
    var lines = [bold(Words("Khoảng hạng", "Rank intervals")[language])]
    let explanation = Words(
      "5%, 50%, 95%: hạng nhỏ nhất mà từng ấy phần số phép thử cho hạng đó hoặc tốt hơn.",
      "5%, 50%, 95%: the smallest rank that so large a share of the draws reaches or betters.")
    lines += TerminalReport.wrapped(explanation[language], indent: 2, width: 80)
    lines += [""] + table.rendered(inColour: inColour).split(separator: "\n").map(String.init)
    if let shift = robustness.meanRankShift {
      let text = decimal(shift)
      lines += [
        "",
        Words(
          "Trung bình mỗi phép thử, một đơn vị xê dịch \(text) bậc.",
          "In a draw, a unit moves by \(text) places on the mean.")[language],
      ]
    }
    return lines
  }

  // MARK: Awards

  /// Units that are not proposed are listed from this share of the draws on.
  static let leastShare = 0.05

  private var awards: [[String]] { robustness.awards.map(retention) }

  private func retention(_ award: AwardRobustness) -> [String] {
    let seats = Words("\(award.result.seats) suất", counted(award.result.seats, "seat"))[language]
    var lines = [bold("\(award.result.award.id). \(award.result.award.title[language]) (\(seats))")]
    func add(_ units: [AwardRobustness.NominatedUnit], under title: Words?) {
      if let title, !units.isEmpty { lines.append("  \(title[language]):") }
      for (place, unit) in units.enumerated() {
        let number = "\(place + 1)"
        let margin = String(repeating: " ", count: max(0, 4 - number.count))
        lines.append("\(margin)\(number). \(outcome.units[unit.unit].name[language])")
        lines += TerminalReport.wrapped(sentence(unit, award)[language], indent: 6, width: 80)
      }
    }
    add(award.units.filter { $0.official == .proposed }, under: nil)
    add(award.units.filter { $0.official == .held }, under: Vocabulary.held)
    add(award.units.filter { $0.official == .reserve }, under: Vocabulary.reserves)
    let least = Self.leastShare * Double(robustness.counts.sound)
    let others = award.units.filter { $0.official == nil && Double($0.proposed) >= least }
    add(
      others,
      under: Words(
        "Ngoài danh sách, nhưng được đề nghị trong từ 5% số phép thử trở lên",
        "Not on the list, but proposed in 5% of the draws or more"))
    if lines.count == 1 {
      lines.append(Words("  Không có đơn vị nào.", "  No unit.")[language])
    }
    return lines
  }

  /// "giữ được khen thưởng trong 9.312 / 10.000 phép thử"
  private func sentence(_ unit: AwardRobustness.NominatedUnit, _ award: AwardRobustness) -> Words {
    let all = number(robustness.counts.sound)
    let proposed = number(unit.proposed)
    var parts =
      unit.official == .proposed
      ? [
        Words(
          "giữ được khen thưởng trong \(proposed) / \(all) phép thử", "keeps the award in \(proposed) / \(all) draws")
      ]
      : [Words("được đề nghị trong \(proposed) / \(all) phép thử", "proposed in \(proposed) / \(all) draws")]
    if unit.held > 0 {
      let held = number(unit.held)
      parts.append(Words("chờ Hội đồng trong \(held)", "for the council in \(held)"))
    }
    if unit.reserve > 0 {
      let reserve = number(unit.reserve)
      parts.append(Words("dự bị trong \(reserve)", "in reserve in \(reserve)"))
    }
    let other = unit.proposedForAny - unit.proposed
    if other > 0 {
      let text = number(other)
      parts.append(Words("được đề nghị ở hạng mục khác trong \(text)", "proposed for another award in \(text)"))
    }
    return Words(parts.map(\.vi).joined(separator: "; "), parts.map(\.en).joined(separator: "; "))
  }

  // MARK: Figures

  private func number(_ count: Int) -> String {
    NumberText.format(Double(count), places: 0, grouping: true, language: language)
  }

  private func decimal(_ figure: Double) -> String {
    NumberText.format(Decimal15.round(figure, places: 1), places: 1, grouping: false, language: language)
  }

  /// A share of the draws in whole percent, which is 0 or 100 only where it is none or all of them.
  private func share(_ draws: Int) -> String {
    let sound = robustness.counts.sound
    if draws == 0 || draws == sound { return draws == 0 ? "0%" : "100%" }
    let percent = Int((100 * Double(draws) / Double(sound)).rounded())
    return percent == 0 ? "<1%" : percent == 100 ? ">99%" : "\(percent)%"
  }

  func bold(_ text: String) -> String { inColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
}
