import Analysis
public import Diagnostics
import Evaluation
import Intake
import Scoring

/// A comparison of two years, as `compare` prints it.
public struct YearsReport {
  private let comparison: YearsComparison
  private let language: Language
  private let inColour: Bool

  public init(_ comparison: YearsComparison, language: Language, inColour: Bool) {
    self.comparison = comparison
    self.language = language
    self.inColour = inColour
  }

  public func rendered() -> String {
    let (before, after) = comparison.years
    let head = "\(name(before)) → \(name(after))\n"
    return ([head] + unpaired() + comparison.sets.flatMap(sections)).joined(separator: "\n")
  }

  private func name(_ year: EvaluatedYear) -> String {
    year.folder.path + (year.folder.report.year.map { " (\($0))" } ?? "")
  }

  private func unpaired() -> [String] {
    let (before, after) = comparison.unpaired
    func list(_ sets: [CriteriaSet]) -> String { sets.map(\.id).joined(separator: ", ") }
    var lines: [String] = []
    if !before.isEmpty {
      lines.append(Words("Chỉ năm trước có: \(list(before))", "Only the year before has: \(list(before))")[language])
    }
    if !after.isEmpty {
      lines.append(Words("Chỉ năm sau có: \(list(after))", "Only the later year has: \(list(after))")[language])
    }
    let title = Words("Bộ tiêu chí không so được", "Criteria sets without a counterpart")
    return lines.isEmpty ? [] : [([bold(title[language])] + lines.map { "  " + $0 }).joined(separator: "\n") + "\n"]
  }

  private func sections(_ set: YearsComparison.SetYears) -> [String] {
    let difference = set.difference
    let (before, after) = (difference.before, difference.after)
    let texts = MovementTexts(difference.movements, before, after, language: language)
    let figures = FigureText(dictionary: comparison.years.after.folder.year.dictionary, language: language)
    let common = difference.pairs.count
    let moved = Words(
      "Thay đổi của đơn vị (\(difference.movements.count)/\(common) đơn vị có ở cả hai năm)",
      "Units that move (\(difference.movements.count) of \(common) in both years)")
    let sections: [(Words, [String])] = [
      (RuleTexts.title, RuleTexts(rules: set.rules, language: language).lines()),
      (moved, movements(difference, texts)),
      (MovementTexts.gradesTitle, texts.grades()),
      (
        MovementTexts.contributionsTitle,
        texts.contributions { movement, id in
          let changes = comparison.figureChanges(behind: id, ofRow: movement.unit, difference)
          return changes.isEmpty ? nil : changes.map { figures.text($0) }.joined(separator: "; ")
        }
      ),
      (
        Words("Đơn vị mới, không còn, sáp nhập, chia tách", "Units new, gone, merged, split"),
        DescentTexts(difference: difference, language: language).lines()
      ),
      (Words("Khen thưởng hai năm", "Awards of both years"), awards(difference)),
    ]
    let title = comparison.sets.count > 1 ? [bold(after.set.title[language]) + "\n"] : []
    let told = sections.compactMap { title, lines in
      lines.isEmpty ? nil : ([bold(title[language])] + lines).joined(separator: "\n") + "\n"
    }
    let nothing = Words("Hai năm không có gì khác nhau.", "No differences between the two years.")[language] + "\n"
    return title + (set.isEmpty ? [nothing] : told)
  }

  /// Who moved; with a column of the ranks among the units of both years, where these differ from the published ones.
  private func movements(_ difference: YearsDifference, _ texts: MovementTexts) -> [String] {
    guard difference.hasOtherRanksInCommon else { return texts.table(inColour: inColour) }
    let ranks = Dictionary(zip(difference.pairs.map(\.after), difference.commonRanks)) { first, _ in first }
    let table = texts.table(
      inColour: inColour,
      extra: (
        Words("Hạng chung", "In common")[language],
        { row in texts.step(ranks[row]?.before, ranks[row]?.after, texts.rank) }
      ))
    let count = difference.pairs.count
    let remark = Words(
      "Hạng chung: hạng tính riêng trong \(count) đơn vị có ở cả hai năm.",
      "In common: the rank among the \(count) units that both years have.")
    return table.isEmpty ? [] : table + ["", remark[language]]
  }

  private func awards(_ difference: YearsDifference) -> [String] {
    difference.awards.filter { !$0.places.isEmpty }.flatMap { award in
      ["  \(award.id). \(award.title[language])"]
        + award.places.flatMap { place -> [String] in
          let mark =
            switch (place.before == .proposed, place.after == .proposed) {
            case (true, true): "="
            case (false, true): "+"
            case (true, false): "-"
            case (false, false): "·"
            }
          let gone = Words("không còn", "gone")[language]
          let (old, new) = (
            place.rowBefore == nil ? Words("chưa có", "not there")[language] : place.before.words[language],
            place.rowAfter == nil ? gone : place.after.words[language]
          )
          let unit =
            place.rowAfter.map { difference.after.units[$0] } ?? place.rowBefore.map { difference.before.units[$0] }
          return HangingText.lines(
            "    ", "\(mark) \(unit?.name[language] ?? "–"): \(old == new ? old : "\(old) → \(new)")")
        }
    }
  }

  private func bold(_ text: String) -> String { inColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
}

extension YearsComparison.SetYears {
  /// Whether nothing at all differs.
  var isEmpty: Bool {
    rules.isEmpty && difference.movements.isEmpty && difference.arrivals.isEmpty && difference.departures.isEmpty
      && difference.awards.allSatisfy { $0.places.allSatisfy { $0.before == $0.after } }
  }
}

extension FigureText {
  /// `Số tin, bài: 200 → 240`.
  func text(_ change: FigureChange) -> String {
    let title = dictionary.metrics.first { $0.id == change.metric }?.title[language] ?? change.metric
    return "\(title): \(text(change.before, of: change.metric)) → \(text(change.after, of: change.metric))"
  }

  private func text(_ figure: FigureChange.Figure, of metric: Metric.ID) -> String {
    switch figure {
    case .number(let number): text(number, of: metric)
    case .text(let id):
      if case .choice(let choices)? = dictionary.metrics.first(where: { $0.id == metric })?.kind,
        let choice = choices.first(where: { $0.id == id })
      {
        choice.shown
      } else {
        id
      }
    case .missing: text(nil, .missing, of: metric)
    case .notApplicable: text(nil, .notApplicable, of: metric)
    case .unknown: "–"
    }
  }
}
