import Analysis
public import Diagnostics
public import Evaluation
import Intake
import Scoring

/// What a year's criteria really decide, as `health` prints it.
public struct HealthReport {
  private let evaluated: EvaluatedYear
  private let language: Language
  private let inColour: Bool

  public init(_ evaluated: EvaluatedYear, language: Language, inColour: Bool) {
    self.evaluated = evaluated
    self.language = language
    self.inColour = inColour
  }

  public func rendered() -> String {
    evaluated.outcomes.map { outcome in
      sections(of: CriteriaHealth(of: outcome, on: evaluated.folder.year)).joined(separator: "\n")
    }.joined(separator: "\n")
  }

  private func sections(of health: CriteriaHealth) -> [String] {
    let words = HealthWords(health: health, language: language)
    let set = health.outcome.set
    let title = set.title[language]
    let sections: [(Words, [String])] = [
      (Words("Tiêu chí phân loại các đơn vị ra sao", "How criteria tell units apart"), decisions(health, words)),
      (Words("Điểm nằm ở đâu", "Where points lie"), spreads(health, words)),
      (Words("Nên xem lại", "Worth a second look"), (words.remarks() + words.pairs()).flatMap(paragraph)),
      (Words("Bỏ thử từng tiêu chí", "Each criterion left out"), words.leavingOut().flatMap(paragraph)),
      (Words("Hệ số alpha của Cronbach", "Cronbach's alpha"), words.reliabilities().flatMap(paragraph)),
      (Words("Cách đọc", "How to read this"), notes(health).flatMap(paragraph)),
    ]
    return [bold(title) + "\n"]
      + sections.compactMap { title, lines in
        lines.isEmpty ? nil : ([bold(title[language])] + lines).joined(separator: "\n") + "\n"
      }
  }

  private func decisions(_ health: CriteriaHealth, _ words: HealthWords) -> [String] {
    var table = TerminalTable(columns: [
      .init(title: Words("Mã", "Id")[language], isFlexible: true),
      .init(title: Words("Tối đa", "Max")[language], alignment: .right),
      .init(title: Words("Đơn vị", "Units")[language], alignment: .right),
      .init(title: Words("Đạt đủ", "At full")[language], alignment: .right),
      .init(title: Words("0 điểm", "At zero")[language], alignment: .right),
      .init(title: "r", alignment: .right),
      .init(title: "ρ", alignment: .right),
      .init(title: Words("Danh nghĩa", "Nominal")[language], alignment: .right),
      .init(title: Words("Thực tế", "Effective")[language], alignment: .right),
    ])
    func share(_ count: Int, _ all: Int) -> String { all == 0 ? "–" : words.percent(Double(count) / Double(all)) }
    for criterion in health.criteria {
      table.rows.append([
        criterion.criterion.id, words.number(criterion.criterion.points), "\(criterion.count)",
        share(criterion.full, criterion.count), share(criterion.zero, criterion.count),
        criterion.withTotal.pearson.map(words.figure) ?? "–", criterion.withTotal.spearman.map(words.figure) ?? "–",
        words.percent(criterion.nominalWeight),
        criterion.effectiveWeight.map(words.percent) ?? "–",
      ])
    }
    for rule in health.outcome.set.adjustments {
      guard let weight = health.weights?.adjustments[rule.id] else { continue }
      table.rows.append([rule.id, "", "", "", "", "", "", "–", words.percent(weight)])
    }
    if let weights = health.weights {
      table.rows.append([
        Words("Còn lại", "The rest")[language], "", "", "", "", "", "", "–", words.percent(weights.rest),
      ])
    }
    return lines(of: table)
  }

  private func spreads(_ health: CriteriaHealth, _ words: HealthWords) -> [String] {
    var table = TerminalTable(columns: [
      .init(title: Words("Mã", "Id")[language], isFlexible: true),
      .init(title: Words("Trung bình", "Mean")[language], alignment: .right),
      .init(title: Words("Độ lệch", "Deviation")[language], alignment: .right),
      .init(title: Words("Thấp nhất", "Least")[language], alignment: .right),
      .init(title: "25%", alignment: .right),
      .init(title: "50%", alignment: .right),
      .init(title: "75%", alignment: .right),
      .init(title: Words("Cao nhất", "Greatest")[language], alignment: .right),
    ])
    func row(_ name: String, _ spread: PointSpread?) -> [String] {
      guard let spread else { return [name] + Array(repeating: "–", count: 7) }
      let figures = [
        spread.mean, spread.deviation, spread.least, spread.lowerQuartile, spread.median,
        spread.upperQuartile, spread.greatest,
      ]
      return [name] + figures.map { $0.map(words.figure) ?? "–" }
    }
    table.rows = health.criteria.map { row($0.criterion.id, $0.spread) }
    table.rows.append(row(Words("Tổng", "Total")[language], health.totals))
    return lines(of: table)
  }

  private func notes(_ health: CriteriaHealth) -> [String] {
    let nonlinear = Words(
      "Trọng số thực tế không tính được cho bộ này: các đơn vị bằng điểm nhau, có dưới 3 đơn vị, hoặc có nhóm không cộng điểm.",
      "Effective weights cannot be told here: totals are all the same, there are fewer than 3 units, or a group does not add up."
    )
    let defined = Words(
      "Danh nghĩa: phần của tiêu chí trong thang điểm. Thực tế: phần chênh lệch tổng điểm giữa các đơn vị ứng với tiêu chí, Cov(điểm góp, tổng) / Var(tổng), cộng lại 100%; phần còn lại do quy đổi khi có tiêu chí không áp dụng, làm tròn và mức trần. Chỉ nói về số liệu năm nay, không nói tiêu chí quan trọng đến đâu.",
      "Nominal: the criterion's part of the scale. Effective: the part of the differences between totals that goes with it, Cov(its share, total) / Var(total), 100% in all; the rest is made by scaling where criteria do not apply, rounding and ceilings. It tells of this year's figures, not of what a criterion is worth."
    )
    return [
      Words(
        "Tỷ lệ tính trên các đơn vị được áp dụng. r, ρ: tương quan với tổng điểm (Pearson, và Spearman theo thứ hạng); cần ít nhất 3 đơn vị và điểm không bằng nhau hết.",
        "Shares are of the units to which a criterion applies. r, ρ: correlation with the total (Pearson's, and Spearman's of ranks); it takes 3 units at least whose points are not all the same."
      ),
      health.weights == nil ? nonlinear : defined,
      Words(
        "Alpha cao: các tiêu chí đi cùng nhau. Alpha thấp không phải là lỗi khi các tiêu chí đo những việc khác nhau.",
        "A high alpha: criteria go together. A low one is no fault where criteria measure different things."),
      health.outcome.set.awards.isEmpty
        ? nil
        : Words(
          "Bỏ thử: bỏ một tiêu chí, giữ nguyên phần còn lại. Danh sách năm nay không đổi không có nghĩa là tiêu chí thừa: năm khác có thể khác, và đơn vị phấn đấu theo tiêu chí.",
          "Left out: without one criterion, all else as it is. That this year's list stays the same does not make a criterion needless: another year may differ, and units strive for what is counted."
        ),
    ].compactMap { $0?[language] }
  }

  private func paragraph(_ text: String) -> [String] { HangingText.lines("  ", text) }

  private func lines(of table: TerminalTable) -> [String] {
    table.rendered(inColour: inColour).split(separator: "\n").map(String.init)
  }

  private func bold(_ text: String) -> String { inColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
}
