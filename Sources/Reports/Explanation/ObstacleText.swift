import Analysis
import Diagnostics
import Scoring

/// What a unit lacks for an award, as it is told to it.
struct ObstacleText {
  let outcome: Outcome
  let names: ReaderNames
  let dictionary: DataDictionary
  let language: Language

  /// `tổng điểm = 79,40 < 80: thiếu 0,60 điểm`.
  func text(_ obstacle: AwardStanding.Obstacle) -> String {
    switch obstacle {
    case .noTotal(let reason): return reason.words(language)[language]
    case .exclusion(let result, let missed):
      let gaps = missed.compactMap(gap)
      let gap = gaps.isEmpty ? "" : ": \(gaps.joined(separator: "; "))"
      return result.text(language, names) + gap
    case .condition(let missed):
      return missed.comparison.text(language, names: names) + (gap(missed).map { ": \($0)" } ?? "")
    case .proposedFor(let id):
      return Words(
        "đã được đề nghị ở \(id), mỗi đơn vị chỉ được một hạng mục",
        "already proposed for \(id), and a unit has one award only")[language]
    case .heldFor(let id):
      return Words("đang chờ Hội đồng quyết định ở \(id)", "held for the council under \(id)")[language]
    case .line(let gap): return line(gap)
    case .tie: return Words("bằng điểm ở ranh giới số suất", "equal across the quota line")[language]
    }
  }

  /// A stable word for programs.
  func code(_ obstacle: AwardStanding.Obstacle) -> String {
    switch obstacle {
    case .noTotal: "no_total"
    case .exclusion: "excluded"
    case .condition: "not_eligible"
    case .proposedFor: "proposed_elsewhere"
    case .heldFor: "held_elsewhere"
    case .line: "below_quota"
    case .tie: "tied_at_quota"
    }
  }

  /// What would have to be more, or less, where that can be measured.
  private func gap(_ missed: AwardStanding.Missed) -> String? {
    if let grade = missed.grade {
      let points = points(grade.missing)
      let from = NumberText.format(grade.from, places: nil, grouping: false, language: language)
      return Words(
        "thiếu \(points) điểm để đạt \(grade.title) (từ \(from) điểm)",
        "\(points) points short of \(grade.title) (from \(from) points)")[language]
    }
    guard let shortfall = missed.shortfall else { return nil }
    let amount = amount(shortfall)
    if shortfall.mustPass {
      if shortfall.amount == 0 {
        return
          (shortfall.mustRise
          ? Words("phải lớn hơn mức ấy", "must be above that") : Words("phải nhỏ hơn mức ấy", "must be below that"))[
            language]
      }
      return
        (shortfall.mustRise
        ? Words("thiếu hơn \(amount)", "short by more than \(amount)")
        : Words("vượt \(amount), phải nhỏ hơn mức ấy", "over by \(amount), and must be below that"))[language]
    }
    return
      (shortfall.mustRise
      ? Words("thiếu \(amount)", "short by \(amount)") : Words("vượt \(amount)", "over by \(amount)"))[
        language]
  }

  private func amount(_ shortfall: Shortfall) -> String {
    if shortfall.isShare {
      let share = NumberText.format(shortfall.amount * 100, places: 2, grouping: false, language: language)
      return Words("\(share) điểm phần trăm", "\(share) percentage points")[language]
    }
    let number = names.figure(shortfall.amount, of: shortfall.figure, language)
    let measure = measure(of: shortfall.figure)
    // English units of measure are in the plural.
    if measure.isEmpty || (language == .english && shortfall.amount == 1) { return number }
    return "\(number) \(measure)"
  }

  /// `kém 0,45 điểm so với Sở X, suất cuối (43,40 so với 43,85)`.
  private func line(_ gap: AwardStanding.LineGap) -> String {
    let name = outcome.units[gap.last].name[language]
    let key = names.text(gap.key.text)
    let own = gap.own.map { names.figure($0, of: gap.key.text, language) } ?? "–"
    let other = gap.other.map { names.figure($0, of: gap.key.text, language) } ?? "–"
    let figures = Words("\(key): \(own) so với \(other)", "\(key): \(own) against \(other)")[language]
    let equal =
      gap.isOwnKey ? "" : Words("bằng nhau ở tiêu chí xếp chính; ", "equal by the award's own key; ")[language]
    guard let missing = gap.missing else {
      return Words("sau \(name), suất cuối: \(equal)\(figures)", "behind \(name), the last: \(equal)\(figures)")[
        language]
    }
    if missing == 0 {
      return Words(
        "bằng \(name), suất cuối (\(figures))", "equal with \(name), the last (\(figures))")[language]
    }
    let measure = measure(of: gap.key.text)
    let amount = names.figure(abs(missing), of: gap.key.text, language) + (measure.isEmpty ? "" : " \(measure)")
    return Words(
      "kém \(amount) so với \(name), suất cuối (\(equal)\(figures))",
      "\(amount) behind \(name), the last (\(equal)\(figures))")[language]
  }

  /// What a figure is counted in: points, a metric's unit of measure, or nothing.
  private func measure(of expression: String) -> String {
    if let metric = dictionary.metrics.first(where: { $0.id == expression }) { return metric.measure[language] }
    let symbols = (try? Expression(parsing: expression))?.symbols.map(\.name) ?? []
    let points = Set(outcome.set.nodes.map(\.id) + outcome.set.adjustments.map(\.id) + ["total"])
    let isPoints = !symbols.isEmpty && symbols.allSatisfy(points.contains) && !expression.contains("/")
    return isPoints ? Words("điểm", "points")[language] : ""
  }

  private func points(_ number: Double) -> String {
    NumberText.format(number, places: outcome.set.decimals, grouping: false, language: language)
  }
}
