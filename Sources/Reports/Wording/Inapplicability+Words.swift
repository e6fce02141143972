import Analysis
import Diagnostics
import Scoring

extension Inapplicability.Reason {
  /// Why something does not apply: `vì received = 0 ≤ 0`.
  ///
  /// - Parameter names: what readers call the names of expressions.
  func text(_ language: Language, names: ReaderNames = ReaderNames()) -> String {
    switch self {
    case .condition(let figures):
      let list = figures.map { $0.text(language, names: names) }.joined(separator: "; ")
      return Words("vì ", "since ")[language] + list
    case .group(let group):
      return Words("vì nhóm \(group) không áp dụng", "since group \(group) does not apply")[language]
    case .nothingArose(let metrics):
      let list = metrics.map { names.text($0) }.joined(separator: ", ")
      return Words("vì không phát sinh \(list)", "since nothing arose of \(list)")[language]
    }
  }
}
