public import Scoring

/// What is known of the year before, beside the figures of the units that are still there.
public struct YearBefore: Sendable {
  /// This year's units that were evaluated then too.
  public let lasting: Set<Unit.ID>
  /// Those that were evaluated then and are gone, in the order of `units.csv`.
  public let former: [FormerUnit]
  /// The figures of those that are gone: a row each, in their order.
  public let formerMetrics: [Metric.ID: Column]
  /// The portal's own figures.
  public let portal: PortalFigures?
}

extension UnitRegistry {
  /// The units that were evaluated in the year before `year` and are not evaluated in it.
  func former(before year: Int) -> [FormerUnit] {
    let units = Set(units(of: year).map(\.id))
    return entries.filter { $0.isValid(in: year - 1) && !units.contains($0.unit.id) }
      .map { FormerUnit(unit: $0.unit, successors: successors(of: $0, among: units)) }
  }

  func wasEvaluated(_ id: Unit.ID, in year: Int) -> Bool {
    entries.contains { $0.unit.id == id && $0.isValid(in: year) }
  }

  /// Which of some units took an ended unit's place in the end: those that it names as its successors, through those in
  /// between, in the order of the file's lists; none where the file does not know it.
  public func successors(of id: Unit.ID, among units: Set<Unit.ID>) -> [Unit.ID] {
    entries.first { $0.unit.id == id }.map { successors(of: $0, among: units) } ?? []
  }

  /// Who took an ended unit's place in the end, in the order of the file's lists, each once.
  private func successors(of entry: Entry, among units: Set<Unit.ID>) -> [Unit.ID] {
    var found: [Unit.ID] = []
    var seen: Set<Unit.ID> = [entry.unit.id]
    func follow(_ entry: Entry) {
      for id in entry.successors where seen.insert(id).inserted {
        if units.contains(id) {
          found.append(id)
        } else if let next = entries.first(where: { $0.unit.id == id }) {
          follow(next)
        }
      }
    }
    follow(entry)
    return found
  }
}

extension MetricTable {
  /// Some of its rows, as a table of their own.
  func rows(_ rows: Range<Int>) -> MetricTable {
    MetricTable(
      file: file,
      columns: columns.mapValues {
        Column(numbers: Array($0.numbers[rows]), states: Array($0.states[rows]), labels: $0.labels)
      },
      places: places.mapValues { Array($0[rows]) })
  }
}
