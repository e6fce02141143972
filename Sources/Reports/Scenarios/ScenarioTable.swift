import Analysis
import Diagnostics
import Scoring

/// Several scenarios of one criteria set beside each other.
struct ScenarioTable {
  private static let width = 80
  /// The least room for a unit's name beside the scenarios.
  private static let nameWidth = 22

  let scenarios: [(id: String, outcome: OutcomeDifference)]
  let official: Outcome
  let language: Language
  let inColour: Bool

  /// A line a scenario: how many units change their rank, the most ranks won and lost, how many change their grade,
  /// proposals won and lost.
  func counts() -> [String] {
    var table = TerminalTable(columns: [
      .init(title: Words("Kịch bản", "Scenario")[language], isFlexible: true),
      .init(title: Words("Đổi hạng", "Rank changes")[language], alignment: .right),
      .init(title: Words("Nhiều nhất", "Most")[language], alignment: .right),
      .init(title: Words("Đổi xếp loại", "Grade changes")[language], alignment: .right),
      .init(title: Words("Thêm đề nghị", "Newly proposed")[language], alignment: .right),
      .init(title: Words("Thôi đề nghị", "No longer")[language], alignment: .right),
    ])
    for (id, outcome) in scenarios {
      let moves = outcome.movements.compactMap(\.ranksGained)
      let (up, down) = (max(0, moves.max() ?? 0), min(0, moves.min() ?? 0))
      let most = [up == 0 ? nil : "+" + up.rankText(language), down == 0 ? nil : down.rankText(language)]
      let (gained, lost) = outcome.proposals
      table.rows.append([
        id, "\(outcome.rankMoves)/\(official.units.count)",
        up == 0 && down == 0 ? "–" : most.compactMap(\.self).joined(separator: "/"),
        "\(outcome.movements.count { $0.before.grade != $0.after.grade })", "\(gained)", "\(lost)",
      ])
    }
    return lines(of: table)
  }

  /// Rank and total of every unit whose rank changes in any scenario, in the official order, under the scenarios in
  /// which any does; as many tables beneath each other as these need.
  func ranks() -> [String] {
    let moving = scenarios.filter { $0.outcome.rankMoves > 0 }
    let moved = Set(moving.flatMap { $0.outcome.movements.filter { $0.before.rank != $0.after.rank }.map(\.unit) })
    let rows = official.ranking.filter(moved.contains)
    if rows.isEmpty { return [] }
    let first = (title: Words("Chính thức", "Official")[language], cells: rows.map { cell(official, $0) })
    let columns = moving.map { scenario in
      let cells = rows.map { cell(scenario.outcome.after, $0) }
      return (title: scenario.id, cells: zip(cells, first.cells).map { $0 == $1 ? "=" : $0 })
    }
    var tables: [[String]] = []
    var rest = columns[...]
    while !rest.isEmpty {
      var taken = [first]
      var width = Self.nameWidth + 2 + Self.width(of: first)
      while let next = rest.first, taken.count < 2 || width + 2 + Self.width(of: next) <= Self.width {
        width += 2 + Self.width(of: next)
        taken.append(next)
        rest.removeFirst()
      }
      var table = TerminalTable(
        columns: [.init(title: Vocabulary.unit[language], isFlexible: true)]
          + taken.map { .init(title: $0.title, alignment: .right) })
      for (place, row) in rows.enumerated() {
        table.rows.append([official.units[row].name[language]] + taken.map { $0.cells[place] })
      }
      tables.append(lines(of: table))
    }
    return Array(tables.joined(separator: [""]))
  }

  private static func width(of column: (title: String, cells: [String])) -> Int {
    column.cells.reduce(column.title.terminalWidth) { max($0, $1.terminalWidth) }
  }

  private func cell(_ outcome: Outcome, _ row: Int) -> String {
    guard let rank = outcome.rank[row], let total = outcome.total[row] else { return "–" }
    let points = NumberText.format(total, places: outcome.set.decimals, grouping: false, language: language)
    return "\(rank.rankText(language)) (\(points))"
  }

  private func lines(of table: TerminalTable) -> [String] {
    table.rendered(inColour: inColour).split(separator: "\n").map(String.init)
  }
}
