import Diagnostics
import Scoring

extension AwardReason {
  /// The reason as it is told to leadership and units, with its figures.
  func text(_ language: Language, _ names: ReaderNames) -> String {
    switch self {
    case .place(let place, let count, let key, let figure):
      let figure = figure.map { names.figure($0, of: key, language) } ?? "–"
      let name = names.text(key)
      return Words(
        "thứ \(place)/\(count) theo \(name): \(figure)", "place \(place) of \(count) by \(name): \(figure)")[language]
    case .eligible(let figures):
      return Words("đủ điều kiện: \(list(figures, language, names))", "eligible: \(list(figures, language, names))")[
        language]
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
    case .belowQuota(let quota, let key, let last):
      let line = last.map { names.figure($0, of: key, language) }
      let vi = "ngoài \(quota) suất" + (line.map { " (suất cuối: \($0))" } ?? "")
      let en = "behind the quota of \(quota)" + (line.map { " (last proposed: \($0))" } ?? "")
      return Words(vi, en)[language]
    case .blockFull(let seats):
      return Words("khối đã đủ \(seats) suất", "the block has its \(seats) already")[language]
    case .reserve(let turn): return Words("dự bị thứ \(turn)", "reserve \(turn)")[language]
    case .excluded(let result): return result.text(language, names)
    case .notEligible(let figures):
      return Words(
        "chưa đủ điều kiện: \(list(figures, language, names))", "not eligible: \(list(figures, language, names))")[
          language]
    case .proposedFor(let id):
      return Words("đã được đề nghị ở \(id)", "already proposed for \(id)")[language]
    case .heldFor(let id):
      return Words("đang chờ quyết định ở \(id)", "held for the council under \(id)")[language]
    case .noTotal(let reason): return reason.words(language)[language]
    }
  }

  /// A stable word for programs.
  var code: String {
    switch self {
    case .place: "place"
    case .eligible: "eligible"
    case .tiedAtQuota: "tied_at_quota"
    case .belowQuota: "below_quota"
    case .blockFull: "block_full"
    case .reserve: "reserve"
    case .excluded: "excluded"
    case .notEligible: "not_eligible"
    case .proposedFor: "proposed_elsewhere"
    case .heldFor: "held_elsewhere"
    case .noTotal: "no_total"
    }
  }

  private func list(_ figures: [Comparison], _ language: Language, _ names: ReaderNames) -> String {
    figures.map { $0.text(language, names: names) }.joined(separator: "; ")
  }
}

extension ExclusionResult {
  /// The reason with the figures that made it so: `Trang ngừng hoạt động trên 30 ngày (Số ngày ngừng = 41 > 30)`.
  func text(_ language: Language, _ names: ReaderNames) -> String {
    let figures = figures.map { $0.text(language, names: names) }.joined(separator: "; ")
    return exclusion.reason[language] + (figures.isEmpty ? "" : " (\(figures))")
  }
}

extension UnrankedReason {
  /// Why there is no total.
  func words(_ language: Language) -> Words {
    switch self {
    case .nothingApplies:
      return Words("không có tổng điểm: không tiêu chí nào áp dụng", "no total: no criterion applies")
    case .tooLittleData(let share, let required):
      let (known, asked) = (
        NumberText.percent(share, places: 0, language: language),
        NumberText.percent(required, places: 0, language: language)
      )
      return Words(
        "không xếp hạng: chỉ có số liệu cho \(known) tiêu chí, cần \(asked)",
        "not ranked: data for \(known) of the criteria, \(asked) are needed")
    }
  }
}
