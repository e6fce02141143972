import Analysis
import Diagnostics
import Scoring

/// The lines that tell who moved between two outcomes, and by which criteria.
struct MovementTexts {
  /// How many of the largest movements are explained, and by how many criteria each.
  private static let explained = (movements: 5, contributions: 4)

  let movements: [Movement]
  /// The units of the new outcome, on whose rows the movements are.
  let units: [Unit]
  /// The decimals of the set that publishes more.
  let decimals: Int
  let language: Language

  init(_ movements: [Movement], _ before: Outcome, _ after: Outcome, language: Language) {
    self.movements = movements
    units = after.units
    decimals = max(before.set.decimals, after.set.decimals)
    self.language = language
  }

  /// - Parameter extra: a column of its own, with what it says of a unit; nil for none.
  func table(inColour: Bool, extra: (title: String, text: (Int) -> String)? = nil) -> [String] {
    guard !movements.isEmpty else { return [] }
    var columns: [TerminalTable.Column] = [
      .init(title: Vocabulary.rank[language]), .init(title: "±", alignment: .right),
      .init(title: Vocabulary.unit[language], isFlexible: true), .init(title: Vocabulary.total[language]),
      .init(title: "±", alignment: .right), .init(title: Words("Trong khối", "In block")[language]),
    ]
    if let extra { columns.append(.init(title: extra.title)) }
    var table = TerminalTable(columns: columns)
    for movement in movements {
      let (old, new) = (movement.before, movement.after)
      table.rows.append(
        [
          step(old.rank, new.rank, rank), movement.ranksGained.map { signed($0, rank) } ?? "–", name(movement.unit),
          step(old.total, new.total, points), movement.totalGained.map { signed($0, points) } ?? "–",
          step(old.blockRank, new.blockRank, rank),
        ] + (extra.map { [$0.text(movement.unit)] } ?? []))
    }
    return table.rendered(inColour: inColour).split(separator: "\n").map(String.init)
  }

  func grades() -> [String] {
    movements.filter { $0.before.grade != $0.after.grade }.map {
      "  \(name($0.unit)): \($0.before.grade ?? "–") → \($0.after.grade ?? "–")"
    }
  }

  /// What made the totals of those that moved most.
  ///
  /// - Parameter figures: what is to be said of a unit's figures behind a criterion or an adjustment; nil for nothing.
  func contributions(figures: (Movement, String) -> String? = { _, _ in nil }) -> [String] {
    movements.prefix { $0.before.rank != $0.after.rank }.prefix(Self.explained.movements).flatMap { movement in
      HangingText.lines("  ", "\(name(movement.unit)): \(shares(of: movement, figures))")
    }
  }

  private func shares(of movement: Movement, _ figures: (Movement, String) -> String?) -> String {
    guard let gained = movement.totalGained else {
      return Words("chỉ một bên có tổng điểm", "only one side has a total")[language]
    }
    let all = movement.contributions
    if all.isEmpty { return Words("tổng điểm không đổi", "its total stays the same")[language] }
    // A single further one is told rather than counted.
    let count = all.count <= Self.explained.contributions + 1 ? all.count : Self.explained.contributions
    var texts = all.prefix(count).map { text($0, movement, figures) }
    let others = all.dropFirst(count)
    if !others.isEmpty {
      let sum = signed(Decimal15.round(others.reduce(0) { $0 + $1.difference }, places: 9), points)
      texts.append(Words("\(others.count) mục khác \(sum)", "\(counted(others.count, "other")) \(sum)")[language])
    }
    return "\(signed(gained, points)) = \(texts.joined(separator: "; "))"
  }

  /// `A1 +2,15 (12,90 → 15,05; Số tin, bài: 200 → 240)`.
  private func text(
    _ share: Contribution, _ movement: Movement, _ figures: (Movement, String) -> String?
  ) -> String {
    var remarks: [String] = []
    if share.source.id != nil {
      if share.before != nil || share.after != nil {
        remarks.append(step(share.before, share.after, points))
      } else if share.pointsBefore != share.pointsAfter {
        remarks.append(step(share.pointsBefore, share.pointsAfter, plain))
      }
    }
    if let told = share.source.id.flatMap({ figures(movement, $0) }) { remarks.append(told) }
    let note = remarks.isEmpty ? "" : " (\(remarks.joined(separator: "; ")))"
    return "\(share.source.words[language]) \(signed(share.difference, points))\(note)"
  }

  func name(_ unit: Int) -> String { units[unit].name[language] }

  /// `12 → 15`, or the one value where both are equal.
  func step(_ old: Double?, _ new: Double?, _ text: (Double) -> String) -> String {
    let (before, after) = (old.map(text) ?? "–", new.map(text) ?? "–")
    return before == after ? before : "\(before) → \(after)"
  }

  private func signed(_ number: Double, _ text: (Double) -> String) -> String {
    (number > 0 ? "+" : "") + (number == 0 ? "0" : text(number))
  }

  func rank(_ rank: Double) -> String { rank.rankText(language) }

  private func points(_ points: Double) -> String {
    NumberText.format(points, places: decimals, grouping: false, language: language)
  }

  /// Of scores that are passed on unrounded.
  private func plain(_ score: Double) -> String {
    NumberText.format(score, atMost: 4, grouping: false, language: language)
  }
}
