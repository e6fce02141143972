import Diagnostics
import Formulas
import Names
import Scoring

/// Reads the figures of a table that was found in a sheet.
struct SentTableReader {
  let dictionary: DataDictionary
  let registry: UnitRegistry
  /// The units whose figures are wanted.
  let units: [Unit]
  let year: Int?
  let headings: MetricHeadings

  /// How many rows and columns that cannot be placed are told of singly; the others only by their number.
  static let toldOneByOne = 100

  struct Reading {
    var figures: [SentFigure] = []
    var metrics: [Metric.ID] = []
    var units: Set<Unit.ID> = []
    var summary: SentTableReading
    /// Rows whose unit could not be told, by the cell with the name; what is absent elsewhere may be meant.
    var unresolved: [Unresolved] = []
    var findings = Findings()
  }

  /// A row that names no unit that is known, or one that has a row already.
  struct Unresolved {
    let name: String
    let place: Place
    /// The first row of the unit, where it is named twice.
    let first: Place?
    let likely: [Unit]
  }

  func read(_ table: SentTable) -> Reading {
    var findings = Findings()
    let columns = matched(table, &findings)
    reportHidden(table, columns.map(\.column), &findings)
    let rows = rows(of: table, &findings)
    var reading = Reading(summary: summary(table, [], rows))
    reading.unresolved = rows.unresolved
    reading.units = Set(rows.units.map(\.unit))
    var summaries: [SentTableReading.Column] = []
    for (column, metric) in columns {
      guard let metric else {
        summaries.append(
          .init(
            letters: columnLetters(column.number - 1), heading: column.heading.text, metric: nil, figures: 0, note: nil)
        )
        continue
      }
      let read = SentColumnReader(metric: metric).read(table.body.map { $0.row[column.number] })
      for (row, cell) in zip(table.body, read.cells) where row.kind.isOfUnit {
        if case .failure(let problem) = cell {
          findings.add(problem.problem, at: table.sheet.place(row.row.number, column.number))
        }
      }
      for row in rows.units {
        let cell = (try? read.cells[row.index].get()) ?? SentColumnReader.Cell()
        reading.figures.append(
          SentFigure(
            unit: row.unit, metric: metric.id, plain: cell.plain, written: cell.written, note: cell.note,
            place: table.sheet.place(table.body[row.index].row.number, column.number), figure: cell.figure))
      }
      reading.metrics.append(metric.id)
      checkTotals(of: metric, column.number, read.cells, in: table, &findings)
      summaries.append(
        .init(
          letters: columnLetters(column.number - 1), heading: column.heading.text, metric: metric.id,
          figures: rows.units.count { (try? read.cells[$0.index].get())?.isPresent ?? false }, note: read.note))
    }
    reading.summary = summary(table, summaries, rows)
    reading.findings = findings
    return reading
  }

  private func summary(
    _ table: SentTable, _ columns: [SentTableReading.Column], _ rows: (units: [UnitRow], unresolved: [Unresolved])
  ) -> SentTableReading {
    let numbers = table.body.filter { if case .unit = $0.kind { true } else { false } }.map(\.row.number)
    return SentTableReading(
      place: table.sheet.whole,
      rows: (numbers.first ?? table.headerRows.upperBound)...(numbers.last ?? table.headerRows.upperBound),
      unitColumn: columnLetters(table.unitColumn - 1), columns: columns, units: rows.units.count,
      groups: table.body.compactMap { if case .group(let title, _) = $0.kind { title } else { nil } },
      totals: table.body.compactMap { if case .total = $0.kind { $0.row.number } else { nil } })
  }
}

// MARK: - Columns

extension SentTableReader {
  /// The columns with figures, each with the metric that its heading means; nil where there is none.
  private func matched(_ table: SentTable, _ findings: inout Findings) -> [(column: SentColumn, metric: Metric?)] {
    var matched: [(SentColumn, Metric?)] = []
    var places: [Metric.ID: Place] = [:]
    var unmatched: [Place] = []
    for column in table.columns where column.number != table.unitColumn {
      let lowest = NameKey(column.heading.tiers.last ?? "")
      if TableWords.ordinal.contains(lowest) { continue }
      if let other = column.heading.years.first(where: { $0 != year }), year != nil {
        findings.add(SentProblem.columnOfOtherYear(column.heading.text, other), at: column.heading.place)
        matched.append((column, nil))
        continue
      }
      switch headings.match(column.heading) {
      case .metric(let id):
        guard let metric = dictionary.metrics.first(where: { $0.id == id }) else { continue }
        if let first = places[id] {
          findings.add(SentProblem.metricTwice(id), at: column.heading.place, related: first)
          continue
        }
        places[id] = column.heading.place
        matched.append((column, metric))
      case .several(let ids):
        findings.add(SentProblem.headingFitsSeveral(column.heading.text, ids), at: column.heading.place)
        matched.append((column, nil))
      case .none:
        if TableWords.unit.contains(lowest) || TableWords.block.contains(lowest) || TableWords.remark.contains(lowest) {
          continue
        }
        unmatched.append(column.heading.place)
        if unmatched.count <= Self.toldOneByOne {
          findings.add(
            SentProblem.columnOfNoMetric(column.heading.text, near: headings.near(column.heading)),
            at: column.heading.place)
        }
        matched.append((column, nil))
      }
    }
    if unmatched.count > Self.toldOneByOne {
      let others = unmatched.count - Self.toldOneByOne
      findings.add(SentProblem.moreColumns(others), at: unmatched[Self.toldOneByOne])
    }
    reportHeadless(table, &findings)
    return matched
  }

  /// Figures in a column that nothing heads.
  private func reportHeadless(_ table: SentTable, _ findings: inout Findings) {
    var known = Set(table.columns.map(\.number) + [table.unitColumn])
    for row in table.body {
      guard case .unit = row.kind else { continue }
      for cell in row.row.cells
      where cell.looksLikeFigure && cell.column > table.unitColumn && !known.contains(cell.column) {
        known.insert(cell.column)
        findings.add(SentProblem.columnWithoutHeading, at: cell.place)
      }
    }
  }

  private func reportHidden(_ table: SentTable, _ columns: [SentColumn], _ findings: inout Findings) {
    for column in columns where table.sheet.hiddenColumns.contains(where: { $0.contains(column.number) }) {
      findings.add(SentProblem.hiddenColumn(columnLetters(column.number - 1)), at: column.heading.place)
    }
    for row in table.body where row.row.isHidden {
      findings.add(SentProblem.hiddenRow(row.row.number), at: table.sheet.place(row.row.number, 1))
    }
  }
}

// MARK: - Rows

extension SentTableReader {
  struct UnitRow {
    let unit: Unit.ID
    /// Its place in the table's body.
    let index: Int
  }

  private func rows(of table: SentTable, _ findings: inout Findings) -> (units: [UnitRow], unresolved: [Unresolved]) {
    var rows: [UnitRow] = []
    var unresolved: [Unresolved] = []
    var places: [Unit.ID: Place] = [:]
    var group: (title: String, block: Block.ID?)?
    for (index, row) in table.body.enumerated() {
      switch row.kind {
      case .group(let title, let block): group = (title, block)
      case .total: break
      case .nameless: findings.add(SentProblem.namelessRow, at: table.sheet.place(row.row.number, table.unitColumn))
      case .leftOut:
        let label = row.row.cells.first { $0.text?.isEmpty == false }
        if let label { findings.add(SentProblem.rowLeftOut(label.text ?? ""), at: label.place) }
      case .unknownUnit(let cell):
        let name = cell.text ?? ""
        // Looking for what was meant compares with every name; of a table full of strangers the first ones say enough.
        let isOneOfMany = unresolved.count >= Self.toldOneByOne
        if !isOneOfMany, report(name, at: cell.place, &findings) { continue }
        let likely = isOneOfMany ? [] : registry.likely(name, in: year)
        unresolved.append(Unresolved(name: name, place: cell.place, first: nil, likely: likely))
      case .unit(let id):
        guard let cell = row.row[table.unitColumn] else { continue }
        report(cell.text ?? "", at: cell.place, &findings)
        if let first = places[id] {
          unresolved.append(Unresolved(name: cell.text ?? id, place: cell.place, first: first, likely: []))
          continue
        }
        places[id] = cell.place
        guard let unit = units.first(where: { $0.id == id }) else {
          if let year { findings.add(RegistryProblem.notValid(id, year: year), at: cell.place) }
          continue
        }
        if let group, let block = group.block, block != unit.block {
          findings.add(SentProblem.otherBlock(id, unit.block, found: group.title), at: cell.place)
        }
        rows.append(UnitRow(unit: id, index: index))
      }
    }
    return (rows, unresolved)
  }

  /// Adds what is to be said of the letters of a unit's name.
  ///
  /// - Returns: whether that is what keeps it from being known.
  @discardableResult private func report(_ name: String, at place: Place, _ findings: inout Findings) -> Bool {
    var isError = false
    for problem in registry.find(name, in: year).problems {
      if case .unknownUnit? = problem as? RegistryProblem { continue }
      findings.add(problem, at: place)
      isError = isError || problem.severity == .error
    }
    return isError
  }
}
