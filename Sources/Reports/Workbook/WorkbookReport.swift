import CivilCalendar
public import Diagnostics
public import Evaluation
import Files
import Formulas
import Intake
import Scoring
import Spreadsheet

/// The workbook that the People's Committee reviews: one file a criteria set.
///
/// Points, totals, grades, ranks and the sorted rankings are formulas over the metrics and the criteria, each with
/// its value cached: change a metric, a maximum or a step, and everything follows.
public struct WorkbookReport {
  /// Above so many units, formulas would keep a spreadsheet busy for minutes: values are written instead.
  static let mostLiveUnits = 5000

  private let evaluated: EvaluatedYear
  private let language: Language
  private let version: String
  private let run: ReportRun

  /// - Parameters:
  ///   - version: of the program, as the sources sheet tells it.
  ///   - run: the command and the time, as the caller tells them.
  public init(_ evaluated: EvaluatedYear, language: Language, version: String, run: ReportRun = ReportRun()) {
    self.evaluated = evaluated
    self.language = language
    self.version = version
    self.run = run
  }

  /// Writes the workbooks into a folder, which is made where it is missing.
  ///
  /// Each file appears whole or not at all; one that was there stays until the new one is finished.
  /// - Returns: the paths written, in the order of the criteria sets.
  /// - Throws: `FileProblem` and `WorkbookError`.
  public func write(to folder: String) throws -> [String] {
    let late = try evaluated.lateRecords(most: LateTable.mostRows)
    try Folder.make(folder)
    return try evaluated.outcomes.map { outcome in
      let path = "\(folder)/\(outcome.set.id).xlsx"
      try Workbook.writeAtomically(
        to: path, created: created, title: outcome.set.title[language],
        author: evaluated.folder.report.paper.issuer?[language] ?? ""
      ) { workbook in
        try fill(&workbook, outcome, late)
      }
      return path
    }
  }

  /// The bytes of the workbook of one of the criteria sets, as `write` would write it.
  ///
  /// - Throws: `FileProblem` and `WorkbookError`.
  func contents(of outcome: Outcome) throws -> [UInt8] {
    let late = try evaluated.lateRecords(most: LateTable.mostRows)
    return try Workbook.bytes(
      created: created, title: outcome.set.title[language],
      author: evaluated.folder.report.paper.issuer?[language] ?? ""
    ) { workbook in
      try fill(&workbook, outcome, late)
    }
  }

  /// What the caller says, else the day on which the figures were closed; not the time of writing: the same inputs give
  /// the same bytes.
  var created: CivilMoment {
    if let time = run.time { return time.moment }
    return evaluated.closing
  }

  private func fill(_ workbook: inout Workbook, _ outcome: Outcome, _ late: [LateRecords]) throws {
    let layout = WorkbookLayout(evaluated, outcome, language)
    let book = WorkbookContext(
      evaluated: evaluated, outcome: outcome, language: language, version: version, run: run, layout: layout)
    try OverviewSheet(book).add(to: &workbook)
    try RankingSheet(book).add(to: &workbook)
    try BlockRankingSheet(book).add(to: &workbook)
    let standings = AwardStandings.all(outcome)
    try ProposalSheet(book).add(to: &workbook)
    try LiveListSheet(book, standings)?.add(to: &workbook)
    try TrialSheet(book)?.add(to: &workbook)
    try DetailSheet(book).add(to: &workbook)
    try AwardSheet(book, standings)?.add(to: &workbook)
    try SelfAssessmentSheet(book)?.add(to: &workbook)
    try MetricsSheet(book).add(to: &workbook)
    try ComparisonSheet(book)?.add(to: &workbook)
    try CriteriaSheet(book).add(to: &workbook)
    try RobustnessSheet(book)?.add(to: &workbook)
    try LateSheet(book, late).add(to: &workbook)
    try QualitySheet(book).add(to: &workbook)
    try SourcesSheet(book).add(to: &workbook)
    for (name, cell) in layout.names { try workbook.define(name, as: .cell(cell)) }
  }
}

extension EvaluatedYear {
  /// The day on which the figures were closed, else the year's last.
  var closing: CivilMoment {
    let report = folder.report
    if let day = report.cutOff { return CivilMoment(year: day.year, month: day.month, day: day.day) }
    return CivilMoment(year: report.year ?? 2000, month: 12, day: 31)
  }
}

/// What every sheet of one workbook looks at. One for all of them: every row's formulas hold it.
final class WorkbookContext: Sendable {
  let evaluated: EvaluatedYear
  let outcome: Outcome
  let language: Language
  let version: String
  let run: ReportRun
  let layout: WorkbookLayout

  init(
    evaluated: EvaluatedYear, outcome: Outcome, language: Language, version: String, run: ReportRun,
    layout: WorkbookLayout
  ) {
    self.evaluated = evaluated
    self.outcome = outcome
    self.language = language
    self.version = version
    self.run = run
    self.layout = layout
  }

  var set: CriteriaSet { outcome.set }
  var year: Year { evaluated.folder.year }
  var paper: Paper { evaluated.folder.report.paper }
  /// The legal bases under the titles: the report's, else those of the criteria set.
  var basis: [String] { paper.basis?[language] ?? set.basis }
  var isLive: Bool { outcome.units.count <= WorkbookReport.mostLiveUnits }

  func blockTitle(_ id: Block.ID) -> String { year.blocks.first { $0.id == id }?.title[language] ?? id }

  /// A formula with its value, or the value alone where the workbook is too large to be live.
  /// What no formula can say is a value as well.
  func live(_ formula: @autoclosure () -> Formula?, _ cached: CachedValue) -> CellContent {
    if isLive, let formula = formula() { return .formula(formula, cached: cached) }
    switch cached {
    case .number(let number): return .number(number)
    case .text(let text): return text.isEmpty ? .blank : .text(text)
    }
  }
}
