import CivilCalendar
public import Diagnostics
public import Evaluation
import Files
import Intake
import Spreadsheet

/// A quick report as a workbook: the report itself on one page or two, the units, and the list of what is overdue.
public struct BriefWorkbook {
  private let brief: Brief
  private let language: Language

  public init(_ brief: Brief, language: Language) {
    self.brief = brief
    self.language = language
  }

  /// Writes the workbook into a folder, which is made where it is missing. It appears whole or not at all.
  ///
  /// - Returns: its path, such as `out/brief-2016-07-01-2016-09-30.xlsx`.
  /// - Throws: `FileProblem` and `WorkbookError`.
  public func write(to folder: String) throws -> String {
    try Folder.make(folder)
    let period = brief.period
    let path = "\(folder)/brief-\(period.first.iso)-\(period.last.iso).xlsx"
    // The day of the report, not the day of writing: the same inputs give the same bytes.
    let created = CivilMoment(year: brief.day.year, month: brief.day.month, day: brief.day.day)
    try Workbook.writeAtomically(
      to: path, created: created, title: "\(BriefVocabulary.title[language]): \(period.title[language])",
      author: brief.activity.report.paper.issuer?[language] ?? ""
    ) { workbook in
      try BriefSheet(brief, language).add(to: &workbook)
      try BriefUnitsSheet(brief, language).add(to: &workbook)
      try BriefOverdueSheet(brief, language).add(to: &workbook)
    }
    return path
  }
}

extension SheetFrame {
  init(_ brief: Brief, _ language: Language, widths: [Double]) {
    // Number and date of the year's paper are not the quick report's.
    var paper = brief.activity.report.paper
    paper.number = nil
    paper.date = nil
    paper.submission = Submission()
    self.init(paper: paper, language: language, signingYear: brief.day.year, widths: widths)
  }
}
