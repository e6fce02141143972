import Formulas
import Scoring

/// The score detail: a row a unit; for each criterion its value and points, for each group its points, then what
/// leads to the rank, and last the keys by which units are ordered.
struct DetailLayout {
  static let firstHeaderRow = 3
  static let firstRow = 7
  static let number = 0
  static let id = 1
  static let name = 2
  static let block = 3
  static let firstCriterion = 4

  let sheet: String
  /// Criteria only.
  let values: [Criterion.ID: Int]
  /// Criteria and groups.
  let points: [Criterion.ID: Int]
  /// The columns of a node and all below it.
  let spans: [Criterion.ID: ClosedRange<Int>]
  let applicable: Int
  let base: Int
  let adjustments: [Adjustment.ID: Int]
  let bonus: Int
  let penalty: Int
  let total: Int
  let grade: Int
  let rank: Int
  let blockRank: Int
  let exclusions: [Exclusion.ID: Int]
  let note: Int
  /// The block by its number: spreadsheets count numbers ten times faster than texts, and take no sign in them for
  /// any letters.
  let blockNumber: Int
  /// The ranking's keys: the total, then the tie-break order.
  let keys: [Int]
  /// See `ScoreLayout.tieOrder`.
  let tieOrder: Int?
  /// The unit's place in the sorted ranking, from 1 without gaps.
  let order: Int
  /// The block's number × 100,000 + the place in the block.
  let blockOrder: Int

  init(_ set: CriteriaSet, sheet: String) {
    self.sheet = sheet
    var next = Self.firstCriterion
    var values: [Criterion.ID: Int] = [:]
    var points: [Criterion.ID: Int] = [:]
    var spans: [Criterion.ID: ClosedRange<Int>] = [:]
    func take() -> Int {
      defer { next += 1 }
      return next
    }
    func place(_ node: Criterion) {
      let first = next
      if node.measure != nil { values[node.id] = take() }
      for child in node.children { place(child) }
      points[node.id] = take()
      spans[node.id] = first...(next - 1)
    }
    for node in set.criteria { place(node) }
    self.values = values
    self.points = points
    self.spans = spans
    applicable = take()
    base = take()
    adjustments = Dictionary(uniqueKeysWithValues: set.adjustments.map { ($0.id, take()) })
    bonus = take()
    penalty = take()
    // Those that may hold the total down stand before it: LibreOffice, which reckons from left to right, took one of
    // 600 totals for held down where they stood behind it.
    var exclusions: [Exclusion.ID: Int] = [:]
    for exclusion in set.exclusions where exclusion.atMost != nil { exclusions[exclusion.id] = take() }
    total = take()
    grade = take()
    rank = take()
    blockRank = take()
    for exclusion in set.exclusions where exclusion.atMost == nil { exclusions[exclusion.id] = take() }
    self.exclusions = exclusions
    note = take()
    blockNumber = take()
    keys = (0...set.ties.count).map { _ in take() }
    tieOrder = set.ties.count > 1 ? take() : nil
    order = take()
    blockOrder = take()
  }

  /// The points and what follows from them.
  var scores: ScoreLayout {
    ScoreLayout(
      sheet: sheet, firstRow: Self.firstRow, points: points, applicable: applicable, base: base, total: total,
      rank: rank, keys: keys, tieOrder: tieOrder, order: order, maxima: nil)
  }

  /// The last column that is printed; the keys stand behind it.
  var lastPrinted: Int { note }

  func cell(unit: Int, column: Int) -> CellReference {
    CellReference(sheet: sheet, row: Self.firstRow + unit, column: column)
  }

  func range(column: Int, units: Int) -> CellRange {
    CellRange(sheet: sheet, rows: Self.firstRow...(Self.firstRow + max(units, 1) - 1), columns: column...column)
  }

  /// Adjustments that give points, and those that take them.
  static func isBonus(_ rule: Adjustment) -> Bool { rule.each >= 0 }
}
