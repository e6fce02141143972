import Diagnostics
import Scoring

extension AwardReason {
  /// The reason as it is told to leadership and units, with its figures.
  func text(_ language: Language, of set: CriteriaSet) -> String {
    switch self {
    case .place(let place, let count, let key, let figure):
      let figure = figure.map { NumberText.format($0, places: nil, grouping: false, language: language) } ?? "–"
      return Words(
        "thứ \(place)/\(count) theo \(key) = \(figure)", "place \(place) of \(count) by \(key) = \(figure)")[language]
    case .eligible(let figures):
      return Words("đủ điều kiện: \(list(figures, language))", "eligible: \(list(figures, language))")[language]
    case .tiedAtQuota(let quota, let units, let policy):
      let tie = Words(
        "\(units) đơn vị bằng nhau ở ranh giới \(quota) suất", "\(units) equal units across the line of \(quota)")
      let ruling =
        switch policy {
        case .hold: Words("chờ Hội đồng quyết định", "for the council to decide")
        case .extend: Words("đề nghị tất cả", "all proposed")
        case .cut: Words("không đề nghị đơn vị nào", "none proposed")
        }
      return "\(tie[language]): \(ruling[language])"
    case .belowQuota(let quota, let last):
      let line = last.map { NumberText.format($0, places: nil, grouping: false, language: language) }
      let vi = "ngoài \(quota) suất" + (line.map { " (suất cuối: \($0))" } ?? "")
      let en = "behind the quota of \(quota)" + (line.map { " (last proposed: \($0))" } ?? "")
      return Words(vi, en)[language]
    case .reserve(let turn): return Words("dự bị thứ \(turn)", "reserve \(turn)")[language]
    case .excluded(let result): return result.text(language)
    case .notEligible(let figures):
      return Words("chưa đủ điều kiện: \(list(figures, language))", "not eligible: \(list(figures, language))")[
        language]
    case .proposedFor(let id):
      return Words("đã được đề nghị ở \(id)", "already proposed for \(id)")[language]
    case .heldFor(let id):
      return Words("đang chờ quyết định ở \(id)", "held for the council under \(id)")[language]
    case .noTotal:
      return Words("không có tổng điểm: không tiêu chí nào áp dụng", "no total: no criterion applies")[language]
    }
  }

  /// A stable word for programs.
  var code: String {
    switch self {
    case .place: "place"
    case .eligible: "eligible"
    case .tiedAtQuota: "tied_at_quota"
    case .belowQuota: "below_quota"
    case .reserve: "reserve"
    case .excluded: "excluded"
    case .notEligible: "not_eligible"
    case .proposedFor: "proposed_elsewhere"
    case .heldFor: "held_elsewhere"
    case .noTotal: "no_total"
    }
  }

  private func list(_ figures: [Comparison], _ language: Language) -> String {
    figures.map { $0.text(language) }.joined(separator: "; ")
  }
}

extension ExclusionResult {
  /// The reason with the figures that made it so: `Trang ngừng hoạt động trên 30 ngày (days_offline = 41 > 30)`.
  func text(_ language: Language) -> String {
    let figures = figures.map { $0.text(language) }.joined(separator: "; ")
    return exclusion.reason[language] + (figures.isEmpty ? "" : " (\(figures))")
  }
}
