import Analysis
import Diagnostics
import Formulas
import Scoring
import Spreadsheet

extension CardSheet {
  /// The tree of criteria with points, then what is added or taken away, and the total.
  func criteria(_ sheet: inout Sheet, _ header: Int) throws -> Int {
    let titles = [
      CardVocabulary.id, CardVocabulary.criterion, CardVocabulary.figure, CardVocabulary.points, CardVocabulary.maximum,
      CardVocabulary.share, CardVocabulary.blockMean, CardVocabulary.lastYear, CardVocabulary.step, CardVocabulary.gain,
    ].map { $0[language] }
    for (column, title) in titles.enumerated() {
      try sheet.write(.text(title), row: header, column: column, style: Self.header)
    }
    try sheet.setRow(
      header, height: frame.height(of: titles.enumerated().map { ($1, width($0...$0), Self.header) }))
    var row = header + 1
    for node in book.nodes {
      if node.measure == nil { try group(&sheet, row, node) } else { try leaf(&sheet, row, node) }
      row += 1
    }
    if row > header + 1 {
      try sheet.drawBars(
        rows: (header + 1)...(row - 1), columns: Self.share...Self.share, range: 0...1, color: Self.barColor)
    }
    if book.set.addsPoints, outcome.total[unit] != nil {
      let sum = book.set.criteria.compactMap { outcome.criteria[$0.id]?.points[unit] }.reduce(0, +)
      try line(&sheet, row, CardVocabulary.sum[language], sum, outcome.applicablePoints[unit])
      row += 1
    }
    if let base = outcome.base[unit] {
      try line(&sheet, row, Vocabulary.base[language], base, book.set.points)
      row += 1
    }
    for rule in book.set.adjustments where outcome.adjustments[rule.id]?.points[unit] != nil {
      try adjustment(&sheet, row, rule)
      row += 1
    }
    try line(&sheet, row, totalTitle, outcome.total[unit], nil)
    return row + 1
  }

  /// Told where an exclusion holds the total down.
  private var totalTitle: String {
    guard let most = outcome.ceilings[unit] else { return Vocabulary.total[language] }
    let limit = NumberText.format(most, places: nil, grouping: false, language: language)
    return Vocabulary.total[language] + Words(" (nhiều nhất là \(limit))", " (at most \(limit))")[language]
  }

  /// Without the indentation.
  private static let stepWidth = CardSheet.widths[CardSheet.step] - 1.5

  static let header = Styles.header.with { $0.fontSize = 10 }
  /// Kept apart from the number to the left of it.
  private static let small = Styles.text.with {
    $0.fontSize = 10; $0.indent = 1
  }
  /// Light enough for a number to be read on it in print.
  private static let barColor = CellColor(0xC8C8C8)

  private func group(_ sheet: inout Sheet, _ row: Int, _ node: Criterion) throws {
    let style = Styles.text.with { $0.isBold = true }
    try sheet.write(.text(node.id), row: row, column: Self.id, style: style)
    let title = title(of: node, measuredIn: "")
    try sheet.write(.text(title), row: row, column: Self.title, style: style)
    try numbers(&sheet, row, node, isBold: true)
    for column in [Self.figure, Self.lastYear, Self.gain] {
      try sheet.write(.blank, row: row, column: column, style: style)
    }
    let reason = whyNot(node)
    try sheet.write(.text(reason), row: row, column: Self.step, style: Self.small)
    try sheet.setRow(
      row,
      height: frame.height(of: [
        (title, width(Self.title...Self.title), style), (reason, Self.stepWidth, Self.small),
      ]))
  }

  private func leaf(_ sheet: inout Sheet, _ row: Int, _ node: Criterion) throws {
    let metric = node.measure.flatMap { measure in book.year.dictionary.metrics.first { $0.id == measure.value.text } }
    let measure = metric.map { $0.measure[language] } ?? ""
    let title = title(of: node, measuredIn: measure)
    try sheet.write(.text(node.id), row: row, column: Self.id, style: Styles.text)
    try sheet.write(.text(title), row: row, column: Self.title, style: Styles.text)
    let result = outcome.criteria[node.id]
    let value = result?.value.flatMap { column in column[unit].map { (number: $0, text: column.text(unit)) } }
    try figure(&sheet, row, Self.figure, value, node)
    try numbers(&sheet, row, node, isBold: false)
    try figure(&sheet, row, Self.lastYear, book.lastValue(of: node.id, unit), node)
    var text = whyNot(node)
    let room = card.room(node.id)
    if let next = room?.next {
      text = book.stepText.short(next, of: node.measure?.value.text)
    } else if room?.missing == 0 {
      text = CardVocabulary.full[language]
    }
    try step(&sheet, row, text, room?.next?.gain, places(of: node.id))
    try sheet.setRow(
      row,
      height: frame.height(of: [
        (title, width(Self.title...Self.title), Styles.text), (text, Self.stepWidth, Self.small),
        (shown(value, node), width(Self.figure...Self.figure), Styles.text),
      ]))
  }

  /// With its unit of measure, and the weight where it has one.
  private func title(of node: Criterion, measuredIn measure: String) -> String {
    var remarks = measure.isEmpty ? [] : [measure]
    if case .weight(let weight) = node.worth {
      let number = NumberText.format(weight, places: nil, grouping: false, language: language)
      remarks.append(Words("trọng số \(number)", "weight \(number)")[language])
    }
    return node.title[language] + (remarks.isEmpty ? "" : " (\(remarks.joined(separator: "; ")))")
  }

  /// Decimals of what an item gives: scores that carry a weight are not rounded.
  func places(of item: String) -> Int {
    book.node(item)?.isWeighted == true ? 4 : decimals
  }

  private func step(_ sheet: inout Sheet, _ row: Int, _ text: String, _ gain: Double?, _ places: Int) throws {
    try sheet.write(.text(text), row: row, column: Self.step, style: Self.small)
    try sheet.write(
      gain.map { .number($0) } ?? .blank, row: row, column: Self.gain, style: Self.gains(places))
  }

  static func gains(_ decimals: Int) -> CellStyle {
    let number = Styles.number(decimals)
    return Styles.cell.with {
      $0.numberFormat = "+\(number);-\(number);0"
      $0.horizontal = .right
    }
  }

  /// Points, maximum, share and the block's mean.
  private func numbers(_ sheet: inout Sheet, _ row: Int, _ node: Criterion, isBold: Bool) throws {
    let result = outcome.criteria[node.id]
    let points = result?.points[unit]
    let maximum = result?.applicable[unit] ?? 0
    let places = places(of: node.id)
    let style = Styles.points(places).with { $0.isBold = isBold }
    let dash = Styles.centered
    func write(_ number: Double?, _ column: Int, _ style: CellStyle) throws {
      try sheet.write(
        number.map { .number(Decimal15.significant($0)) } ?? .text("–"), row: row, column: column,
        style: number == nil ? dash : style)
    }
    try write(points, Self.points, style)
    try write(points == nil ? nil : maximum, Self.maximum, style.with { $0.numberFormat = "General" })
    try write(
      points.flatMap { maximum > 0 && (0...maximum).contains($0) ? $0 / maximum : nil }, Self.share,
      style.with { $0.numberFormat = "0%" })
    try write(points == nil ? nil : book.comparison.mean(of: node.id, for: unit), Self.mean, style)
  }

  /// A criterion's value: a share as a percentage, an answer in words.
  private func figure(
    _ sheet: inout Sheet, _ row: Int, _ column: Int, _ value: (number: Double, text: String?)?, _ node: Criterion
  ) throws {
    guard let value else {
      try sheet.write(.text("–"), row: row, column: column, style: Styles.centered)
      return
    }
    if value.text != nil {
      try sheet.write(.text(shown(value, node)), row: row, column: column, style: Styles.centeredText)
      return
    }
    let isShare = node.measure?.method.name == "proportion"
    let number = isShare ? value.number : Decimal15.round(value.number, places: 4)
    let style = Styles.points(0).with { $0.numberFormat = isShare ? "0.0%" : "General" }
    try sheet.write(.number(number), row: row, column: column, style: style)
  }

  private func shown(_ value: (number: Double, text: String?)?, _ node: Criterion) -> String {
    guard let value, let text = value.text else { return "" }
    guard let metric = node.measure?.value.text, book.year.metrics[metric] != nil else { return text }
    return FigureText(dictionary: book.year.dictionary, language: language).text(value.number, of: metric)
  }

  /// Why a node does not apply; empty where it does.
  private func whyNot(_ node: Criterion) -> String {
    guard outcome.criteria[node.id]?.points[unit] == nil else { return "" }
    let reason = book.applicability.reason(against: node, unit: unit)?.text(language, names: book.names)
    return [CardVocabulary.doesNotApply[language], reason].compactMap { $0 }.joined(separator: " ")
  }

  private func adjustment(_ sheet: inout Sheet, _ row: Int, _ rule: Adjustment) throws {
    let result = outcome.adjustments[rule.id]
    let value = result?.value[unit]
    func plain(_ number: Double) -> String {
      NumberText.format(number, places: nil, grouping: false, language: language)
    }
    let cap = rule.atMost.map { Words("; tối đa \(plain($0))", "; at most \(plain($0))")[language] } ?? ""
    let each = Words("\(plain(rule.each)) điểm mỗi lần", "\(plain(rule.each)) points each")[language]
    let title = "\(rule.title[language]) (\(each)\(cap))"
    try sheet.write(.text(rule.id), row: row, column: Self.id, style: Styles.text)
    try sheet.write(.text(title), row: row, column: Self.title, style: Styles.text)
    try sheet.write(
      value.map { .number(Decimal15.significant($0)) } ?? .text("–"), row: row, column: Self.figure,
      style: value == nil ? Styles.centered : Styles.points(0).with { $0.numberFormat = "General" })
    let points = Styles.points(decimals)
    try sheet.write(.number(result?.points[unit] ?? 0), row: row, column: Self.points, style: points)
    for column in [Self.maximum, Self.share, Self.mean, Self.lastYear] {
      try sheet.write(.blank, row: row, column: column, style: Styles.cell)
    }
    let next = card.room(rule.id)?.next
    let text = next.map { book.stepText.short($0, of: rule.value.text) } ?? ""
    try step(&sheet, row, text, next?.gain, decimals)
    try sheet.setRow(
      row,
      height: frame.height(of: [
        (title, width(Self.title...Self.title), Styles.text), (text, Self.stepWidth, Self.small),
      ]))
  }

  /// A sum, in bold.
  private func line(_ sheet: inout Sheet, _ row: Int, _ title: String, _ number: Double?, _ maximum: Double?) throws {
    let style = Styles.text.with { $0.isBold = true }
    for column in 0...frame.last { try sheet.write(.blank, row: row, column: column, style: style) }
    try sheet.write(.text(title), row: row, column: Self.title, style: style)
    let points = Styles.points(decimals).with { $0.isBold = true }
    try sheet.write(number.map { .number($0) } ?? .text("–"), row: row, column: Self.points, style: points)
    if let maximum {
      try sheet.write(
        .number(maximum), row: row, column: Self.maximum, style: points.with { $0.numberFormat = "General" })
    }
    try sheet.setRow(row, height: frame.height(of: [(title, width(Self.title...Self.title), style)]))
  }
}
