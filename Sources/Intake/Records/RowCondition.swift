import CivilCalendar
import Scoring

/// A condition over the numbers that a batch holds: days compared with days, and answers or texts with one of them.
///
/// A comparison with what is missing does not hold. Since nothing here turns a condition into its contrary, it is then
/// true of the same rows as its expression, of which only those are counted where it is known to hold.
indirect enum RowCondition: Sendable {
  case days(Days, ComparisonOperator, Days)
  /// Whether a column has one of its labels, by number, or any other.
  case label(slot: Int, number: Double, isEqual: Bool)
  case all(RowCondition, RowCondition)
  case any(RowCondition, RowCondition)

  enum Days: Sendable {
    case slot(Int)
    case day(Double)
  }

  /// - Returns: nil where the expression asks for more.
  init?(_ expression: Expression, _ layout: RecordLayout, cutOff: Double) {
    guard let plain = expression.plainCondition else { return nil }
    self.init(plain, layout, cutOff)
  }

  private init?(_ condition: PlainCondition, _ layout: RecordLayout, _ cutOff: Double) {
    switch condition {
    case .all(let left, let right):
      guard let left = RowCondition(left, layout, cutOff), let right = RowCondition(right, layout, cutOff) else {
        return nil
      }
      self = .all(left, right)
    case .any(let left, let right):
      guard let left = RowCondition(left, layout, cutOff), let right = RowCondition(right, layout, cutOff) else {
        return nil
      }
      self = .any(left, right)
    case .comparison(.symbol(let name), let comparison, .text(let text)) where Self.labels(name, layout) != nil:
      self.init(name, comparison, text, layout)
    case .comparison(.text(let text), let comparison, .symbol(let name)) where Self.labels(name, layout) != nil:
      self.init(name, comparison, text, layout)
    case .comparison(let left, let comparison, let right):
      guard let left = Days(left, layout, cutOff), let right = Days(right, layout, cutOff) else { return nil }
      self = .days(left, comparison, right)
    }
  }

  private init?(_ name: String, _ comparison: ComparisonOperator, _ text: String, _ layout: RecordLayout) {
    guard !comparison.needsOrder, let slot = layout.slots[name], let labels = layout.labels[slot] else { return nil }
    // A number that no answer has, for a text that is none.
    let number = Double(labels.firstIndex(of: text) ?? -1)
    self = .label(slot: slot, number: number, isEqual: comparison == .equal)
  }

  private static func labels(_ name: String, _ layout: RecordLayout) -> [String]? {
    layout.slots[name].flatMap { layout.labels[$0] }
  }

  // MARK: Asking

  /// Sets `holds` to 1 for each row of which it holds, else to 0.
  func ask(_ batch: borrowing RecordBatch, _ holds: UnsafeMutablePointer<UInt8>) {
    switch self {
    case .days(.slot(let left), let comparison, .slot(let right)):
      let (left, right) = (batch.numbers(left), batch.numbers(right))
      Self.fill(holds, batch.count, comparison) { (left[$0], right[$0]) }
    case .days(.slot(let left), let comparison, .day(let day)):
      let left = batch.numbers(left)
      Self.fill(holds, batch.count, comparison) { (left[$0], day) }
    case .days(.day(let day), let comparison, .slot(let right)):
      let right = batch.numbers(right)
      Self.fill(holds, batch.count, comparison) { (day, right[$0]) }
    case .days(.day(let left), let comparison, .day(let right)):
      Self.fill(holds, batch.count, comparison) { _ in (left, right) }
    case .label(let slot, let number, let isEqual):
      let numbers = batch.numbers(slot)
      Self.fill(holds, batch.count, isEqual ? .equal : .notEqual) { (numbers[$0], number) }
    case .all(let left, let right): join(batch, left, right, holds) { $0 & $1 }
    case .any(let left, let right): join(batch, left, right, holds) { $0 | $1 }
    }
  }

  @inline(__always)
  private static func fill(
    _ holds: UnsafeMutablePointer<UInt8>, _ count: Int, _ comparison: ComparisonOperator,
    _ sides: (Int) -> (Double, Double)
  ) {
    @inline(__always) func fill(_ isSo: (Double, Double) -> Bool) {
      for row in 0..<count {
        let (left, right) = sides(row)
        holds[row] = isSo(left, right) ? 1 : 0
      }
    }
    switch comparison {
    case .equal: fill { $0 == $1 }
    // Less or greater, since what is missing is neither.
    case .notEqual: fill { $0 < $1 || $0 > $1 }
    case .less: fill { $0 < $1 }
    case .lessOrEqual: fill { $0 <= $1 }
    case .greater: fill { $0 > $1 }
    case .greaterOrEqual: fill { $0 >= $1 }
    }
  }

  @inline(__always)
  private func join(
    _ batch: borrowing RecordBatch, _ left: RowCondition, _ right: RowCondition,
    _ holds: UnsafeMutablePointer<UInt8>, _ junction: (UInt8, UInt8) -> UInt8
  ) {
    left.ask(batch, holds)
    let others = UnsafeMutablePointer<UInt8>.allocate(capacity: RecordBatch.capacity)
    defer { others.deallocate() }
    right.ask(batch, others)
    for row in 0..<batch.count { holds[row] = junction(holds[row], others[row]) }
  }
}

extension RowCondition.Days {
  fileprivate init?(_ operand: PlainCondition.Operand, _ layout: RecordLayout, _ cutOff: Double) {
    switch operand {
    case .symbol(let name):
      if let slot = layout.slots[name] {
        let column = layout.kind.columns.first { $0.id == name }
        guard column?.kind == .date || column == nil && name == layout.kind.dueName else { return nil }
        self = .slot(slot)
      } else if name == RecordKind.cutOff {
        self = .day(cutOff)
      } else {
        return nil
      }
    case .text(let text):
      guard let date = CivilDate(iso: text) else { return nil }
      self = .day(Double(date.dayNumber))
    case .number: return nil
    }
  }
}
