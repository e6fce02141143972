import Diagnostics
import Evaluation
import Intake
import Scoring
import Spreadsheet

/// Who is proposed for which award, in words, as evaluated.
struct OverviewProposals {
  /// The most names that a line tells; the list itself has them all.
  private static let mostNames = 40

  private let book: WorkbookContext
  private let frame: SheetFrame
  private var language: Language { book.language }

  init(_ book: WorkbookContext, _ frame: SheetFrame) {
    self.book = book
    self.frame = frame
  }

  /// - Returns: the first free row; `start` where there are no awards.
  func write(_ sheet: inout Sheet, _ start: Int) throws -> Int {
    let awards = book.outcome.awards
    if awards.isEmpty { return start }
    let total = awards.reduce(0) { $0 + $1.proposals.count }
    let title = Words(
      "Đề nghị khen thưởng: \(total) tập thể", "Proposed for commendation: \(counted(total, "unit"))")[language]
    var row = try frame.line(
      &sheet, start, title,
      Styles.base.with {
        $0.isBold = true; $0.wraps = true
      })
    for (index, result) in awards.enumerated() {
      row = try frame.line(&sheet, row, text(index + 1, result), Styles.plainText.with { $0.vertical = .top })
    }
    return row + 1
  }

  private func text(_ number: Int, _ result: AwardResult) -> String {
    let count = result.proposals.count
    let head = Words(
      "\(number). \(result.award.title.vi): \(count) tập thể",
      "\(number). \(result.award.title.en): \(counted(count, "unit"))")[language]
    var text = head + (count == 0 ? "." : " – \(names(result.proposals)).")
    if !result.held.isEmpty { text += " \(Vocabulary.held[language]): \(names(result.held))." }
    if !result.reserves.isEmpty { text += " \(Vocabulary.reserves[language]): \(names(result.reserves))." }
    return text
  }

  private func names(_ nominations: [Nomination]) -> String {
    let names = nominations.prefix(Self.mostNames).map { book.outcome.units[$0.unit].name[language] }
    let more = nominations.count - names.count
    let rest = more > 0 ? Words(" và \(more) tập thể khác", " and \(counted(more, "other unit"))")[language] : ""
    return names.joined(separator: "; ") + rest
  }
}
