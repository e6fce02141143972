import Spreadsheet

/// Holds a sheet that came back against the same sheet as it was made.
///
/// Rows are found again where they stand, else by what stands in them, so that a row that was deleted or moved is told
/// as that and not as every cell below it.
struct SheetComparison {
  /// Which cells, by row and column from 1, may be changed; what they hold does not tell which row it is.
  let isInput: (Int, Int) -> Bool
  /// Which cells are not looked at.
  let isFree: (Int, Int) -> Bool

  private let sent: [Int: SheetRow]
  private let found: [Int: SheetRow]

  init(
    _ sent: SheetTable, with found: SheetTable, isInput: @escaping (Int, Int) -> Bool = { _, _ in false },
    isFree: @escaping (Int, Int) -> Bool = { _, _ in false }
  ) {
    self.isInput = isInput
    self.isFree = isFree
    self.sent = Dictionary(sent.rows.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    self.found = Dictionary(found.rows.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// In reading order, rows that are gone or moved before cells.
  var differences: [SheetDifference] {
    let places = places
    var differences: [SheetDifference] = []
    var moves: [(rows: ClosedRange<Int>, by: Int)] = []
    for number in sent.keys.sorted() {
      guard let place = places[number] else {
        differences.append(.missingRow(number, sent[number]?.firstText ?? ""))
        continue
      }
      let way = place - number
      if way == 0 { continue }
      if let last = moves.last, last.by == way, isNext(number, after: last.rows.upperBound) {
        moves[moves.count - 1].rows = last.rows.lowerBound...number
      } else {
        moves.append((number...number, way))
      }
    }
    differences += moves.map { .movedRows($0.rows, by: $0.by) }
    let taken = Set(places.values)
    for number in sent.keys.sorted() {
      guard let place = places[number] else { continue }
      differences += cells(sent[number], found[place], from: number, at: place)
    }
    // What was written where there was nothing.
    for number in found.keys.sorted() where !taken.contains(number) {
      differences += cells(nil, found[number], from: number, at: number)
    }
    return differences
  }

  private func isNext(_ row: Int, after other: Int) -> Bool {
    row > other && !(other + 1..<row).contains { sent[$0] != nil }
  }

  /// Where each row that was sent stands now; none where it is gone.
  private var places: [Int: Int] {
    var places: [Int: Int] = [:]
    for (number, row) in sent {
      if let other = found[number], holds(other, of: row) { places[number] = number }
    }
    let strays = sent.keys.filter { places[$0] == nil }.sorted()
    if strays.isEmpty { return places }
    let settled = Set(places.values)
    var marks: [[MarkedCell]: [Int]] = [:]
    for (number, row) in found where !settled.contains(number) { marks[mark(row), default: []].append(number) }
    for number in strays {
      guard let row = sent[number] else { continue }
      let key = mark(row)
      guard !key.isEmpty, let candidates = marks[key], candidates.count == 1 else { continue }
      marks[key] = nil
      places[number] = candidates[0]
    }
    // What is left was changed where it stands, unless another row has come to stand there.
    let moved = Set(places.values)
    for number in strays where places[number] == nil && !moved.contains(number) {
      let isThere = found[number].map { !$0.cells.isEmpty } ?? false
      if isThere || mark(sent[number] ?? SheetRow(number: number, isHidden: false, cells: [])).isEmpty {
        places[number] = number
      }
    }
    return places
  }

  /// Whether a row has everything that tells which one it is.
  private func holds(_ other: SheetRow, of row: SheetRow) -> Bool {
    row.cells.allSatisfy { cell in
      !tells(cell, row.number)
        || (other[cell.column].map { $0.value.isSame(as: cell.value, isReckoned: false) } ?? false)
    }
  }

  private func tells(_ cell: SheetCell, _ row: Int) -> Bool {
    !cell.isFormula && !isFree(row, cell.column) && !isInput(row, cell.column)
  }

  /// What tells which row it is, to find it again.
  private func mark(_ row: SheetRow) -> [MarkedCell] {
    row.cells.filter { tells($0, row.number) }.compactMap { cell in
      cell.value.shownText.map { MarkedCell(column: cell.column, text: $0) }
    }
  }

  private struct MarkedCell: Hashable {
    let column: Int
    let text: String
  }

  private func cells(_ sent: SheetRow?, _ found: SheetRow?, from number: Int, at place: Int) -> [SheetDifference] {
    let columns = Set((sent?.cells ?? []).map(\.column) + (found?.cells ?? []).map(\.column)).sorted()
    return columns.compactMap { column in
      if isFree(number, column) { return nil }
      let (before, after) = (sent?[column], found?[column])
      let change = ChangedCell(
        row: number, column: column, place: place, sent: before?.value, found: after?.value,
        kind: Self.kind(before, after))
      return change.kind == nil ? nil : .cell(change)
    }
  }

  /// nil where nothing differs.
  private static func kind(_ sent: SheetCell?, _ found: SheetCell?) -> ChangedCell.Kind? {
    let (wasFormula, isFormula) = (sent?.isFormula ?? false, found?.isFormula ?? false)
    switch (wasFormula, isFormula) {
    case (true, false): return .formulaReplaced
    case (false, true): return .formulaAdded
    case (true, true):
      if found?.value == .uncalculated { return .uncalculated }
      return CellValue.areSame(sent?.value, found?.value, isReckoned: true) ? nil : .reckoned
    case (false, false): return CellValue.areSame(sent?.value, found?.value, isReckoned: false) ? nil : .value
    }
  }
}

extension SheetRow {
  fileprivate var firstText: String? {
    for cell in cells { if case .text(let text) = cell.value, !text.isEmpty { return text } }
    return nil
  }
}
