/// What the rules of a set ask for in a draw.
extension DrawPlan {
  /// Whether anything asks for grades, but for conditions that the grade alone decides.
  func needsGrades(_ program: [Instruction]) -> Bool {
    let judged = awards.filter(\.isByGrade).compactMap { $0.eligible?.program }
    let asks = program.indices.contains { index in
      program[index].inputs.contains(gradeColumn) && !judged.contains { $0.contains(index) }
    }
    return asks || keys.contains { $0.source == gradeColumn }
  }

  /// Whether nothing that weights move is asked for but the grade.
  func isByGrade(_ condition: Truth, _ program: [Instruction]) -> Bool {
    if condition.isStatic { return false }
    let moving = Set(
      steps.filter { $0.kind != .score }.map(\.column) + [
        totalColumn, exactColumn, rankColumn, blockRankColumn,
      ])
    let asked = program[condition.program].flatMap(\.inputs) + [condition.column]
    return moving.isDisjoint(with: asked)
  }
}

extension CriteriaSet {
  /// Whether totals have no more than 15 digits: what holds them down may have more.
  var hasPlainTotals: Bool {
    rounding != .none && atMost == nil && exclusions.allSatisfy { $0.atMost == nil }
  }
}
