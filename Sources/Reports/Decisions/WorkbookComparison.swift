import Diagnostics
import Evaluation
import Formulas
import Intake
import Scoring
import Spreadsheet

/// Holds a workbook that came back against the one that the folder gives now, cell by cell.
///
/// What is compared is what readers saw: texts, figures, the values of formulas, and whether a formula is still there.
/// The text of a formula is not: every program writes it in its own way, and nothing is taken from formulas but values,
/// which must be those that the evaluation gives. The council's own cells, the sheet of sources (whose files are held
/// against the folder's by their SHA-256) and that for trying other maximum points are not looked at.
struct WorkbookComparison {
  /// At most so many cells of a sheet are told one by one.
  private static let mostTold = 20
  /// A sheet of the largest year that is evaluated.
  private static let mostCells = 16_000_000

  let evaluated: EvaluatedYear
  let outcome: Outcome
  let language: Language
  /// With `--decisions-only`, what was changed outside the rows of the decisions is a warning.
  let takesDecisionsAlone: Bool
  private let layout: WorkbookLayout
  /// By column, from 0.
  private let metrics: [Int: Metric.ID]

  init(_ evaluated: EvaluatedYear, _ outcome: Outcome, _ language: Language, takesDecisionsAlone: Bool) {
    self.evaluated = evaluated
    self.outcome = outcome
    self.language = language
    self.takesDecisionsAlone = takesDecisionsAlone
    layout = WorkbookLayout(evaluated, outcome, language)
    metrics = Dictionary(layout.metrics.columns.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What differs: changed inputs first, then sheet by sheet.
  ///
  /// - Throws: a `Diagnostic` where a sheet cannot be read.
  func findings(_ sent: WorkbookContents, _ found: WorkbookContents) throws(Diagnostic) -> Findings {
    var (inputs, others, strangers) = (Findings(), Findings(), Findings())
    var (reckoned, followed, uncalculated) = (Findings(), 0, 0)
    for sheet in sent.sheets where !isFree(sheet.name) {
      guard let other = found.sheets.first(where: { $0.name == sheet.name }) else {
        others.add(passed(.missingSheet(sheet.name), on: sheet.name), at: Place(file: found.file))
        continue
      }
      var told = 0
      var untold = 0
      for difference in try differences(sheet, other) {
        guard case .cell(let cell) = difference else {
          others.add(passed(Self.problem(difference), on: sheet.name), at: Self.place(difference, other))
          continue
        }
        let place = other.place(row: cell.place, column: cell.column)
        let problem = Self.problem(cell, of: owner(of: cell, on: sheet.name))
        switch problem {
        case .uncalculated: uncalculated += 1
        case .reckonedOtherwise:
          followed += 1
          if followed <= Self.mostTold { reckoned.add(passed(problem, on: sheet.name), at: place) }
        case .changedInput: inputs.add(passed(problem, on: sheet.name), at: place)
        default:
          told += 1
          if told <= Self.mostTold {
            others.add(passed(problem, on: sheet.name), at: place)
          } else {
            untold += 1
          }
        }
      }
      if untold > 0 { others.add(passed(.more(untold), on: sheet.name), at: other.place()) }
    }
    for sheet in found.sheets where !isFree(sheet.name) && !sent.sheets.contains(where: { $0.name == sheet.name }) {
      strangers.add(DecisionProblem.strangerSheet(sheet.name), at: sheet.place())
    }
    let file = Place(file: found.file)
    var all = inputs
    if !inputs.diagnostics.isEmpty {
      if followed > 0 { all.add(DecisionProblem.followers(followed), at: file) }
    } else {
      all.add(contentsOf: reckoned)
      if followed > Self.mostTold { all.add(passed(.more(followed - Self.mostTold), on: ""), at: file) }
    }
    if uncalculated > 0 { all.add(passed(.uncalculated(uncalculated), on: ""), at: file) }
    all.add(contentsOf: others)
    all.add(contentsOf: strangers)
    return all
  }

  private func isFree(_ sheet: String) -> Bool {
    sheet == layout.sheets.sources || sheet == layout.sheets.trial
  }

  private func differences(_ sent: SheetContents, _ found: SheetContents) throws(Diagnostic) -> [SheetDifference] {
    let (before, after) = (try sent.table(limit: Self.mostCells), try found.table(limit: Self.mostCells))
    switch sent.name {
    case layout.sheets.metrics:
      return SheetComparison(before, with: after, isInput: { metric(row: $0, column: $1) != nil }).differences
    case layout.sheets.criteria:
      let parameters = layout.criteria.inputs
      return SheetComparison(
        before, with: after, isInput: { parameters.contains(CellReference(row: $0 - 1, column: $1 - 1)) }
      ).differences
    case layout.sheets.proposals:
      let first = before.rows.first { $0[ProposalLayout.unitID + 1] != nil }?.number ?? .max
      let own = [ProposalLayout.decision + 1, ProposalLayout.note + 1]
      return SheetComparison(before, with: after, isFree: { $0 >= first && own.contains($1) }).differences
    default: return SheetComparison(before, with: after).differences
    }
  }

  /// The metric and the unit of a cell of the metrics, by row and column from 1.
  private func metric(row: Int, column: Int) -> (unit: Int, metric: Metric.ID)? {
    let unit = row - 1 - MetricsLayout.firstRow
    guard outcome.units.indices.contains(unit) else { return nil }
    return metrics[column - 1].map { (unit, $0) }
  }

  /// Whose input a cell is; nil for what is none.
  private func owner(of cell: ChangedCell, on sheet: String) -> Words? {
    if sheet == layout.sheets.metrics, let (unit, metric) = metric(row: cell.row, column: cell.column) {
      let id = outcome.units[unit].id
      return Words("`\(metric)` của `\(id)`", "`\(metric)` of `\(id)`")
    }
    if sheet == layout.sheets.criteria,
      layout.criteria.inputs.contains(CellReference(row: cell.row - 1, column: cell.column - 1))
    {
      return Words("quy định của tiêu chí", "a rule of the criteria")
    }
    return nil
  }

  /// A problem as a warning, where it is to be passed over.
  private func passed(_ problem: DecisionProblem, on sheet: String) -> any Problem {
    guard takesDecisionsAlone else { return problem }
    switch problem {
    // What the decisions are on must be as it was.
    case .missingRow, .changedValue, .addedFormula, .missingSheet, .more:
      return sheet == layout.sheets.proposals ? problem : PassedOver(problem: problem)
    default: return PassedOver(problem: problem)
    }
  }

  private static func problem(_ difference: SheetDifference) -> DecisionProblem {
    switch difference {
    case .missingRow(_, let text): .missingRow(text)
    case .movedRows(let rows, let way): .movedRows(rows, by: way)
    case .cell(let cell): problem(cell, of: nil)
    }
  }

  private static func place(_ difference: SheetDifference, _ sheet: SheetContents) -> Place {
    switch difference {
    case .missingRow(let row, _): sheet.place(row: row)
    case .movedRows(let rows, let way): sheet.place(row: rows.lowerBound + way)
    case .cell(let cell): sheet.place(row: cell.place, column: cell.column)
    }
  }

  private static func problem(_ cell: ChangedCell, of owner: Words?) -> DecisionProblem {
    func words(_ value: CellValue?) -> Words {
      Words(CellValue.words(value, .vietnamese), CellValue.words(value, .english))
    }
    let (from, to) = (words(cell.sent), words(cell.found))
    switch cell.kind {
    case .formulaReplaced: return .replacedFormula(from: from, to: to)
    case .formulaAdded: return .addedFormula
    case .reckoned: return .reckonedOtherwise(from: from, to: to)
    case .uncalculated: return .uncalculated(1)
    case .value, nil: return owner.map { .changedInput($0, from: from, to: to) } ?? .changedValue(from: from, to: to)
    }
  }
}

extension CriteriaLayout {
  /// The cells that readers may change: maximum points, and the numbers of methods and rules.
  var inputs: Set<CellReference> {
    var cells = Array(points.values) + [scale]
    for (index, row) in rows.enumerated() {
      for (entry, column) in [(row.key, Self.methodColumn), (row.value, Self.valueColumn)] {
        guard case .number? = entry else { continue }
        cells.append(CellReference(row: parameterHeaderRow + 1 + index, column: column))
      }
    }
    return Set(cells.map { CellReference(row: $0.row, column: $0.column) })
  }
}
