import Names
import Scoring
import Spreadsheet

extension TableFinder {
  /// The next header at or behind a row.
  ///
  /// - Parameter only: asks whether a header begins at this very row, recognised by its "STT".
  func header(in sheet: SentSheet, from start: Int, onlyAt only: Int? = nil) -> TableHeader? {
    let candidates = only.map { $0..<$0 + 1 } ?? start..<sheet.rows.count
    for index in candidates {
      guard let ordinal = sheet.rows[index].cells.first(where: { TableWords.ordinal.contains($0.key) }),
        sheet.rows[index].cells.count > 1, !namesAUnit(sheet.rows[index])
      else { continue }
      return header(in: sheet, at: index, ordinalColumn: ordinal.column, from: only == nil ? start : index)
    }
    return only == nil ? headerWithoutOrdinals(in: sheet, from: start) : nil
  }

  /// "no" heads the numbers of an English table, and in a unit's row it is an answer.
  private func namesAUnit(_ row: SentRow) -> Bool {
    row.cells.contains { cell in cell.text.map { registry.entry(named: $0, in: year) != nil } ?? false }
  }

  private func header(in sheet: SentSheet, at index: Int, ordinalColumn: Int, from start: Int) -> TableHeader? {
    let ahead = index + 1..<sheet.rows.count
    guard let unitColumn = unitColumn(in: sheet, rows: ahead, headings: index..<min(index + 3, sheet.rows.count)) else {
      return nil
    }
    var end = index + 1
    while end < sheet.rows.count, !beginsBody(sheet.rows[end], in: sheet, unitColumn, ordinalColumn, headerRow: index) {
      end += 1
    }
    var first = index
    // Upper headings may stand above "STT" where it is not merged: beside the names, never over them.
    while first > start, isUpperTier(sheet.rows[first - 1], over: sheet.rows[first], unitColumn) { first -= 1 }
    return TableHeader(rows: first..<end, unitColumn: unitColumn, ordinalColumn: ordinalColumn)
  }

  private func isUpperTier(_ row: SentRow, over next: SentRow, _ unitColumn: Int) -> Bool {
    row.number == next.number - 1 && row.cells.allSatisfy { $0.column > unitColumn && $0.text != nil }
  }

  /// A table without running numbers: its header is the row that heads the units, or the rows right above the first.
  private func headerWithoutOrdinals(in sheet: SentSheet, from start: Int) -> TableHeader? {
    let rows = start..<sheet.rows.count
    let headed = rows.first { index in
      sheet.rows[index].cells.count > 1 && sheet.rows[index].cells.contains { TableWords.unit.contains($0.key) }
    }
    guard let unitColumn = unitColumn(in: sheet, rows: rows, headings: headed.map { $0..<$0 + 1 } ?? 0..<0) else {
      return nil
    }
    func isUnit(_ index: Int) -> Bool {
      guard let cell = sheet.rows[index][unitColumn] else { return false }
      return sheet.rows[index].cells.count > 1 && registry.known(cell.text ?? "", in: year) != nil
    }
    let first = rows.first { isUnit($0) && $0 > (headed ?? -1) }
    guard let last = headed ?? first.map({ $0 - 1 }), last >= start else { return nil }
    var end = last + 1
    while end < sheet.rows.count, !beginsBody(sheet.rows[end], in: sheet, unitColumn, nil, headerRow: last) { end += 1 }
    var top = last
    while top > start, isUpperTier(sheet.rows[top - 1], over: sheet.rows[top], unitColumn) { top -= 1 }
    return TableHeader(rows: top..<end, unitColumn: unitColumn, ordinalColumn: nil)
  }

  /// Whether a row below "STT" is no further tier of the header: something stands under the heading of the units or
  /// of the numbers that is not merged into it.
  private func beginsBody(
    _ row: SentRow, in sheet: SentSheet, _ unitColumn: Int, _ ordinalColumn: Int?, headerRow: Int
  ) -> Bool {
    let header = sheet.rows[headerRow].number
    if isNumberOfColumns(row) { return true }
    return [unitColumn, ordinalColumn].compactMap(\.self).contains { column in
      guard let cell = row[column], cell.text?.isEmpty != true else { return false }
      if TableWords.unit.contains(cell.key) || TableWords.ordinal.contains(cell.key) { return false }
      return sheet.merge(over: row.number, column).map { !$0.rows.contains(header) } ?? true
    }
  }

  /// The column in which the most cells name units, the leftmost of equals; where none does, the one headed so.
  private func unitColumn(in sheet: SentSheet, rows: Range<Int>, headings: Range<Int>) -> Int? {
    var counts: [Int: Int] = [:]
    for row in sheet.rows[rows] where row.cells.count > 1 {
      for cell in row.cells {
        if !cell.looksLikeFigure, let text = cell.text, registry.known(text, in: year) != nil {
          counts[cell.column, default: 0] += 1
        }
      }
    }
    let most = counts.values.max() ?? 0
    if most > 0 { return counts.filter { $0.value == most }.keys.min() }
    return sheet.rows[headings].flatMap(\.cells).first { TableWords.unit.contains($0.key) }?.column
  }
}
