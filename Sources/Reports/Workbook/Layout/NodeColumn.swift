import Formulas
import Scoring

/// A criterion's or a group's column of points on a sheet with a row a unit.
///
/// By reference: to copy the criterion for each cell took three hundredths of the whole time of a large year.
final class NodeColumn {
  let node: Criterion
  /// Where its points stand.
  let points: Int
  let isMeasured: Bool
  /// What was reckoned for it.
  let result: CriterionResult?

  init(_ node: Criterion, at points: Int, _ outcome: Outcome) {
    self.node = node
    self.points = points
    isMeasured = node.measure != nil
    result = outcome.criteria[node.id]
  }

  /// The points of the unit whose formulas these are; nil where no formula says them.
  func formula(_ formulas: UnitFormulas) -> Formula? {
    switch node.content {
    case .measure(let measure): formulas.points(of: node, measure)
    case .group(_, let rule): formulas.points(of: node, rule)
    }
  }
}
