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

  init(_ book: WorkbookContext) {
    self.book = book
    frame = SheetFrame(book: book, widths: ProposalLayout.widths)
    names = ReaderNames(book.year.dictionary, book.set, book.language)
  }

  func add(to workbook: inout Workbook) throws {
    try workbook.addSheet(book.layout.sheets.proposals) { sheet in
      try frame.setColumns(&sheet)
      try sheet.setColumns(
        ProposalLayout.unitID...ProposalLayout.awardID, width: 10, outline: Outline(level: 1, isHidden: true))
      let year = book.evaluated.folder.report.year.map { Words(" NĂM \($0)", " \($0)")[language] } ?? ""
      let title = Words("DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG", "LIST OF PROPOSED COMMENDATIONS")[language] + year
      let top = try frame.heading(&sheet, title: title, basis: book.basis)
      let first = try frame.header(&sheet, top, titles)
      if book.isLive, book.layout.awards != nil {
        try sheet.setColumns(ProposalLayout.stillListed...ProposalLayout.stillListed, width: 18)
        try sheet.write(
          .text(Words("Theo số liệu hiện tại trong sổ", "As figures stand in this workbook")[language]), row: top,
          column: ProposalLayout.stillListed, style: Styles.header)
      }
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
      Words("Hình thức khen thưởng đề nghị", "Form of commendation"), Words("Căn cứ", "Grounds"),
      Words("Ý kiến của Hội đồng", "Council's decision"), Vocabulary.notes,
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
        try line(&sheet, row, number, nomination, result.award, grounds: place(nomination))
        row += 1
      }
      try offerDecisions(&sheet, above: row, count: result.proposals.count)
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
        try line(&sheet, row, number + 1, nomination, award, grounds: "\(award.id); \(place(nomination))")
        row += 1
      }
      try offerDecisions(&sheet, above: row, count: held.count)
    }
    if !reserves.isEmpty {
      try frame.groupRow(&sheet, row, Words("Dự bị", "Reserves")[language])
      row += 1
      for (number, (award, nomination)) in reserves.enumerated() {
        try line(&sheet, row, number + 1, nomination, award, grounds: "\(award.id); \(place(nomination))")
        row += 1
      }
      try offerDecisions(&sheet, above: row, count: reserves.count)
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
        summary: outcome.exclusions[unit].map { $0.text(language, names) }.joined(separator: "; "), form: "",
        grounds: rank, deciding: nil)
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
    _ sheet: inout Sheet, _ row: Int, _ number: Int, _ nomination: Nomination, _ award: Award, grounds: String
  ) throws {
    let summary = book.set.summary?.render(row: nomination.unit, in: outcome.environment, language: language) ?? ""
    try cells(
      &sheet, row, number, nomination.unit, summary: summary, form: award.form?[language] ?? "", grounds: grounds,
      deciding: award.id)
  }

  /// - Parameter award: on which the council decides in this row; nil where there is nothing to decide.
  private func cells(
    _ sheet: inout Sheet, _ row: Int, _ number: Int, _ unit: Int, summary: String, form: String, grounds: String,
    deciding award: Award.ID?
  ) throws {
    let name = outcome.units[unit].name[language]
    let block = book.blockTitle(outcome.units[unit].block)
    let texts = [
      (ProposalLayout.unit, name, Styles.text), (ProposalLayout.block, block, Styles.text),
      (ProposalLayout.summary, summary, Styles.text), (ProposalLayout.form, form, Styles.text),
      (ProposalLayout.grounds, grounds, Styles.small),
    ]
    try sheet.write(.number(Double(number)), row: row, column: ProposalLayout.number, style: Styles.centered)
    for (column, text, style) in texts { try sheet.write(.text(text), row: row, column: column, style: style) }
    try sheet.write(
      book.live(total(of: unit), Cached.cell(outcome.total, unit)), row: row, column: ProposalLayout.points,
      style: Styles.points(book.set.decimals))
    // What is typed into a note stays text.
    let note = Styles.small.with { $0.numberFormat = "@" }
    for (column, style) in [(ProposalLayout.decision, Styles.centeredText), (ProposalLayout.note, note)] {
      try sheet.write(.blank, row: row, column: column, style: award == nil ? style : Styles.input(style))
    }
    if let award {
      let listed = StillListed(book: book).stillListed(unit: unit, award: award)
      try sheet.write(listed, row: row, column: ProposalLayout.stillListed, style: Styles.centeredSmall)
      try sheet.write(.text(outcome.units[unit].id), row: row, column: ProposalLayout.unitID, style: Styles.base)
      try sheet.write(.text(award), row: row, column: ProposalLayout.awardID, style: Styles.base)
    }
    try sheet.setRow(row, height: frame.height(of: texts.map { ($0.1, ProposalLayout.widths[$0.0], $0.2) }))
  }

  /// Together for rows that follow one another: a sheet takes some hundred lists at most, and ties may be of more.
  private func offerDecisions(_ sheet: inout Sheet, above row: Int, count: Int) throws {
    if count == 0 { return }
    let refusal = Words("Chọn một trong các ý kiến trong danh sách.", "Choose one of the decisions in the list.")
    try sheet.validate(
      rows: (row - count)...(row - 1), columns: ProposalLayout.decision...ProposalLayout.decision,
      ChoiceList(.items(ProposalLayout.decisions.map { $0[language] }), errorMessage: refusal[language]))
  }

  /// The unit's total, where the detail has it: the row stays the unit's whatever the ranking becomes.
  private func total(of unit: Int) -> Formula {
    .cell(book.layout.detail.cell(unit: unit, column: book.layout.detail.total))
  }
}
