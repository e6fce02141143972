import Scoring

/// What the years before decided, gathered from the oldest file to the newest.
struct DecisionArchive {
  /// The year of the report that looks back.
  let year: Int
  /// Whether an award is granted, by year and criteria set; the set is empty where a row does not tell it.
  private var states: [Key: [Int: [CriteriaSet.ID: Bool]]] = [:]
  private var covered: Set<Int> = []

  private struct Key: Hashable {
    let award: Award.ID
    let unit: Unit.ID
  }

  init(year: Int) {
    self.year = year
  }

  /// Takes in a file. A later row on the same unit, award and year overrides an earlier one, so that a revocation
  /// takes a grant back; rows of different criteria sets do not, unless one of them tells no set.
  ///
  /// - Parameter fileYear: whose decisions its rows are that do not tell a year.
  mutating func add(_ file: DecisionFile, of fileYear: Int) {
    for record in file.records {
      let past = record.year ?? fileYear
      guard past < year else { continue }
      covered.insert(past)
      let key = Key(award: record.award, unit: record.unit)
      var sets = states[key]?[past] ?? [:]
      for set in sets.keys where set.isEmpty || record.criteria.isEmpty { sets[set] = record.decision == .granted }
      sets[record.criteria] = record.decision == .granted
      states[key, default: [:]][past] = sets
    }
  }

  /// Takes a year as known although its file may hold no rows.
  mutating func cover(_ past: Int) { covered.insert(past) }

  var history: AwardHistory {
    var granted: [Award.ID: [Unit.ID: [Int]]] = [:]
    for (key, years) in states {
      let won = years.filter { $0.value.values.contains(true) }.keys
      granted[key.award, default: [:]][key.unit] = won.map { year - $0 }.sorted()
    }
    return AwardHistory(years: (1...).prefix { covered.contains(year - $0) }.count, granted: granted)
  }
}
