import Diagnostics
import Formulas
import Scoring
import Spreadsheet

/// The proposals as they would be with the figures now in the workbook: a sorted list that follows every change,
/// beside the official one.
struct LiveListSheet {
  private let book: WorkbookContext
  private let list: LiveListLayout
  private let formulas: LiveListFormulas
  private let standings: [AwardStandings]
  private let entries: [Entry]
  private let frame: SheetFrame
  private let names: ReaderNames
  private let figureStyle: CellStyle
  private var language: Language { book.language }
  private var outcome: Outcome { book.outcome }

  /// Who stands in a row as evaluated.
  private struct Entry {
    let award: Int
    let kind: LiveListLayout.PartKind
    let unit: Int
    let figure: Double?
    let state: String
  }

  /// nil where there are no awards, or where the workbook holds values: the list would be the official one again.
  init?(_ book: WorkbookContext, _ standings: [AwardStandings]) {
    guard book.isLive, let awards = book.layout.awards else { return nil }
    self.book = book
    list = book.layout.liveList
    formulas = LiveListFormulas(book: book, list: list, awards: awards)
    self.standings = standings
    entries = Self.entries(standings, book.language)
    names = ReaderNames(book.year.dictionary, book.set, book.language)
    // Of all rows, whichever award comes to stand in them.
    let styles = Set(book.set.awards.map { AwardSheet.keyStyle($0.rankBy, book) })
    figureStyle = styles.count == 1 ? styles.first ?? Styles.key : Styles.key
    frame = SheetFrame(book: book, widths: [5, 34, 40, 24, 9, 20, 10, 16, 18])
  }

  private static func entries(_ standings: [AwardStandings], _ language: Language) -> [Entry] {
    var entries: [(order: Int, entry: Entry)] = []
    for (award, standing) in standings.enumerated() {
      for (unit, order) in standing.orders.enumerated() {
        guard let order else { continue }
        let kind: LiveListLayout.PartKind =
          switch standing.states[unit] {
          case .proposed: .proposed
          case .held: .held
          case .none: .reserves
          }
        let figure = standing.keys[0][unit].map(Decimal15.significant)
        let state = AwardSheet.stateText(standing, unit, language)
        entries.append((order, Entry(award: award, kind: kind, unit: unit, figure: figure, state: state)))
      }
    }
    return entries.sorted { $0.order < $1.order }.map(\.entry)
  }

  func add(to workbook: inout Workbook) throws {
    try workbook.addSheet(list.sheet) { sheet in
      try frame.setColumns(&sheet)
      let parts = LiveListLayout.PartColumn.allCases.map(\.column)
      try sheet.setColumns(
        LiveListLayout.part...(parts.last ?? LiveListLayout.unit), width: 8,
        outline: Outline(level: 1, isHidden: true))
      let title = Words("ĐỀ NGHỊ KHEN THƯỞNG THEO SỐ LIỆU HIỆN TẠI", "PROPOSALS AS THE FIGURES STAND")[language]
      var row = try frame.line(&sheet, 0, title, Styles.title)
      row = try frame.line(&sheet, row, book.set.title[language], Styles.subtitle)
      _ = try frame.line(&sheet, row, remark[language], Styles.remark)
      try sheet.write(
        .formula(countText, cached: .text(countText(entries.count))), row: 3, column: 0,
        style: Styles.base.with { $0.isBold = true })
      _ = try frame.header(&sheet, LiveListLayout.firstRow - 2, titles)
      let height = self.height
      for row in 0..<list.capacity {
        try write(&sheet, row)
        try sheet.setRow(LiveListLayout.firstRow + row, height: height)
      }
      try writeParts(&sheet)
      try sheet.freeze(rows: LiveListLayout.firstRow, columns: LiveListLayout.block)
      try frame.page(
        &sheet, rows: LiveListLayout.firstRow + list.capacity,
        headerRows: (LiveListLayout.firstRow - 2)...(LiveListLayout.firstRow - 1))
      sheet.protect(allowing: [.selectLockedCells, .formatColumns, .formatRows])
    }
  }

  private var remark: Words {
    Words(
      "Theo số liệu hiện tại trong sổ này, không phải danh sách chính thức: sửa số liệu hay tiêu chí thì danh sách này đổi theo. Danh sách chính thức ở trang “\(book.layout.sheets.proposals)”, cách tính ở trang “\(book.layout.sheets.awards)”.",
      "By the figures now in this workbook, not the official list: change figures or criteria, and this list follows. The official list is on the sheet “\(book.layout.sheets.proposals)”, the reckoning on “\(book.layout.sheets.awards)”."
    )
  }

  private var titles: [String] {
    [
      Vocabulary.number, Words("Hạng mục", "Award"), Words("Tên tập thể", "Unit"), Vocabulary.block,
      Vocabulary.total, Words("Xếp theo", "Ranked by"), Words("Giá trị", "Figure"), Words("Kết quả", "Result"),
      Words("Danh sách chính thức (nếu khác)", "Official list (where it differs)"),
    ].map { $0[language] }
  }

  /// How many there are; where the sheet has too few rows, it says so.
  private var countText: Formula {
    let (start, end) = countWords
    let more = overflowWords
    let text = Formula.binary(.join, .binary(.join, .text(start), formulas.count), .text(end))
    return .if(
      .binary(.greater, formulas.count, .number(Double(list.capacity))), .binary(.join, text, .text(more)), text)
  }

  private func countText(_ count: Int) -> String { "\(countWords.0)\(count)\(countWords.1)" }

  private var countWords: (String, String) {
    (
      Words("Có ", "")[language],
      Words(" lượt đề nghị, chờ Hội đồng và dự bị.", " places: proposed, for the council, in reserve.")[language]
    )
  }

  private var overflowWords: String {
    Words(
      " Trang này chỉ hiện \(list.capacity) dòng đầu.", " This sheet shows the first \(list.capacity) only.")[language]
  }

  private func write(_ sheet: inout Sheet, _ index: Int) throws {
    let entry = index < entries.count ? entries[index] : nil
    let row = LiveListLayout.firstRow + index
    func write(_ column: Int, _ formula: Formula, _ cached: (Entry) -> CachedValue, _ style: CellStyle) throws {
      try sheet.write(
        .formula(formula, cached: entry.map(cached) ?? .text("")), row: row, column: column, style: style)
    }
    let detail = book.layout.detail
    try write(
      LiveListLayout.number, formulas.shown(index, .number(Double(index + 1))), { _ in .number(Double(index + 1)) },
      Styles.centered)
    try write(
      LiveListLayout.award, formulas.shown(index, formulas.told(.title, index)), { .text(awardTitle($0.award)) },
      Styles.text)
    try write(
      LiveListLayout.name, formulas.shown(index, formulas.detail(DetailLayout.name, index)),
      { .text(outcome.units[$0.unit].name[language]) }, Styles.text)
    try write(
      LiveListLayout.block, formulas.shown(index, formulas.detail(DetailLayout.block, index)),
      { .text(book.blockTitle(outcome.units[$0.unit].block)) }, Styles.text)
    try write(
      LiveListLayout.total, formulas.shown(index, formulas.detail(detail.total, index)),
      { Cached.cell(outcome.total, $0.unit) }, Styles.points(book.set.decimals))
    try write(
      LiveListLayout.rankedBy, formulas.shown(index, formulas.told(.rankedBy, index)),
      { .text(rankedBy($0.award)) }, Styles.small)
    try write(
      LiveListLayout.figure, formulas.figure(row: index), { $0.figure.map { .number($0) } ?? .text("-") },
      figureStyle)
    try write(LiveListLayout.state, formulas.state(row: index), { .text($0.state) }, Styles.centeredText)
    try write(LiveListLayout.official, formulas.official(row: index), { _ in .text("") }, Styles.centeredText)
    try write(
      LiveListLayout.part, formulas.part(row: index), { .number(Double(list.part($0.kind, of: $0.award) + 1)) },
      Styles.base)
    try write(LiveListLayout.unit, formulas.unit(row: index), { .number(Double($0.unit + 1)) }, Styles.base)
  }

  /// Whichever unit comes to stand in a row, its name is shown whole.
  private var height: Double {
    let names = outcome.units.map { ($0.name[language], frame.widths[LiveListLayout.name], Styles.text) }
    let blocks = book.year.blocks.map { ($0.title[language], frame.widths[LiveListLayout.block], Styles.text) }
    let awards = book.set.awards.indices.map { (awardTitle($0), frame.widths[LiveListLayout.award], Styles.text) }
    let keys = book.set.awards.indices.map { (rankedBy($0), frame.widths[LiveListLayout.rankedBy], Styles.small) }
    return frame.height(of: names + blocks + awards + keys)
  }

  private func rankedBy(_ index: Int) -> String { names.text(book.set.awards[index].rankBy.text) }

  private func awardTitle(_ index: Int) -> String { AwardSheet.title(of: book.set.awards[index], language) }

  /// The table of parts, folded away.
  private func writeParts(_ sheet: inout Sheet) throws {
    guard let awards = book.layout.awards else { return }
    for kind in LiveListLayout.PartKind.allCases {
      for index in book.set.awards.indices {
        let part = list.part(kind, of: index)
        let columns = awards.awards[index]
        func write(_ column: LiveListLayout.PartColumn, _ content: CellContent) throws {
          try sheet.write(content, row: LiveListLayout.firstRow + part, column: column.column, style: Styles.base)
        }
        let start = Double(standings.start(kind, of: index))
        try write(.start, .formula(formulas.start(part: part), cached: .number(start)))
        try write(.award, .number(Double(index + 1)))
        try write(.title, .text(awardTitle(index)))
        try write(.rankedBy, .text(rankedBy(index)))
        for (column, meant) in [
          (LiveListLayout.PartColumn.key, columns.key), (.state, columns.state), (.turn, columns.turn),
          (.official, columns.official),
        ] {
          try write(column, .number(Double(meant + 1)))
        }
      }
    }
  }
}
