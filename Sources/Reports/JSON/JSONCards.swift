import Analysis
public import Diagnostics
public import Evaluation
import Intake
import Scoring

/// What units leave open and what would bring more, as JSON for programs. The shape is versioned and documented in the
/// README: a key is only ever added without a new version.
public struct JSONCards {
  /// The version of the shape.
  public static let version = 1

  private let evaluated: EvaluatedYear
  private let units: [Int]
  private let language: Language

  /// - Parameters:
  ///   - units: places among the year's units, from 0.
  ///   - language: of titles and texts.
  public init(_ evaluated: EvaluatedYear, units: [Int], language: Language) {
    self.evaluated = evaluated
    self.units = units
    self.language = language
  }

  public func rendered() throws -> String {
    let document = CardDocument(
      version: Self.version, year: Nullable(evaluated.folder.report.year), sets: evaluated.outcomes.map { set($0) })
    return try document.jsonText()
  }

  private func set(_ outcome: Outcome) -> CardSetRecord {
    let book = CardBook(evaluated, outcome, language: language, version: "")
    return CardSetRecord(
      id: outcome.set.id, title: outcome.set.title[language], units: book.cards(of: units).map { record($0, book) })
  }

  private func record(_ card: UnitCard, _ book: CardBook) -> CardRecord {
    let (outcome, unit) = (book.outcome, card.unit)
    func gaps(_ gaps: [PeerGap]) -> [GapRecord] {
      gaps.map { GapRecord(criterion: $0.criterion, share: significant($0.share), block_mean: significant($0.mean)) }
    }
    return CardRecord(
      id: outcome.units[unit].id, name: outcome.units[unit].name[language], block: outcome.units[unit].block,
      total: Nullable(outcome.total[unit]), grade: Nullable(outcome.grade.text(unit)),
      rank: Nullable(outcome.rank[unit]), block_rank: Nullable(outcome.blockRank[unit]),
      previous_rank: Nullable(book.lastRank(of: unit)),
      items: card.rooms.map { item($0, unit, book) }, strengths: gaps(book.comparison.strengths(of: unit)),
      weaknesses: gaps(book.comparison.weaknesses(of: unit)), best_steps: card.steps.map { step($0, book) })
  }

  private func item(_ room: Room, _ unit: Int, _ book: CardBook) -> RoomRecord {
    RoomRecord(
      id: room.item, points: room.points, max: Nullable(room.maximum), missing: Nullable(room.missing),
      missing_of_total: Nullable(room.totalMissing),
      block_mean: Nullable(book.comparison.mean(of: room.item, for: unit)),
      next_step: Nullable(room.next.map { step(CardStep(step: $0, awards: []), book) }))
  }

  private func step(_ card: CardStep, _ book: CardBook) -> StepRecord {
    StepRecord(card.step, awards: card.awards, book.year, book.stepText)
  }

  private func significant(_ number: Double) -> Double { Decimal15.significant(number) }
}

// The names of the keys are the shape's own.
private struct CardDocument: Encodable {
  let version: Int
  let year: Nullable<Int>
  let sets: [CardSetRecord]
}

private struct CardSetRecord: Encodable {
  let id: String
  let title: String
  let units: [CardRecord]
}

private struct CardRecord: Encodable {
  let id: String
  let name: String
  let block: String
  let total: Nullable<Double>
  let grade: Nullable<String>
  let rank: Nullable<Double>
  let block_rank: Nullable<Double>
  let previous_rank: Nullable<Int>
  let items: [RoomRecord]
  let strengths: [GapRecord]
  let weaknesses: [GapRecord]
  let best_steps: [StepRecord]
}

private struct RoomRecord: Encodable {
  let id: String
  let points: Double
  let max: Nullable<Double>
  let missing: Nullable<Double>
  let missing_of_total: Nullable<Double>
  let block_mean: Nullable<Double>
  let next_step: Nullable<StepRecord>
}

private struct GapRecord: Encodable {
  let criterion: String
  let share: Double
  let block_mean: Double
}
