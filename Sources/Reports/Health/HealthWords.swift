import Analysis
import Diagnostics
import Scoring

/// What is said of a set's criteria, in whole sentences that ask rather than judge.
struct HealthWords {
  let health: CriteriaHealth
  let language: Language

  private var set: CriteriaSet { health.outcome.set }

  /// A line a remark, in the order of the criteria.
  func remarks() -> [String] {
    health.criteria.flatMap { criterion in
      criterion.remarks.map { remark in
        let (id, title) = (criterion.criterion.id, criterion.criterion.title[language])
        return "\(title == id ? id : "\(id) (\(title))"): \(text(remark)[language])"
      }
    }
  }

  private func text(_ remark: HealthRemark) -> Words {
    switch remark {
    case .appliesToNobody:
      Words("không áp dụng cho đơn vị nào", "applies to no unit")
    case .sameForAll(let points, let units):
      Words(
        "cả \(units) đơn vị đều được \(number(points)) điểm; tiêu chí này không phân loại được đơn vị nào",
        "all \(units) units have \(number(points)) points; the criterion tells none of them apart")
    case .nearlyAllFull(let count, let all):
      Words(
        "\(count) trong \(all) đơn vị đạt điểm tối đa; tiêu chí này hầu như không phân loại được",
        "\(count) of \(all) units have the full points; the criterion hardly tells units apart")
    case .nearlyAllZero(let count, let all):
      Words(
        "\(count) trong \(all) đơn vị được 0 điểm; tiêu chí này hầu như không phân loại được",
        "\(count) of \(all) units have 0 points; the criterion hardly tells units apart")
    case .worksAgainst:
      Words(
        "đơn vị được nhiều điểm ở đây thường có tổng điểm thấp hơn; nên xem lại cách tính hoặc số liệu",
        "units with more points here tend to have lower totals; look at the method or the figures again")
    case .weighsLess(let nominal, let effective) where effective < 0.005:
      Words(
        "chiếm \(percent(nominal)) thang điểm nhưng hầu như không ứng với chênh lệch nào về tổng điểm",
        "is \(percent(nominal)) of the scale, but accounts for hardly any of the differences between totals")
    case .weighsLess(let nominal, let effective):
      Words(
        "chiếm \(percent(nominal)) thang điểm nhưng chỉ ứng với \(percent(effective)) chênh lệch tổng điểm",
        "is \(percent(nominal)) of the scale, but accounts for \(percent(effective)) of the differences between totals")
    case .weighsMore(let nominal, let effective):
      Words(
        "chiếm \(percent(nominal)) thang điểm nhưng ứng với \(percent(effective)) chênh lệch tổng điểm",
        "is \(percent(nominal)) of the scale, but accounts for \(percent(effective)) of the differences between totals")
    }
  }

  /// Pairs that go together, a line each.
  func pairs() -> [String] {
    health.closePairs.map { pair in
      let (first, second) = (health.criteria[pair.first].criterion.id, health.criteria[pair.second].criterion.id)
      let r = pair.correlation.pearson ?? 0
      let (shown, units) = (figure(r), pair.correlation.count)
      return r > 0
        ? Words(
          "\(first) và \(second) hầu như đi cùng nhau (r = \(shown), \(units) đơn vị): có thể cùng một việc được tính hai lần",
          "\(first) and \(second) nearly always go together (r = \(shown), \(counted(units, "unit"))): one thing may count twice"
        )[language]
        : Words(
          "\(first) và \(second) hầu như ngược nhau (r = \(shown), \(units) đơn vị): điểm bên này bù cho điểm bên kia",
          "\(first) and \(second) nearly always go against each other (r = \(shown), \(counted(units, "unit"))): what one gives, the other takes"
        )[language]
    }
  }

  /// Cronbach's alpha, a line a group.
  func reliabilities() -> [String] {
    health.reliabilities.map { reliability in
      let name = reliability.group ?? Words("Toàn bộ", "All")[language]
      let alpha = reliability.alpha.map(figure) ?? "–"
      return Words(
        "\(name): \(alpha) (\(reliability.criteria) tiêu chí, \(reliability.units) đơn vị có đủ)",
        "\(name): \(alpha) (\(counted(reliability.criteria, "criterion", plural: "criteria")), \(counted(reliability.units, "unit")) to which all apply)"
      )[language]
    }
  }

  /// What leaving out each criterion would come to: those without which nobody would be proposed otherwise first.
  func leavingOut() -> [String] {
    if set.awards.isEmpty { return [] }
    var keeping: [String] = []
    var changing: [String] = []
    var said: [String] = []
    for criterion in health.criteria {
      let id = criterion.criterion.id
      switch criterion.leavingOut {
      case .keepsAwards(let moves):
        keeping.append("\(id) (\(moves))")
      case .changesAwards(let units, _): changing.append("\(id) (\(units))")
      case .isSaidElsewhere(let owners): said.append("\(id) (\(owners.joined(separator: ", ")))")
      case .leavesNothing: break
      }
    }
    func line(_ words: Words, _ ids: [String]) -> String? {
      ids.isEmpty ? nil : "\(words[language]): \(ids.joined(separator: ", "))"
    }
    return [
      line(
        Words(
          "Danh sách đề nghị không đổi nếu bỏ riêng (số đơn vị đổi hạng)",
          "Proposals stay the same without it (units whose rank changes)"), keeping),
      line(
        Words(
          "Danh sách đề nghị thay đổi nếu bỏ riêng (số đơn vị vào, ra)",
          "Proposals change without it (units that come or go)"),
        changing),
      line(
        Words("Không thử bỏ vì được nhắc đến ở nơi khác", "Not tried, since it is said elsewhere"), said),
    ].compactMap(\.self)
  }

  /// To two decimals: a correlation, an alpha.
  func figure(_ number: Double) -> String {
    let text = NumberText.format(number, places: 2, grouping: false, language: language)
    return text.hasPrefix("-") ? "−" + text.dropFirst() : text
  }

  func percent(_ share: Double) -> String {
    let text = NumberText.percent(share, places: 1, language: language)
    return text.hasPrefix("-") ? "−" + text.dropFirst() : text
  }

  /// Points as they are published.
  func number(_ points: Double) -> String {
    NumberText.format(points, atMost: max(2, set.decimals), grouping: false, language: language)
  }
}
