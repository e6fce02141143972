import CivilCalendar
public import Diagnostics
public import Evaluation
import Files
import Intake
import Scoring
import Spreadsheet

/// The units' cards: a workbook for each unit, to be handed to it, and workbooks of all of them, to be printed.
public struct CardReport {
  /// Spreadsheets become slow to open with more sheets in a workbook.
  public static let mostSheets = 250
  /// How many cards are reckoned and written at a time.
  private static let batch = 50

  private let evaluated: EvaluatedYear
  private let language: Language
  private let version: String

  /// - Parameter version: of the program, as the cards tell it.
  public init(_ evaluated: EvaluatedYear, language: Language, version: String) {
    self.evaluated = evaluated
    self.language = language
    self.version = version
  }

  /// What was written.
  public struct Written: Sendable {
    /// The folder of the cards, one a unit, or where single units were asked for their files.
    public let cards: [String]
    /// The workbooks of all cards.
    public let books: [String]
    public let count: Int
  }

  /// Writes all cards into a folder, which is made where it is missing: `cards/<unit>.xlsx` and `cards.xlsx`, or with
  /// several criteria sets `<set>.cards/<unit>.xlsx` and `<set>.cards.xlsx` each. Of more than `mostSheets` units the
  /// book is cut into `cards-1.xlsx`, `cards-2.xlsx` and so on.
  ///
  /// The folder of cards takes the place of the earlier one in one step: cards of units that are gone do not stay. Where
  /// somebody keeps other files in it each card is replaced by itself. Each book appears whole or not at all.
  ///
  /// - Parameter progress: told how many cards of how many are written.
  /// - Throws: `FileProblem` and `WorkbookError`.
  public func write(to folder: String, progress: ((Int, Int) -> Void)? = nil) throws -> [Written] {
    try Folder.make(folder)
    let total = evaluated.outcomes.reduce(0) { $0 + $1.units.count }
    var done = 0
    return try evaluated.outcomes.map { outcome in
      let book = CardBook(evaluated, outcome, language: language, version: version)
      let units = Array(outcome.units.indices)
      let names = CardFileNames.of(outcome.units.map(\.id))
      let path = "\(folder)/\(stem(outcome))"
      let replacement = try ReplacementFolder(at: path, filesEndingIn: ".xlsx")
      let temporary = try UnfinishedFolder(beside: path)
      var books: [String] = []
      let parts = stride(from: 0, to: max(units.count, 1), by: Self.mostSheets).map { start in
        Array(units[start..<min(start + Self.mostSheets, units.count)])
      }
      for (index, part) in parts.enumerated() {
        let file = parts.count == 1 ? "\(path).xlsx" : "\(path)-\(index + 1).xlsx"
        try Workbook.writeAtomically(
          to: file, created: created, title: title(outcome), author: author
        ) { workbook in
          let sheetNames = BlockSheetNames.of(part.map { outcome.units[$0].id })
          for start in stride(from: 0, to: part.count, by: Self.batch) {
            let places = start..<min(start + Self.batch, part.count)
            for (place, card) in zip(places, book.cards(of: Array(part[places]))) {
              let sheet = CardSheet(book, card)
              try sheet.add(to: &workbook, named: sheetNames[place])
              try write(
                sheet, to: "\(names[card.unit]).xlsx", in: replacement.temporaryPath, temporary.path, instead: path,
                outcome,
                named: sheetNames[place])
              done += 1
              progress?(done, total)
            }
          }
        }
        books.append(file)
      }
      try replacement.commit()
      try removeStaleBooks(path, keeping: parts.count)
      return Written(cards: [path], books: books, count: units.count)
    }
  }

  /// Writes the cards of some units, beside those that are there.
  ///
  /// - Parameter units: places among the year's units, from 0.
  /// - Throws: `FileProblem` and `WorkbookError`.
  public func write(_ units: [Int], to folder: String) throws -> [Written] {
    try evaluated.outcomes.map { outcome in
      let book = CardBook(evaluated, outcome, language: language, version: version)
      let names = CardFileNames.of(outcome.units.map(\.id))
      let path = "\(folder)/\(stem(outcome))"
      try Folder.make(path)
      var files: [String] = []
      for card in book.cards(of: units) {
        let file = "\(path)/\(names[card.unit]).xlsx"
        let name = BlockSheetNames.of([outcome.units[card.unit].id])[0]
        try Workbook.writeAtomically(to: file, created: created, title: title(outcome), author: author) { workbook in
          try CardSheet(book, card).add(to: &workbook, named: name)
        }
        files.append(file)
      }
      return Written(cards: files, books: [], count: units.count)
    }
  }

  /// A card in a workbook of its own, in a folder that nobody sees yet.
  ///
  /// - Parameters:
  ///   - temporary: where the library keeps what it needs meanwhile.
  ///   - final: the folder as messages name it.
  private func write(
    _ sheet: CardSheet, to file: String, in folder: String, _ temporary: String, instead final: String,
    _ outcome: Outcome,
    named name: String
  ) throws {
    do {
      var workbook = try Workbook(
        path: "\(folder)/\(file)", created: created, title: title(outcome), author: author, tempFolder: temporary)
      try sheet.add(to: &workbook, named: name)
      try workbook.close()
    } catch let error as WorkbookError {
      throw error.naming("\(final)/\(file)")
    }
  }

  private func stem(_ outcome: Outcome) -> String {
    evaluated.outcomes.count == 1 ? "cards" : "\(outcome.set.id).cards"
  }

  private func title(_ outcome: Outcome) -> String { outcome.set.title[language] }

  private var author: String { evaluated.folder.report.paper.issuer?[language] ?? "" }

  /// As in the workbook of the evaluation: the same inputs give the same bytes.
  private var created: CivilMoment { evaluated.closing }

  /// The books of an earlier run that had more units, or fewer.
  private func removeStaleBooks(_ path: String, keeping count: Int) throws(FileProblem) {
    if count > 1 { Folder.removeFile("\(path).xlsx") }
    var number = count == 1 ? 1 : count + 1
    while let kind = FileKind(at: "\(path)-\(number).xlsx") {
      if case .unknown(let reason) = kind { throw .unwritable(path: "\(path)-\(number).xlsx", reason: reason) }
      guard kind == .file else { return }
      Folder.removeFile("\(path)-\(number).xlsx")
      number += 1
    }
  }
}
