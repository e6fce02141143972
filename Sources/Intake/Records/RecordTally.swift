import Scoring

/// Counts the metrics of one kind of record.
struct RecordTally: BatchConsumer {
  static var asksForPlaces: Bool { false }

  private let layout: RecordLayout
  private(set) var metrics: [MetricTally]
  /// The columns that expressions ask for, by name, as far as they are not asked as row conditions.
  private let asked: [(name: String, slot: Int)]
  private let cutOff: Double
  private let asksForCutOff: Bool

  init(_ countings: [Counting], _ layout: RecordLayout, units: Int, firstDay: Int, cutOff: Int) {
    self.layout = layout
    self.cutOff = Double(cutOff)
    metrics = countings.map {
      MetricTally($0, layout, units: units, firstDay: firstDay, cutOff: Double(cutOff))
    }
    let names = Set(metrics.flatMap { $0.expressions.flatMap { $0.symbols.map(\.name) } })
    asked = layout.slots.filter { names.contains($0.key) }.map { (name: $0.key, slot: $0.value) }
    asksForCutOff = names.contains(RecordKind.cutOff) && layout.slots[RecordKind.cutOff] == nil
  }

  mutating func take(_ batch: borrowing RecordBatch, _ text: UnsafePointer<UInt8>) {
    var symbols: [String: Column] = [:]
    for (name, slot) in asked { symbols[name] = batch.column(slot, labels: layout.labels[slot]) }
    if asksForCutOff { symbols[RecordKind.cutOff] = Column(repeating: cutOff, count: batch.count) }
    let environment = Environment(rowCount: batch.count, symbols: symbols)
    for index in metrics.indices { metrics[index].take(batch, in: environment) }
  }

  mutating func merge(_ later: RecordTally, lines: Int) {
    for index in metrics.indices { metrics[index].merge(later.metrics[index]) }
  }
}

extension Counting {
  /// The expressions that it asks of each record.
  var expressions: [Expression] { [condition, statistic.value].compactMap { $0 } }

  var names: [String] { expressions.flatMap { $0.symbols.map(\.name) } }
}
