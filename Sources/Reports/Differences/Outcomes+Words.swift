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
  /// A criterion keeps its id, which every table shows.
  var words: Words {
    switch self {
    case .criterion(let id), .adjustment(let id): Words(both: id)
    case .rest: Words("quy đổi, làm tròn, mức trần", "scaling, rounding, ceilings")
    }
  }
}
