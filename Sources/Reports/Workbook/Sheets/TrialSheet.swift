import Diagnostics
import Formulas
import Scoring
import Spreadsheet

/// "What if the criteria weighed otherwise?": cells for other maxima, and the ranking under them beside the official
/// one. Nothing official hangs on this sheet.
///
/// Values, exclusions, bonuses and penalties stay the official ones. Steps that are given in points grow and shrink
/// with their criterion's maximum.
struct TrialSheet {
  let book: WorkbookContext
  let layout: TrialLayout
  private let frame: SheetFrame
  private let keys: RankingKeys
  /// Each node: whether no formula says its achievement, and the units for which a rule's value stands in for a missing
  /// one.
  private let nodes: [(points: NodeColumn, isFixed: Bool, filledIn: Set<Int>)]

  private var outcome: Outcome { book.outcome }
  private var language: Language { book.language }

  /// nil where the ranking cannot be reckoned by formulas.
  init?(_ book: WorkbookContext) {
    guard book.isLive, !book.outcome.units.isEmpty else { return nil }
    self.book = book
    layout = book.layout.trial
    keys = RankingKeys(book)
    let formulas = UnitFormulas(book: book, unit: 0, scores: layout.scores)
    let filledIn = Dictionary(grouping: book.outcome.filledIn, by: \.criterion)
    let layout = layout
    nodes = layout.nodes.compactMap { node in
      guard let column = layout.scores.points[node.id] else { return nil }
      return (
        NodeColumn(node, at: column, book.outcome),
        isFixed: node.measure.map { formulas.points(of: node, $0) == nil } ?? false,
        filledIn: Set(filledIn[node.id, default: []].map(\.unit))
      )
    }
    let groups = book.set.nodes.compactMap { node -> Formula?? in
      if case .group(_, let rule) = node.content { return .some(formulas.points(of: node, rule)) }
      return nil
    }
    guard formulas.base != nil, formulas.rank(withinBlock: false) != nil, groups.allSatisfy({ $0 != nil }) else {
      return nil
    }
    let measure = TextMeasure(Styles.text)
    let name = book.outcome.units.reduce(20) { max($0, measure.width(of: $1.name[book.language]) + 1.5) }
    frame = SheetFrame(book: book, widths: [8, 40, 10, 10, 2, 5, min(name, 46), 10, 9, 10, 9, 9])
  }

  func add(to workbook: inout Workbook) throws {
    try workbook.addSheet(layout.sheet) { sheet in
      try frame.setColumns(&sheet)
      for column in TrialLayout.lookup...layout.last {
        try sheet.setColumns(column...column, width: 9, outline: Outline(level: 1, isHidden: true))
      }
      try titles(&sheet)
      try summary(&sheet)
      try headers(&sheet)
      try criteria(&sheet)
      var columns = FilledColumns(book, sheet: layout.sheet)
      let places = outcome.ranking
      for place in outcome.units.indices {
        try ranked(&sheet, place, places[place], &columns)
        try reckoned(&sheet, place, &columns)
      }
      let rows = max(layout.nodes.count, outcome.units.count)
      for row in 0..<rows { try fit(&sheet, row, places) }
      try sheet.freeze(rows: TrialLayout.firstRow, columns: 0)
      try frame.page(
        &sheet, rows: TrialLayout.firstRow + rows,
        headerRows: TrialLayout.headerRow...(TrialLayout.firstRow - 1))
      sheet.protect(allowing: [.selectLockedCells, .formatColumns, .formatRows])
    }
  }

  private func titles(_ sheet: inout Sheet) throws {
    let title = Words("THỬ TRỌNG SỐ", "TRIAL OF WEIGHTS")[language]
    var row = try frame.line(&sheet, 0, title, Styles.title)
    row = try frame.line(&sheet, row, book.set.title[language], Styles.subtitle)
    let remark = Words(
      "Sửa điểm tối đa ở cột “Thử”: bảng bên cạnh xếp hạng lại ngay. Chỉ để tham khảo, không đổi kết quả chính thức. "
        + "Giá trị, điểm cộng, điểm trừ và điều kiện loại trừ giữ như chính thức; bậc điểm co giãn theo điểm tối đa.",
      "Change a maximum in the column “Trial”: the table beside it is ranked anew. For consideration only, the official "
        + "result stays. Values, bonuses, penalties and exclusions are the official ones; steps scale with the maximum."
    )
    _ = try frame.line(&sheet, row, remark[language], Styles.subtitle.with { $0.fontSize = 11 })
  }

  /// How far the trial moves the ranking.
  private func summary(_ sheet: inout Sheet) throws {
    let moved = Words("Số đơn vị đổi hạng:", "Units whose rank changes:")[language]
    let official = Formula.range(book.layout.detail.range(column: book.layout.detail.rank, units: count))
    let trial = Formula.range(layout.scores.range(column: layout.scores.rank, units: count))
    let changes = Formula.call(.sumProduct, [.binary(.notEqual, official, trial) * .number(1)])
    try sheet.write(
      .text(moved), row: TrialLayout.summaryRow, column: TrialLayout.unit,
      style: Styles.base.with {
        $0.horizontal = .right; $0.isItalic = true
      })
    try sheet.write(
      .formula(changes, cached: .number(0)), row: TrialLayout.summaryRow, column: TrialLayout.officialTotal,
      style: Styles.base.with {
        $0.isBold = true; $0.horizontal = .center
      })
  }

  private var count: Int { outcome.units.count }

  private func headers(_ sheet: inout Sheet) throws {
    let top = TrialLayout.headerRow
    let worth =
      book.set.nodes.contains(where: \.isWeighted)
      ? Words("Điểm tối đa, trọng số", "Maximum points, weight") : Vocabulary.maximum
    let groups: [(ClosedRange<Int>, Words)] = [
      (TrialLayout.id...TrialLayout.title, Vocabulary.criterion),
      (TrialLayout.official...TrialLayout.maximum, worth),
      (TrialLayout.place...TrialLayout.unit, Words("Xếp theo phép thử", "In the order of the trial")),
      (TrialLayout.officialTotal...TrialLayout.officialRank, Words("Chính thức", "Official")),
      (TrialLayout.total...TrialLayout.rank, Words("Thử", "Trial")),
    ]
    for (columns, title) in groups {
      try sheet.merge(rows: top...top, columns: columns, text: title[language], style: Styles.header)
    }
    let movement = Words("Tăng, giảm hạng", "Change of rank")[language]
    try sheet.merge(
      rows: top...(top + 1), columns: TrialLayout.movement...TrialLayout.movement, text: movement,
      style: Styles.header)
    let titles: [(Int, Words)] = [
      (TrialLayout.id, Vocabulary.unitID), (TrialLayout.title, Words("Tên", "Title")),
      (TrialLayout.official, Words("Chính thức", "Official")), (TrialLayout.maximum, Words("Thử", "Trial")),
      (TrialLayout.place, Vocabulary.number), (TrialLayout.unit, Vocabulary.unit),
      (TrialLayout.officialTotal, Vocabulary.total), (TrialLayout.officialRank, Vocabulary.rank),
      (TrialLayout.total, Vocabulary.total), (TrialLayout.rank, Vocabulary.rank),
    ]
    for (column, title) in titles {
      try sheet.write(.text(title[language]), row: top + 1, column: column, style: Styles.header)
    }
    try sheet.setRow(top, height: 30)
    try sheet.setRow(top + 1, height: 30)
    try behind(&sheet, top + 1)
  }

  static let tieOrder = Words("Xếp sau theo các khóa phụ", "Behind by the tie-break order")

  /// What the folded columns are.
  private func behind(_ sheet: inout Sheet, _ row: Int) throws {
    let scores = layout.scores
    var titles: [(Int, String)] = [(TrialLayout.lookup, Words("Dòng", "Row")[language])]
    titles += layout.nodes.map { (scores.points[$0.id] ?? 0, $0.id) }
    titles += [
      (scores.applicable, Words("Điểm tối đa áp dụng", "Points that apply")[language]),
      (scores.base, Vocabulary.base[language]), (scores.total, Vocabulary.total[language]),
      (scores.rank, Vocabulary.rank[language]), (scores.order, Words("Thứ tự", "Order")[language]),
    ]
    for (index, key) in scores.keys.enumerated() {
      titles.append((key, index == 0 ? Vocabulary.total[language] : book.set.ties[index - 1].text))
    }
    if let column = scores.tieOrder { titles.append((column, Self.tieOrder[language])) }
    for (column, title) in titles {
      try sheet.write(.text(title), row: row, column: column, style: Styles.columnNumber.with { $0.wraps = true })
    }
  }

  private func criteria(_ sheet: inout Sheet) throws {
    func write(_ node: Criterion, depth: Int) throws {
      guard let cell = layout.maximum(of: node) else { return }
      let isLeaf = node.measure != nil
      let style = Styles.text.with { $0.isBold = !isLeaf }
      let number = Styles.cell.with {
        $0.isBold = !isLeaf
        $0.numberFormat = CriteriaSheet.plain(node.weight)
      }
      let title = String(repeating: "   ", count: depth) + node.title[language]
      try sheet.write(.text(node.id), row: cell.row, column: TrialLayout.id, style: style)
      try sheet.write(.text(title), row: cell.row, column: TrialLayout.title, style: style)
      try sheet.write(
        .formula(book.layout.maximum(of: node.id), cached: .number(node.weight)), row: cell.row,
        column: TrialLayout.official, style: number)
      // Points add up from below; a weight is given.
      let isSum = !isLeaf && !node.isWeighted && node.children.allSatisfy { !$0.isWeighted }
      if isSum {
        let children = node.children.compactMap(layout.maximum).map { Formula.cell($0) }
        try sheet.write(
          .formula(.sum(children), cached: .number(node.points)), row: cell.row, column: cell.column, style: number)
      } else {
        try sheet.write(.number(node.weight), row: cell.row, column: cell.column, style: Styles.input(number))
        try allowWeights(&sheet, cell.row)
      }
      for child in node.children { try write(child, depth: depth + 1) }
    }
    for criterion in book.set.criteria { try write(criterion, depth: 0) }
  }

  /// Nothing below 0; above it where a group divides by its weights.
  private func allowWeights(_ sheet: inout Sheet, _ row: Int) throws {
    let isSum = book.set.addsPoints && !book.set.nodes.contains(where: \.isWeighted)
    let refusal = Words(
      isSum ? "Nhập một số từ 0 trở lên." : "Nhập một số lớn hơn 0.",
      isSum ? "Enter a number from 0 up." : "Enter a number above 0.")
    try sheet.validate(
      rows: row...row, columns: TrialLayout.maximum...TrialLayout.maximum,
      InputRule(.number(least: isSum ? 0 : 1e-6, most: nil), refusal: .init(text: refusal[language])))
  }

  /// A place of the ranking under the trial's maxima, with the unit that stands there.
  private func ranked(_ sheet: inout Sheet, _ place: Int, _ unit: Int, _ columns: inout FilledColumns) throws {
    let row = TrialLayout.firstRow + place
    let detail = book.layout.detail
    let found = Formula.cell(CellReference(row: row, column: TrialLayout.lookup))
    func own(_ column: Int) -> Formula { .cell(CellReference(row: row, column: column)) }
    func official(_ column: Int) -> Formula {
      .call(.index, [.range(detail.range(column: column, units: count)), found])
    }
    func trial(_ column: Int) -> Formula {
      .call(.index, [.range(layout.scores.range(column: column, units: count)), found])
    }
    func write(_ column: Int, _ formula: Formula, _ cached: CachedValue, _ style: CellStyle) throws {
      let content = columns.content(column: column, row: row, kind: "", formula, cached)
      try sheet.write(content, row: row, column: column, style: style)
    }
    let points = Styles.points(book.set.decimals)
    let rank = Cached.rank(outcome.rank[unit])
    try sheet.write(.number(Double(place + 1)), row: row, column: TrialLayout.place, style: Styles.centered)
    let order = Formula.range(layout.scores.range(column: layout.scores.order, units: count))
    try write(
      TrialLayout.lookup, .call(.match, [own(TrialLayout.place), order, .number(0)]), .number(Double(unit + 1)),
      Styles.centered)
    try write(TrialLayout.unit, official(DetailLayout.name), .text(outcome.units[unit].name[language]), Styles.text)
    try write(TrialLayout.officialTotal, official(detail.total), Cached.cell(outcome.total, unit), points)
    try write(TrialLayout.officialRank, official(detail.rank), rank, Styles.centered)
    let bold = points.with { $0.isBold = true }
    try write(TrialLayout.total, trial(layout.scores.total), Cached.cell(outcome.total, unit), bold)
    try write(TrialLayout.rank, trial(layout.scores.rank), rank, Styles.centered.with { $0.isBold = true })
    let (before, now) = (own(TrialLayout.officialRank), own(TrialLayout.rank))
    let isRanked = Formula.and([.call(.isNumber, [before]), .call(.isNumber, [now])])
    try write(
      TrialLayout.movement, .if(isRanked, before - now, .text("")),
      outcome.rank[unit] == nil ? .text("") : .number(0),
      Styles.centered.with { $0.numberFormat = book.set.rankStyle == .average ? "+0.0;-0.0;0" : "+0;-0;0" })
  }

  /// The points of a unit under the trial's maxima, and what follows from them.
  private func reckoned(_ sheet: inout Sheet, _ unit: Int, _ columns: inout FilledColumns) throws {
    let scores = layout.scores
    let row = scores.firstRow + unit
    let formulas = UnitFormulas(book: book, unit: unit, scores: scores)
    let block = outcome.units[unit].block
    func write(_ column: Int, _ formula: @autoclosure () -> Formula?, _ cached: CachedValue, isOwn: Bool = false) throws
    {
      let content = columns.content(column: column, row: row, kind: isOwn ? nil : block, formula(), cached)
      try sheet.write(content, row: row, column: column)
    }
    for (node, isFixed, filledIn) in nodes {
      let formula = { node.formula(formulas) ?? fixedPoints(formulas, node, unit) }
      try write(
        node.points, formula(), Cached.cell(node.result?.points, unit), isOwn: isFixed || filledIn.contains(unit))
    }
    let applicable: CachedValue =
      outcome.total[unit] == nil ? .text("-") : .number(outcome.applicablePoints[unit])
    try write(scores.applicable, formulas.applicablePoints, applicable)
    try write(scores.base, formulas.base, Cached.cell(outcome.base, unit))
    try write(scores.total, formulas.total, Cached.cell(outcome.total, unit))
    try write(scores.rank, formulas.rank(withinBlock: false), Cached.rank(outcome.rank[unit]))
    for (index, column) in scores.keys.enumerated() {
      try write(column, formulas.key(index), .number(keys.key(index, of: unit)))
    }
    if let column = scores.tieOrder { try write(column, formulas.tieOrder, .number(Double(keys.tieOrders[unit]))) }
    try write(scores.order, formulas.order, .number(Double(keys.orders[unit])))
  }

  /// The achievement as it was reckoned, times the trial's maximum: maxima do not change achievements.
  private func fixedPoints(_ formulas: UnitFormulas, _ column: NodeColumn, _ unit: Int) -> Formula? {
    guard let measure = column.node.measure else { return nil }
    guard let achievement = column.result?.achievement?[unit] else { return UnitFormulas.absent }
    if column.node.isWeighted { return .number(achievement) }
    guard let maximum = layout.maximum(of: column.node) else { return nil }
    return formulas.rounded(.cell(maximum) * .number(achievement), places: measure.decimals ?? book.set.decimals)
  }

  /// The height that shows a criterion and the unit beside it whole.
  private func fit(_ sheet: inout Sheet, _ row: Int, _ places: [Int]) throws {
    var cells: [(String, Double, CellStyle)] = []
    if row < layout.nodes.count {
      cells.append((layout.nodes[row].title[language], frame.widths[TrialLayout.title] - 4, Styles.text))
    }
    if row < places.count {
      cells.append((outcome.units[places[row]].name[language], frame.widths[TrialLayout.unit], Styles.text))
    }
    try sheet.setRow(TrialLayout.firstRow + row, height: frame.height(of: cells))
  }
}
