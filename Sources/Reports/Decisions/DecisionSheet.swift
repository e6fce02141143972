import Diagnostics
import Evaluation
import Intake
import Scoring
import Spreadsheet

/// What the council decided on everybody who was proposed, held or in reserve, and what became of it.
struct DecisionSheet {
  private let decided: DecidedSet
  private let language: Language
  private let frame: SheetFrame
  private let evaluated: EvaluatedYear

  private static let widths = [5, 12, 40, 26, 34, 50.0]

  init(_ decided: DecidedSet, _ evaluated: EvaluatedYear, _ language: Language) {
    self.decided = decided
    self.evaluated = evaluated
    self.language = language
    frame = SheetFrame(evaluated, language, widths: Self.widths)
  }

  func add(to workbook: inout Workbook) throws {
    try workbook.addSheet(Words("Ý kiến của Hội đồng", "Decisions")[language]) { sheet in
      try frame.setColumns(&sheet)
      let title = Words("Ý KIẾN CỦA HỘI ĐỒNG VÀ KẾT QUẢ", "THE COUNCIL'S DECISIONS AND WHAT BECAME OF THEM")[language]
      var row = try frame.line(&sheet, 0, title, Styles.title)
      row = try frame.line(&sheet, row, decided.outcome.set.title[language], Styles.subtitle) + 1
      let first = try frame.header(&sheet, row, titles)
      let header = row...(first - 1)
      row = first
      for (number, result) in decided.results.enumerated() {
        try line(&sheet, row, number + 1, result)
        row += 1
      }
      try sheet.freeze(rows: first, columns: 3)
      try frame.page(&sheet, rows: row, headerRows: header)
      sheet.protect(allowing: [.selectLockedCells, .formatColumns, .formatRows])
    }
  }

  private var titles: [String] {
    [
      Vocabulary.number, Vocabulary.award, Vocabulary.unit, Words("Ý kiến", "Decision"), Words("Kết quả", "Result"),
      Vocabulary.notes,
    ].map { $0[language] }
  }

  private func line(_ sheet: inout Sheet, _ row: Int, _ number: Int, _ result: UnitResult) throws {
    let texts = [
      result.award, decided.outcome.units[result.unit].name[language], result.decision?.words[language] ?? "–",
      result.words[language], decided.ruling(on: result.unit, for: result.award)?.note ?? "",
    ]
    try sheet.write(.number(Double(number)), row: row, column: 0, style: Styles.centered)
    for (index, text) in texts.enumerated() {
      try sheet.write(.text(text), row: row, column: index + 1, style: Styles.text)
    }
    try sheet.setRow(
      row, height: frame.height(of: zip(texts, Self.widths.dropFirst()).map { ($0, $1, Styles.text) }))
  }
}
