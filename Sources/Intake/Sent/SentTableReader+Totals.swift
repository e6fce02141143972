import Diagnostics
import Names
import Scoring

extension SentTableReader {
  /// Holds each total of a column of counts against the rows that it may stand for: those above it, all of them or those
  /// since the last heading of a block or total; where it stands on top of them, those below.
  ///
  /// A column with a cell that is no number is not added up; that cell is reported by itself.
  ///
  /// - Parameter cells: the column's cells as they were read, one a row of the table's body.
  func checkTotals(
    of metric: Metric, _ column: Int, _ cells: [Result<SentColumnReader.Cell, Unreadable>], in table: SentTable,
    _ findings: inout Findings
  ) {
    guard metric.kind == .count else { return }
    var numbers: [Double?] = []
    for (row, cell) in zip(table.body, cells) {
      guard row.kind.isOfUnit else {
        numbers.append(nil)
        continue
      }
      guard case .success(let read) = cell else { return }
      numbers.append(read.number ?? 0)
    }
    for (index, row) in table.body.enumerated() {
      guard case .total(let label) = row.kind, case .success(let read) = cells[index], let found = read.number else {
        continue
      }
      let sums = Self.sums(numbers, around: index)
      if sums.contains(where: { Decimal15.compare(found, $0) == 0 }) { continue }
      let isOfGroup = ["khối", "nhóm"].contains { label.key.contains($0) }
      let sum = isOfGroup ? sums[1] : sums[0]
      findings.add(
        SentProblem.wrongTotal(metric.id, found: Self.plain(found), sum: Self.plain(sum)),
        at: table.sheet.place(row.row.number, column))
    }
  }

  /// The sums that a total may be: over all rows on its side, and over those next to it.
  private static func sums(_ numbers: [Double?], around index: Int) -> [Double] {
    let (above, below) = (numbers[..<index], numbers[(index + 1)...])
    let next = above.reversed().prefix { $0 != nil }.compactMap(\.self)
    if next.isEmpty {
      return [below.compactMap(\.self).reduce(0, +), below.prefix { $0 != nil }.compactMap(\.self).reduce(0, +)]
        + (above.allSatisfy { $0 == nil } ? [] : [above.compactMap(\.self).reduce(0, +)])
    }
    return [above.compactMap(\.self).reduce(0, +), next.reduce(0, +)]
  }

  static func plain(_ number: Double) -> String {
    NumberText.format(number, places: nil, grouping: false, language: .english)
  }
}

extension SentBodyRow.Kind {
  /// Whether the row holds a unit's figures, also where its name is not known.
  var isOfUnit: Bool {
    switch self {
    case .unit, .unknownUnit, .nameless: true
    case .group, .total, .leftOut: false
    }
  }
}
