import Analysis
import Diagnostics
import Scoring

/// The lines that tell how two evaluations of a year differ.
struct OutcomeTexts {
  /// How many of the largest movements are explained, and by how many criteria each.
  private static let explained = (movements: 5, contributions: 4)

  private let outcome: OutcomeDifference
  private let names: ReaderNames
  private let language: Language
  /// Of the terminal, without what stands before the lines.
  private let width: Int

  init(_ outcome: OutcomeDifference, names: ReaderNames, language: Language, width: Int = 80) {
    self.outcome = outcome
    self.names = names
    self.language = language
    self.width = width
  }

  /// All that differs in the outcome of a year's folder, each kind under its title; a line that says so where nothing
  /// does.
  func sections(of folder: String, inColour: Bool) -> [String] {
    if outcome.isEmpty {
      return [Words("Kết quả \(folder) không đổi.", "The outcome of \(folder) stays the same.")[language] + "\n"]
    }
    let count = outcome.after.units.count
    let moved = Words(
      "Thay đổi của đơn vị ở \(folder) (\(outcome.movements.count)/\(count))",
      "Units that move in \(folder) (\(outcome.movements.count) of \(count))")
    let sections: [(Words, [String])] = [
      (moved, movements(inColour: inColour)),
      (Words("Đổi xếp loại", "Grades that change"), grades()),
      (Words("Vì sao đổi hạng nhiều nhất (điểm)", "Why the largest movements (points)"), contributions()),
      (Words("Khen thưởng thay đổi", "Awards that change"), awards()),
      (Words("Không xét khen thưởng", "Not considered for awards"), exclusions()),
    ]
    return sections.compactMap { title, lines in
      let head = inColour ? "\u{1B}[1m\(title[language])\u{1B}[0m" : title[language]
      return lines.isEmpty ? nil : ([head] + lines).joined(separator: "\n") + "\n"
    }
  }

  func movements(inColour: Bool) -> [String] {
    guard !outcome.movements.isEmpty else { return [] }
    var table = TerminalTable(columns: [
      .init(title: Vocabulary.rank[language]),
      .init(title: "±", alignment: .right),
      .init(title: Vocabulary.unit[language], isFlexible: true),
      .init(title: Vocabulary.total[language]),
      .init(title: "±", alignment: .right),
      .init(title: Words("Trong khối", "In block")[language]),
    ])
    for movement in outcome.movements {
      let (old, new) = (movement.before, movement.after)
      table.rows.append([
        step(old.rank, new.rank, rank), movement.ranksGained.map { signed($0, rank) } ?? "–", name(movement.unit),
        step(old.total, new.total, points), movement.totalGained.map { signed($0, points) } ?? "–",
        step(old.blockRank, new.blockRank, rank),
      ])
    }
    return table.rendered(inColour: inColour).split(separator: "\n").map(String.init)
  }

  func grades() -> [String] {
    outcome.movements.filter { $0.before.grade != $0.after.grade }.map {
      "  \(name($0.unit)): \($0.before.grade ?? "–") → \($0.after.grade ?? "–")"
    }
  }

  /// What made the totals of those that moved most.
  func contributions() -> [String] {
    outcome.movements.prefix { $0.before.rank != $0.after.rank }.prefix(Self.explained.movements).flatMap { movement in
      let shares = movement.contributions.prefix(Self.explained.contributions).map { share in
        let values = share.source == .rest ? "" : " (\(step(share.before, share.after, points)))"
        return "\(share.source.words[language]) \(signed(share.difference, points))\(values)"
      }
      let others = movement.contributions.count - shares.count
      let more = others > 0 ? [Words("\(others) mục khác", counted(others, "other"))[language]] : []
      let text = shares.isEmpty ? Words("điểm không đổi", "no points of its own differ")[language] : ""
      return HangingText.lines("  ", "\(name(movement.unit)): \(text)\((shares + more).joined(separator: "; "))")
    }
  }

  func awards() -> [String] {
    outcome.awards.flatMap { award in
      ["  \(award.id). \(award.title[language])"]
        + award.shifts.flatMap { shift in
          let reasons = shift.reasons.map { $0.text(language, names) }.joined(separator: "; ")
          return HangingText.lines("    ", head(shift)) + TerminalReport.wrapped(reasons, indent: 8, width: 80)
        }
    }
  }

  /// Who moves under which award, a line each, without the reasons.
  func shifts() -> [String] {
    outcome.awards.flatMap { award in
      HangingText.lines("  ", "\(award.id). \(award.title[language])", width: width)
        + award.shifts.flatMap { HangingText.lines("    ", head($0), width: width) }
    }
  }

  private func head(_ shift: AwardShift) -> String {
    let mark = shift.after == .proposed ? "+" : shift.before == .proposed ? "-" : "·"
    return "\(mark) \(name(shift.unit)): \(shift.before.words[language]) → \(shift.after.words[language])"
  }

  func exclusions() -> [String] {
    outcome.exclusions.flatMap { difference in
      difference.gained.flatMap { line("+", difference.unit, $0) }
        + difference.lost.flatMap { line("-", difference.unit, $0) }
    }
  }

  private func line(_ mark: String, _ unit: Int, _ result: ExclusionResult) -> [String] {
    HangingText.lines("  ", "\(mark) \(name(unit)): \(result.text(language, names))", width: width)
  }

  private func name(_ unit: Int) -> String { outcome.after.units[unit].name[language] }

  /// `12 → 15`, or the one value where both are equal.
  private func step(_ old: Double?, _ new: Double?, _ text: (Double) -> String) -> String {
    let (before, after) = (old.map(text) ?? "–", new.map(text) ?? "–")
    return before == after ? before : "\(before) → \(after)"
  }

  private func signed(_ number: Double, _ text: (Double) -> String) -> String {
    (number > 0 ? "+" : "") + (number == 0 ? "0" : text(number))
  }

  private func rank(_ rank: Double) -> String { rank.rankText(language) }

  /// With the decimals of the set that publishes more.
  private func points(_ points: Double) -> String {
    NumberText.format(
      points, places: max(outcome.before.set.decimals, outcome.after.set.decimals), grouping: false, language: language)
  }
}
