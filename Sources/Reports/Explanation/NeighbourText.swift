import Analysis
import Diagnostics
import Scoring

/// Who stands right before and right behind a unit, as it is told to it.
struct NeighbourText {
  /// Of several on one place so many are named.
  private static let named = 3

  let outcome: Outcome
  let row: Int
  let names: ReaderNames
  let language: Language

  /// A line for those ahead, one for equals, one for those behind, where there are any.
  ///
  /// - Parameter ranks: the ranks to tell, overall or within the block.
  func lines(_ neighbours: RankNeighbours, ranks: [Double?]) -> [String] {
    [
      line(Words("liền trước", "right before"), neighbours.ahead, ranks),
      equals(neighbours.equal),
      line(Words("liền sau", "right behind"), neighbours.behind, ranks),
    ].compactMap(\.self)
  }

  private func equals(_ units: [Int]) -> String? {
    if units.isEmpty { return nil }
    let names = list(units)
    return Words("cùng hạng, không phân được: \(names)", "on the same place, not told apart: \(names)")[language]
  }

  private func line(_ head: Words, _ neighbours: [RankNeighbours.Neighbour], _ ranks: [Double?]) -> String? {
    guard let first = neighbours.first else { return nil }
    let rank = ranks[first.unit].map { " (\(Vocabulary.rank[language].lowercased()) \($0.rankText(language)))" } ?? ""
    return "\(head[language]): \(list(neighbours.map(\.unit)))\(rank): \(told(first))"
  }

  /// What tells the two apart, from the unit's side.
  private func told(_ neighbour: RankNeighbours.Neighbour) -> String {
    switch neighbour.key {
    case .total:
      guard let own = neighbour.own, let other = neighbour.other else {
        return Words("không có tổng điểm", "no total")[language]
      }
      let gap = figure(abs(Decimal15.round(own - other, places: 9)), of: "total")
      let total = figure(other, of: "total")
      return
        (own > other
        ? Words("\(total) điểm, kém đơn vị này \(gap)", "\(total) points, \(gap) less")
        : Words("\(total) điểm, hơn đơn vị này \(gap)", "\(total) points, \(gap) more"))[language]
    case .exactTotal:
      let (own, other) = (exact(neighbour.own), exact(neighbour.other))
      return Words(
        "tổng điểm chưa làm tròn \(other) so với \(own)", "total before rounding \(other) against \(own)")[language]
    case .tie(let key):
      let (own, other) = (value(neighbour.own, key), value(neighbour.other, key))
      let name = names.text(key.text)
      return Words(
        "cùng tổng điểm, phân theo \(name): \(other) so với \(own)",
        "same total, told apart by \(name): \(other) against \(own)")[language]
    }
  }

  private func list(_ units: [Int]) -> String {
    let shown = units.prefix(Self.named).map { outcome.units[$0].name[language] }.joined(separator: ", ")
    let others = units.count - min(units.count, Self.named)
    return others == 0
      ? shown : Words("\(shown) và \(others) đơn vị khác", "\(shown) and \(counted(others, "other"))")[language]
  }

  private func value(_ number: Double?, _ key: Expression) -> String {
    number.map { figure($0, of: key.text) } ?? Words("không có", "none")[language]
  }

  private func figure(_ number: Double, of expression: String) -> String {
    names.figure(number, of: expression, language)
  }

  private func exact(_ number: Double?) -> String {
    number.map { NumberText.format($0, atMost: 9, grouping: false, language: language) } ?? "–"
  }
}
