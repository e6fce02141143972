import Analysis
import Diagnostics
import Evaluation
import Intake
import Scoring

/// What all cards of one criteria set are made from.
struct CardBook {
  /// Above so many units nobody is told what a step would mean for awards: the whole year is awarded anew for each.
  static let mostUnitsForAwards = 1000
  /// How many of a unit's steps are told with what they bring.
  static let mostSteps = 5

  let evaluated: EvaluatedYear
  let outcome: Outcome
  let language: Language
  let version: String
  let improvement: Improvement
  let comparison: BlockComparison
  let applicability: Applicability
  let names: ReaderNames
  let stepText: StepText
  /// How many units are ranked, in all and by block.
  let rankedCount: Int
  let rankedOfBlock: [Block.ID: Int]
  /// Every criterion and group, each group before its children.
  let nodes: [Criterion]
  private let nodesByID: [Criterion.ID: Criterion]
  private let lastYear: [Criterion.ID: Column]

  init(_ evaluated: EvaluatedYear, _ outcome: Outcome, language: Language, version: String) {
    self.evaluated = evaluated
    self.outcome = outcome
    self.language = language
    self.version = version
    let year = evaluated.folder.year
    improvement = Improvement(of: outcome, on: year)
    comparison = BlockComparison(of: outcome)
    applicability = Applicability(of: outcome, on: year)
    names = ReaderNames(year.dictionary, outcome.set, language)
    stepText = StepText(year.dictionary, language)
    let ranked = outcome.units.indices.filter { outcome.rank[$0] != nil }
    rankedCount = ranked.count
    rankedOfBlock = Dictionary(grouping: ranked) { outcome.units[$0].block }.mapValues(\.count)
    lastYear = Self.lastYear(of: outcome.set, year)
    let nodes = outcome.set.nodes
    self.nodes = nodes
    nodesByID = Dictionary(nodes.map { ($0.id, $0) }) { first, _ in first }
  }

  var set: CriteriaSet { outcome.set }
  var year: Year { evaluated.folder.year }
  var paper: Paper { evaluated.folder.report.paper }

  func node(_ id: Criterion.ID) -> Criterion? { nodesByID[id] }

  func blockTitle(_ id: Block.ID) -> String { year.blocks.first { $0.id == id }?.title[language] ?? id }

  func lastRank(of unit: Int) -> Int? { evaluated.folder.previousResults?.ranks[outcome.units[unit].id] }

  /// A criterion's value the year before; nil where it is not known, or was nothing.
  func lastValue(of id: Criterion.ID, _ unit: Int) -> (number: Double, text: String?)? {
    lastYear[id].flatMap { column in column[unit].map { ($0, column.text(unit)) } }
  }

  /// The criteria's values in the year before, where they are made of its metrics alone.
  private static func lastYear(of set: CriteriaSet, _ year: Year) -> [Criterion.ID: Column] {
    let before = Environment(rowCount: year.units.count, symbols: year.previous)
    var values: [Criterion.ID: Column] = [:]
    for leaf in set.leaves {
      guard case .figure(let figure)? = leaf.measure?.value, figure.previousSymbols.isEmpty, figure.pastAwards.isEmpty,
        figure.symbols.allSatisfy({ year.previous[$0.name] != nil })
      else { continue }
      values[leaf.id] = figure.evaluate(in: before)
    }
    return values
  }

  /// The cards of some units, in their order.
  func cards(of units: [Int]) -> [UnitCard] {
    zip(units, improvement.rooms(of: units)).map { unit, rooms in
      UnitCard(unit: unit, rooms: rooms, steps: steps(in: rooms, of: unit))
    }
  }

  /// The steps that bring the total most; of those that move the same figures, one.
  private func steps(in rooms: [Room], of unit: Int) -> [CardStep] {
    let steps = rooms.compactMap(\.next).filter { ($0.totalGain ?? $0.gain) > 0 }
    var distinct: [NextStep] = []
    for step in steps where !distinct.contains(where: { $0.moves == step.moves }) { distinct.append(step) }
    let order = distinct.indices.sorted {
      let (a, b) = (distinct[$0], distinct[$1])
      return (-(a.totalGain ?? 0), -a.gain, $0) < (-(b.totalGain ?? 0), -b.gain, $1)
    }
    return order.prefix(Self.mostSteps).map { index in
      let awards =
        outcome.units.count <= Self.mostUnitsForAwards
        ? improvement.awardEffects(of: distinct[index], by: unit) : []
      return CardStep(step: distinct[index], awards: awards)
    }
  }
}

/// What one unit's card tells beside the outcome.
struct UnitCard {
  let unit: Int
  let rooms: [Room]
  /// What brings most, the greatest gain first.
  let steps: [CardStep]

  func room(_ id: String) -> Room? { rooms.first { $0.item == id } }
}

struct CardStep {
  let step: NextStep
  let awards: [AwardEffect]
}
