public import Diagnostics
public import Evaluation
import Intake
import Scoring

/// What an import read from where, for the terminal: the tables, what each of their columns became, what was left out,
/// and what is still to come.
public struct ImportReport {
  private let imported: ImportedTables
  private let language: Language
  private let inColour: Bool

  public init(_ imported: ImportedTables, language: Language, inColour: Bool) {
    self.imported = imported
    self.language = language
    self.inColour = inColour
  }

  public func rendered() -> String {
    let tables = imported.sent.tables.map(table)
    return tables.joined(separator: "\n") + "\n" + summary
  }

  private func table(_ reading: SentTableReading) -> String {
    let (first, last) = (reading.rows.lowerBound, reading.rows.upperBound)
    let head = Words(
      "\(reading.place.words.vi): \(reading.units) đơn vị, dòng \(first)–\(last), tên ở cột \(reading.unitColumn)",
      "\(reading.place.words.en): \(counted(reading.units, "unit")), rows \(first)–\(last), names in column \(reading.unitColumn)"
    )
    var table = TerminalTable(columns: [
      .init(title: Words("Cột", "Column")[language]),
      .init(title: Words("Tiêu đề", "Heading")[language], isFlexible: true),
      .init(title: Words("Chỉ tiêu", "Metric")[language]),
      .init(title: Words("Số ô", "Cells")[language], alignment: .right),
    ])
    table.width = 100
    table.rows = reading.columns.map { column in
      [
        column.letters, column.heading, column.metric ?? Words("bỏ qua", "left out")[language],
        column.metric == nil ? "" : "\(column.figures)",
      ]
    }
    var lines = [head[language], table.rendered(inColour: inColour).withoutLastBreak]
    for column in reading.columns {
      guard let note = column.note?[language] else { continue }
      lines.append(Words("Cột", "Column")[language] + " \(column.letters): \(note)")
    }
    if !reading.groups.isEmpty {
      lines.append(Words("Dòng khối: ", "Headings of blocks: ")[language] + reading.groups.joined(separator: "; "))
    }
    if !reading.totals.isEmpty {
      lines.append(
        Words("Dòng tổng: ", "Totals: ")[language] + reading.totals.map(String.init).joined(separator: ", "))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var summary: String {
    let figures = imported.sent.figures.count { !$0.plain.isEmpty }
    var lines = [
      Words(
        "\(figures) số liệu của \(imported.sent.metrics.count) chỉ tiêu.",
        "\(counted(figures, "figure")) of \(counted(imported.sent.metrics.count, "metric")).")[language]
    ]
    for entry in imported.incomplete {
      let all = entry.units.count == imported.folder.year.units.count
      let few = entry.units.count <= 5 ? ": " + entry.units.joined(separator: ", ") : ""
      let units = Words("\(entry.units.count) đơn vị", counted(entry.units.count, "unit"))
      let whom = all ? Words("mọi đơn vị", "all units") : Words(units.vi + few, units.en + few)
      lines.append(
        Words("Còn chờ `\(entry.metric.id)` của \(whom.vi).", "Still to come: `\(entry.metric.id)` of \(whom.en).")[
          language])
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension String {
  fileprivate var withoutLastBreak: String { hasSuffix("\n") ? String(dropLast()) : self }
}
