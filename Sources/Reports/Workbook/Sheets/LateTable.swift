import CivilCalendar
import Diagnostics
import Evaluation
import Intake
import Scoring
import Spreadsheet

/// Questions that are behind their last day, as a table to print: the units in their order, of each the longest first.
struct LateTable {
  /// The most records that a sheet lists; of more, those that are late the longest.
  static let mostRows = 5000
  static let widths = [6, 16, 12, 14, 14, 14, 14, 14, 14, 24.0]

  let frame: SheetFrame
  let late: [LateRecords]
  let units: [Unit]
  private var language: Language { frame.language }

  /// - Returns: the header's rows, and the first row after the table.
  func write(_ sheet: inout Sheet, _ top: Int) throws -> (header: ClosedRange<Int>, end: Int) {
    let first = try frame.header(&sheet, top, titles)
    var row = first
    var number = 0
    let shown = shown
    for late in shown where !late.records.isEmpty {
      if shown.count > 1 {
        try frame.groupRow(&sheet, row, late.kind.title[language])
        row += 1
      }
      var unit: Unit.ID?
      for record in late.records {
        if record.record.unit != unit {
          unit = record.record.unit
          try frame.groupRow(&sheet, row, title(of: record.record.unit, late.records))
          row += 1
        }
        number += 1
        try line(&sheet, row, number, record, late.kind)
        row += 1
      }
    }
    let total = late.reduce(0) { $0 + $1.total }
    return (top...(first - 1), try frame.closing(&sheet, row, closing(total)))
  }

  private var titles: [String] {
    [
      Words("STT", "No."), BriefVocabulary.question, BriefVocabulary.channel, BriefVocabulary.received,
      Words("Ngày chuyển đơn vị", "Date forwarded to unit"), BriefVocabulary.due, BriefVocabulary.answered,
      BriefVocabulary.workingDays, BriefVocabulary.days, Words("Tình trạng", "State"),
    ].map { $0[language] }
  }

  /// What is listed, in its order.
  private var shown: [LateRecords] {
    let all = late.flatMap { $0.records.map(\.days) }
    guard all.count > Self.mostRows else { return late }
    // Those at the bound are listed as far as there is room.
    let bound = all.sorted(by: >)[Self.mostRows]
    var room = Self.mostRows - all.count { $0 > bound }
    return late.map { late in
      LateRecords(
        kind: late.kind,
        records: late.records.filter { record in
          if record.days == bound, room > 0 {
            room -= 1
            return true
          }
          return record.days > bound
        }, total: late.total)
    }
  }

  private func title(of unit: Unit.ID, _ records: [LateRecord]) -> String {
    let name = units.first { $0.id == unit }?.name[language] ?? unit
    let own = records.filter { $0.record.unit == unit }
    let open = own.count { $0.isOpen }
    let count = Words("\(own.count) câu", counted(own.count, "question"))[language]
    let rest = open == 0 || open == own.count ? "" : Words(", \(open) chưa trả lời", ", \(open) unanswered")[language]
    return "\(name) (\(count)\(rest))"
  }

  private func closing(_ total: Int) -> String {
    let all = NumberText.format(Double(total), places: 0, language: language)
    if total > Self.mostRows {
      let most = NumberText.format(Double(Self.mostRows), places: 0, language: language)
      return Words(
        "(Danh sách nêu \(most) câu trễ lâu nhất trong tổng số \(all) câu)",
        "(The list has the \(most) that are late the longest, of \(all))")[language]
    }
    return Words("(Danh sách có \(all) câu)", "(The list has \(counted(total, "question")))")[language]
  }

  private func line(
    _ sheet: inout Sheet, _ row: Int, _ number: Int, _ late: LateRecord, _ kind: RecordKind
  ) throws {
    let record = late.record
    let state =
      late.isOpen
      ? BriefVocabulary.unanswered : BriefVocabulary.late
    let channel = kind.channelTitle(of: record)
    let cells: [(CellContent, CellStyle)] = [
      (.number(Double(number)), Styles.centered), (.text(record.key), Styles.text), (.text(channel), Styles.text),
      (.day(record.received), Styles.day), (record.forwarded.map { .day($0) } ?? .blank, Styles.day),
      (.day(record.due), Styles.day), (late.isOpen ? .blank : record.answered.map { .day($0) } ?? .blank, Styles.day),
      (.number(Double(late.workingDays)), Styles.whole), (.number(Double(late.days)), Styles.whole),
      (.text(state[language]), Styles.text),
    ]
    for (column, cell) in cells.enumerated() {
      try sheet.write(cell.0, row: row, column: column, style: cell.1)
    }
    try sheet.setRow(
      row,
      height: frame.height(of: [
        (record.key, frame.widths[1], Styles.text), (channel, frame.widths[2], Styles.text),
        (state[language], frame.widths[9], Styles.text),
      ]))
  }
}

extension CellContent {
  static func day(_ day: CivilDate) -> CellContent {
    .date(CivilMoment(year: day.year, month: day.month, day: day.day))
  }
}

extension Styles {
  static let day = centered.with { $0.numberFormat = "dd/mm/yyyy" }
}
