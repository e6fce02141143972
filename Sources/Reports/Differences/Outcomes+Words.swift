import Analysis
import Diagnostics
import Scoring

extension AwardPlace {
  var words: Words {
    switch self {
    case .proposed: Words("đề nghị", "proposed")
    case .held: Words("chờ quyết định", "held")
    case .reserve(let turn): Words("dự bị \(turn)", "reserve \(turn)")
    case .none: Words("không đề nghị", "not proposed")
    }
  }
}

extension Contribution.Source {
  /// Of a criterion or an adjustment.
  var id: String? {
    switch self {
    case .criterion(let id), .adjustment(let id): id
    case .rules, .limits, .rounding: nil
    }
  }

  /// A criterion keeps its id, which every table shows.
  var words: Words {
    switch self {
    case .criterion(let id), .adjustment(let id): Words(both: id)
    case .rules: Words("trọng số, cách tổng hợp", "weights, combination")
    case .limits: Words("mức trần, mức sàn", "ceilings, floor")
    case .rounding: Words("làm tròn", "rounding")
    }
  }

  /// A stable word for programs.
  var kind: String {
    switch self {
    case .criterion: "criterion"
    case .adjustment: "adjustment"
    case .rules: "rules"
    case .limits: "limits"
    case .rounding: "rounding"
    }
  }
}

extension MovementTexts {
  static let gradesTitle = Words("Đổi xếp loại", "Grades that change")
  static let contributionsTitle = Words(
    "Vì sao đổi hạng nhiều nhất (điểm tính vào tổng điểm)", "Why the largest movements (points of the total)")
}
