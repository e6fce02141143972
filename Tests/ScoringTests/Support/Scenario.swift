import Diagnostics
import Scoring
import Testing

/// A cell of a test's table: a figure, nil for missing, or what does not apply.
enum Entry: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral, ExpressibleByNilLiteral {
  case figure(Double)
  case missing
  case notApplicable

  init(floatLiteral value: Double) { self = .figure(value) }
  init(integerLiteral value: Int) { self = .figure(Double(value)) }
  init(nilLiteral: ()) { self = .missing }
}

/// A small year to evaluate a criteria set on: units by name, and a list of figures for each metric.
struct Scenario {
  /// Each unit with its block, `north` unless said otherwise.
  var units: [(id: String, block: String)]
  var metrics: [String: [Entry]]
  var previous: [String: [Entry]] = [:]
  var history = AwardHistory()

  init(_ units: [String], blocks: [String: String] = [:], metrics: [String: [Entry]]) {
    self.units = units.map { ($0, blocks[$0] ?? "north") }
    self.metrics = metrics
  }

  var year: Year {
    let blocks = ["north", "south", "east", "west"].map { Block(id: $0, title: Words(both: $0)) }
    let known = metrics.keys.sorted().map { Metric(id: $0, title: Words(both: $0), kind: .number) }
    return Year(
      units: units.map { Unit(id: $0.id, name: Words(both: $0.id), shortName: $0.id, block: $0.block) },
      blocks: blocks, dictionary: DataDictionary(metrics: known), metrics: metrics.mapValues(Self.column),
      previous: previous.mapValues(Self.column), history: history)
  }

  private static func column(_ cells: [Entry]) -> Column {
    var column = Column(repeating: 0, count: cells.count)
    for (row, cell) in cells.enumerated() {
      switch cell {
      case .figure(let number): column.set(row, to: number)
      case .missing: column.set(row, to: .missing)
      case .notApplicable: column.set(row, to: .notApplicable)
      }
    }
    return column
  }

  /// Evaluates a set that must pass its own checks first, as it would have when read from files.
  func evaluate(_ set: CriteriaSet, sourceLocation: SourceLocation = #_sourceLocation) throws -> Outcome {
    let year = year
    let context = CheckContext(
      dictionary: year.dictionary, blocks: year.blocks, previous: Set(year.previous.keys),
      archiveYears: year.history.years)
    let faults = set.faults(in: context)
    let errors = faults.filter { $0.problem.severity == .error }
    #expect(errors.map { "\($0.problem)" } == [], sourceLocation: sourceLocation)
    return try set.evaluate(year)
  }

  /// The problems that keep a set from being evaluated.
  func problems(_ set: CriteriaSet) -> [ScoringProblem] {
    do {
      _ = try set.evaluate(year)
      return []
    } catch {
      return error.faults.map(\.problem)
    }
  }

  func unit(_ id: String) throws -> Unit { try #require(year.units.first { $0.id == id }) }
}

extension Outcome {
  func row(_ unit: String) -> Int { units.firstIndex { $0.id == unit } ?? -1 }

  /// The published points of every unit.
  func points(_ id: Criterion.ID) -> [Double?] { units.indices.map { criteria[id]?.points[$0] } }

  var totals: [Double?] { units.indices.map { total[$0] } }

  /// Proposed, held and reserve units of an award, by id.
  func award(_ id: Award.ID) -> Named? {
    func names(_ nominations: [Nomination]) -> [String] { nominations.map { units[$0.unit].id } }
    return awards.first { $0.award.id == id }.map {
      Named(proposed: names($0.proposals), held: names($0.held), reserves: names($0.reserves))
    }
  }

  func reasons(_ unit: String, _ award: Award.ID) -> [AwardReason] {
    let result = awards.first { $0.award.id == award }
    let all = (result?.proposals ?? []) + (result?.held ?? []) + (result?.reserves ?? []) + (result?.refused ?? [])
    return all.first { $0.unit == row(unit) }?.reasons ?? []
  }
}

struct Named: Equatable {
  var proposed: [String] = []
  var held: [String] = []
  var reserves: [String] = []
}
