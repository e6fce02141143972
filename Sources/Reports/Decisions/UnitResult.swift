import Diagnostics
import Scoring

/// What became of a unit that was proposed, held or in reserve for an award.
struct UnitResult {
  enum Fate {
    case granted(FinalAward.Origin)
    case refused
    case other
    case undecided
    /// Stays in reserve.
    case reserve
  }

  let award: Award.ID
  let unit: Int
  let decision: CouncilDecision?
  let fate: Fate

  var words: Words {
    switch fate {
    case .granted(let origin):
      origin.words.map { Words("khen thưởng (\($0.vi))", "granted (\($0.en))") } ?? Words("khen thưởng", "granted")
    case .refused: Words("không khen thưởng", "not granted")
    case .other: Words("chưa khen thưởng: ý kiến khác", "not granted: another opinion")
    case .undecided: Words("chưa có ý kiến", "undecided")
    case .reserve: Words("dự bị", "reserve")
    }
  }

  /// A stable word for programs.
  var code: String {
    switch fate {
    case .granted: "granted"
    case .refused: "refused"
    case .other: "other"
    case .undecided: "undecided"
    case .reserve: "reserve"
    }
  }
}

extension DecidedSet {
  /// Everybody, award by award: who has it, then the others in the order of the proposals.
  var results: [UnitResult] {
    awards.flatMap { award in
      func result(_ unit: Int, _ fate: UnitResult.Fate) -> UnitResult {
        UnitResult(
          award: award.award, unit: unit, decision: ruling(on: unit, for: award.award)?.decision, fate: fate)
      }
      var results = award.granted.map { result($0.unit, .granted($0.origin)) }
      for (units, fate) in [
        (award.refused, .refused), (award.other, .other), (award.undecided, .undecided), (award.reserves, .reserve),
      ] as [([Int], UnitResult.Fate)] {
        results += units.map { result($0, fate) }
      }
      return results
    }
  }
}

extension CouncilDecision {
  /// As the decision cells offer it.
  var words: Words {
    switch self {
    case .agreed: ProposalLayout.decisions[0]
    case .refused: ProposalLayout.decisions[1]
    case .other: ProposalLayout.decisions[2]
    }
  }
}
