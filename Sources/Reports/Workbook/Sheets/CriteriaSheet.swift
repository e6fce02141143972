import Diagnostics
import Formulas
import Scoring
import Spreadsheet

/// The criteria set: the tree with its points, and every parameter in a cell that formulas use.
struct CriteriaSheet {
  private let book: WorkbookContext
  private let layout: CriteriaLayout
  private let frame: SheetFrame
  private let words: CriterionWords
  private var language: Language { book.language }

  init(_ book: WorkbookContext) {
    self.book = book
    layout = book.layout.criteria
    words = CriterionWords(book.year, book.set, book.language)
    frame = SheetFrame(book: book, widths: [9, 40, 14, 46, 30, 26, 16])
  }

  func add(to workbook: inout Workbook) throws {
    try workbook.addSheet(layout.sheet) { sheet in
      try frame.setColumns(&sheet)
      var row = try frame.line(&sheet, 0, Words("BỘ TIÊU CHÍ", "CRITERIA SET")[language], Styles.title)
      row = try frame.line(&sheet, row, book.set.title[language], Styles.subtitle)
      _ = try frame.line(&sheet, row, book.set.basis.joined(separator: "; "), Styles.subtitle)
      try tree(&sheet)
      try parameters(&sheet)
      try exclusions(&sheet)
      let end = try awards(&sheet)
      try sheet.freeze(rows: CriteriaLayout.firstRow, columns: 2)
      // The tables below the tree have headers of their own: over them, the tree's would mislead.
      try frame.page(&sheet, rows: end, headerRows: 0...0)
      sheet.protect(allowing: [.selectLockedCells, .formatColumns, .formatRows])
    }
  }

  private func header(_ sheet: inout Sheet, _ row: Int, _ titles: [Words]) throws {
    for (column, title) in titles.enumerated() {
      try sheet.write(.text(title[language]), row: row, column: column, style: Styles.header)
    }
    let cells = zip(titles, frame.widths).map { ($0[language], $1, Styles.header) }
    try sheet.setRow(row, height: frame.height(of: cells))
  }

  private func section(_ sheet: inout Sheet, _ row: Int, _ title: Words) throws {
    try sheet.write(.text(title[language]), row: row, column: 0, style: Styles.base.with { $0.isBold = true })
    // With the header and its first row.
    sheet.keepTogether(rows: row...(row + 2))
  }

  /// - Parameter indent: of the ids and titles, in steps.
  private func texts(
    _ sheet: inout Sheet, _ row: Int, _ texts: [String], isBold: Bool = false, indent: Int = 0
  ) throws {
    let cells = texts.enumerated().map { column, text in
      (
        text: text, width: frame.widths[column],
        style: Styles.text.with {
          $0.isBold = isBold && column != CriteriaLayout.methodColumn
          $0.indent = column == CriteriaLayout.title ? indent : 0
        }
      )
    }
    for (column, cell) in cells.enumerated() {
      try sheet.write(cell.text.isEmpty ? .blank : .text(cell.text), row: row, column: column, style: cell.style)
    }
    try sheet.setRow(row, height: frame.height(of: cells))
  }

  /// What the numbers beside the criteria are.
  private var worth: Words {
    book.set.nodes.contains(where: \.isWeighted)
      ? Words("Điểm tối đa, trọng số", "Maximum points, weight") : Vocabulary.maximum
  }

  private func tree(_ sheet: inout Sheet) throws {
    try header(
      &sheet, CriteriaLayout.firstRow - 1,
      [
        Vocabulary.unitID, Vocabulary.criterion, worth, Vocabulary.method,
        Words("Giá trị chấm điểm", "Value that is scored"),
        Words("Áp dụng khi", "Applies where"), Words("Khi thiếu số liệu", "Where missing"),
      ])
    func write(_ node: Criterion, depth: Int) throws {
      guard let cell = layout.points[node.id] else { return }
      let measure = node.measure
      let texts = [
        node.id, node.title[language], "", words.method(of: node)[language], words.value(of: node),
        node.applies.map { words.condition($0) } ?? "", measure.map { Self.words($0.missing)[language] } ?? "",
      ]
      try self.texts(&sheet, cell.row, texts, isBold: measure == nil, indent: depth)
      if node.measure == nil {
        let children = node.children.compactMap { layout.points[$0.id] }.map { Formula.cell($0) }
        let bold = Styles.cell.with {
          $0.isBold = true
          $0.numberFormat = Self.plain(node.weight)
        }
        // Points add up from below; a weight is given.
        let isSum = !node.isWeighted && node.children.allSatisfy { !$0.isWeighted }
        let content: CellContent =
          isSum ? .formula(.sum(children), cached: .number(node.points)) : .number(node.weight)
        try sheet.write(
          content, row: cell.row, column: cell.column, style: isSum ? bold : Styles.input(bold))
      } else {
        try sheet.write(
          .number(node.weight), row: cell.row, column: cell.column,
          style: Styles.input(Styles.cell.with { $0.numberFormat = Self.plain(node.weight) }))
      }
      for child in node.children { try write(child, depth: depth + 1) }
    }
    for criterion in book.set.criteria { try write(criterion, depth: 0) }
    let scale = layout.scale
    try texts(&sheet, scale.row, ["", Words("Thang điểm", "Point scale")[language], "", "", "", "", ""])
    try sheet.write(
      .number(book.set.points), row: scale.row, column: scale.column,
      style: Styles.input(
        Styles.cell.with {
          $0.numberFormat = Self.plain(book.set.points); $0.isBold = true
        }))
  }

  private func parameters(_ sheet: inout Sheet) throws {
    let header = layout.parameterHeaderRow
    try section(
      &sheet, header - 1, Words("Tham số, điểm cộng trừ, xếp loại, số suất", "Parameters, adjustments, grades, seats"))
    try self.header(
      &sheet, header,
      [
        Vocabulary.unitID, Words("Tham số", "Parameter"), Words("Dùng cho", "For"),
        Words("Từ mức / câu trả lời", "From / answer"), Words("Giá trị / điểm", "Value / points"),
      ])
    for (index, entry) in layout.rows.enumerated() {
      let row = header + 1 + index
      try texts(&sheet, row, [entry.id, entry.title, entry.scope, "", ""])
      try write(&sheet, entry.key, row: row, column: CriteriaLayout.methodColumn)
      try write(&sheet, entry.value, row: row, column: CriteriaLayout.valueColumn)
    }
  }

  private func write(_ sheet: inout Sheet, _ entry: CriteriaLayout.Entry?, row: Int, column: Int) throws {
    switch entry {
    case nil: try sheet.write(.blank, row: row, column: column, style: Styles.text)
    case .number(let number):
      let style = Styles.cell.with { $0.numberFormat = Self.plain(number) }
      try sheet.write(.number(number), row: row, column: column, style: Styles.input(style))
    case .text(let text): try sheet.write(.text(text), row: row, column: column, style: Styles.text)
    }
  }

  private func exclusions(_ sheet: inout Sheet) throws {
    guard !book.set.exclusions.isEmpty else { return }
    let header = layout.exclusionHeaderRow
    try section(&sheet, header - 1, Words("Không xét khen thưởng", "Not considered for awards"))
    try self.header(
      &sheet, header,
      [
        Vocabulary.unitID, Words("Lý do", "Reason"),
        book.set.exclusions.contains { $0.atMost != nil }
          ? Words("Tổng điểm nhiều nhất", "Total at most") : Words("", ""), Words("Điều kiện", "Condition"),
      ])
    for (index, exclusion) in book.set.exclusions.enumerated() {
      try texts(&sheet, header + 1 + index, [exclusion.id, exclusion.reason[language], "", exclusion.when.text])
      if let most = exclusion.atMost {
        try write(&sheet, .number(most), row: header + 1 + index, column: CriteriaLayout.pointsColumn)
      }
    }
  }

  private func awards(_ sheet: inout Sheet) throws -> Int {
    let header = layout.awardHeaderRow
    guard !book.set.awards.isEmpty else { return header }
    try section(&sheet, header - 1, Words("Hạng mục khen thưởng", "Awards"))
    try self.header(
      &sheet, header,
      [
        Vocabulary.unitID, Words("Hạng mục", "Award"), Words("Số suất", "Quota"), Words("Xếp theo", "Ranked by"),
        Words("Điều kiện", "Eligible"), Words("Khi bằng nhau", "Tie-break"), Vocabulary.reserves,
      ])
    for (index, award) in book.set.awards.enumerated() {
      let ties = (award.ties ?? book.set.ties).map(\.text).joined(separator: ", ")
      let row = header + 1 + index
      try texts(
        &sheet, row, [award.id, award.title[language], "", award.rankBy.text, award.eligible?.text ?? "", ties, ""])
      let seats = book.layout.awards.map { Formula.cell($0.figure(.seats, of: index)) }
      try sheet.write(
        book.live(seats, .number(Double(self.seats(of: award)))), row: row, column: 2, style: Styles.centered)
      let reserves = layout.number(award.id, "reserves", block: "").map { Formula.cell($0) }
      try sheet.write(
        book.live(reserves, .number(Double(award.reserves))), row: row, column: 6, style: Styles.centered)
    }
    return header + 1 + book.set.awards.count
  }

  private func seats(of award: Award) -> Int { book.outcome.awards.first { $0.award.id == award.id }?.seats ?? 0 }

  private static func words(_ rule: MissingRule) -> Words {
    switch rule {
    case .error: Words("báo lỗi", "error")
    case .zero: Words("tính là 0", "as 0")
    case .exclude: Words("không áp dụng", "does not apply")
    case .mean(let ofBlock): ofBlock ? Words("trung bình khối", "mean of the block") : Words("trung bình", "mean")
    case .median(let ofBlock): ofBlock ? Words("trung vị khối", "median of the block") : Words("trung vị", "median")
    case .value(let number): Words("lấy \(number)", "take \(number)")
    }
  }

  /// A whole number without decimals; others as they are; shares of 1 as percentages stay readable as numbers.
  static func plain(_ number: Double) -> String { number == number.rounded() ? "#,##0" : "0.0###" }
}
