public import Scoring

/// How many units of a block, or of all, got which grade.
public struct GradeDistribution: Hashable, Sendable {
  public let units: Int
  /// From the highest grade to the lowest.
  public let counts: [Int]
  /// Those without a grade: below the lowest, or without a total.
  public var without: Int { units - counts.reduce(0, +) }

  /// - Parameter block: nil for all units.
  public init(_ outcome: Outcome, block: Block.ID? = nil) {
    let members = outcome.units.indices.filter { block == nil || outcome.units[$0].block == block }
    units = members.count
    let grades = outcome.set.grades.grades.map(\.title)
    let found = members.map { outcome.grade.text($0) }
    counts = grades.reversed().map { grade in found.count { $0 == grade } }
  }

  /// The share of a grade, by its place in `counts`; nil where there are no units.
  public func share(_ grade: Int) -> Double? { units == 0 ? nil : Double(counts[grade]) / Double(units) }
}
