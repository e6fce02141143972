import Scoring

/// What is counted of one metric, unit by unit.
struct MetricTally: Sendable {
  let counting: Counting
  /// The condition, where it is one that can be asked of the batch itself.
  private let condition: RowCondition?
  /// Where the entries lie that are told apart, or the dates whose weeks are.
  private let source: Int
  /// The first day of the year, from which weeks are counted.
  private let firstDay: Double
  private(set) var counts: [Int]
  private var sums = DecimalSums(count: 0)
  private var values: [[Double]] = []
  private var entries: [Set<UInt64>] = []
  private var weeks: [UInt64] = []
  /// Rows for which the condition or the value cannot be reckoned.
  private(set) var undefined = 0

  init(_ counting: Counting, _ layout: RecordLayout, units: Int, firstDay: Int, cutOff: Double) {
    self.counting = counting
    condition = counting.condition.flatMap { RowCondition($0, layout, cutOff: cutOff) }
    self.firstDay = Double(firstDay)
    counts = Array(repeating: 0, count: units)
    switch counting.statistic {
    case .count: source = -1
    case .sum, .mean:
      source = -1
      sums = DecimalSums(count: units)
    case .median, .percentile:
      source = -1
      values = Array(repeating: [], count: units)
    case .distinct(let column):
      source = layout.hashSlots[column] ?? -1
      entries = Array(repeating: [], count: units)
    case .weeks(let column):
      source = layout.slots[column] ?? -1
      weeks = Array(repeating: 0, count: units)
    }
  }

  /// The expressions that it evaluates for each record.
  var expressions: [Expression] {
    [condition == nil ? counting.condition : nil, counting.statistic.value].compactMap { $0 }
  }

  mutating func take(_ batch: borrowing RecordBatch, in environment: Environment) {
    let holds = UnsafeMutablePointer<UInt8>.allocate(capacity: RecordBatch.capacity)
    defer { holds.deallocate() }
    if let condition {
      condition.ask(batch, holds)
    } else {
      ask(counting.condition?.evaluate(in: environment), holds, rows: batch.count)
    }
    let value = counting.statistic.value?.evaluate(in: environment)
    if value == nil, source < 0 {
      count(batch, where: holds)
      return
    }
    for row in 0..<batch.count where holds[row] != 0 {
      let unit = batch.unit(row)
      if unit < 0 { continue }
      if let value {
        if value.states[row].isUndefined { undefined += 1 }
        if value.states[row] != .present { continue }
        add(value.numbers[row], unit)
      } else if source >= 0, !tell(batch, row, unit) {
        continue
      }
      counts[unit] += 1
    }
  }

  /// Sets `holds` by the condition's column; to 1 throughout where there is none.
  private mutating func ask(_ condition: Column?, _ holds: UnsafeMutablePointer<UInt8>, rows: Int) {
    guard let condition else {
      holds.initialize(repeating: 1, count: rows)
      return
    }
    for row in 0..<rows {
      if condition.states[row].isUndefined { undefined += 1 }
      holds[row] = condition.states[row] == .present && condition.numbers[row] != 0 ? 1 : 0
    }
  }

  /// Counts rows, as most metrics do, without asking for each whether a list is shared, or whether its unit is evaluated.
  private mutating func count(_ batch: borrowing RecordBatch, where holds: UnsafePointer<UInt8>) {
    let units = batch.units
    withUnsafeTemporaryAllocation(of: Int.self, capacity: counts.count + 1) { found in
      // The first place is that of units that are not evaluated.
      found.initialize(repeating: 0)
      guard let found = found.baseAddress else { return }
      for row in 0..<batch.count { found[Int(max(units[row], -1)) &+ 1] &+= Int(holds[row]) }
      for unit in counts.indices { counts[unit] += found[unit + 1] }
    }
  }

  @inline(__always)
  private mutating func add(_ number: Double, _ unit: Int) {
    if values.isEmpty { sums.add(number, to: unit) } else { values[unit].append(number) }
  }

  /// Whether the row has an entry to tell apart.
  private mutating func tell(_ batch: borrowing RecordBatch, _ row: Int, _ unit: Int) -> Bool {
    guard weeks.isEmpty else {
      let day = batch.number(source, row: row)
      if day.isNaN { return false }
      // A date of another year, which only a kind without a period lets in, is in no week.
      let week = ((day - firstDay) / 7).rounded(.down)
      if (0..<53).contains(week) { weeks[unit] |= 1 << UInt64(week) }
      return true
    }
    entries[unit].insert(batch.hash(source, row: row))
    return true
  }

  mutating func merge(_ later: MetricTally) {
    undefined += later.undefined
    for unit in counts.indices { counts[unit] += later.counts[unit] }
    sums.add(later.sums)
    for unit in values.indices { values[unit] += later.values[unit] }
    for unit in entries.indices { entries[unit].formUnion(later.entries[unit]) }
    for unit in weeks.indices { weeks[unit] |= later.weeks[unit] }
  }

  /// One figure a unit.
  func column() -> Column {
    let units = counts.indices
    switch counting.statistic {
    case .count: return Column(counts.map(Double.init))
    case .sum: return Column(units.map { sums[$0] })
    case .distinct: return Column(entries.map { Double($0.count) })
    case .weeks: return Column(weeks.map { Double(min(52, $0.nonzeroBitCount)) })
    case .mean: return figures { counts[$0] == 0 ? nil : sums[$0] / Double(counts[$0]) }
    case .median: return figures { Self.percentile(values[$0], 0.5) }
    case .percentile(_, let share): return figures { Self.percentile(values[$0], share) }
    }
    func figures(_ figure: (Int) -> Double?) -> Column {
      var column = Column(repeating: 0, count: units.count)
      for unit in units {
        // Without a record there is nothing to take a mean of.
        if let number = figure(unit) { column.set(unit, to: number) } else { column.set(unit, to: .notApplicable) }
      }
      return column
    }
  }

  private static func percentile(_ values: [Double], _ share: Double) -> Double? {
    guard let last = values.indices.last else { return nil }
    let sorted = values.sorted()
    let place = share * Double(last)
    let below = Int(place)
    let above = min(below + 1, last)
    return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
  }
}
