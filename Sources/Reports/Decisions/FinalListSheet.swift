import CivilCalendar
import Diagnostics
import Evaluation
import Intake
import Scoring
import Spreadsheet

/// The list of those who are commended, as it is signed: a group an award, with what each has achieved.
struct FinalListSheet {
  private let decided: DecidedSet
  private let evaluated: EvaluatedYear
  private let language: Language
  private let frame: SheetFrame
  private var outcome: Outcome { decided.outcome }

  private static let widths = [5, 38, 26, 64, 10, 28, 20.0]

  init(_ decided: DecidedSet, _ evaluated: EvaluatedYear, _ language: Language) {
    self.decided = decided
    self.evaluated = evaluated
    self.language = language
    frame = SheetFrame(evaluated, language, widths: Self.widths)
  }

  func add(to workbook: inout Workbook) throws {
    try workbook.addSheet(Words("Danh sách khen thưởng", "List of commendations")[language]) { sheet in
      try frame.setColumns(&sheet)
      let year = evaluated.folder.report.year.map { Words(" NĂM \($0)", " \($0)")[language] } ?? ""
      let title = Words("DANH SÁCH KHEN THƯỞNG", "LIST OF COMMENDATIONS")[language] + year
      let top = try frame.heading(&sheet, title: title)
      let first = try frame.header(&sheet, top, titles)
      var row = try groups(&sheet, first)
      let total = twoDigits(decided.awards.reduce(0) { $0 + $1.granted.count })
      let closing = Words("(Danh sách có \(total) tập thể)", "(The list has \(total) units)")[language]
      try sheet.write(.text(closing), row: row, column: 0, style: Styles.smallItalic)
      row = try frame.signatures(&sheet, row + 2)
      try sheet.freeze(rows: first, columns: 2)
      try frame.page(&sheet, rows: row, headerRows: top...(first - 1))
      sheet.protect(allowing: [.selectLockedCells, .formatColumns, .formatRows])
    }
  }

  private var titles: [String] {
    [
      Words("STT", "No."), Words("Tên tập thể", "Unit"), Vocabulary.block,
      Words("Tóm tắt thành tích", "Summary of achievement"), Vocabulary.points,
      Words("Hình thức khen thưởng", "Form of commendation"), Vocabulary.notes,
    ].map { $0[language] }
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private func groups(_ sheet: inout Sheet, _ first: Int) throws -> Int {
    var row = first
    var number = 0
    for (index, final) in decided.awards.enumerated() {
      guard let award = outcome.set.awards.first(where: { $0.id == final.award }) else { continue }
      let count = final.granted.count
      let units = Words("\(twoDigits(count)) tập thể", counted(count, "unit"))[language]
      try frame.groupRow(&sheet, row, "\(RomanNumeral.text(index + 1)). \(award.title[language]) (\(units))")
      row += 1
      for grant in final.granted {
        number += 1
        try line(&sheet, row, number, grant, award)
        row += 1
      }
    }
    return row
  }

  private func line(_ sheet: inout Sheet, _ row: Int, _ number: Int, _ grant: FinalAward.Grant, _ award: Award) throws {
    let unit = outcome.units[grant.unit]
    let block = evaluated.folder.year.blocks.first { $0.id == unit.block }?.title[language] ?? unit.block
    let texts = [
      (1, unit.name[language], Styles.text), (2, block, Styles.text),
      (3, outcome.set.summary?.render(row: grant.unit, in: outcome.environment, language: language) ?? "", Styles.text),
      (5, award.form?[language] ?? "", Styles.text),
      (6, decided.ruling(on: grant.unit, for: award.id)?.note ?? "", Styles.small),
    ]
    try sheet.write(.number(Double(number)), row: row, column: 0, style: Styles.centered)
    for (column, text, style) in texts { try sheet.write(.text(text), row: row, column: column, style: style) }
    try sheet.write(
      outcome.total[grant.unit].map { .number($0) } ?? .blank, row: row, column: 4,
      style: Styles.points(outcome.set.decimals))
    try sheet.setRow(row, height: frame.height(of: texts.map { ($0.1, Self.widths[$0.0], $0.2) }))
  }
}

extension SheetFrame {
  init(_ evaluated: EvaluatedYear, _ language: Language, widths: [Double]) {
    let report = evaluated.folder.report
    self.init(
      paper: report.paper, language: language, signingYear: report.cutOff?.year ?? report.year.map { $0 + 1 },
      widths: widths)
  }
}
