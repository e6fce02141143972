import CivilCalendar
public import Diagnostics
public import Evaluation
import Intake
import Scoring

/// A quick report, as `brief` prints it.
public struct BriefText {
  private let brief: Brief
  private let language: Language
  private let inColour: Bool

  public init(_ brief: Brief, language: Language, inColour: Bool) {
    self.brief = brief
    self.language = language
    self.inColour = inColour
  }

  public func rendered() -> String {
    let note = brief.activity.report.paper.note.map { " (\($0[language]))" } ?? ""
    let title = "\(BriefVocabulary.title[language]): \(brief.period.title[language])"
    return
      ([bold(title) + note + "\n" + remarks()] + [
        section(BriefVocabulary.portal, lines(brief.portal)), section(BriefVocabulary.sites, lines(brief.sites)),
        section(BriefVocabulary.units, units()), section(BriefVocabulary.overdue, overdue()),
      ]).filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func remarks() -> String {
    brief.remarks(language).flatMap { TerminalReport.wrapped($0, indent: 0, width: 80) }
      .map { $0 + "\n" }.joined()
  }

  private func section(_ title: Words, _ text: String) -> String {
    text.isEmpty ? "" : bold(title[language]) + "\n" + text
  }

  private func lines(_ lines: [BriefLine]) -> String {
    if lines.isEmpty { return "" }
    let ratio = Words("So %", "Ratio %")[language]
    let growth = Words("Tăng %", "Growth %")[language]
    var table = TerminalTable(columns: [
      .init(title: BriefVocabulary.metric[language], isFlexible: true),
      .init(title: BriefVocabulary.now[language], alignment: .right),
      .init(title: Words("Kỳ trước", "Before")[language], alignment: .right),
      .init(title: ratio, alignment: .right), .init(title: growth, alignment: .right),
      .init(title: Words("Cùng kỳ", "Last year")[language], alignment: .right),
      .init(title: ratio, alignment: .right), .init(title: growth, alignment: .right),
    ])
    for line in lines {
      table.rows.append(
        [line.title[language], number(line.figure.number)]
          + [line.before, line.yearBefore].flatMap { base in
            [
              number(base.number), percent(line.figure.ratio(to: base)), percent(line.figure.growth(from: base)),
            ]
          })
    }
    return table.rendered(inColour: inColour)
  }

  private func units() -> String {
    let whole = brief.whole
    if whole.isEmpty && !brief.hasAnswers { return "" }
    var columns = [TerminalTable.Column(title: Vocabulary.unit[language], isFlexible: true)]
    // The names of units need the room.
    columns += whole.map {
      .init(title: TerminalTable.cut(brief.sites[$0].title[language], to: 10), alignment: .right)
    }
    if brief.hasAnswers {
      columns += [
        Words("Đúng hạn", "On time"), Words("Trễ", "Late"), Words("Còn hạn", "Open"), Words("Quá hạn", "Overdue"),
        Words("Lâu nhất", "Longest"),
      ].map { .init(title: $0[language], alignment: .right) }
    }
    var table = TerminalTable(columns: columns)
    table.width = 100
    for unit in brief.units {
      let answers = unit.answers
      let states = [answers.onTime, answers.late, answers.open, answers.overdue].map { number(Double($0)) }
      table.rows.append(
        [unit.unit.name[language]] + whole.map { number(unit.figures[$0]) }
          + (brief.hasAnswers ? states + [number(unit.longestOverdue.map(Double.init))] : []))
    }
    return table.rendered(inColour: inColour)
  }

  private func overdue() -> String {
    guard brief.hasAnswers else { return "" }
    var table = TerminalTable(columns: [
      .init(title: Vocabulary.unit[language], isFlexible: true), .init(title: BriefVocabulary.question[language]),
      .init(title: BriefVocabulary.channel[language]), .init(title: Words("Tiếp nhận", "Received")[language]),
      .init(title: Words("Hạn", "Due")[language]),
      .init(title: Words("Ngày", "Days")[language], alignment: .right),
      .init(title: Words("Ngày làm việc", "Working days")[language], alignment: .right),
    ])
    for late in brief.overdue {
      for record in late.records {
        let name = brief.unit(record.record.unit)?.name[language] ?? record.record.unit
        table.rows.append([
          name, record.record.key, late.kind.channelTitle(of: record.record), record.record.received.iso,
          record.record.due.iso, String(record.days), String(record.workingDays),
        ])
      }
    }
    return table.rows.isEmpty
      ? BriefVocabulary.nothingOverdue[language] + "\n" : table.rendered(inColour: inColour)
  }

  private func number(_ number: Double?) -> String {
    number.map { NumberText.format($0, atMost: 2, language: language) } ?? "–"
  }

  private func percent(_ share: Double?) -> String {
    share.map { NumberText.format($0 * 100, places: 1, language: language) } ?? "–"
  }

  private func bold(_ text: String) -> String { inColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
}
