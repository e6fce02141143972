import Formulas
import Scoring

/// The sheet on which a reader tries other maxima: the criteria on the left, the ranking that follows beside them, and
/// behind it, folded away, what leads there, a row a unit.
struct TrialLayout {
  static let summaryRow = 4
  static let headerRow = 6
  static let firstRow = 8
  static let id = 0
  static let title = 1
  static let official = 2
  static let maximum = 3
  /// Between the two tables.
  static let gap = 4
  static let place = 5
  static let unit = 6
  static let officialTotal = 7
  static let officialRank = 8
  static let total = 9
  static let rank = 10
  static let movement = 11
  static let lastPrinted = 11
  /// The row of the unit that stands at a place, from 1.
  static let lookup = 12

  let scores: ScoreLayout
  /// The nodes with a maximum or a weight, in the order of their rows.
  let nodes: [Criterion]

  init(_ set: CriteriaSet, sheet: String) {
    nodes = set.nodes
    var next = Self.lookup + 1
    func take() -> Int {
      defer { next += 1 }
      return next
    }
    var points: [Criterion.ID: Int] = [:]
    var maxima: [Criterion.ID: CellReference] = [:]
    for (index, node) in nodes.enumerated() {
      points[node.id] = take()
      maxima[node.id] = CellReference(sheet: sheet, row: Self.firstRow + index, column: Self.maximum).fixed
    }
    scores = ScoreLayout(
      sheet: sheet, firstRow: Self.firstRow, points: points, applicable: take(), base: take(), total: take(),
      rank: take(), keys: (0...set.ties.count).map { _ in take() }, tieOrder: set.ties.count > 1 ? take() : nil,
      order: take(), maxima: maxima)
  }

  var sheet: String { scores.sheet }

  /// The last column of all.
  var last: Int { scores.order }

  func maximum(of node: Criterion) -> CellReference? { scores.maxima?[node.id] }
}
