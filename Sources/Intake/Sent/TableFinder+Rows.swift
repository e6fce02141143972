import Names
import Scoring
import Spreadsheet

extension TableFinder {
  enum RowKind {
    case body(SentBodyRow.Kind)
    /// The row that numbers the columns.
    case passedOver
    /// The table is over: signatures begin.
    case ending
  }

  func kind(of row: SentRow, _ header: TableHeader, isFirst: Bool) -> RowKind {
    if isNumberOfColumns(row) { return .passedOver }
    let name = row[header.unitColumn]
    let label = row.cells.first { $0.text?.isEmpty == false && !$0.looksLikeFigure }
    let figures = row.cells.filter { cell in
      cell.column != header.unitColumn && cell.column != header.ordinalColumn && cell.text?.isEmpty != true
    }
    if let name, let entry = registry.known(name.text ?? "", in: year),
      !(figures.isEmpty && block(named: name.key) != nil)
    {
      return .body(.unit(entry.unit.id))
    }
    if let label, label.column <= header.unitColumn || label.column == row.cells.first?.column {
      if label.key.begins(withAnyOf: TableWords.totals) { return .body(.total(label: label)) }
      if label.key.begins(withAnyOf: TableWords.means) { return .body(.leftOut) }
    }
    let holdsFigures = figures.contains { $0.looksLikeFigure }
    if !holdsFigures, row.cells.contains(where: { $0.key.begins(withAnyOf: TableWords.endings) || isDateLine($0.key) })
    {
      return .ending
    }
    guard let name, name.text?.isEmpty == false else {
      if figures.isEmpty, let label { return .body(group(label, in: row, header)) }
      return .body(holdsFigures ? .nameless : .leftOut)
    }
    if figures.isEmpty, !isOrdinal(row, header) { return .body(group(name, in: row, header)) }
    return .body(.unknownUnit(name))
  }

  /// "Đà Nẵng, ngày … tháng … năm …" above the signatures.
  private func isDateLine(_ key: NameKey) -> Bool {
    ["ngày", "tháng", "năm"].allSatisfy { key.contains($0) }
  }

  /// (1) (2) (3), A B 1 2, (5)=(3)+(4): at least two cells, each a number or letter of a column or a sum of such, the
  /// numbers counting on one by one.
  func isNumberOfColumns(_ row: SentRow) -> Bool {
    let marks = row.cells.filter { $0.text?.isEmpty != true }.map(ColumnMark.init)
    guard marks.count > 1, !marks.contains(.none) else { return false }
    // Figures of a unit may be small numbers too, but they do not count the columns.
    let numbers = marks.compactMap { if case .number(let number) = $0 { number } else { nil } }
    return !numbers.isEmpty && zip(numbers, numbers.dropFirst()).allSatisfy { $0 + 1 == $1 }
  }

  private func group(_ label: SentCell, in row: SentRow, _ header: TableHeader) -> SentBodyRow.Kind {
    let texts = row.cells.compactMap(\.text).filter { !$0.isEmpty }
    let title = texts.count > 1 && label.text == texts.first ? texts[1] : label.text ?? ""
    let bare = Self.withoutOrdinal(title)
    return .group(title: bare, block(named: NameKey(bare)))
  }

  /// "Sở, ban, ngành" for "I. Sở, ban, ngành" and "A) Sở, ban, ngành".
  private static func withoutOrdinal(_ title: String) -> String {
    guard let match = title.prefixMatch(of: #/\s*([IVXLC]+|[A-Z]|\d+)\s*[.)\/\-–:]\s*/#) else { return title }
    return String(title[match.range.upperBound...])
  }

  private func block(named key: NameKey) -> Block.ID? {
    blocks.first { $0.isNamed(key.text) }?.id
  }

  /// Whether the row has a running number: then it is meant to be a unit's, even if nothing else stands in it.
  private func isOrdinal(_ row: SentRow, _ header: TableHeader) -> Bool {
    guard let column = header.ordinalColumn, let cell = row[column] else { return false }
    switch cell.value {
    case .number: return true
    case .text(let text): return Int(text.filter { !" .)".contains($0) }) != nil
    default: return false
    }
  }
}

/// What a cell says in the row that numbers the columns.
private enum ColumnMark: Hashable {
  case number(Int)
  /// A or B, for the columns before the figures.
  case letter
  case none

  init(_ cell: SentCell) {
    if case .number(let number) = cell.value {
      self = number == number.rounded() && (0...16_384).contains(number) ? .number(Int(number)) : .none
      return
    }
    // Before the "=" of (5)=(3)+(4) stands the column's own number.
    let parts = cell.key.text.split(separator: "=", maxSplits: 1)
    let own = (parts.first ?? "").filter { !"()[] ".contains($0) }
    let rest = parts.dropFirst().first ?? ""
    let isSum = rest.allSatisfy { $0.isNumber || "=+-*/:%() ".contains($0) }
    if let number = Int(own), isSum {
      self = .number(number)
    } else {
      self = own.count == 1 && own.first?.isLetter == true ? .letter : .none
    }
  }
}
