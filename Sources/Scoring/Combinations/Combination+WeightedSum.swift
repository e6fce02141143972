extension Combination {
  /// The weighted sums of `count` units, column by column: each unit's terms are added in the order of the columns.
  ///
  /// - Parameter isMean: whether the sum is divided by that of the weights that count for the unit.
  static func weightedSum(_ columns: [Column], _ weights: [Double], _ count: Int, isMean: Bool) -> Column {
    if columns.allSatisfy(\.states.areAllPresent) {
      return sumOfWhole(columns, weights, count, isMean: isMean)
    }
    var sums = Array(repeating: 0.0, count: count)
    var weighed = sums
    var states = Array(repeating: CellState.notApplicable, count: count)
    for (column, weight) in zip(columns, weights) {
      for row in 0..<count where column.states[row] == .present {
        sums[row] += weight * column.numbers[row]
        weighed[row] += weight
        states[row] = .present
      }
    }
    for row in 0..<count where states[row] == .present {
      let score = isMean ? sums[row] / weighed[row] : sums[row]
      sums[row] = score.isFinite ? score : 0
      if !score.isFinite { states[row] = .outOfDomain }
    }
    return Column(numbers: sums, states: states)
  }

  /// The same where everything applies to everyone, some thousand rows at a time so that their sums stay at hand.
  private static func sumOfWhole(_ columns: [Column], _ weights: [Double], _ count: Int, isMean: Bool) -> Column {
    let divisor = isMean ? weights.reduce(0, +) : 1
    let numbers = [Double].made(count: count) { sums, rows in
      for start in stride(from: rows.lowerBound, to: rows.upperBound, by: 2048) {
        let rows = start..<Swift.min(start + 2048, rows.upperBound)
        for row in rows { sums[row] = 0 }
        for (column, weight) in zip(columns, weights) {
          column.numbers.withUnsafeBufferPointer { scores in
            for row in rows { sums[row] += weight * scores[row] }
          }
        }
        if isMean { for row in rows { sums[row] /= divisor } }
      }
    }
    var result = Column(numbers)
    if numbers.areAllFinite { return result }
    for row in 0..<count where !numbers[row].isFinite { result.set(row, to: .outOfDomain) }
    return result
  }
}
