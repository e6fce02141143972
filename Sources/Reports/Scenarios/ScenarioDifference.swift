import Analysis
import Diagnostics
import Evaluation
import Intake
import Scoring

/// A scenario beside the year as it is: what it assumes and what comes of it.
struct ScenarioDifference {
  let id: String
  /// nil where nobody gave it one.
  let title: Words?
  /// As they were written.
  let assignments: [String]
  /// Figures that are assumed otherwise than they are.
  let figures: [AssumedFigure]
  let evaluated: EvaluatedYear
  /// One a criteria set, in the report's order.
  let sets: [SetDifference]

  struct SetDifference {
    let set: CriteriaSet
    let rules: RulesDifference
    let outcome: OutcomeDifference
  }

  init(_ scenario: EvaluatedScenario, official: EvaluatedYear) {
    (id, title) = (scenario.scenario.id, scenario.scenario.title)
    assignments = scenario.scenario.assignments.map(\.text)
    evaluated = scenario.evaluated
    figures = official.folder.year.assumedFigures(in: scenario.evaluated.folder.year)
    sets = zip(official.outcomes, scenario.evaluated.outcomes).map { before, after in
      SetDifference(
        set: after.set, rules: RulesDifference(from: before.set, to: after.set),
        outcome: OutcomeDifference(from: before, to: after))
    }
  }

  static func all(of whatIf: WhatIf) -> [ScenarioDifference] {
    whatIf.scenarios.map { ScenarioDifference($0, official: whatIf.official) }
  }

  /// What is assumed, a line or more each; that nothing is otherwise, where that is so.
  func assumptions(_ language: Language, width: Int = 80) -> [String] {
    let (year, texts) = (
      evaluated.folder.year, FigureText(dictionary: evaluated.folder.year.dictionary, language: language)
    )
    let rules = sets.flatMap { RuleTexts(rules: $0.rules, language: language, width: width).lines() }
    let figures = figures.flatMap { change -> [String] in
      let unit = year.units[change.unit]
      let (old, new) = (change.before, change.after)
      let step =
        "\(texts.text(old.number, old.state, of: change.metric)) → \(texts.text(new.number, new.state, of: change.metric))"
      return HangingText.lines("  ", "\(unit.name[language]): \(texts.title(of: change.metric)): \(step)", width: width)
    }
    if rules.isEmpty, figures.isEmpty {
      return HangingText.lines(
        "  ", Words("không có gì khác với hiện tại", "nothing is otherwise than it is")[language])
    }
    return rules + figures
  }
}

extension OutcomeDifference {
  /// How many units have another rank, come into the ranking, or leave it.
  var rankMoves: Int { movements.count { $0.before.rank != $0.after.rank } }

  /// Who is proposed for an award now and was not before, and the other way round.
  var proposals: (gained: Int, lost: Int) {
    let shifts = awards.flatMap(\.shifts)
    return (shifts.count { $0.after == .proposed }, shifts.count { $0.before == .proposed })
  }
}
