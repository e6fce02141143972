import Analysis
import Evaluation
import Formulas
import Intake
import Scoring

/// The comparison with the year before: a row a unit; how it stands in both years, then each metric that both years
/// have; below them the units that are gone, and the sums.
struct ComparisonLayout {
  /// The titles of groups of columns, of columns, and the columns' numbers.
  static let headerRow = 3
  static let firstRow = 6
  static let number = 0
  static let name = 1
  static let block = 2

  /// A metric's columns, side by side.
  struct MetricColumns {
    let metric: Metric
    let now: Int
    let before: Int
    /// Of quantities only.
    let ratio: Int?
    let growth: Int?

    var span: ClosedRange<Int> { now...(growth ?? before) }
  }

  /// How a unit stands: this year, the year before, what changed.
  struct Standings {
    let rank: ClosedRange<Int>
    let total: ClosedRange<Int>
    /// Without what changed.
    let grade: ClosedRange<Int>
  }

  let sheet: String
  let years: YearComparison
  let unitCount: Int
  /// nil where the year before's results are not known.
  let standings: Standings?
  let metrics: [MetricColumns]
  let note: Int

  /// nil where there is nothing to compare with.
  init?(_ evaluated: EvaluatedYear, _ outcome: Outcome, sheet: String) {
    guard let years = evaluated.comparison(of: outcome) else { return nil }
    self.sheet = sheet
    self.years = years
    unitCount = outcome.units.count
    var next = Self.block + 1
    func take(_ count: Int) -> ClosedRange<Int> {
      defer { next += count }
      return next...(next + count - 1)
    }
    standings =
      evaluated.folder.previousResults == nil
      ? nil
      : Standings(rank: take(3), total: take(3), grade: take(outcome.set.grades.grades.isEmpty ? 1 : 2))
    metrics = evaluated.folder.year.dictionary.metrics.filter { years.figures[$0.id] != nil }.map { metric in
      let span = take(metric.kind.isMeasured ? 4 : 2)
      let isMeasured = metric.kind.isMeasured
      return MetricColumns(
        metric: metric, now: span.lowerBound, before: span.lowerBound + 1,
        ratio: isMeasured ? span.lowerBound + 2 : nil, growth: isMeasured ? span.lowerBound + 3 : nil)
    }
    note = next
  }

  /// The row that names the units that are gone; nil where there are none.
  var formerTitleRow: Int? { years.apart.isEmpty ? nil : Self.firstRow + unitCount }

  /// The first row of a unit that is gone.
  var firstFormerRow: Int { Self.firstRow + unitCount + 1 }

  var sumRow: Int { Self.firstRow + unitCount + (years.apart.isEmpty ? 0 : 1 + years.apart.count) }

  func cell(row: Int, column: Int) -> CellReference { CellReference(sheet: sheet, row: row, column: column) }

  /// The cells of a column from the first unit to the last that is gone.
  func figures(column: Int) -> CellRange {
    CellRange(sheet: sheet, rows: Self.firstRow...max(sumRow - 1, Self.firstRow), columns: column...column)
  }
}

extension EvaluatedYear {
  /// The units beside themselves a year before; nil where neither figures nor results of it are known.
  func comparison(of outcome: Outcome) -> YearComparison? {
    guard let before = folder.before, folder.previousMetrics != nil || folder.previousResults != nil else {
      return nil
    }
    let results = folder.previousResults
    return YearComparison(
      outcome, folder.year, lasting: before.lasting, former: before.former, formerMetrics: before.formerMetrics
    ) { unit in
      results.map {
        Standing(
          total: $0.totals[unit], grade: $0.grades[unit], rank: $0.ranks[unit].map(Double.init),
          blockRank: $0.blockRanks[unit].map(Double.init))
      }
    }
  }
}
