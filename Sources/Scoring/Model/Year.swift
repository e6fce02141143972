/// What is evaluated: the units of a year and their figures, one column a metric, one row a unit.
public struct Year: Sendable {
  public let units: [Unit]
  public let blocks: [Block]
  public let dictionary: DataDictionary
  /// units × metrics, corrections laid over.
  public let metrics: [Metric.ID: Column]
  /// The year before, for `previous(metric)`; rows in the order of `units`.
  public let previous: [Metric.ID: Column]
  public let history: AwardHistory
  /// The block of each unit, as its place in `blocks`; blocks that are not listed come behind these.
  let blockPlaces: [Int]

  public init(
    units: [Unit], blocks: [Block], dictionary: DataDictionary, metrics: [Metric.ID: Column],
    previous: [Metric.ID: Column] = [:], history: AwardHistory = AwardHistory()
  ) {
    self.units = units
    self.blocks = blocks
    self.dictionary = dictionary
    self.metrics = metrics
    self.previous = previous
    self.history = history
    var places: [Block.ID: Int] = [:]
    for (place, block) in blocks.enumerated() where places[block.id] == nil { places[block.id] = place }
    var unlisted = blocks.count
    blockPlaces = units.map { unit in
      if let place = places[unit.block] { return place }
      defer { unlisted += 1 }
      places[unit.block] = unlisted
      return unlisted
    }
  }
}

/// What was granted in the years before, for `awarded(DM1, within: 2)`.
public struct AwardHistory: Hashable, Sendable {
  /// How many years back decisions are known: 0 none, 1 the year before, and so on without a gap.
  public let years: Int
  /// How many years ago, by award and unit.
  public let granted: [Award.ID: [Unit.ID: [Int]]]

  public init(years: Int = 0, granted: [Award.ID: [Unit.ID: [Int]]] = [:]) {
    self.years = years
    self.granted = granted
  }

  /// Whether each unit was granted the award within the last `years` years.
  public func column(of award: Award.ID, within years: Int, units: [Unit]) -> Column {
    let byUnit = granted[award] ?? [:]
    return Column(units.map { (byUnit[$0.id] ?? []).contains { $0 <= years } ? 1.0 : 0.0 })
  }
}
