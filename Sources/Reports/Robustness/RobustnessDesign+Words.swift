import Analysis
import Diagnostics
import Scoring

extension RobustnessDesign {
  /// What was drawn, a paragraph each.
  func words(_ concentrations: [(weights: Int, concentration: Double)]) -> [Words] {
    func text(_ number: Double, _ places: Int?, _ language: Language) -> String {
      NumberText.format(number, places: places, grouping: true, language: language)
    }
    func both(_ number: Double, _ places: Int? = 0) -> Words {
      Words(text(number, places, .vietnamese), text(number, places, .english))
    }
    func percent(_ share: Double) -> Words {
      let number = both(Decimal15.significant(share * 100), nil)
      return Words("\(number.vi)%", "\(number.en)%")
    }
    let count = both(Double(draws))
    var vi = "\(count.vi) phép thử"
    var en = draws == 1 ? "1 draw" : "\(count.en) draws"
    switch weights {
    case .uniform(let spread):
      let range = percent(spread)
      vi += ": trọng số của mỗi tiêu chí được rút trong khoảng ±\(range.vi) quanh mức chính thức, mọi mức như nhau"
      en += ": the weight of each criterion is drawn within ±\(range.en) of its own, all values equally likely"
    case .dirichlet(let spread):
      let range = percent(spread)
      let shown = concentrations.map { both($0.concentration, nil) }
      vi +=
        ": trọng số được rút cùng nhau theo phân phối Dirichlet quanh mức chính thức, phân tán như ±\(range.vi)"
        + (shown.isEmpty ? "" : " (độ tập trung \(shown.map(\.vi).joined(separator: "; ")))")
      en +=
        ": weights are drawn together from a Dirichlet distribution around their own, scattered as ±\(range.en)"
        + (shown.isEmpty ? "" : " (concentration \(shown.map(\.en).joined(separator: "; ")))")
    case nil:
      vi += ": trọng số giữ nguyên"
      en += ": weights stay as they are"
    }
    if weights != nil {
      vi += ", rồi đưa về đúng tổng chính thức"
      en += ", and brought to the official sum"
    }
    if shake.targets > 0 {
      let range = percent(shake.targets)
      vi += "; chỉ tiêu và ngưỡng của mỗi tiêu chí xê dịch trong khoảng ±\(range.vi)"
      en += "; the targets and thresholds of each criterion move within ±\(range.en)"
    }
    if shake.grades > 0 {
      let range = percent(shake.grades)
      vi += "; các mức xếp loại cùng xê dịch trong khoảng ±\(range.vi)"
      en += "; the bounds of grades move together within ±\(range.en)"
    }
    vi +=
      " (số khởi đầu \(seed)). Mỗi lần thử tính lại tổng điểm, xếp loại, thứ hạng và xét khen thưởng theo đủ quy định."
    en += " (seed \(seed)). Each draw reckons totals, grades, ranks and awards anew by the full rules."
    return [Words(vi, en)]
  }
}
