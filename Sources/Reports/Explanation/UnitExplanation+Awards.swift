import Analysis
import Diagnostics
import Evaluation
import Intake
import Scoring

extension UnitExplanation {
  /// How many steps to an award are told.
  private static let mostSteps = 3

  /// Award by award: what became of the unit and why; where it is not proposed, what it lacks and what would bring it.
  func awards(_ set: ExplainedSet) -> String {
    let lines = set.awards.flatMap { award($0, set) }
    return lines.isEmpty ? "" : "\n" + lines.joined(separator: "\n") + "\n"
  }

  private func award(_ standing: AwardStanding, _ set: ExplainedSet) -> [String] {
    let outcome = set.outcome
    let award = standing.result.award
    let names = names(outcome)
    let lacks = ObstacleText(
      outcome: outcome, names: names, dictionary: evaluated.folder.year.dictionary, language: language)
    // What stands in the way is told with what it takes.
    let reasons = standing.reasons.filter { !$0.isToldByObstacle }.map { $0.text(language, names) }
    let gaps = standing.obstacles.enumerated().map { place, obstacle in
      let head = place == 0 ? Words("chưa được vì", "why not") : Words("ngoài ra", "also")
      return "\(head[language]): \(lacks.text(obstacle))"
    }
    let details = (reasons.isEmpty ? [] : [reasons.joined(separator: "; ")]) + gaps + steps(standing, set)
    return ["\(award.id)  \(award.title[language]): \(bold(standing.place.told[language]))"]
      + details.flatMap { TerminalReport.wrapped($0, indent: 4, width: 80) }
  }

  /// What would bring the award, the least change of the total first.
  private func steps(_ standing: AwardStanding, _ set: ExplainedSet) -> [String] {
    if [.proposed, .held].contains(standing.place) { return [] }
    guard let all = set.awardSteps, set.outcome.unranked[row] == nil, !standing.isTakenElsewhere else { return [] }
    let steps = all[standing.result.award.id] ?? []
    if steps.isEmpty {
      return [
        Words(
          "không thay đổi nào của riêng một chỉ tiêu đem lại hạng mục này",
          "no change of a single metric would bring this award")[language]
      ]
    }
    let text = StepText(evaluated.folder.year.dictionary, language)
    return steps.prefix(Self.mostSteps).map { step in
      let place =
        step.place == .proposed
        ? Words("được đề nghị", "proposed") : Words("chờ Hội đồng quyết định", "held for the council")
      let changes = [place[language]] + effects(total: step.totalGain, step.standing, set.outcome)
      let moves = text.full(step.moves)
      return Words("sẽ đạt nếu \(moves)", "would be reached with \(moves)")[language]
        + ": \(changes.joined(separator: ", "))"
    }
  }
}

extension AwardStanding {
  /// Whether another award has the unit, which may have one only.
  fileprivate var isTakenElsewhere: Bool {
    obstacles.contains { obstacle in
      switch obstacle {
      case .proposedFor, .heldFor: true
      case .noTotal, .exclusion, .condition, .line, .tie: false
      }
    }
  }
}

extension AwardReason {
  /// Whether the obstacles tell the same, with what is lacking.
  fileprivate var isToldByObstacle: Bool {
    switch self {
    case .excluded, .notEligible, .proposedFor, .heldFor, .noTotal: true
    case .place, .eligible, .tiedAtQuota, .belowQuota, .blockFull, .reserve: false
    }
  }
}

extension AwardPlace {
  /// As the heading of an award tells it; the turn of a reserve stands among its reasons.
  fileprivate var told: Words {
    switch self {
    case .reserve: Words("dự bị", "reserve")
    default: words
    }
  }
}
