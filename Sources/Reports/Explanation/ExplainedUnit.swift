import Analysis
import Diagnostics
public import Evaluation
public import Intake
import Scoring

/// A unit's year under all criteria sets, or one item of it, ready to be told.
public struct ExplainedUnit: Sendable {
  let evaluated: EvaluatedYear
  let imported: ImportedCells
  /// The unit's place among the year's units, from 0.
  let row: Int
  /// A criterion, group or adjustment that alone is told, by its id; nil for everything.
  let item: String?
  let sets: [ExplainedSet]

  /// - Parameters:
  ///   - row: the unit's place among the year's units, from 0.
  ///   - item: the id of a criterion, a group or an adjustment; nil for everything.
  public init(_ evaluated: EvaluatedYear, imported: ImportedCells, row: Int, item: String? = nil) {
    self.evaluated = evaluated
    self.imported = imported
    self.row = row
    self.item = item
    sets = evaluated.outcomes.filter { item.map($0.set.itemIDs.contains) ?? true }.map {
      ExplainedSet($0, evaluated.folder.year, row: row, isWhole: item == nil)
    }
  }

  /// The ids that `item` may have: criteria, groups and adjustments of every set.
  public static func items(of evaluated: EvaluatedYear) -> [String] {
    var ids: [String] = []
    for id in evaluated.outcomes.flatMap(\.set.itemIDs) where !ids.contains(id) { ids.append(id) }
    return ids
  }

  var sources: FigureSources { FigureSources(folder: evaluated.folder, imported: imported, row: row) }
}

/// What one criteria set makes of the unit, and what it leaves open.
struct ExplainedSet: Sendable {
  /// Above so many units nobody is told what would bring an award: the whole year is awarded anew for each step.
  static let mostUnitsForAwards = CardBook.mostUnitsForAwards

  let outcome: Outcome
  /// By criterion or adjustment.
  let steps: [String: NextStep]
  /// nil without a total.
  let parts: TotalParts?
  /// nil without a rank.
  let neighbours: RankNeighbours?
  let blockNeighbours: RankNeighbours?
  let awards: [AwardStanding]
  /// nil where that was not asked for, or would take too long.
  let awardSteps: [Award.ID: [AwardStep]]?
  /// How many units are ranked, in all and in the unit's block.
  let ranked: Int
  let rankedInBlock: Int

  init(_ outcome: Outcome, _ year: Year, row: Int, isWhole: Bool) {
    self.outcome = outcome
    let improvement = Improvement(of: outcome, on: year)
    let rooms = improvement.rooms(of: [row])[0]
    steps = Dictionary(rooms.compactMap { room in room.next.map { (room.item, $0) } }) { first, _ in first }
    parts = TotalParts(of: row, in: outcome, places: outcome.set.decimals)
    let all = outcome.units.indices.filter { outcome.rank[$0] != nil }
    let block = all.filter { outcome.units[$0].block == outcome.units[row].block }
    (ranked, rankedInBlock) = (all.count, block.count)
    let keys = outcome.rankKeys(on: year)
    neighbours = isWhole ? RankNeighbours(of: row, among: all, by: keys) : nil
    blockNeighbours = isWhole ? RankNeighbours(of: row, among: block, by: keys) : nil
    awards = isWhole ? outcome.awardStandings(of: row) : []
    let isSmall = outcome.units.count <= Self.mostUnitsForAwards
    awardSteps = isWhole && isSmall ? improvement.stepsToAwards(of: row) : nil
  }
}

extension CriteriaSet {
  var itemIDs: [String] { nodes.map(\.id) + adjustments.map(\.id) }
}
