public import Scoring

/// Who stands right before and right behind a unit in a ranking, and what tells them apart.
public struct RankNeighbours: Sendable {
  /// The units of the next better place; none for the first.
  public let ahead: [Neighbour]
  /// Those that share the unit's place: no key tells them apart.
  public let equal: [Int]
  /// The units of the next place; none for the last.
  public let behind: [Neighbour]

  /// Another unit, and the first key at which the two differ.
  public struct Neighbour: Hashable, Sendable {
    public let unit: Int
    public let key: RankKey.Kind
    /// The unit's own figure and the other's; nil where it is missing or does not apply, and so comes last.
    public let own: Double?
    public let other: Double?
  }

  private init(ahead: [Neighbour], equal: [Int], behind: [Neighbour]) {
    (self.ahead, self.equal, self.behind) = (ahead, equal, behind)
  }

  /// Only what differs from other neighbours.
  public func without(_ other: RankNeighbours) -> RankNeighbours {
    RankNeighbours(
      ahead: ahead == other.ahead ? [] : ahead, equal: equal == other.equal ? [] : equal,
      behind: behind == other.behind ? [] : behind)
  }

  /// - Parameters:
  ///   - ranked: the units that are ranked together, such as those of a block; the unit must be among them.
  ///   - keys: the first that differs decides, higher first.
  public init?(of unit: Int, among ranked: [Int], by keys: [RankKey]) {
    guard ranked.contains(unit) else { return nil }
    let figures = keys.map { key in key.figures.states.indices.map { key.figures[$0].map(Decimal15.significant) } }
    func order(_ left: Int, _ right: Int) -> Int? {
      figures.indices.first { figures[$0][left] != figures[$0][right] }
    }
    func isAhead(_ left: Int, _ right: Int) -> Bool {
      guard let key = order(left, right) else { return false }
      return (figures[key][left] ?? -.infinity) > (figures[key][right] ?? -.infinity)
    }
    func neighbours(_ units: [Int]) -> [Neighbour] {
      units.compactMap { other in
        order(unit, other).map { key in
          Neighbour(unit: other, key: keys[key].kind, own: figures[key][unit], other: figures[key][other])
        }
      }
    }
    let better = ranked.filter { isAhead($0, unit) }
    let worse = ranked.filter { isAhead(unit, $0) }
    // The last of those ahead, the first of those behind.
    ahead = neighbours(better.filter { candidate in !better.contains { isAhead(candidate, $0) } })
    behind = neighbours(worse.filter { candidate in !worse.contains { isAhead($0, candidate) } })
    equal = ranked.filter { $0 != unit && order($0, unit) == nil }
  }
}
