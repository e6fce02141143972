import Analysis
import Diagnostics
import Scoring

/// The lines that tell how much each uncertain choice contributes to how far outcomes lie from the official one.
struct SensitivityTexts {
  private let sensitivity: ChoiceSensitivity
  private let outcome: Outcome
  private let language: Language

  init(_ sensitivity: ChoiceSensitivity, _ outcome: Outcome, _ language: Language) {
    self.sensitivity = sensitivity
    self.outcome = outcome
    self.language = language
  }

  static let title = Words(
    "Lựa chọn nào ảnh hưởng nhiều nhất (chỉ số Sobol)", "Which choices matter most (Sobol indices)")

  func lines(inColour: Bool) -> [String] {
    Self.explanation(sensitivity).flatMap { HangingText.lines("  ", $0[language]) }
      + figure(
        Words("Mức đổi hạng trung bình", "Mean absolute rank shift"), sensitivity.rankShift,
        mean: { NumberText.format($0, places: 2, language: language) }, inColour)
      + (sensitivity.proposalsKept.map {
        figure(
          Words("Tỷ lệ đề nghị chính thức còn giữ", "Share of official proposals kept"), $0,
          mean: { NumberText.percent($0, language: language) }, inColour)
      } ?? [])
      + leftOut
  }

  private var leftOut: [String] {
    if sensitivity.rowsLeftOut == 0 { return [] }
    let (left, rows) = (sensitivity.rowsLeftOut, sensitivity.rows)
    return HangingText.lines(
      "  ",
      Words(
        "\(left)/\(rows) hàng không tính được và không tính vào các số trên.",
        "\(left) of \(rows) rows could not be reckoned and do not count above.")[language])
  }

  private static func explanation(_ sensitivity: ChoiceSensitivity) -> [Words] {
    func percent(_ share: Double, _ language: Language) -> String {
      NumberText.format(Decimal15.significant(share * 100), places: nil, language: language) + "%"
    }
    func varied(_ language: Language) -> String {
      var parts =
        sensitivity.spread.map {
          [Words("mọi trọng số (±\(percent($0, language)))", "all weights (±\(percent($0, language)))")[language]]
        } ?? []
      for (input, words) in [
        (ChoiceSensitivity.Input.normalisation, Words("cách chuẩn hóa", "the normalisation")),
        (.combination, Words("cách tổng hợp nhóm", "the combination of groups")),
        (
          .targets,
          Words(
            "chỉ tiêu và ngưỡng (±\(percent(sensitivity.shake.targets, language)))",
            "targets and thresholds (±\(percent(sensitivity.shake.targets, language)))")
        ),
        (
          .grades,
          Words(
            "mức xếp loại (±\(percent(sensitivity.shake.grades, language)))",
            "bounds of grades (±\(percent(sensitivity.shake.grades, language)))")
        ),
      ] where sensitivity.inputs.contains(input) {
        parts.append(words[language])
      }
      return parts.joined(separator: ", ")
    }
    func number(_ number: Int, _ language: Language) -> String {
      NumberText.format(Double(number), places: 0, language: language)
    }
    return [
      Words(
        "Thay đổi cùng lúc: \(varied(.vietnamese)). \(number(sensitivity.evaluations, .vietnamese)) lần đánh giá (số khởi đầu \(sensitivity.seed)).",
        "Varied at once: \(varied(.english)). \(number(sensitivity.evaluations, .english)) evaluations (seed \(sensitivity.seed))."
      ),
      Words(
        "Riêng: phần biến động mất đi nếu chốt lựa chọn ấy. Toàn phần: phần biến động còn lại nếu mọi lựa chọn khác đã chốt; lớn hơn “riêng” là do kết hợp với lựa chọn khác. Trong ngoặc là khoảng tin cậy 95%; ước lượng có thể lệch ngoài 0–100% chút ít. Chỉ số không cho biết lựa chọn nào đúng, cũng không cho biết tăng hay giảm.",
        "First: what of the variance would go if that choice were settled. Total: what would stay if all others were settled; more than the first comes from working together with others. In brackets the 95% interval; estimates may pass 0–100% a little. An index does not tell which choice is right, nor in which direction it works."
      ),
    ]
  }

  private func figure(
    _ title: Words, _ indices: SensitivityIndices, mean: (Double) -> String, _ inColour: Bool
  ) -> [String] {
    let deviation = indices.variance.squareRoot()
    let head = Words(
      "\(title.vi): trung bình \(mean(indices.mean)), độ lệch chuẩn \(mean(deviation))",
      "\(title.en): mean \(mean(indices.mean)), standard deviation \(mean(deviation))")
    if indices.total.isEmpty {
      return ["  " + head[language], "    " + Words("không thay đổi lần nào", "never changes")[language]]
    }
    var table = TerminalTable(columns: [
      .init(title: Words("Lựa chọn", "Choice")[language], isFlexible: true),
      .init(title: Words("Riêng", "First")[language], alignment: .right),
      .init(title: "", alignment: .right),
      .init(title: Words("Toàn phần", "Total")[language], alignment: .right),
      .init(title: "", alignment: .right),
    ])
    let order = sensitivity.inputs.indices.sorted { (-indices.total[$0].value, $0) < (-indices.total[$1].value, $1) }
    for index in order {
      let (first, total) = (indices.first[index], indices.total[index])
      table.rows.append([
        name(sensitivity.inputs[index]), percent(first.value), interval(first), percent(total.value), interval(total),
      ])
    }
    return ["  " + head[language]] + table.rendered(inColour: inColour).split(separator: "\n").map(String.init)
  }

  private func name(_ input: ChoiceSensitivity.Input) -> String {
    switch input {
    case .weight(let id):
      let title = outcome.set.nodes.first { $0.id == id }?.title[language] ?? id
      return Words("Trọng số ", "Weight of ")[language] + (title == id ? id : "\(id) \(title)")
    case .normalisation: return Words("Cách chuẩn hóa", "Normalisation")[language]
    case .combination: return Words("Cách tổng hợp nhóm", "Combination of groups")[language]
    case .targets: return Words("Chỉ tiêu và ngưỡng", "Targets and thresholds")[language]
    case .grades: return Words("Mức xếp loại", "Bounds of grades")[language]
    }
  }

  private func percent(_ share: Double) -> String { NumberText.percent(share, places: 1, language: language) }

  private func interval(_ estimate: SensitivityIndices.Estimate) -> String {
    "[\(percent(estimate.low)); \(percent(estimate.high))]"
  }
}
