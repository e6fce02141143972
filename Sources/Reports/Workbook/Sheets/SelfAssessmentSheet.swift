import Analysis
import Diagnostics
import Evaluation
import Formulas
import Intake
import Scoring
import Spreadsheet

/// What units gave themselves beside what was verified, criterion by criterion, with the difference and, where a
/// figure behind it was corrected, the reason and the document. Formulas over the metrics and the score detail.
struct SelfAssessmentSheet {
  private let book: WorkbookContext
  private let frame: SheetFrame
  private var language: Language { book.language }

  private static let widths = [5, 12, 42, 31, 11, 11, 11, 11, 50.0]
  private static let own = 5
  private static let verified = 6

  /// nil where no criterion asks for self-assessed points.
  init?(_ book: WorkbookContext) {
    guard book.set.leaves.contains(where: { $0.measure?.selfAssessed != nil }) else { return nil }
    self.book = book
    frame = SheetFrame(book: book, widths: Self.widths)
  }

  func add(to workbook: inout Workbook) throws {
    try workbook.addSheet(book.layout.sheets.selfAssessment) { sheet in
      try frame.setColumns(&sheet)
      let title = Words("ĐIỂM TỰ CHẤM VÀ ĐIỂM THẨM ĐỊNH", "SELF-ASSESSED AND VERIFIED POINTS")
      var row = try frame.line(&sheet, 0, title[language], Styles.title)
      row = try frame.line(&sheet, row, book.set.title[language], Styles.subtitle)
      row = try frame.line(&sheet, row, book.paper.note?[language] ?? "", Styles.subtitle) + 1
      let first = try frame.header(&sheet, row, titles)
      let header = row...(first - 1)
      row = first
      let entries = book.outcome.selfAssessments(on: book.year)
      for (index, criterion) in book.set.leaves.filter({ $0.measure?.selfAssessed != nil }).enumerated() {
        try frame.groupRow(
          &sheet, row, "\(RomanNumeral.text(index + 1)). \(criterion.id). \(criterion.title[language])")
        row += 1
        for entry in entries where entry.criterion == criterion.id {
          try add(entry, criterion, &sheet, row)
          row += 1
        }
      }
      try sheet.freeze(rows: first, columns: 3)
      try frame.page(&sheet, rows: row, headerRows: header)
      sheet.protect(allowing: [.selectLockedCells, .formatColumns, .formatRows])
    }
  }

  private var titles: [String] {
    [
      Vocabulary.number, Vocabulary.unitID, Vocabulary.unit, Vocabulary.block, Vocabulary.maximum,
      Vocabulary.selfAssessed, Vocabulary.verified, Words("Chênh lệch", "Difference"),
      Words("Số liệu đã thẩm định lại: lý do, văn bản", "Corrected figures: reason, document"),
    ].map { $0[language] }
  }

  private func add(
    _ entry: SelfAssessment, _ criterion: Criterion, _ sheet: inout Sheet, _ row: Int
  ) throws {
    let unit = book.outcome.units[entry.unit]
    let (name, block) = (unit.name[language], book.blockTitle(unit.block))
    let reasons = reasons(for: unit.id, criterion)
    let points = Styles.points(book.set.decimals)
    try sheet.write(.number(Double(entry.unit + 1)), row: row, column: 0, style: Styles.centered)
    try sheet.write(.text(unit.id), row: row, column: 1, style: Styles.centered)
    try sheet.write(.text(name), row: row, column: 2, style: Styles.text)
    try sheet.write(.text(block), row: row, column: 3, style: Styles.text)
    try sheet.write(
      book.live(maximum(of: criterion), .number(criterion.points)), row: row, column: 4, style: points)
    try sheet.write(
      book.live(own(entry, criterion), entry.own.map { .number($0) } ?? .text("")), row: row, column: Self.own,
      style: points)
    let result = book.outcome.criteria[criterion.id]?.points
    try sheet.write(
      book.live(verified(entry, criterion), Cached.cell(result, entry.unit)), row: row, column: Self.verified,
      style: points)
    try sheet.write(
      book.live(difference(row), entry.difference.map { .number($0) } ?? .text("")), row: row,
      column: Self.verified + 1, style: points)
    try sheet.write(.text(reasons), row: row, column: 8, style: Styles.small)
    try sheet.setRow(
      row,
      height: frame.height(of: [
        (name, Self.widths[2], Styles.text), (block, Self.widths[3], Styles.text),
        (reasons, Self.widths[8], Styles.small),
      ]))
  }

  /// The points that the criterion is worth, where the criteria sheet has them.
  private func maximum(of criterion: Criterion) -> Formula? {
    criterion.isWeighted ? nil : book.layout.maximum(of: criterion.id)
  }

  private func own(_ entry: SelfAssessment, _ criterion: Criterion) -> Formula? {
    guard let metric = criterion.measure?.selfAssessed, let column = book.layout.metrics.columns[metric] else {
      return nil
    }
    let cell = Formula.cell(book.layout.metrics.cell(unit: entry.unit, column: column))
    return .if(.call(.isNumber, [cell]), cell, "")
  }

  private func verified(_ entry: SelfAssessment, _ criterion: Criterion) -> Formula? {
    book.layout.detail.points[criterion.id].map { .cell(book.layout.detail.cell(unit: entry.unit, column: $0)) }
  }

  private func difference(_ row: Int) -> Formula {
    let (own, verified) = (
      Formula.cell(CellReference(row: row, column: Self.own)),
      Formula.cell(CellReference(row: row, column: Self.verified))
    )
    return .if(.and([.call(.isNumber, [own]), .call(.isNumber, [verified])]), verified - own, "")
  }

  /// Why the figures behind a unit's points were corrected.
  private func reasons(for unit: Unit.ID, _ criterion: Criterion) -> String {
    let measure = criterion.measure
    let metrics = Set((measure?.value.symbols.map(\.name) ?? []) + [measure?.selfAssessed].compactMap { $0 })
    return book.evaluated.folder.corrections.filter { $0.unit == unit && metrics.contains($0.metric) }
      .map { [$0.reason, $0.document].filter { !$0.isEmpty }.joined(separator: "; ") }.joined(separator: "\n")
  }
}
