extension Environment {
  /// The metrics, blocks and earlier years that a set's expressions see before anything is scored.
  public init(year: Year, asking past: [PastAward] = []) {
    var symbols = year.metrics
    let blocks = year.blocks.map(\.id)
    symbols["block"] = Column(
      numbers: year.blockPlaces.map { $0 < blocks.count ? Double($0) : 0 },
      states: Array(repeating: .present, count: year.units.count), labels: blocks)
    let awarded = Dictionary(
      past.map { ($0, year.history.column(of: $0.award, within: $0.within, units: year.units)) }
    ) { first, _ in first }
    // What nothing is known of the year before is missing for every unit.
    var previous = year.previous
    let unknown = Array(repeating: CellState.missing, count: year.units.count)
    let blank = Array(repeating: 0.0, count: unknown.count)
    for metric in year.dictionary.metrics where previous[metric.id] == nil {
      previous[metric.id] = Column(
        numbers: blank, states: unknown, labels: metric.kind.labels)
    }
    self.init(rowCount: year.units.count, symbols: symbols, previous: previous, awarded: awarded)
  }
}
