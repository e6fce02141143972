import Diagnostics
import Formulas
import Scoring

/// The results that stand in the score detail as values, because no formula says them, and what hangs on them.
struct FixedResults {
  /// Criteria and groups by their ids, and the rank, in the order of the sheet.
  let ids: [String]
  private let book: WorkbookContext

  static let rank = "rank"
  static let blockRank = "block_rank"
  private static let ofTotal: Set<String> = ["total", "grade", rank, blockRank]

  /// None where the whole workbook holds values.
  init(_ book: WorkbookContext) {
    self.book = book
    guard book.isLive, !book.outcome.units.isEmpty else {
      ids = []
      return
    }
    let formulas = UnitFormulas(book: book, unit: 0)
    var ids = book.set.nodes.filter { node in
      switch node.content {
      case .group(_, let rule): formulas.points(of: node, rule) == nil
      case .measure(let measure):
        formulas.value(of: node, measure) == nil || formulas.points(of: node, measure) == nil
      }
    }.map(\.id)
    if formulas.base == nil { ids.append("total") }
    if formulas.rank(withinBlock: false) == nil { ids += [Self.rank, Self.blockRank] }
    self.ids = ids
  }

  /// The fixed results that an award's places hang on, however far below.
  func bearing(on award: Award) -> [String] {
    if ids.isEmpty { return [] }
    let expressions =
      [award.rankBy] + (award.ties ?? book.set.ties) + (award.eligible.map { [$0] } ?? [])
      + book.set.exclusions.map(\.when)
    var reached: Set<String> = []
    for name in expressions.flatMap(\.symbols).map(\.name) { reach(name, &reached) }
    return ids.filter(reached.contains)
  }

  private func reach(_ name: String, _ reached: inout Set<String>) {
    guard reached.insert(name).inserted else { return }
    if Self.ofTotal.contains(name) {
      for top in book.set.criteria { reach(top.id, &reached) }
      // Ranks follow from the total and the tie-break order.
      if name != "total" { reach("total", &reached) }
      if name == Self.rank || name == Self.blockRank {
        for tie in book.set.ties { for mention in tie.symbols { reach(mention.name, &reached) } }
      }
      return
    }
    guard let node = book.set.nodes.first(where: { $0.id == name }) else { return }
    for child in node.children { reach(child.id, &reached) }
    for expression in (node.measure?.value.expressions ?? []) + (node.applies.map { [$0] } ?? []) {
      for mention in expression.symbols { reach(mention.name, &reached) }
    }
  }

  /// What a heading says of them; nil where there are none.
  static func remark(_ ids: [String], _ book: WorkbookContext) -> Words? {
    if ids.isEmpty { return nil }
    let list = ids.joined(separator: ", ")
    let sheet = book.layout.sheets.detail
    return Words(
      "Dựa vào cột cố định ở trang “\(sheet)” (\(list)): phần này không tự tính lại khi sửa số liệu.",
      "Rests on fixed columns of the sheet “\(sheet)” (\(list)): that part is not reckoned anew.")
  }
}
