import CivilCalendar

/// A column in the making: one cell a row, or a single cell that stands for all rows, so that a constant
/// takes no column.
struct Cells {
  var numbers: [Double]
  var states: [CellState]
  var labels: [String]?
  /// 1, or 0 where the only cell stands for every row.
  let step: Int

  init(_ numbers: [Double], _ states: [CellState], labels: [String]? = nil, step: Int = 1) {
    self.numbers = numbers
    self.states = states
    self.labels = labels
    self.step = step
  }

  static func constant(_ number: Double, labels: [String]? = nil) -> Cells {
    Cells([number], [.present], labels: labels, step: 0)
  }

  init(_ column: Column, rows: Range<Int>) {
    if rows == 0..<column.count {
      self.init(column.numbers, column.states, labels: column.labels)
    } else {
      self.init(Array(column.numbers[rows]), Array(column.states[rows]), labels: column.labels)
    }
  }

  func column(rowCount: Int) -> Column {
    guard step == 0 else { return Column(numbers: numbers, states: states, labels: labels) }
    return Column(
      numbers: Array(repeating: numbers[0], count: rowCount), states: Array(repeating: states[0], count: rowCount),
      labels: labels)
  }

  /// One cell's number, 0 unless present, and its state.
  typealias Cell = (number: Double, state: CellState)

  /// Each cell through an operation that decides on states by itself.
  @inline(__always)
  func map(_ operation: (Cell) -> Cell) -> Cells {
    var result = self
    result.labels = nil
    for row in numbers.indices { (result.numbers[row], result.states[row]) = operation((numbers[row], states[row])) }
    return result
  }

  /// Each figure through an operation; what is not a figure stays what it is.
  @inline(__always)
  func mapFigures(_ operation: (Double) -> Cell) -> Cells {
    map { $0.state == .present ? operation($0.number) : $0 }
  }

  /// The cells of two columns, row by row, through an operation that decides on states by itself.
  @inline(__always)
  static func zip(_ a: Cells, _ b: Cells, rowCount: Int, _ operation: (Cell, Cell) -> Cell) -> Cells {
    let step = max(a.step, b.step)
    let count = step == 0 ? 1 : rowCount
    var result = Cells(
      Array(repeating: 0, count: count), Array(repeating: .present, count: count), step: step)
    // Millions of records go through here, so no list is asked for each cell whether it is shared.
    result.numbers.withUnsafeMutableBufferPointer { numbers in
      result.states.withUnsafeMutableBufferPointer { states in
        a.numbers.withUnsafeBufferPointer { left in
          a.states.withUnsafeBufferPointer { leftStates in
            b.numbers.withUnsafeBufferPointer { right in
              b.states.withUnsafeBufferPointer { rightStates in
                for row in 0..<count {
                  let (i, j) = (row &* a.step, row &* b.step)
                  (numbers[row], states[row]) = operation((left[i], leftStates[i]), (right[j], rightStates[j]))
                }
              }
            }
          }
        }
      }
    }
    return result
  }

  /// Figures through an operation; where either is not one, the graver state.
  @inline(__always)
  static func zipFigures(_ a: Cells, _ b: Cells, rowCount: Int, _ operation: (Double, Double) -> Cell) -> Cells {
    zip(a, b, rowCount: rowCount) { left, right in
      let state = max(left.state, right.state)
      return state == .present ? operation(left.number, right.number) : (0, state)
    }
  }

  /// A text that is compared with a date, as the day that it spells; anything else as it is.
  var asDay: Cells {
    guard let text = labels?.first, step == 0, let date = CivilDate(iso: text) else { return self }
    return .constant(Double(date.dayNumber))
  }

  /// The same texts as places in other labels; −1 for a text that is not among them.
  func relabelled(_ new: [String]) -> Cells {
    guard let labels, labels != new else { return self }
    let places = labels.map { Double(new.firstIndex(of: $0) ?? -1) }
    var result = mapFigures { (places[Int($0)], .present) }
    result.labels = new
    return result
  }
}
