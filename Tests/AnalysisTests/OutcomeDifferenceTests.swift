import Analysis
import Evaluation
import Foundation
import Intake
import Scoring
import TestSupport
import Testing

/// The sample year under its own criteria and under a trial: B2 from 20 to 25 points, A1 from 12 to 7.
@Suite struct OutcomeDifferenceTests {
  private let before: Outcome
  private let after: Outcome
  private let difference: OutcomeDifference
  private let rules: RulesDifference

  init() throws {
    let criteria = Repository.root + "/Criteria/"
    let compared = try withTemporaryFolder { folder in
      let set = String(decoding: try Repository.bytes(of: "Criteria/unit-websites-2016.yaml"), as: UTF8.self)
      let trial = set.replacing(
        "title_en: \"Items published\", points: 12", with: "title_en: \"Items published\", points: 7"
      )
      .replacing("title_en: \"Rate on time\", points: 20", with: "title_en: \"Rate on time\", points: 25")
      try folder.write(trial, to: "trial.yaml")
      for file in ["metrics.yaml", "calendar.csv"] {
        try folder.write(try Repository.bytes(of: "Criteria/" + file), to: file)
      }
      return compare(
        criteria + "unit-websites-2016.yaml", with: folder.file("trial.yaml"), on: Repository.root + "/Reports/2016")
    }
    let years = try #require(compared.years)
    let sets = try #require(compared.sets)
    before = try #require(years.old.outcomes.first)
    after = try #require(years.new.outcomes.first)
    difference = OutcomeDifference(from: before, to: after)
    rules = RulesDifference(from: sets.old, to: sets.new)
  }

  @Test func seesTheTwoRules() {
    let told = rules.items.flatMap { item in item.rules.map { (item.id, $0) } }
    #expect(told.map(\.0) == ["A1", "B2"])
    #expect(
      told.map(\.1) == [
        RuleChange(path: .key(.points), old: .number(12), new: .number(7)),
        RuleChange(path: .key(.points), old: .number(20), new: .number(25)),
      ])
  }

  @Test func movesTheUnitsThatTwoPlainEvaluationsTellApart() {
    var moved: Set<Int> = []
    for row in before.units.indices {
      let isSame =
        before.total[row] == after.total[row] && before.rank[row] == after.rank[row]
        && before.blockRank[row] == after.blockRank[row] && before.grade.text(row) == after.grade.text(row)
      if !isSame { moved.insert(row) }
    }
    #expect(Set(difference.movements.map(\.unit)) == moved && !moved.isEmpty)
    for movement in difference.movements {
      #expect(
        movement.before.total == before.total[movement.unit] && movement.after.total == after.total[movement.unit])
      #expect(movement.before.rank == before.rank[movement.unit] && movement.after.rank == after.rank[movement.unit])
    }
    let sizes = difference.movements.map { abs($0.ranksGained ?? 0) }
    #expect(sizes == sizes.sorted(by: >))
  }

  @Test func sharesAddUpToTheChangeOfTheTotal() throws {
    for movement in difference.movements {
      let told = movement.contributions.reduce(0) { $0 + $1.difference }
      #expect(abs(told - (try #require(movement.totalGained))) < 1e-9)
      for share in movement.contributions {
        // The set is rescaled, so that what stayed counts the same: only rounding may come beside.
        if share.source == .rounding {
          #expect(abs(share.difference) < 0.1)
          continue
        }
        #expect(
          share.source == .criterion("A1") || share.source == .criterion("B2") || movement.rescales(before, after))
        let (old, new) = (try #require(share.before), try #require(share.after))
        #expect(abs(new - old - share.difference) < 1e-9)
      }
    }
  }

  @Test func shiftsTheUnitsThatTwoListsTellApart() {
    func proposed(_ outcome: Outcome, _ id: Award.ID) -> Set<Int> {
      Set(outcome.awards.first { $0.award.id == id }?.proposals.map(\.unit) ?? [])
    }
    for award in after.awards.map(\.award.id) {
      let shifts = difference.awards.first { $0.id == award }?.shifts ?? []
      let (old, new) = (proposed(before, award), proposed(after, award))
      #expect(Set(shifts.filter { $0.after == .proposed }.map(\.unit)) == new.subtracting(old))
      #expect(Set(shifts.filter { $0.before == .proposed }.map(\.unit)) == old.subtracting(new))
      for shift in shifts { #expect(!shift.reasons.isEmpty) }
    }
    #expect(!difference.awards.isEmpty)
    #expect(difference.exclusions.isEmpty)
  }

  @Test func mirrorsWhenTheOutcomesAreSwapped() {
    let back = OutcomeDifference(from: after, to: before)
    let pairs = Dictionary(back.movements.map { ($0.unit, $0) }) { first, _ in first }
    #expect(pairs.count == difference.movements.count)
    for movement in difference.movements {
      let mirrored = pairs[movement.unit]
      #expect(mirrored?.before == movement.after && mirrored?.after == movement.before)
      #expect(mirrored?.ranksGained == movement.ranksGained.map { -$0 })
      #expect(
        Set(mirrored?.contributions.map { "\($0.source) \(-$0.difference)" } ?? [])
          == Set(movement.contributions.map { "\($0.source) \($0.difference)" }))
    }
    func shifts(_ difference: OutcomeDifference, swapped: Bool) -> Set<String> {
      Set(
        difference.awards.flatMap { award in
          award.shifts.map {
            "\(award.id) \($0.unit) \(swapped ? $0.after : $0.before) \(swapped ? $0.before : $0.after)"
          }
        })
    }
    #expect(shifts(difference, swapped: false) == shifts(back, swapped: true))
  }

  @Test func findsNothingBetweenAnOutcomeAndItself() {
    #expect(OutcomeDifference(from: after, to: after).isEmpty)
  }
}

extension Movement {
  /// Whether the points that apply to the unit differ, so that everything counts otherwise.
  fileprivate func rescales(_ before: Outcome, _ after: Outcome) -> Bool {
    before.applicablePoints[unit] != after.applicablePoints[unit]
  }
}
