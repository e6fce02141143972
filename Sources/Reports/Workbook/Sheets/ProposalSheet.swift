import Diagnostics
import Evaluation
import Formulas
import Intake
import Scoring
import Spreadsheet

/// The proposals, as the annex of a submission lists them, then what the council has to know beside them: equal units
/// across a quota line, reserves, and those that are not considered.
struct ProposalSheet {
  private let book: WorkbookContext
  private let frame: SheetFrame
  private var outcome: Outcome { book.outcome }
  private var language: Language { book.language }

  private let names: ReaderNames

  private static let widths = [5, 34, 22, 58, 8.5, 24, 18, 22, 13.0]
  private static let decision = 6

  init(_ book: WorkbookContext) {
    self.book = book
    frame = SheetFrame(book: book, widths: Self.widths)
    names = ReaderNames(book.year.dictionary, book.set, book.language)
  }

  func add(to workbook: inout Workbook) throws {
    try workbook.addSheet(book.layout.sheets.proposals) { sheet in
      try frame.setColumns(&sheet)
      let year = book.evaluated.folder.report.year.map { Words(" NĂM \($0)", " \($0)")[language] } ?? ""
      let title = Words("DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG", "LIST OF PROPOSED COMMENDATIONS")[language] + year
      let top = try frame.heading(&sheet, title: title, basis: book.basis)
      let first = try frame.header(&sheet, top, titles)
      var row = try proposals(&sheet, first)
      let total = outcome.awards.reduce(0) { $0 + $1.proposals.count }
      let closing = Words("(Danh sách có \(total.asListed) tập thể)", "(The list has \(counted(total, "unit")))")
      row = try frame.signatures(&sheet, frame.closing(&sheet, row, closing[language]) + 1)
      row = try beside(&sheet, row + 2)
      try sheet.freeze(rows: first, columns: 2)
      try frame.page(&sheet, rows: row, headerRows: top...(first - 1))
      sheet.protect(allowing: [.selectLockedCells, .formatColumns, .formatRows])
    }
  }

  private var titles: [String] {
    [
      Words("STT", "No."), Words("Tên tập thể", "Unit"), Vocabulary.block,
      Words("Tóm tắt thành tích", "Summary of achievement"), Vocabulary.points,
      Words("Hình thức khen thưởng đề nghị", "Form of commendation"), Words("Ý kiến", "Decision"), Vocabulary.notes,
      Words("Theo số liệu hiện tại", "As figures stand"),
    ].map { $0[language] }
  }

  private func proposals(_ sheet: inout Sheet, _ first: Int) throws -> Int {
    var row = first
    var number = 0
    for (index, result) in outcome.awards.enumerated() {
      let counted = Words("\(result.proposals.count.asListed) tập thể", counted(result.proposals.count, "unit"))[
        language]
      try frame.groupRow(
        &sheet, row, "\(RomanNumeral.text(index + 1)). \(result.award.title[language]) (\(counted))")
      row += 1
      for nomination in result.proposals {
        number += 1
        try line(&sheet, row, number, nomination, result.award, note: place(nomination))
        row += 1
      }
    }
    return row
  }

  /// Sections that are not part of the list itself.
  private func beside(_ sheet: inout Sheet, _ start: Int) throws -> Int {
    var row = start
    let held = outcome.awards.flatMap { result in result.held.map { (result.award, $0) } }
    let reserves = outcome.awards.flatMap { result in result.reserves.map { (result.award, $0) } }
    if !held.isEmpty {
      try frame.groupRow(
        &sheet, row,
        Words("Bằng nhau ở ranh giới, chờ Hội đồng quyết định", "Equal at the line, for the council to decide")[
          language])
      row += 1
      for (number, (award, nomination)) in held.enumerated() {
        try line(&sheet, row, number + 1, nomination, award, note: "\(award.id); \(place(nomination))")
        row += 1
      }
    }
    if !reserves.isEmpty {
      try frame.groupRow(&sheet, row, Words("Dự bị", "Reserves")[language])
      row += 1
      for (number, (award, nomination)) in reserves.enumerated() {
        try line(&sheet, row, number + 1, nomination, award, note: "\(award.id); \(place(nomination))")
        row += 1
      }
    }
    let barred = outcome.ranking.filter { !outcome.exclusions[$0].isEmpty }
    guard !barred.isEmpty else { return row }
    let title = Words(
      "Không xét khen thưởng (giữ nguyên điểm và hạng)", "Not considered for awards (score and rank stay)")
    try frame.groupRow(&sheet, row, title[language])
    row += 1
    for (number, unit) in barred.enumerated() {
      let rank =
        outcome.rank[unit].map { Words("Hạng \($0.rankText(language))", "Rank \($0.rankText(language))")[language] }
        ?? ""
      try cells(
        &sheet, row, number + 1, unit,
        text: outcome.exclusions[unit].map { $0.text(language, names) }.joined(separator: "; "),
        form: "", note: rank, award: nil)
      row += 1
    }
    return row
  }

  /// The unit's place and what it was ranked by.
  private func place(_ nomination: Nomination) -> String {
    for reason in nomination.reasons {
      if case .place = reason { return reason.text(language, names) }
    }
    return ""
  }

  private func line(
    _ sheet: inout Sheet, _ row: Int, _ number: Int, _ nomination: Nomination, _ award: Award, note: String
  ) throws {
    let summary = book.set.summary?.render(row: nomination.unit, in: outcome.environment, language: language) ?? ""
    try cells(
      &sheet, row, number, nomination.unit, text: summary, form: award.form?[language] ?? "", note: note,
      award: award.id)
  }

  private func cells(
    _ sheet: inout Sheet, _ row: Int, _ number: Int, _ unit: Int, text: String, form: String, note: String,
    award: Award.ID?
  ) throws {
    let name = outcome.units[unit].name[language]
    let block = book.blockTitle(outcome.units[unit].block)
    try sheet.write(.number(Double(number)), row: row, column: 0, style: Styles.centered)
    try sheet.write(.text(name), row: row, column: 1, style: Styles.text)
    try sheet.write(.text(block), row: row, column: 2, style: Styles.text)
    try sheet.write(.text(text), row: row, column: 3, style: Styles.text)
    try sheet.write(
      book.live(total(of: unit), Cached.cell(outcome.total, unit)), row: row, column: 4,
      style: Styles.points(book.set.decimals))
    try sheet.write(.text(form), row: row, column: 5, style: Styles.text)
    try sheet.write(
      .blank, row: row, column: Self.decision,
      style: award == nil ? Styles.text : Styles.input(Styles.centeredText))
    try sheet.write(.text(note), row: row, column: 7, style: Styles.small)
    let listed = award.map { StillListed(book: book).stillListed(unit: unit, award: $0) } ?? .blank
    try sheet.write(listed, row: row, column: 8, style: Styles.centeredSmall)
    if award != nil { try offerDecisions(&sheet, row) }
    try sheet.setRow(
      row,
      height: frame.height(of: [
        (name, Self.widths[1], Styles.text), (block, Self.widths[2], Styles.text), (text, Self.widths[3], Styles.text),
        (form, Self.widths[5], Styles.text), (note, Self.widths[7], Styles.small),
      ]))
  }

  private func offerDecisions(_ sheet: inout Sheet, _ row: Int) throws {
    let decisions = [
      Words("Đồng ý", "Agreed"), Words("Không đồng ý", "Not agreed"), Words("Ý kiến khác", "Other opinion"),
    ]
    let refusal = Words("Chọn một trong các ý kiến trong danh sách.", "Choose one of the decisions in the list.")
    try sheet.validate(
      rows: row...row, columns: Self.decision...Self.decision,
      ChoiceList(.items(decisions.map { $0[language] }), errorMessage: refusal[language]))
  }

  /// The unit's total, where the detail has it: the row stays the unit's whatever the ranking becomes.
  private func total(of unit: Int) -> Formula {
    .cell(book.layout.detail.cell(unit: unit, column: book.layout.detail.total))
  }
}
