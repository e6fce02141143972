import Diagnostics
import Scoring
import Spreadsheet

/// What a workbook that came back says of itself on its sheet of sources: for which year it was made, by which criteria
/// set and program, and from which files.
struct WorkbookIdentity {
  let language: Language
  let set: CriteriaSet.ID
  /// nil where the year's report told none.
  let year: Int?
  let version: String
  let inputs: [Input]
  /// Where the year stands, for messages.
  let yearPlace: Place
  let setPlace: Place
  let versionPlace: Place

  struct Input: Hashable {
    /// As the evaluation was told it.
    let path: String
    let sha256: String

    var name: Substring { path.split(separator: "/").last ?? "" }
  }

  /// - Returns: nil where the workbook is none of ours.
  /// - Throws: a `Diagnostic` where the sheet cannot be read.
  init?(_ workbook: WorkbookContents) throws(Diagnostic) {
    let found = Language.allCases.lazy.compactMap { language in
      workbook.sheets.first { $0.name == SheetNames(language).sources }.map { (language, $0) }
    }.first
    guard let (language, sheet) = found else { return nil }
    let (label, value, digest) = (
      SourcesSheet.labelColumn + 1, SourcesSheet.valueColumn + 1, SourcesSheet.digestColumn + 1
    )
    var facts: [String: (text: String, place: Place)] = [:]
    var inputs: [Input] = []
    for row in try sheet.table().rows {
      guard case .text(let title)? = row[label]?.value else { continue }
      if case .text(let sha256)? = row[digest]?.value, Self.isDigest(sha256) {
        inputs.append(Input(path: title, sha256: sha256))
      } else if let text = row[value]?.value.shownText, facts[title] == nil {
        facts[title] = (text, sheet.place(row: row.number, column: value))
      }
    }
    guard let set = facts[SourcesSheet.criteriaSet[language]], let year = facts[SourcesSheet.year[language]],
      let program = facts[SourcesSheet.program[language]], program.text.hasPrefix(SourcesSheet.programName + " "),
      let colon = set.text.firstIndex(of: ":"), !inputs.isEmpty
    else { return nil }
    self.language = language
    self.set = String(set.text[..<colon])
    self.year = Int(year.text)
    self.version = String(program.text.dropFirst(SourcesSheet.programName.count + 1))
    self.inputs = inputs
    (setPlace, yearPlace, versionPlace) = (set.place, year.place, program.place)
  }

  private static func isDigest(_ text: String) -> Bool {
    text.utf8.count == 64
      && text.utf8.allSatisfy { ("0"..."9").contains(UnicodeScalar($0)) || ("a"..."f").contains(UnicodeScalar($0)) }
  }
}

extension WorkbookIdentity {
  /// How a file that the workbook was made from differs now.
  enum InputDifference: Hashable {
    case changed(String)
    /// The workbook was made from it, and it is not read now.
    case gone(String)
    /// It is read now, and the workbook was made without it.
    case added(String)
  }

  /// Holds the files that the workbook was made from against those that are read now. Paths may be told from another
  /// folder: files are the same where name and content are.
  func differences(from current: [Input]) -> [InputDifference] {
    var (then, now) = (inputs, current)
    func takePairs(_ isPair: (Input, Input) -> Bool, _ found: (Input) -> Void) {
      then.removeAll { input in
        guard let match = now.firstIndex(where: { isPair(input, $0) }) else { return false }
        found(now.remove(at: match))
        return true
      }
    }
    var changed: [String] = []
    takePairs({ $0 == $1 }, { _ in })
    takePairs({ $0.name == $1.name && $0.sha256 == $1.sha256 }, { _ in })
    takePairs({ $0.path == $1.path }, { changed.append($0.path) })
    takePairs({ $0.name == $1.name }, { changed.append($0.path) })
    return changed.map { .changed($0) } + then.map { .gone($0.path) } + now.map { .added($0.path) }
  }
}
