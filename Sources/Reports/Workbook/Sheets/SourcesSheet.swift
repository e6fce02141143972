import CivilCalendar
import Diagnostics
import Evaluation
import Intake
import Scoring
import Spreadsheet

/// Where everything comes from: the files with their SHA-256, the program, what was corrected or filled in, and who is
/// valid but has no total.
struct SourcesSheet {
  private let book: WorkbookContext
  private let frame: SheetFrame
  private var language: Language { book.language }

  // What the workbook is recognised by when it comes back: each in column B, its value in column C; the files by
  // their paths in column B and their SHA-256 in column D.
  static let criteriaSet = Words("Bộ tiêu chí", "Criteria set")
  static let year = Words("Năm", "Year")
  static let program = Words("Chương trình", "Program")
  static let programName = "BangVang"
  static let labelColumn = 1
  static let valueColumn = 2
  static let digestColumn = 3

  init(_ book: WorkbookContext) {
    self.book = book
    frame = SheetFrame(book: book, widths: [6, 44, 24, 20, 70])
  }

  func add(to workbook: inout Workbook) throws {
    try workbook.addSheet(book.layout.sheets.sources) { sheet in
      try frame.setColumns(&sheet)
      var row = try frame.line(&sheet, 0, Words("NGUỒN SỐ LIỆU", "SOURCES")[language], Styles.title)
      row = try frame.line(&sheet, row, book.paper.note?[language] ?? "", Styles.subtitle) + 1
      row = try facts(&sheet, row) + 1
      row = try files(&sheet, row) + 1
      row = try databases(&sheet, row)
      row = try corrections(&sheet, row)
      row = try filledIn(&sheet, row)
      row = try heldIn(&sheet, row)
      row = try unranked(&sheet, row)
      try frame.page(&sheet, rows: row, headerRows: 0...0)
      sheet.protect(allowing: [.selectLockedCells, .formatColumns, .formatRows])
    }
  }

  private func facts(_ sheet: inout Sheet, _ start: Int) throws -> Int {
    let report = book.evaluated.folder.report
    let facts: [(Words, String)] = [
      (Self.criteriaSet, "\(book.set.id): \(book.set.title[language])"),
      (Words("Phiên bản bộ tiêu chí", "Criteria version"), criteriaVersion),
      (Self.year, report.year.map(String.init) ?? "–"),
      (
        Words("Ngày chốt số liệu", "Cut-off day"),
        report.cutOff?.text ?? "–"
      ),
      (Words("Số đơn vị", "Units"), "\(book.outcome.units.count)"),
      (Self.program, "\(Self.programName) \(book.version)"),
      (Words("Lệnh", "Command"), book.run.command.isEmpty ? "–" : book.run.command),
      (Words("Thời điểm lập", "Made at"), madeAt[language]),
      (
        Words("Công thức", "Formulas"),
        (book.isLive
          ? Words(
            "Điểm, xếp loại, hạng, bảng xếp hạng, xét khen thưởng và danh sách theo số liệu hiện tại là công thức; danh sách đề nghị chính thức là kết quả lúc lập.",
            "Points, grades, ranks, rankings, the reckoning of awards and the list as figures stand are formulas; the official list of proposals is as evaluated."
          )
          : Words("Số đơn vị quá lớn: mọi ô là giá trị.", "Too many units: every cell is a value."))[language]
      ),
    ]
    var row = start
    for (title, value) in facts + fixedResults {
      try sheet.write(
        .text(title[language]), row: row, column: Self.labelColumn, style: Styles.base.with { $0.isBold = true })
      try sheet.write(.text(value), row: row, column: Self.valueColumn, style: Styles.base)
      row += 1
    }
    return row
  }

  /// The criteria file is its own version: its SHA-256 changes with every letter.
  private var criteriaVersion: String {
    let folder = book.evaluated.folder
    guard let index = folder.sets.firstIndex(where: { $0.id == book.set.id }), index < folder.sources.count,
      let file = book.evaluated.inputs.files.first(where: { $0.path == folder.sources[index].file })
    else { return "–" }
    return "SHA-256 \(file.sha256)"
  }

  private var madeAt: Words {
    if let time = book.run.time { return Words(both: time.onPaper) }
    return Words("không ghi (--at)", "not told (--at)")
  }

  /// What does not follow changed figures in a workbook of formulas, and which awards rest on it.
  private var fixedResults: [(Words, String)] {
    let fixed = FixedResults(book)
    if fixed.ids.isEmpty { return [] }
    let awards = book.set.awards.filter { !fixed.bearing(on: $0).isEmpty }.map(\.id).joined(separator: ", ")
    let sheet = book.layout.sheets.detail
    let list = fixed.ids.joined(separator: ", ")
    let resting = Words(
      awards.isEmpty ? "" : "; hạng mục dựa vào đó: \(awards)",
      awards.isEmpty ? "" : "; awards that rest on it: \(awards)")
    let text = Words(
      "\(list) ở trang “\(sheet)” là số cố định, không có công thức bảng tính\(resting.vi)",
      "\(list) on the sheet “\(sheet)” are values, which no spreadsheet formula says\(resting.en)")
    return [(Words("Không tự tính lại", "Not reckoned anew"), text[language])]
  }

  private func files(_ sheet: inout Sheet, _ start: Int) throws -> Int {
    let inputs = book.evaluated.inputs
    return try table(
      &sheet, start, Words("Tệp đã đọc", "Files read"),
      [Vocabulary.number, Words("Tệp", "File"), Words("Số byte", "Bytes"), Words("SHA-256", "SHA-256")],
      inputs.files.enumerated().map { index, file in
        ["\(index + 1)", file.path, bytes(file.bytes.count), file.sha256]
      }
        + inputs.logs.enumerated().map { index, log in
          let number = inputs.files.count + index + 1
          return ["\(number)", log.path, bytes(log.size), log.sha256 ?? ""]
        }
        + inputs.stored.enumerated().map { index, log in
          ["\(inputs.files.count + inputs.logs.count + index + 1)", log.path, "–", log.sha256]
        })
  }

  /// The databases in which records were counted, beside what came back from them (`files`).
  private func databases(_ sheet: inout Sheet, _ start: Int) throws -> Int {
    let stored = book.evaluated.inputs.stored
    if stored.isEmpty { return start }
    return try table(
      &sheet, start, Words("Cơ sở dữ liệu đã đếm bản ghi", "Databases in which records were counted"),
      [
        Vocabulary.number, Words("Bản ghi", "Records"), Words("Máy chủ, cơ sở dữ liệu", "Server, database"),
        Words("Số bản ghi", "Records"),
        Words("Thời điểm của số liệu; SHA-256 của câu lệnh", "As of; SHA-256 of the statement"),
      ],
      stored.enumerated().map { index, log in
        [
          "\(index + 1)", log.path, "\(log.server) \(log.database)", bytes(log.rows),
          "\(log.moment); \(log.querySHA256)",
        ]
      }) + 1
  }

  private func corrections(_ sheet: inout Sheet, _ start: Int) throws -> Int {
    let corrections = book.evaluated.folder.corrections
    if corrections.isEmpty { return start }
    return try table(
      &sheet, start, Words("Số liệu đã thẩm định lại", "Corrected figures"),
      [
        Vocabulary.number, Vocabulary.unit, Words("Chỉ tiêu", "Metric"),
        Words("Đơn vị gửi → thẩm định", "Submitted → verified"),
        Words("Lý do, văn bản", "Reason, document"),
      ],
      corrections.enumerated().map { index, correction in
        [
          "\(index + 1)", correction.unit, correction.metric,
          "\(text(correction.submitted, of: correction)) → \(text(correction.verified, of: correction))",
          [correction.reason, correction.document].filter { !$0.isEmpty }.joined(separator: "; "),
        ]
      }) + 1
  }

  private func filledIn(_ sheet: inout Sheet, _ start: Int) throws -> Int {
    let filled = book.outcome.filledIn
    if filled.isEmpty { return start }
    return try table(
      &sheet, start,
      Words("Số liệu thiếu đã xử lý theo quy định của tiêu chí", "Missing figures, treated as the criteria say"),
      [
        Vocabulary.number, Vocabulary.unit, Vocabulary.criterion, Vocabulary.value,
        Words("Cách xử lý", "Treatment"),
      ],
      filled.enumerated().map { index, entry in
        let treatment =
          entry.value == nil
          ? Words("không áp dụng cho đơn vị", "does not apply to the unit")
          : Words("lấy giá trị này", "this value was taken")
        return [
          "\(index + 1)", book.outcome.units[entry.unit].name[language], entry.criterion, figure(entry.value),
          treatment[language],
        ]
      }) + 1
  }

  private func heldIn(_ sheet: inout Sheet, _ start: Int) throws -> Int {
    let held = book.outcome.heldIn
    if held.isEmpty { return start }
    return try table(
      &sheet, start, Words("Giá trị quá xa đã được giữ lại gần", "Values far out that were held in"),
      [
        Vocabulary.number, Vocabulary.unit, Vocabulary.criterion, Words("Giá trị gốc", "Was"),
        Words("Giá trị dùng", "Taken as"),
      ],
      held.enumerated().map { index, entry in
        [
          "\(index + 1)", book.outcome.units[entry.unit].name[language], entry.criterion, figure(entry.from),
          figure(entry.to),
        ]
      }) + 1
  }

  private func unranked(_ sheet: inout Sheet, _ start: Int) throws -> Int {
    let reasons = book.outcome.unranked.enumerated().compactMap { unit, reason in reason.map { (unit, $0) } }
    if reasons.isEmpty { return start }
    return try table(
      &sheet, start, Words("Đơn vị không xếp hạng", "Units without a rank"),
      [Vocabulary.number, Vocabulary.unit, Vocabulary.unitID, Words("Lý do", "Reason")],
      reasons.enumerated().map { index, entry in
        let unit = book.outcome.units[entry.0]
        return ["\(index + 1)", unit.name[language], unit.id, entry.1.words(language)[language]]
      }) + 1
  }

  private func text(_ figure: CorrectedFigure, of correction: Correction) -> String {
    FigureText(dictionary: book.year.dictionary, language: language).text(figure, of: correction.metric)
  }

  private func bytes(_ count: Int) -> String { NumberText.format(Double(count), places: 0, language: language) }

  private func figure(_ number: Double?) -> String {
    number.map { NumberText.format($0, places: nil, grouping: false, language: language) } ?? "–"
  }

  /// A titled table of texts. The last column runs to the sheet's last.
  /// - Returns: the first free row.
  private func table(
    _ sheet: inout Sheet, _ start: Int, _ title: Words, _ header: [Words], _ rows: [[String]]
  ) throws -> Int {
    try sheet.write(.text(title[language]), row: start, column: 0, style: Styles.base.with { $0.isBold = true })
    sheet.keepTogether(rows: start...(start + 2))
    let widths = frame.widths[..<(header.count - 1)] + [frame.width(of: (header.count - 1)...frame.last)]
    func write(_ text: String, _ row: Int, _ column: Int, _ style: CellStyle) throws {
      let isLast = column == header.count - 1
      let columns = column...(isLast ? frame.last : column)
      try frame.span(&sheet, row, columns, text, style)
    }
    for (column, word) in header.enumerated() { try write(word[language], start + 1, column, Styles.header) }
    for (index, texts) in rows.enumerated() {
      let row = start + 2 + index
      for (column, text) in texts.enumerated() {
        try write(text, row, column, column == 0 ? Styles.centered : Styles.text)
      }
      try sheet.setRow(row, height: frame.height(of: zip(texts, widths).map { ($0, $1, Styles.text) }))
    }
    return start + 2 + rows.count
  }
}
