extension Environment {
  /// The metrics, blocks and earlier years that a set's expressions see before anything is scored.
  public init(year: Year, asking past: [PastAward] = []) {
    var symbols = year.metrics
    let blocks = year.blocks.map(\.id)
    let places = Dictionary(blocks.enumerated().map { ($1, Double($0)) }) { first, _ in first }
    symbols["block"] = Column(
      numbers: year.units.map { places[$0.block] ?? 0 },
      states: Array(repeating: .present, count: year.units.count), labels: blocks)
    let awarded = Dictionary(
      past.map { ($0, year.history.column(of: $0.award, within: $0.within, units: year.units)) }
    ) { first, _ in first }
    // What nothing is known of the year before is missing for every unit.
    var previous = year.previous
    let unknown = Array(repeating: CellState.missing, count: year.units.count)
    for metric in year.dictionary.metrics where previous[metric.id] == nil {
      previous[metric.id] = Column(
        numbers: Array(repeating: 0, count: unknown.count), states: unknown, labels: metric.kind.labels)
    }
    self.init(rowCount: year.units.count, symbols: symbols, previous: previous, awarded: awarded)
  }
}
