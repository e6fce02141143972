extension DrawKernel {
  /// Runs a part of the program: expressions over columns, cell by cell as `Evaluation` takes them.
  func run(_ part: Range<Int>) {
    for index in part { run(plan.program[index]) }
  }

  private func run(_ step: Instruction) {
    let (a, b, out) = (column(step.a), column(step.b), column(step.out))
    let (aStates, bStates, outStates) = (state(step.a), state(step.b), state(step.out))
    func map(_ operation: (Double) -> Cells.Cell) {
      for row in 0..<count {
        (out[row], outStates[row]) =
          aStates[row] == .present ? operation(a[row]) : (a[row], aStates[row])
      }
    }
    func zip(_ operation: (Double, Double) -> Cells.Cell) {
      for row in 0..<count {
        let state = max(aStates[row], bStates[row])
        (out[row], outStates[row]) = state == .present ? operation(a[row], b[row]) : (0, state)
      }
    }
    switch step.operation {
    case .add where step.isQuick: for row in 0..<stride { out[row] = a[row] + b[row] }
    case .subtract where step.isQuick: for row in 0..<stride { out[row] = a[row] - b[row] }
    case .add: zip { Arithmetic.finite($0 + $1) }
    case .subtract: zip { Arithmetic.finite($0 - $1) }
    case .multiply: zip { Arithmetic.finite($0 * $1) }
    case .divide: zip(Arithmetic.divide)
    case .power: zip(Arithmetic.power)
    case .least: zip { (min($0, $1), .present) }
    case .greatest: zip { (max($0, $1), .present) }
    case .negate: map { (0 - $0, .present) }
    case .not: map { (1 - $0, .present) }
    case .round: map { (Decimal15.round($0, places: step.parameter), .present) }
    case .call: map { Arithmetic.call(step.function, $0) }
    case .relabel:
      let table = plan.tables[step.parameter]
      map { (table[Int($0)], .present) }
    case .compare: zip { (step.comparison.holds(Decimal15.compare($0, $1)) ? 1 : 0, .present) }
    case .compareTexts:
      zip { (step.comparison.holds($0 == $1 ? 0 : ($0 < $1 ? -1 : 1)) ? 1 : 0, .present) }
    case .isMissing:
      for row in 0..<count {
        let state = aStates[row]
        (out[row], outStates[row]) =
          state.isUndefined ? (a[row], state) : (state == .missing ? 1 : 0, .present)
      }
    case .and: join(a, aStates, b, bStates, out, outStates, settling: 0)
    case .or: join(a, aStates, b, bStates, out, outStates, settling: 1)
    case .choose: choose(step)
    }
  }

  private func join(
    _ a: UnsafeMutablePointer<Double>, _ aStates: UnsafeMutablePointer<CellState>,
    _ b: UnsafeMutablePointer<Double>,
    _ bStates: UnsafeMutablePointer<CellState>, _ out: UnsafeMutablePointer<Double>,
    _ outStates: UnsafeMutablePointer<CellState>, settling: Double
  ) {
    for row in 0..<count {
      if aStates[row].isUndefined || (aStates[row] == .present && a[row] == settling) {
        (out[row], outStates[row]) = (a[row], aStates[row])
      } else if bStates[row].isUndefined || (bStates[row] == .present && b[row] == settling) {
        (out[row], outStates[row]) = (b[row], bStates[row])
      } else {
        let state = max(aStates[row], bStates[row])
        (out[row], outStates[row]) = (state == .present ? 1 - settling : 0, state)
      }
    }
  }

  private func choose(_ step: Instruction) {
    let (asked, askedStates) = (column(step.a), state(step.a))
    for row in 0..<count {
      let from = asked[row] != 0 ? step.b : step.c
      if askedStates[row] == .present {
        column(step.out)[row] = column(from)[row]
        state(step.out)[row] = state(from)[row]
      } else {
        column(step.out)[row] = 0
        state(step.out)[row] = askedStates[row]
      }
    }
  }
}
