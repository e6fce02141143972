/// How often what came of draws: whole numbers, so that the order in which draws are counted decides nothing.
public struct DrawCounts: Hashable, Sendable {
  /// The draws that were counted.
  public internal(set) var draws = 0
  /// Those in which something that hangs on points could not be reckoned; they count nowhere else.
  public internal(set) var faulty = 0
  let unitCount: Int
  /// Places of the ranks of a unit: whole ranks, or halves where equals share the mean of theirs.
  let rankSlots: Int
  let rankParts: Int
  let gradeSlots: Int
  /// unit × rank.
  var ranks: [UInt32]
  /// unit × grade, no grade first.
  var grades: [UInt32]
  /// award × unit × way of being named.
  var named: [UInt32]

  /// By unit: in how many some award proposed it.
  var proposed: [UInt32]

  /// How an award names a unit.
  public enum Naming: Int, CaseIterable, Sendable {
    case proposed, held, reserve
  }

  init(_ set: CriteriaSet, units: Int) {
    unitCount = units
    rankParts = set.rankStyle == .average ? 2 : 1
    rankSlots = units * rankParts + 1
    gradeSlots = set.grades.grades.count + 1
    ranks = Array(repeating: 0, count: units * rankSlots)
    grades = Array(repeating: 0, count: units * gradeSlots)
    proposed = Array(repeating: 0, count: units)
    named = Array(repeating: 0, count: set.awards.count * units * Naming.allCases.count)
  }

  /// The draws that could be reckoned.
  public var sound: Int { draws - faulty }

  /// The ranks that a unit had, best first, with how often.
  public func ranks(of unit: Int) -> [(rank: Double, draws: Int)] {
    (0..<rankSlots).compactMap { slot in
      let count = Int(ranks[unit * rankSlots + slot])
      return count == 0 ? nil : (rank: Double(slot) / Double(rankParts), draws: count)
    }
  }

  /// In how many draws a unit had a grade, by its place in the set's grades; nil asks for none.
  public func draws(of unit: Int, grade: Int?) -> Int {
    Int(grades[unit * gradeSlots + (grade.map { $0 + 1 } ?? 0)])
  }

  /// In how many draws an award, by its place in the set's awards, named a unit so.
  public func draws(of unit: Int, award: Int, _ naming: Naming) -> Int {
    Int(named[(award * unitCount + unit) * Naming.allCases.count + naming.rawValue])
  }

  /// In how many draws some award proposed a unit.
  public func drawsProposed(_ unit: Int) -> Int { Int(proposed[unit]) }

  /// Takes up what others have counted.
  mutating func add(_ other: DrawCounts) {
    draws += other.draws
    faulty += other.faulty
    for place in ranks.indices { ranks[place] += other.ranks[place] }
    for place in grades.indices { grades[place] += other.grades[place] }
    for place in named.indices { named[place] += other.named[place] }
    for place in proposed.indices { proposed[place] += other.proposed[place] }
  }

  /// Counts a draw whose outcome is known; nil is one that could not be reckoned.
  mutating func count(_ outcome: Outcome?) {
    draws += 1
    guard let outcome else {
      faulty += 1
      return
    }
    for unit in 0..<unitCount {
      if let rank = outcome.rank[unit] {
        ranks[unit * rankSlots + Int(rank * Double(rankParts))] += 1
      }
      grades[unit * gradeSlots + (outcome.grade[unit].map { Int($0) + 1 } ?? 0)] += 1
    }
    for unit in Set(outcome.awards.flatMap { $0.proposals.map(\.unit) }) { proposed[unit] += 1 }
    for (award, result) in outcome.awards.enumerated() {
      for (naming, units) in zip(Naming.allCases, [result.proposals, result.held, result.reserves]) {
        for nomination in units {
          named[(award * unitCount + nomination.unit) * Naming.allCases.count + naming.rawValue] +=
            1
        }
      }
    }
  }
}
