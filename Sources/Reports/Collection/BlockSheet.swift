import Diagnostics
import Formulas
import Intake
import Scoring
import Spreadsheet

/// The sheet that the units of a block fill in. Only the cells of figures can be changed.
struct BlockSheet {
  let form: CollectionForm
  let block: CollectionForm.BlockForm
  let language: Language

  /// The columns before the metrics: number, id, name.
  private static let lead = 3
  private static let leadWidths = [5.0, 11, 36]

  private var last: Int { Self.lead + form.columns.count - 1 }
  private var numbered: [(number: Int, column: CollectionColumn)] {
    form.columns.enumerated().map { ($0.offset + Self.lead + 1, $0.element) }
  }

  private var widths: [Double] {
    Self.leadWidths
      + form.columns.map { column in
        let words = column.heading(language).split(whereSeparator: \.isWhitespace)
        let texts = words.map(String.init) + (column.choices(language) ?? [])
        let widest = texts.map { TextMeasure(Styles.header).width(of: $0) }.max() ?? 0
        return min(max(10, (widest + 1.5).rounded(.up)), 24)
      }
  }

  func add(to workbook: inout Workbook) throws {
    try workbook.addSheet(block.name) { sheet in
      let pages = CollectionPages(widths: widths, lead: Self.lead)
      for (column, width) in widths.enumerated() { try sheet.setColumns(column...column, width: width) }
      // Without a blank row, a title that begins over the metrics would read as a heading of theirs.
      let header = try titles(&sheet, over: pages.titleColumns) + (pages.hasFurtherPages ? 1 : 0)
      let first = try self.header(&sheet, header)
      for (index, unit) in block.units.enumerated() { try row(&sheet, first + index, index, unit) }
      let total = first + block.units.count
      try totals(&sheet, total, rows: first...(total - 1))
      let notes = try self.notes(&sheet, total + 2, over: pages.titleColumns)
      let lists = try answers(&sheet, notes, column: pages.titleColumns.lowerBound)
      try validate(&sheet, rows: first...(total - 1), lists: lists.ranges)
      let end = try signatures(&sheet, lists.next + 1, over: pages.titleColumns)
      try sheet.freeze(rows: first, columns: Self.lead)
      try sheet.setPage(pages.setup(rows: end, headerRows: header...(first - 1)))
      sheet.hideGridlines()
      sheet.protect(allowing: [.selectLockedCells, .formatColumns, .formatRows])
    }
  }

  /// The lines above the table.
  /// - Returns: the row of the header.
  private func titles(_ sheet: inout Sheet, over columns: ClosedRange<Int>) throws -> Int {
    let report = form.year.report
    let year = report.year.map { " \($0)" } ?? ""
    let block = self.block.block.title[language]
    let lines: [(String, CellStyle)] = [
      (report.paper.issuer?[language] ?? "", Styles.issuer.with { $0.horizontal = .left }),
      (Words("SỐ LIỆU ĐÁNH GIÁ NĂM\(year)", "FIGURES FOR THE EVALUATION OF\(year)")[language], Styles.title),
      (Words("Khối: \(block)", "Block: \(block)")[language], Styles.issuer),
      (report.paper.note.map { "(\($0[language]))" } ?? "", Styles.subtitle),
      (
        Words(
          "Mỗi đơn vị điền vào dòng của mình, không sửa tiêu đề và tên đơn vị. Chọn một ô để xem cách ghi.",
          "Each unit fills in its own row and leaves headings and names alone. Select a cell to see what it takes.")[
            language], Styles.subtitle
      ),
    ]
    var row = 0
    for (text, style) in lines where !text.isEmpty { row = try line(&sheet, row, text, style, columns) }
    return row
  }

  private func line(
    _ sheet: inout Sheet, _ row: Int, _ text: String, _ style: CellStyle, _ columns: ClosedRange<Int>
  ) throws -> Int {
    let style = style.with { $0.wraps = true }
    try sheet.merge(rows: row...row, columns: columns, text: text, style: style)
    try sheet.setRow(
      row, height: TextMeasure(style).rowHeight([(text, widths[columns].reduce(0, +))]))
    return row + 1
  }

  /// The headings and the row of column numbers.
  /// - Returns: the first row of units.
  private func header(_ sheet: inout Sheet, _ row: Int) throws -> Int {
    let lead = [Vocabulary.number, Words("Mã đơn vị", "Unit code"), Words("Tên đơn vị", "Unit name")]
    let headings = lead.map { $0[language] } + form.columns.map { $0.heading(language) }
    for (column, heading) in headings.enumerated() {
      try sheet.write(.text(heading), row: row, column: column, style: Styles.header)
      try sheet.write(.text("(\(column + 1))"), row: row + 1, column: column, style: Styles.columnNumber)
    }
    try sheet.setRow(row, height: TextMeasure(Styles.header).rowHeight(zip(headings, widths).map { ($0, $1) }))
    try sheet.setRow(row + 1, height: 13.5)
    return row + 2
  }

  private func row(_ sheet: inout Sheet, _ row: Int, _ index: Int, _ place: Int) throws {
    let unit = form.year.units[place]
    try sheet.write(.number(Double(index + 1)), row: row, column: 0, style: Styles.centered)
    try sheet.write(.text(unit.id), row: row, column: 1, style: Styles.cell)
    try sheet.write(.text(unit.name[language]), row: row, column: 2, style: Styles.text)
    for (column, metric) in form.columns.enumerated() {
      let figure = form.figure(metric.metric, unit: place)
      try sheet.write(
        metric.content(figure, language), row: row, column: Self.lead + column, style: metric.style)
    }
    let height = TextMeasure(Styles.text).rowHeight([(unit.name[language], Self.leadWidths[2])])
    try sheet.setRow(row, height: max(height, TextMeasure(Styles.text).rowHeight(lines: 1)))
  }

  private func totals(_ sheet: inout Sheet, _ row: Int, rows: ClosedRange<Int>) throws {
    let style = Styles.whole.with { $0.isBold = true }
    for column in 0..<Self.lead {
      let label = column == Self.lead - 1 ? CellContent.text(Words("Tổng cộng", "Total")[language]) : .blank
      try sheet.write(label, row: row, column: column, style: Styles.group)
    }
    for (offset, column) in form.columns.enumerated() {
      let place = Self.lead + offset
      guard column.isSummed else {
        try sheet.write(.blank, row: row, column: place, style: style)
        continue
      }
      let sum = block.units.reduce(0.0) { sum, unit in
        if case .number(let number) = form.figure(column.metric, unit: unit) { sum + number } else { sum }
      }
      let formula = Formula.sum([.range(CellRange(rows: rows, columns: place...place))])
      try sheet.write(.formula(formula, cached: .number(sum)), row: row, column: place, style: style)
    }
  }

  private func notes(_ sheet: inout Sheet, _ row: Int, over columns: ClosedRange<Int>) throws -> Int {
    let title = Words("Ghi chú:", "Notes:")[language]
    var row = try line(&sheet, row, title, Styles.plainText.with { $0.isBold = true }, columns)
    for text in CollectionNotes(columns: numbered).lines(language) {
      row = try line(&sheet, row, text, Styles.plainText, columns)
    }
    return row
  }

  /// The answers that no list can hold, a row each, under the number of their column.
  private func answers(_ sheet: inout Sheet, _ start: Int, column place: Int) throws -> (
    ranges: [Int: CellRange], next: Int
  ) {
    var ranges: [Int: CellRange] = [:]
    var row = start
    for (number, column) in numbered {
      guard let choices = column.choices(language), !ChoiceList.Source.holds(choices) else { continue }
      try sheet.write(
        .text(Words("- Cột (\(number)) nhận:", "- Column (\(number)) takes:")[language]), row: row, column: place,
        style: Styles.base)
      for (index, choice) in choices.enumerated() {
        try sheet.write(.text(choice), row: row + 1 + index, column: place, style: Styles.base)
      }
      ranges[number] = CellRange(sheet: block.name, rows: (row + 1)...(row + choices.count), columns: place...place)
      row += choices.count + 1
    }
    return (ranges, row)
  }

  private func validate(_ sheet: inout Sheet, rows: ClosedRange<Int>, lists: [Int: CellRange]) throws {
    for (number, column) in numbered {
      let place = number - 1
      let first = CellReference(row: rows.lowerBound, column: place)
      try sheet.validate(
        rows: rows, columns: place...place, column.rule(first: first, list: lists[number], language))
    }
  }

  private func signatures(_ sheet: inout Sheet, _ row: Int, over columns: ClosedRange<Int>) throws -> Int {
    let half = max(columns.lowerBound, (columns.lowerBound + columns.upperBound) / 2)
    let prepared = Words("NGƯỜI LẬP BIỂU", "PREPARED BY")[language]
    let head = Words("THỦ TRƯỞNG ĐƠN VỊ", "HEAD OF THE UNIT")[language]
    for (text, span) in [(prepared, columns.lowerBound...half), (head, (half + 1)...max(columns.upperBound, half + 1))]
    {
      if span.count > 1 {
        try sheet.merge(rows: row...row, columns: span, text: text, style: Styles.signature)
      } else {
        try sheet.write(.text(text), row: row, column: span.lowerBound, style: Styles.signature)
      }
    }
    try sheet.setRow(row, height: TextMeasure(Styles.signature).rowHeight(lines: 1))
    return row + 5
  }
}
