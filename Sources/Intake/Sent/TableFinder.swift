import Diagnostics
import Scoring
import Spreadsheet

/// Finds the tables of units in a sheet: below title lines, under headers of one tier or several, with rows that
/// number the columns, head blocks, or total, down to the signatures.
///
/// What makes a table is its units: the column in which most cells name one. Its header begins at the row with "STT"
/// or "TT", or else stands right above the first unit.
struct TableFinder {
  let registry: UnitRegistry
  let blocks: [Block]
  /// Whose units are meant, where a name passed from one to another.
  let year: Int?

  /// A sheet may hold several tables, one below the other. A header that is only repeated, as on printed pages, goes
  /// on with the table.
  func tables(in sheet: SentSheet) -> [SentTable] {
    var tables: [SentTable] = []
    var start = 0
    /// Behind the last table's last row.
    var titlesStart = 0
    while let header = header(in: sheet, from: start) {
      let titles = titles(of: sheet, over: header, from: titlesStart)
      let columns = header.columns(in: sheet, titles: titles)
      var body: [SentBodyRow] = []
      var index = header.rows.upperBound
      var ended = false
      while index < sheet.rows.count {
        if let next = self.header(in: sheet, from: index, onlyAt: index) {
          guard next.columns(in: sheet, titles: titles).map(\.heading.tiers) == columns.map(\.heading.tiers) else {
            break
          }
          index = next.rows.upperBound
          continue
        }
        if !ended {
          switch kind(of: sheet.rows[index], header, isFirst: index == header.rows.upperBound) {
          case .ending: ended = true
          case .passedOver: break
          case .body(let kind): body.append(SentBodyRow(row: sheet.rows[index], kind: kind))
          }
        }
        index += 1
      }
      let numbers = sheet.rows[header.rows.lowerBound].number...sheet.rows[header.rows.upperBound - 1].number
      tables.append(
        SentTable(
          sheet: sheet, unitColumn: header.unitColumn, columns: columns, headerRows: numbers,
          body: Self.withoutTail(body)))
      titlesStart =
        tables.last?.body.last.flatMap { last in
          sheet.rows.firstIndex { $0.number == last.row.number }.map { $0 + 1 }
        } ?? header.rows.upperBound
      start = index
    }
    return tables
  }

  /// The lines between the end of what came before and the header, and the sheet's name.
  private func titles(of sheet: SentSheet, over header: TableHeader, from start: Int) -> [String] {
    let lines = sheet.rows[start..<header.rows.lowerBound].flatMap { $0.cells.compactMap(\.text) }
    return [sheet.name].compactMap(\.self) + lines.filter { !$0.isEmpty }
  }

  /// The body up to its last unit or total: names without figures behind it are signatures and remarks.
  private static func withoutTail(_ body: [SentBodyRow]) -> [SentBodyRow] {
    let last = body.lastIndex { row in
      switch row.kind {
      case .unit, .unknownUnit, .nameless, .total: true
      case .group, .leftOut: false
      }
    }
    return Array(body.prefix((last ?? -1) + 1))
  }
}

/// The rows of a sheet that head a table, as places in the sheet's list of rows.
struct TableHeader {
  var rows: Range<Int>
  let unitColumn: Int
  let ordinalColumn: Int?

  /// The columns with a heading. A cell that is merged over several columns heads all of them; without merging, an
  /// upper heading reaches over the blank cells to its right.
  func columns(in sheet: SentSheet, titles: [String]) -> [SentColumn] {
    let rows = sheet.rows[rows]
    let last = rows.flatMap(\.cells).map(\.column).max() ?? 0
    return (1...max(last, 1)).compactMap { column in
      var tiers: [String] = []
      var place: Place?
      for row in rows {
        guard let cell = heading(row, column, in: sheet), let text = cell.text, !text.isEmpty else { continue }
        if tiers.last != text { tiers.append(text) }
        if cell.column == column || place == nil { place = cell.place }
      }
      guard let place else { return nil }
      return SentColumn(number: column, heading: Heading(tiers: tiers, titles: titles, place: place))
    }
  }

  private func heading(_ row: SentRow, _ column: Int, in sheet: SentSheet) -> SentCell? {
    if let cell = row[column], cell.text?.isEmpty == false { return cell }
    if let merge = sheet.merge(over: row.number, column) {
      guard let top = sheet.rows.first(where: { $0.number == merge.rows.lowerBound }) else { return nil }
      return top[merge.columns.lowerBound]
    }
    // Nothing is merged here: an upper tier reaches to the right as long as lower headings stand below it.
    guard row.number < sheet.rows[rows.upperBound - 1].number, hasHeading(below: row, column, in: sheet) else {
      return nil
    }
    guard let left = row.cells.last(where: { $0.column < column && $0.text?.isEmpty == false }),
      sheet.merge(over: row.number, left.column) == nil, left.column != unitColumn, left.column != ordinalColumn,
      (left.column...column).allSatisfy({ hasHeading(below: row, $0, in: sheet) })
    else { return nil }
    return left
  }

  private func hasHeading(below row: SentRow, _ column: Int, in sheet: SentSheet) -> Bool {
    sheet.rows[rows].contains { $0.number > row.number && $0[column]?.text?.isEmpty == false }
  }
}
