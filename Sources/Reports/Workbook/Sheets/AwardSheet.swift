import Diagnostics
import Formulas
import Scoring
import Spreadsheet

/// The reckoning of awards: how each unit fares under each of them, as formulas over the score detail.
struct AwardSheet {
  private let book: WorkbookContext
  private let layout: AwardLayout
  private let standings: [AwardStandings]
  private let frame: SheetFrame
  private let headings: AwardHeadings
  /// The keys of each award, its own tie-break order behind the first.
  private let keys: [[Key]]
  private var outcome: Outcome { book.outcome }
  private var language: Language { book.language }

  /// nil where there are no awards.
  init?(_ book: WorkbookContext, _ standings: [AwardStandings]) {
    guard let layout = book.layout.awards else { return nil }
    self.book = book
    self.layout = layout
    self.standings = standings
    keys = zip(book.set.awards, zip(layout.awards, standings)).map { award, place in
      let (columns, standing) = place
      let expressions = [award.rankBy] + (award.ties ?? [])
      return zip(zip(expressions, [columns.key] + (columns.ties ?? [])), standing.keys).map { key, figures in
        Key(expression: key.0, column: key.1, figures: figures, style: Self.keyStyle(key.0, book))
      }
    }
    frame = SheetFrame(book: book, widths: Self.widths(book, layout))
    headings = AwardHeadings(book: book, layout: layout, frame: frame)
  }

  /// A column by which an award ranks.
  private struct Key {
    let expression: Expression
    let column: Int
    let figures: Column
    let style: CellStyle
  }

  static func title(of award: Award, _ language: Language) -> String { "\(award.id). \(award.title[language])" }

  /// What became of a unit under an award.
  static func stateText(_ standing: AwardStandings, _ unit: Int, _ language: Language) -> String {
    switch standing.states[unit] {
    case .proposed: AwardVocabulary.proposed[language]
    case .held: AwardVocabulary.held[language]
    case .none: standing.turns[unit].map { "\(AwardVocabulary.reserve[language]) \($0)" } ?? "-"
    }
  }

  func add(to workbook: inout Workbook) throws {
    try workbook.addSheet(layout.sheet) { sheet in
      try frame.setColumns(&sheet)
      try sheet.setColumns(layout.orders, width: 8, outline: Outline(level: 1, isHidden: true))
      try headings.write(&sheet)
      for index in layout.awards.indices { try figures(&sheet, index) }
      var filled = FilledColumns(book, sheet: layout.sheet)
      for unit in outcome.units.indices { try row(&sheet, unit, &filled) }
      try sheet.freeze(rows: AwardLayout.firstRow, columns: AwardLayout.block)
      let groups =
        [AwardLayout.block...AwardLayout.note] + layout.awards.map(\.span) + [layout.taken...layout.taken]
      try frame.widePage(
        &sheet, rows: AwardLayout.firstRow + outcome.units.count,
        headerRows: AwardLayout.firstHeaderRow...(AwardLayout.firstRow - 1), repeated: AwardLayout.block,
        groups: groups, pages: layout.awards.count)
      sheet.protect(allowing: [.selectLockedCells, .formatColumns, .formatRows])
    }
  }

  /// What is told of an award as a whole.
  private func figures(_ sheet: inout Sheet, _ index: Int) throws {
    let standing = standings[index]
    for figure in AwardLayout.Figure.allCases {
      let cached =
        switch figure {
        case .seats: standing.result.seats
        case .considered: standing.consideredCount
        case .proposed: standing.result.proposals.count
        case .held: standing.result.held.count
        case .reserves: standing.result.reserves.count
        }
      let cell = layout.figure(figure, of: index)
      var alone = FilledColumns(book, sheet: layout.sheet)
      let content = alone.content(
        column: cell.column, row: cell.row, kind: "", AwardFormulas.figure(figure, of: index, layout, book),
        .number(Double(cached)))
      try write(&sheet, cell.row, cell.column, content, Styles.centered.with { $0.isBold = true })
    }
    guard book.isLive else { return }
    let list = book.layout.liveList
    for kind in LiveListLayout.PartKind.allCases {
      let cell = layout.start(kind, of: index)
      let start = CachedValue.number(Double(standings.start(kind, of: index)))
      try sheet.write(
        .formula(.cell(list.start(kind, of: index)), cached: start), row: cell.row, column: cell.column,
        style: Styles.columnNumber)
    }
  }

  private func row(_ sheet: inout Sheet, _ unit: Int, _ filled: inout FilledColumns) throws {
    let row = AwardLayout.firstRow + unit
    let detail = book.layout.detail
    let name = outcome.units[unit].name[language]
    let block = book.blockTitle(outcome.units[unit].block)
    let note = outcome.exclusions[unit].map { $0.exclusion.reason[language] }.joined(separator: "; ")
    try sheet.write(.number(Double(unit + 1)), row: row, column: AwardLayout.number, style: Styles.centered)
    try sheet.write(.text(outcome.units[unit].id), row: row, column: AwardLayout.id, style: Styles.centered)
    try sheet.write(.text(name), row: row, column: AwardLayout.name, style: Styles.text)
    try sheet.write(.text(block), row: row, column: AwardLayout.block, style: Styles.text)
    func write(_ column: Int, _ formula: @autoclosure () -> Formula?, _ cached: CachedValue, _ style: CellStyle) throws
    {
      let content = filled.content(
        column: column, row: row, kind: outcome.units[unit].block, formula(), cached)
      try self.write(&sheet, row, column, content, style)
    }
    try write(
      AwardLayout.total, .cell(detail.cell(unit: unit, column: detail.total)), Cached.cell(outcome.total, unit),
      Styles.points(book.set.decimals))
    try write(AwardLayout.note, .cell(detail.cell(unit: unit, column: detail.note)), .text(note), Styles.small)
    for (index, award) in book.set.awards.enumerated() {
      let formulas = AwardFormulas(book: book, layout: layout, award: award, index: index, unit: unit)
      try sheet.write(
        .text(Self.stateText(standings[index], unit, language)), row: row, column: layout.awards[index].official,
        style: Styles.centeredSmall)
      try standing(formulas, standings[index], write)
    }
    let takenNow = standings.reduce(0) { $0 + ($1.states[unit] == .none ? 0 : 1) }
    try write(layout.taken, taken(unit), .number(Double(takenNow)), Styles.centered)
    let wrapped = [
      (name, frame.widths[AwardLayout.name], Styles.text), (block, frame.widths[AwardLayout.block], Styles.text),
      (note, frame.widths[AwardLayout.note], Styles.small),
    ]
    try sheet.setRow(row, height: max(frame.height(of: wrapped), Self.twoLines))
  }

  /// Changed figures may bring longer words.
  private static let twoLines = TextMeasure(Styles.small).rowHeight(lines: 2)

  /// For how many awards a unit is proposed or held.
  private func taken(_ unit: Int) -> Formula? {
    layout.awards.reduce(nil as Formula?) { sum, columns in
      let state = Formula.cell(layout.cell(unit: unit, column: columns.state))
      let term = Formula.binary(.notEqual, state, AwardFormulas.absent) * 1
      return sum.map { $0 + term } ?? term
    }
  }

  /// Points as they are published; other figures as they are.
  static func keyStyle(_ key: Expression, _ book: WorkbookContext) -> CellStyle {
    let points = Set(book.set.nodes.map(\.id) + book.set.adjustments.map(\.id) + ["total"])
    let symbols = key.symbols.map(\.name)
    return !symbols.isEmpty && symbols.allSatisfy(points.contains) ? Styles.points(book.set.decimals) : Styles.key
  }

  /// One unit's cells under one award.
  private func standing(
    _ formulas: AwardFormulas, _ standing: AwardStandings,
    _ write: (Int, @autoclosure () -> Formula?, CachedValue, CellStyle) throws -> Void
  ) throws {
    let columns = layout.awards[formulas.index]
    let unit = formulas.unit
    if let column = columns.eligible {
      try write(column, formulas.eligible, .text(eligible(standing, unit)), Styles.centered)
    }
    try write(
      columns.considered, formulas.considered, .text(considered(standing.obstacles[unit])), Styles.centeredSmall)
    for key in keys[formulas.index] {
      let figure = standing.obstacles[unit] == nil ? key.figures[unit].map(Decimal15.significant) ?? -1e300 : nil
      try write(key.column, formulas.key(key.expression), number(figure), key.style)
    }
    try write(columns.place, formulas.place, number(standing.places[unit].map(Double.init)), Styles.centered)
    if let column = columns.blockPlace {
      try write(column, formulas.blockPlace, number(standing.blockPlaces[unit].map(Double.init)), Styles.centered)
    }
    if let seats = columns.seats {
      try write(seats.taken, formulas.seatsTaken, number(standing.seatsTaken[unit]), Styles.seats)
      try write(seats.before, formulas.seatsBefore, number(standing.seatsBefore[unit]), Styles.centered)
    }
    let state = standing.states[unit] == .none ? "-" : Self.stateText(standing, unit, language)
    try write(columns.state, formulas.state, .text(state), Styles.centeredSmall.with { $0.isBold = true })
    let turn: CachedValue = standing.turns[unit].map { .number(Double($0)) } ?? .text("")
    try write(columns.turn, formulas.turn, turn, Styles.centered)
    let order: CachedValue = standing.orders[unit].map { .number(Double($0)) } ?? .text("")
    try write(columns.order, formulas.order, order, Styles.centered)
  }

  /// A value where a formula was meant, because Excel would not take it, says so.
  private func write(
    _ sheet: inout Sheet, _ row: Int, _ column: Int, _ content: CellContent, _ style: CellStyle
  ) throws {
    try sheet.write(content, row: row, column: column, style: style)
    if case .filled = content { return }
    if book.isLive { try sheet.comment(AwardHeadings.fixed[language], row: row, column: column) }
  }

  private func number(_ number: Double?) -> CachedValue { number.map { .number($0) } ?? .text("-") }

  private func eligible(_ standing: AwardStandings, _ unit: Int) -> String {
    if outcome.total[unit] == nil { return "-" }
    guard let column = standing.eligible, column.states[unit] != .missing else {
      return AwardVocabulary.undecided[language]
    }
    return (column[unit] == 1 ? Vocabulary.yes : Vocabulary.no)[language]
  }

  private func considered(_ obstacle: AwardObstacle?) -> String {
    let words =
      switch obstacle {
      case nil: Vocabulary.yes
      case .noTotal: AwardVocabulary.noTotal
      case .excluded: AwardVocabulary.excluded
      case .notEligible: AwardVocabulary.notEligible
      case .listed(let earlier): AwardVocabulary.listed(for: book.set.awards[earlier].id)
      }
    return words[language]
  }

  private static func widths(_ book: WorkbookContext, _ layout: AwardLayout) -> [Double] {
    var widths = Array(repeating: 9.0, count: layout.lastColumn + 1)
    widths[AwardLayout.number] = 5
    widths[AwardLayout.id] = 11
    widths[AwardLayout.name] = 36
    widths[AwardLayout.block] = 18
    widths[AwardLayout.note] = 24
    for columns in layout.awards {
      widths[columns.considered] = 13
      widths[columns.official] = 11
      widths[columns.state] = 11
      // Folded away.
      widths[columns.order] = 0
    }
    return widths
  }
}
