public import Diagnostics
import Files
import Intake
import Scoring
import Spreadsheet

/// The workbook that is sent to units, and read back when it comes filled in.
public struct CollectionWorkbook {
  private let form: CollectionForm
  private let language: Language

  public init(_ form: CollectionForm, language: Language) {
    self.form = form
    self.language = language
  }

  /// Writes the workbook into a folder, which is made where it is missing. The file appears whole or not at all.
  ///
  /// - Returns: its path.
  /// - Throws: `FileProblem` and `WorkbookError`.
  public func write(to folder: String) throws -> String {
    try Folder.make(folder)
    let report = form.year.report
    let path = "\(folder)/collection\(report.year.map { "-\($0)" } ?? "").xlsx"
    let title = Words("Số liệu đánh giá", "Figures for the evaluation")[language]
    try Workbook.writeAtomically(to: path, created: created, title: title, author: report.paper.issuer?[language] ?? "")
    {
      workbook in
      for block in form.sheets { try BlockSheet(form: form, block: block, language: language).add(to: &workbook) }
    }
    return path
  }

  /// The end of the year, not the day of writing: the same inputs give the same bytes.
  private var created: CivilMoment { CivilMoment(year: form.year.report.year ?? 2000, month: 12, day: 31) }
}

extension CollectionForm {
  /// What the workbook asks whom, and what it does not ask, for the terminal.
  public func summary(_ language: Language) -> String {
    var lines = sheets.map { sheet in
      let count = sheet.units.count
      return "  " + Words("\(sheet.name): \(count) đơn vị", "\(sheet.name): \(counted(count, "unit"))")[language]
    }
    lines.append(
      Words("\(columns.count) chỉ tiêu mỗi đơn vị.", "\(counted(columns.count, "metric")) a unit.")[language])
    for entry in leftOut {
      let reason =
        switch entry.reason {
        case .notCollected: Words("metrics.yaml ghi collected: false", "metrics.yaml says collected: false")
        case .verified(let criterion): Words("do thẩm định, ở \(criterion)", "given by verification, in \(criterion)")
        }
      lines.append(
        Words("Không hỏi `\(entry.metric.id)`: \(reason.vi).", "Not asked: `\(entry.metric.id)`, \(reason.en).")[
          language])
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
