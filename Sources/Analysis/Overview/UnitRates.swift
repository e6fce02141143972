public import Scoring

/// A figure of every unit, and the order from the lowest to the highest.
public struct UnitRates: Hashable, Sendable {
  /// To nine decimals; nil where the unit has none.
  public let rates: [Double?]
  /// Each unit's place, from 0: equals in the units' order, those without a figure last.
  public let places: [Int]
  /// The units by their places.
  public let order: [Int]

  public init(_ rates: [Double?]) {
    let rounded = rates.map { $0.map { Decimal15.round($0, places: 9) } }
    let order = rounded.indices.sorted { (rounded[$0] ?? .infinity, $0) < (rounded[$1] ?? .infinity, $1) }
    var places = Array(repeating: 0, count: order.count)
    for (place, unit) in order.enumerated() { places[unit] = place }
    self.rates = rounded
    self.order = order
    self.places = places
  }

  public init(_ rate: Expression, _ year: Year) {
    let column = rate.evaluate(in: Environment(rowCount: year.units.count, symbols: year.metrics))
    self.init((0..<column.count).map { column[$0] })
  }
}
