import Diagnostics
import Scoring
import TestSupport
import Testing

@Suite struct ReweightingTests {
  @Test(arguments: [false, true])
  func givesTheOfficialOutcomeUnderTheOfficialWeights(peers: Bool) throws {
    var compared = 0
    for seed in 0..<120 as Range<UInt64> {
      let made = try RandomSet(seed: seed, peers: peers)
      guard let outcome = made.outcome else { continue }
      let reweighting = Reweighting(of: outcome, on: made.year)
      let again = try reweighting.outcome(under: reweighting.weights.official)
      expectSame(again, outcome, "seed \(seed)")
      compared += 1
    }
    #expect(compared > 80, "\(compared)")
  }

  /// The criteria written anew with the other maxima, what is given in points grown or shrunk with them.
  @Test(arguments: [false, true])
  func givesWhatTheSetWouldWithTheWeightsWrittenIntoIt(peers: Bool) throws {
    var (compared, moved) = (0, 0)
    for seed in 0..<150 as Range<UInt64> {
      let made = try RandomSet(seed: seed, peers: peers)
      guard let outcome = made.outcome else { continue }
      let reweighting = Reweighting(of: outcome, on: made.year)
      var random = SeededGenerator(seed: seed &+ 11)
      for _ in 0..<4 {
        let weights = reweighting.weights.official.map { $0 * Double(random.int(40...160)) / 100 }
        let written = made.set.rewritten(
          Dictionary(uniqueKeysWithValues: zip(reweighting.weights.criteria, weights)))
        let anew = try? written.evaluate(made.year)
        let found = try? reweighting.outcome(under: weights)
        #expect((anew == nil) == (found == nil), "seed \(seed)")
        guard let anew, let found else { continue }
        expectSame(found, anew, "seed \(seed)")
        compared += 1
        if found.rank != outcome.rank { moved += 1 }
      }
    }
    #expect(compared > 400 && moved > 100, "\(compared), \(moved)")
  }

  @Test(arguments: [false, true])
  func silencesACriterionWithTheWeightZeroAsIfTheSetWereWithoutIt(peers: Bool) throws {
    var compared = 0
    for seed in 0..<200 as Range<UInt64> {
      let made = try RandomSet(seed: seed, peers: peers)
      // How many criteria have data, and keys and conditions that ask for a criterion, are matters of their own.
      guard let outcome = made.outcome, made.set.atLeast == nil else { continue }
      let reweighting = Reweighting(of: outcome, on: made.year)
      let asked = Set(made.set.expressions.flatMap { $0.expression.symbols.map(\.name) })
      let nodes = Dictionary(uniqueKeysWithValues: made.set.nodes.map { ($0.id, $0) })
      for (place, id) in reweighting.weights.criteria.enumerated() {
        let gone = nodes[id]?.selfAndDescendants.map(\.id) ?? []
        if !asked.isDisjoint(with: gone) { continue }
        var weights = reweighting.weights.official
        weights[place] = 0
        guard let without = made.set.removing(id) else { continue }
        let anew = try without.evaluate(made.year)
        let found = try reweighting.outcome(under: weights)
        #expect(found.total == anew.total, "seed \(seed): \(id)")
        #expect(found.rank == anew.rank, "seed \(seed): \(id)")
        #expect(found.awards.map(Self.named) == anew.awards.map(Self.named), "seed \(seed): \(id)")
        compared += 1
      }
    }
    #expect(compared > 150, "\(compared)")
  }

  @Test func bringsEachScaleToItsOfficialSum() throws {
    for seed in 0..<40 as Range<UInt64> {
      let weights = try RandomSet(seed: seed, peers: false).set.weights
      #expect(weights.scales.flatMap(\.self).sorted() == Array(0..<weights.count))
      let other = weights.normalised(weights.official.enumerated().map { $1 * Double(1 + $0 % 3) })
      for scale in weights.scales {
        let sums = [weights.official, other].map { values in scale.reduce(0) { $0 + values[$1] } }
        #expect(abs(sums[0] - sums[1]) < 1e-12 * sums[0])
      }
    }
  }

  private static func named(_ result: AwardResult) -> [[Int]] {
    [result.proposals, result.held, result.reserves].map { $0.map(\.unit) }
  }

  private func expectSame(_ found: Outcome, _ expected: Outcome, _ comment: Comment) {
    #expect(found.total == expected.total, comment)
    #expect(found.base == expected.base, comment)
    #expect(found.grade == expected.grade, comment)
    #expect(found.rank == expected.rank, comment)
    #expect(found.blockRank == expected.blockRank, comment)
    #expect(found.exclusions.map { $0.map(\.exclusion.id) } == expected.exclusions.map { $0.map(\.exclusion.id) })
    #expect(found.awards.map(Self.named) == expected.awards.map(Self.named), comment)
    #expect(found.awards.map(\.proposals) == expected.awards.map(\.proposals), comment)
    #expect(found.awards.map(\.refused) == expected.awards.map(\.refused), comment)
    for (id, result) in expected.criteria {
      #expect(found.criteria[id]?.points == result.points, comment)
      #expect(found.criteria[id]?.applicable == result.applicable, comment)
    }
  }
}

extension CriteriaSet {
  /// The set with other weights in its criteria, and what its methods give in points to the same measure.
  fileprivate func rewritten(_ weights: [Criterion.ID: Double]) -> CriteriaSet {
    func rewritten(_ node: Criterion) -> Criterion {
      let weight = weights[node.id]
      switch node.content {
      case .measure(let measure):
        guard let weight, !node.isWeighted else { return node.with(weight) }
        let factor = weight / node.points
        var values: [String: PerBlock<ParameterValue>] = [:]
        for (name, value) in measure.parameters.values {
          let named = value.named.mapValues { $0.scaled(by: factor) }
          values[name] = PerBlock(named: named, other: value.other?.scaled(by: factor))
        }
        let other = Measure(
          value: measure.value, method: measure.method, parameters: MethodParameters(values), missing: measure.missing)
        return Criterion(
          id: node.id, title: node.title, worth: .points(weight), applies: node.applies, content: .measure(other))
      case .group(let children, let rule):
        let inner = children.map(rewritten)
        let sum = Decimal15.significant(inner.reduce(0) { $0 + $1.points })
        let worth: Criterion.Worth = node.isWeighted ? .weight(weight ?? node.weight) : .points(sum)
        return Criterion(
          id: node.id, title: node.title, worth: worth, applies: node.applies,
          content: .group(inner, rule))
      }
    }
    return replacingAll(criteria.map(rewritten))
  }

  /// Without a criterion or group; nil where its group would be left empty.
  fileprivate func removing(_ id: Criterion.ID) -> CriteriaSet? {
    var isEmptied = criteria.count == 1 && criteria[0].id == id
    func removed(_ siblings: [Criterion]) -> [Criterion] {
      let rest = siblings.filter { $0.id != id }
      if rest.isEmpty { isEmptied = true }
      return rest.map { node in
        guard case .group(let children, let rule) = node.content else { return node }
        let inner = removed(children)
        let sum = Decimal15.significant(inner.reduce(0) { $0 + $1.points })
        let worth: Criterion.Worth = node.isWeighted ? node.worth : .points(sum)
        return Criterion(
          id: node.id, title: node.title, worth: worth, applies: node.applies, content: .group(inner, rule))
      }
    }
    let rest = removed(criteria)
    return isEmptied ? nil : replacingAll(rest)
  }

  private func replacingAll(_ criteria: [Criterion]) -> CriteriaSet {
    CriteriaSet(
      id: id, title: title, points: points, decimals: decimals, notApplicable: notApplicable, atLeast: atLeast,
      atMost: atMost, criteria: criteria, combination: combination, adjustments: adjustments, grades: grades,
      exclusions: exclusions, ties: ties, rankStyle: rankStyle, rankOn: rankOn, awards: awards,
      oneAwardPerUnit: oneAwardPerUnit, atQuotaTie: atQuotaTie)
  }
}

extension Criterion {
  fileprivate func with(_ weight: Double?) -> Criterion {
    guard let weight else { return self }
    return Criterion(
      id: id, title: title, worth: isWeighted ? .weight(weight) : .points(weight), applies: applies, content: content)
  }
}

extension ParameterValue {
  fileprivate func scaled(by factor: Double) -> ParameterValue {
    switch self {
    case .steps(let steps):
      return .steps(steps.map { step in Step(key: step.key, from: step.from, points: step.points * factor) })
    case .choices(let choices):
      return .choices(choices.map { choice in ChoicePoints(key: choice.key, points: choice.points * factor) })
    case .number, .word: return self
    }
  }
}
