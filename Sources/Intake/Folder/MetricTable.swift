public import Diagnostics
import Names
public import Scoring

/// The year's figures: one column a metric, one row a unit, each with the place it was read from.
public struct MetricTable: Sendable {
  public let file: String
  public let columns: [Metric.ID: Column]
  /// Where each figure stands; one place a unit.
  public let places: [Metric.ID: [Place]]

  /// The place of a unit's figure, or of the file where there is no such column.
  public func place(of metric: Metric.ID, row: Int) -> Place {
    places[metric]?[row] ?? Place(file: file)
  }
}

/// Reads a table of metrics: the column `unit`, and a column for each metric by its id. Columns with the unit's name
/// and block, for people, must agree with the registry.
struct MetricTableReader {
  let dictionary: DataDictionary
  let registry: UnitRegistry
  /// The units whose rows are wanted, in the order in which they are given out.
  let units: [Unit]
  /// The year whose figures these are; nil where none is known.
  let year: Int?
  /// False for a year before, of which units may be missing or gone.
  let isStrict: Bool
  let blocks: [Block]

  /// Columns for people: what each says of the unit, under the names that offices give it.
  private static let remarks: [NameKey: Remark] = [
    "name": .name, "Tên đơn vị": .name, "block": .block, "Khối": .block,
  ]

  private enum Remark {
    case name
    case block
  }

  func read(_ bytes: [UInt8], file: String, findings: inout Findings) -> MetricTable? {
    guard let table = CSVReader.read(bytes, file: file, findings: &findings) else { return nil }
    let known = ["unit"] + dictionary.metrics.map(\.id)
    let remarks = table.header.indices.filter { isRemark(table.header[$0].value) }
    let names = NamedColumns(
      of: table, known: known, required: ["unit"], besides: remarks, findings: &findings)
    guard let names,
      let unitColumn = names["unit"]
    else { return nil }
    let rows = rowsByUnit(table, unitColumn, &findings)
    // A year ago a unit may have had another name or stood in another block.
    if isStrict { compare(table, remarks, rows, &findings) }
    var columns: [Metric.ID: Column] = [:]
    var places: [Metric.ID: [Place]] = [:]
    for metric in dictionary.metrics {
      guard let index = names[metric.id] else { continue }
      var column = Column(
        numbers: Array(repeating: 0, count: units.count), states: Array(repeating: .missing, count: units.count),
        labels: metric.kind.labels)
      var cells = Array(repeating: Place(file: file), count: units.count)
      for (unit, row) in rows.enumerated() {
        guard let row else { continue }
        let field = table.rows[row][index]
        cells[unit] = field.place
        switch metric.figure(from: field.value) {
        case .success(.present(let number)): column.set(unit, to: number)
        case .success(.absent(let state)): column.set(unit, to: state)
        case .failure(let problem): findings.add(problem.problem, at: field.place)
        }
      }
      columns[metric.id] = column
      places[metric.id] = cells
    }
    return MetricTable(file: file, columns: columns, places: places)
  }

  private func isRemark(_ column: String) -> Bool {
    Self.remarks[NameKey(column)] != nil && !dictionary.metrics.contains { $0.id == column }
  }

  private func compare(_ table: CSVTable, _ remarks: [Int], _ rows: [Int?], _ findings: inout Findings) {
    for column in remarks {
      let name = table.header[column].value
      let remark = Self.remarks[NameKey(name)]
      for (unit, row) in zip(units, rows) {
        guard let field = row.map({ table.rows[$0][column] }), !field.value.isEmpty else { continue }
        let agrees =
          switch remark {
          case .block: isBlock(unit.block, named: field.value)
          default: unit.isNamed(field.value)
          }
        if !agrees {
          findings.add(RegistryProblem.disagrees(column: name, found: field.value, unit: unit), at: field.place)
        }
      }
    }
  }

  private func isBlock(_ id: Block.ID, named name: String) -> Bool {
    (blocks.first { $0.id == id } ?? Block(id: id, title: Words(both: id))).isNamed(name)
  }

  /// The table's row of each unit.
  private func rowsByUnit(_ table: CSVTable, _ column: Int, _ findings: inout Findings) -> [Int?] {
    let indices = Dictionary(uniqueKeysWithValues: units.enumerated().map { ($1.id, $0) })
    var rows: [Int?] = Array(repeating: nil, count: units.count)
    var seen: [Unit.ID: Place] = [:]
    for (row, fields) in table.rows.enumerated() {
      let field = fields[column]
      guard !field.value.isEmpty else {
        findings.add(RegistryProblem.blank("unit"), at: field.place)
        continue
      }
      guard let entry = registry.entry(in: field, of: year, findings: &findings) else { continue }
      let id = entry.unit.id
      if let first = seen.updateValue(field.place, forKey: id) {
        findings.add(RegistryProblem.duplicateUnit(id), at: field.place, related: first)
      } else if let unit = indices[id] {
        rows[unit] = row
      } else if isStrict, let year {
        findings.add(RegistryProblem.notValid(id, year: year), at: field.place)
      }
    }
    let missing = units.indices.filter { rows[$0] == nil && seen[units[$0].id] == nil }.map { units[$0].id }
    if isStrict, !missing.isEmpty {
      findings.add(RegistryProblem.missingUnits(missing), at: Place(file: table.file))
    }
    return rows
  }
}
