public import Diagnostics
import Evaluation
import Files
import Intake
import Scoring
import Spreadsheet

/// The files that the council's decisions make: the year's `decisions.csv`, and the list of commendations as a
/// workbook for each criteria set.
public struct DecisionFiles {
  private let decided: DecidedYear
  private let language: Language

  public init(_ decided: DecidedYear, language: Language) {
    self.decided = decided
    self.language = language
  }

  /// Writes all of them, whole or not at all: none is put in place before all are filled.
  ///
  /// - Parameter folder: for the workbooks; it is made where it is missing.
  /// - Returns: the paths written; `decisions.csv` is among them where it says anything new.
  /// - Throws: `FileProblem` and `WorkbookError`.
  public func write(to folder: String) throws -> [String] {
    let lists = try decided.sets.map { set in (path: path(of: set, in: folder), bytes: try contents(of: set)) }
    try Folder.make(folder)
    var outputs: [(path: String, bytes: [UInt8])] = lists
    if decided.isNew {
      let text = DecisionFile.text(of: decided.records)
      outputs.insert((decided.evaluated.folder.path + "/decisions.csv", Array(text.utf8)), at: 0)
    }
    try Self.commit(outputs[...])
    return outputs.map(\.path)
  }

  /// Fills the first file, then all others, and puts them in place once the last is filled.
  private static func commit(_ outputs: ArraySlice<(path: String, bytes: [UInt8])>) throws(FileProblem) {
    guard let first = outputs.first else { return }
    let file = try OutputFile(at: first.path)
    try file.write(first.bytes)
    try commit(outputs.dropFirst())
    try file.commit()
  }

  private func path(of set: DecidedSet, in folder: String) -> String {
    let name = "danh-sach-khen-thuong.xlsx"
    return decided.evaluated.outcomes.count == 1 ? "\(folder)/\(name)" : "\(folder)/\(set.outcome.set.id).\(name)"
  }

  private func contents(of set: DecidedSet) throws -> [UInt8] {
    let report = WorkbookReport(decided.evaluated, language: language, version: "")
    let title = Words("Danh sách khen thưởng", "List of commendations")[language]
    return try Workbook.bytes(
      created: report.created, title: "\(title): \(set.outcome.set.title[language])",
      author: decided.evaluated.folder.report.paper.issuer?[language] ?? ""
    ) { workbook in
      try FinalListSheet(set, decided.evaluated, language).add(to: &workbook)
      try DecisionSheet(set, decided.evaluated, language).add(to: &workbook)
    }
  }
}
