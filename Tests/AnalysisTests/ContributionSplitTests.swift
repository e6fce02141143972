import Foundation
import Analysis
import Diagnostics
import Scoring
import TestSupport
import Testing

/// A total's change split by criterion, by hand and on random sets.
@Suite struct ContributionSplitTests {
  // MARK: By hand

  /// A: 20 points, B: 30 points where it applies, both the value itself as a share; a bonus X of 1 each, a penalty Y of
  /// 2 each, both bonuses X and Z at most 3 together.
  private static func set(
    policy: NotApplicablePolicy = .rescaleTotal, atMost: Double? = nil, places: Int = 2
  ) throws -> CriteriaSet {
    func leaf(_ id: String, _ points: Double, _ metric: String) throws -> Criterion {
      Criterion(
        id: id, title: Words(both: id), worth: .points(points),
        content: .measure(
          Measure(
            value: .figure(try Scoring.Expression(parsing: metric)),
            method: try #require(ScoringMethod(named: "proportion")))))
    }
    func rule(_ id: String, _ each: Double) throws -> Adjustment {
      Adjustment(
        id: id, title: Words(both: id), value: try Scoring.Expression(parsing: id.lowercased()), each: each, atMost: nil
      )
    }
    return CriteriaSet(
      id: "set", title: Words(both: "set"), points: 100, decimals: places, notApplicable: policy, atMost: atMost,
      criteria: [
        Criterion(
          id: "G", title: Words(both: "G"), worth: .points(50),
          content: .group([try leaf("A", 20, "a"), try leaf("B", 30, "b")], GroupRule())),
        try leaf("C", 50, "c"),
      ],
      adjustments: [try rule("X", 1), try rule("Z", 2), try rule("Y", -2)],
      caps: [SharedCap(id: "bonus", adjustments: ["X", "Z"], atMost: 3)],
      grades: GradeScale(grades: [.init(title: "g", from: 0)]))
  }

  private static let plain: [String: Double] = ["a": 0.5, "b": 0.6, "c": 0.8, "x": 0, "z": 0, "y": 0]

  /// What stands for a figure that does not apply.
  private static let nothing = -1.0

  /// A year of one unit.
  private static func year(_ figures: [String: Double]) -> Year {
    let metrics = figures.keys.sorted()
    var columns: [Metric.ID: Column] = [:]
    for id in metrics {
      var column = Column(repeating: 0, count: 1)
      if let figure = figures[id], figure != nothing {
        column.set(0, to: figure)
      } else {
        column.set(0, to: .notApplicable)
      }
      columns[id] = column
    }
    return Year(
      units: [Scoring.Unit(id: "u", name: Words(both: "u"), shortName: "u", block: "k")],
      blocks: [Block(id: "k", title: Words(both: "k"))],
      dictionary: DataDictionary(metrics: metrics.map { Metric(id: $0, title: Words(both: $0), kind: .number) }),
      metrics: columns)
  }

  private static func shares(
    _ set: CriteriaSet, _ changes: [String: Double], to other: CriteriaSet? = nil
  ) throws -> [String: Double] {
    let before = try set.evaluate(year(plain))
    let after = try (other ?? set).evaluate(year(plain.merging(changes) { $1 }))
    let difference = OutcomeDifference(from: before, to: after)
    let movement = try #require(difference.movements.first)
    var shares: [String: Double] = [:]
    for share in movement.contributions { shares[share.source.text] = share.difference }
    return shares
  }

  @Test func aCriterionCountsWhatItAddsOnTheScale() throws {
    // 10 + 18 + 40 = 68 of 100; then 10 + 40 of 70 = 71.43: A 10 → 14.2857, B 18 → nothing, C 40 → 57.1428.
    #expect(
      try Self.shares(Self.set(), ["b": Self.nothing]) == ["A": 4.29, "B": -18, "C": 17.14])
    // Only the groups' own scale: A becomes 10 ÷ 20 × 50 = 25.
    #expect(try Self.shares(Self.set(policy: .rescaleSiblings), ["b": Self.nothing]) == ["A": 15, "B": -18])
    #expect(try Self.shares(Self.set(policy: .full), ["b": Self.nothing]) == ["B": 12])
    #expect(try Self.shares(Self.set(policy: .zero), ["b": Self.nothing]) == ["B": -18])
  }

  @Test func roundingMakesThePartsAgree() throws {
    // 71.43 is 14.29 + 57.14; with three thirds the parts are 33.33 each and the total is 100 × 1/3 · …
    let shares = try Self.shares(Self.set(places: 0), ["a": 0.525, "b": 0.615, "c": 0.809])
    // 10.5 → 11, 18.45 → 18, 40.45 → 40: 69 − 68.
    #expect(shares == ["A": 1])
    let scaled = try Self.shares(Self.set(), ["b": Self.nothing, "c": 0.811])
    // A 10 and C 40.55 of 70: 14.29 + 57.93 = 72.22, and 50.55 ÷ 70 = 72.21.
    #expect(scaled == ["A": 4.29, "B": -18, "C": 17.93, "rounding": -0.01])
  }

  @Test func adjustmentsCountAsTheyDoUnderSharedCaps() throws {
    // 2 + 4 is held to 3: 1 and 2. The penalty is its own.
    #expect(try Self.shares(Self.set(), ["x": 2, "z": 2, "y": 1]) == ["X": 1, "Z": 2, "Y": -2])
    #expect(try Self.shares(Self.set(), ["x": 1, "z": 1]) == ["X": 1, "Z": 2])
    // 1 + 8 held to 3: 0.33 and 2.67.
    #expect(try Self.shares(Self.set(), ["x": 1, "z": 4]) == ["X": 0.33, "Z": 2.67])
  }

  @Test func ceilingsAndTheFloorAreAPartOfTheirOwn() throws {
    // 68 + 3 over a ceiling of 70.
    #expect(try Self.shares(Self.set(atMost: 70), ["x": 3]) == ["X": 3, "limits": -1])
    #expect(try Self.shares(Self.set(), ["y": 50]) == ["Y": -100, "limits": 32])
  }

  @Test func tellsPointsBesideWhatCounts() throws {
    let set = try Self.set()
    let before = Self.year(Self.plain)
    let after = Self.year(Self.plain.merging(["b": Self.nothing]) { $1 })
    let difference = OutcomeDifference(from: try set.evaluate(before), to: try set.evaluate(after))
    let shares = try #require(difference.movements.first).contributions
    let b = try #require(shares.first { $0.source == .criterion("B") })
    #expect(b.before == 18 && b.after == nil && b.pointsBefore == 18 && b.pointsAfter == nil)
    let a = try #require(shares.first { $0.source == .criterion("A") })
    #expect(a.before == 10 && a.after == 14.29 && a.pointsBefore == 10 && a.pointsAfter == 10)
  }

  // MARK: Random sets

  /// Every year with some figures changed: the parts add up to the published change, digit by digit.
  @Test(arguments: UInt64(1)...160)
  func partsAddUpToTheLastDigit(seed: UInt64) throws {
    let made = try RandomSet(seed: seed, peers: seed % 2 == 0)
    guard let before = made.outcome else { return }
    var random = SeededGenerator(seed: seed &+ 77)
    var year = made.year
    for unit in year.units.indices {
      for metric in ["c1", "c2", "c3", "n1", "k1", "g1"] where random.below(2) == 0 {
        let most = metric == "k1" ? 2 : RandomSet.most
        year = RandomSet.changed(year, unit: unit, [(metric, Double(random.int(0...most)))])
      }
    }
    guard let after = try? made.set.evaluate(year) else { return }
    try check(before, after, seed)
  }

  /// The same year under two sets that have little in common but ids.
  @Test(arguments: UInt64(1)...80)
  func partsAddUpBetweenSets(seed: UInt64) throws {
    let (one, other) = (
      try RandomSet(seed: seed, peers: false), try RandomSet(seed: seed &+ 1000, peers: seed % 3 == 0)
    )
    guard let before = one.outcome, let after = try? other.set.evaluate(one.year) else { return }
    try check(before, after, seed)
  }

  private func check(_ before: Outcome, _ after: Outcome, _ seed: UInt64) throws {
    // A ceiling such as 18.9 is published as it is, whatever the set's decimals are.
    let scale = max(before.set.decimals, after.set.decimals) == 2 ? 100.0 : 1000
    func units(_ points: Double) throws -> Int {
      let whole = (points * scale).rounded()
      // Nothing hides behind the published decimals.
      try #require(abs(points * scale - whole) < 1e-7, "seed \(seed): \(points)")
      return Int(whole)
    }
    for movement in OutcomeDifference(from: before, to: after).movements {
      guard let gained = movement.totalGained else {
        #expect(movement.contributions.isEmpty, "seed \(seed)")
        continue
      }
      let sum = try movement.contributions.reduce(0) { $0 + (try units($1.difference)) }
      #expect(sum == (try units(gained)), "seed \(seed), \(movement.unit): \(movement.contributions)")
      for share in movement.contributions where share.source != .rules {
        guard let old = share.before, let new = share.after else { continue }
        #expect(try (units(new) - units(old)) == (units(share.difference)), "seed \(seed): \(share)")
      }
    }
    // Swapping the outcomes turns every sign.
    let back = OutcomeDifference(from: after, to: before)
    for movement in OutcomeDifference(from: before, to: after).movements {
      let mirrored = back.movements.first { $0.unit == movement.unit }?.contributions ?? []
      #expect(
        Set(mirrored.map { "\($0.source) \(-$0.difference)" })
          == Set(movement.contributions.map { "\($0.source) \($0.difference)" }), "seed \(seed)")
    }
  }

  // MARK: What does not just add up

  /// Weighted scores from 0 to 1 under a combination, all with the value itself as their score.
  private static func combined(_ weights: [Double], _ combination: String) throws -> CriteriaSet {
    CriteriaSet(
      id: "set", title: Words(both: "set"), points: 100, decimals: 6,
      criteria: try weights.enumerated().map { place, weight in
        Criterion(
          id: "c\(place)", title: Words(both: "c"), worth: .weight(weight),
          content: .measure(
            Measure(
              value: .figure(try Scoring.Expression(parsing: "m\(place)")),
              method: try #require(ScoringMethod(named: "proportion")))))
      }, combination: try #require(Combination(named: combination)),
      grades: GradeScale(grades: [.init(title: "g", from: 0)]))
  }

  private static func scores(_ scores: [[Double]]) -> Year {
    let metrics = scores[0].indices.map { "m\($0)" }
    return Year(
      units: scores.indices.map { Scoring.Unit(id: "u\($0)", name: Words(both: "u"), shortName: "u", block: "k") },
      blocks: [Block(id: "k", title: Words(both: "k"))],
      dictionary: DataDictionary(metrics: metrics.map { Metric(id: $0, title: Words(both: $0), kind: .number) }),
      metrics: Dictionary(
        uniqueKeysWithValues: metrics.enumerated().map { place, id in (id, Column(scores.map { $0[place] })) }))
  }

  /// Every order of the players, one after the other.
  private static func orders(_ items: [Int]) -> [[Int]] {
    guard let first = items.first else { return [[]] }
    return orders(Array(items.dropFirst())).flatMap { rest in
      (0...rest.count).map { place in Array(rest[..<place]) + [first] + rest[place...] }
    }
  }

  /// What each adds to a function, averaged over some orders.
  private static func averaged(
    over orders: [[Int]], _ before: [Double], _ after: [Double], _ total: ([Double]) -> Double
  ) -> [Double] {
    var sums = before.map { _ in 0.0 }
    for order in orders {
      var scores = before
      for player in order {
        let old = total(scores)
        scores[player] = after[player]
        sums[player] += total(scores) - old
      }
    }
    return sums.map { $0 / Double(orders.count) }
  }

  @Test(arguments: UInt64(1)...20, ["geometric", "harmonic", "min", "median"])
  func sharesAreTheShapleyValue(seed: UInt64, combination: String) throws {
    var random = SeededGenerator(seed: seed)
    let weights = (0..<5).map { _ in Double(random.int(1...4)) }
    func draw() -> [Double] { weights.map { _ in Double(random.int(1...100)) / 100 } }
    let (old, new) = (draw(), draw())
    let set = try Self.combined(weights, combination)
    let difference = OutcomeDifference(
      from: try set.evaluate(Self.scores([old])), to: try set.evaluate(Self.scores([new])))
    guard let movement = difference.movements.first else { return }
    let sum = weights.reduce(0, +)
    let expected = Self.averaged(over: Self.orders(Array(0..<5)), old, new) { scores in
      switch combination {
      case "geometric": 100 * pow(zip(scores, weights).reduce(1) { $0 * pow($1.0, $1.1) }, 1 / sum)
      case "harmonic": 100 * sum / zip(scores, weights).reduce(0) { $0 + $1.1 / $1.0 }
      case "min": 100 * (scores.min() ?? 0)
      default: 100 * scores.sorted()[2]
      }
    }
    for place in weights.indices {
      let told = movement.contributions.first { $0.source == .criterion("c\(place)") }?.difference ?? 0
      // The weighted median has a definition of its own; only its sum is looked at.
      if combination != "median" { #expect(abs(told - expected[place]) < 2e-6, "seed \(seed), c\(place)") }
    }
    let told = movement.contributions.reduce(0) { $0 + $1.difference }
    #expect(abs(told - (try #require(movement.totalGained))) < 1e-9, "seed \(seed)")
  }

  @Test func manyCriteriaAreSharedOverTwoOrders() throws {
    var random = SeededGenerator(seed: 5)
    let weights = (0..<15).map { _ in 1.0 }
    func draw() -> [Double] { weights.map { _ in Double(random.int(10...100)) / 100 } }
    let (old, new) = (draw(), draw())
    let set = try Self.combined(weights, "geometric")
    let difference = OutcomeDifference(
      from: try set.evaluate(Self.scores([old])), to: try set.evaluate(Self.scores([new])))
    let movement = try #require(difference.movements.first)
    let changed = weights.indices.filter { old[$0] != new[$0] }
    try #require(changed.count > 12)
    let expected = Self.averaged(over: [changed, changed.reversed()], old, new) { scores in
      100 * pow(scores.reduce(1, *), 1.0 / 15)
    }
    for place in weights.indices {
      let told = movement.contributions.first { $0.source == .criterion("c\(place)") }?.difference ?? 0
      #expect(abs(told - expected[place]) < 2e-6, "c\(place)")
    }
  }

  @Test func changedWeightsAreAPartOfTheirOwn() throws {
    let year = Self.scores([[0.5, 0.8], [0.9, 0.4]])
    let difference = OutcomeDifference(
      from: try Self.combined([1, 1], "geometric").evaluate(year),
      to: try Self.combined([3, 1], "geometric").evaluate(year))
    for movement in difference.movements {
      // Both totals were rounded: the last digit is rounding's.
      let rules = try #require(movement.contributions.first)
      #expect(rules.source == .rules && abs(rules.difference - (movement.totalGained ?? .nan)) < 2e-6)
      #expect(movement.contributions.dropFirst().allSatisfy { $0.source == .rounding })
    }
    #expect(difference.movements.count == 2)
    // A weighted mean just adds up: 0.5 × 50 = 25 → 0.5 × 75, 0.8 × 50 = 40 → 0.8 × 25.
    let mean = OutcomeDifference(
      from: try Self.combined([1, 1], "mean").evaluate(year), to: try Self.combined([3, 1], "mean").evaluate(year))
    let shares = try #require(mean.movements.first { $0.unit == 0 }).contributions
    #expect(shares.map(\.source) == [.criterion("c1"), .criterion("c0")])
    #expect(shares.map(\.difference) == [-20, 12.5])
  }

  @Test func comparedUnitsChangeTogether() throws {
    let set = try Self.combined([2, 1, 1], "copeland")
    let before = try set.evaluate(Self.scores([[0.5, 0.8, 0.1], [0.9, 0.4, 0.2], [0.7, 0.7, 0.7]]))
    let after = try set.evaluate(Self.scores([[0.95, 0.8, 0.1], [0.9, 0.9, 0.2], [0.7, 0.1, 0.7]]))
    let difference = OutcomeDifference(from: before, to: after)
    #expect(!difference.movements.isEmpty)
    for movement in difference.movements {
      let told = movement.contributions.reduce(0) { $0 + $1.difference }
      #expect(abs(told - (try #require(movement.totalGained))) < 1e-9)
    }
  }

  @Test func aTotalOnOneSideOnlyIsNotSplit() throws {
    let set = try Self.set()
    let nothing = Self.plain.merging(["a": Self.nothing, "b": Self.nothing, "c": Self.nothing]) { $1 }
    let difference = OutcomeDifference(
      from: try set.evaluate(Self.year(Self.plain)), to: try set.evaluate(Self.year(nothing)))
    let movement = try #require(difference.movements.first)
    #expect(movement.totalGained == nil && movement.contributions.isEmpty)
  }
}

extension Contribution.Source {
  fileprivate var text: String {
    switch self {
    case .criterion(let id), .adjustment(let id): id
    case .rules: "rules"
    case .limits: "limits"
    case .rounding: "rounding"
    }
  }
}
