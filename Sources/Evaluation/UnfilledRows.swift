import Diagnostics
import Intake
import Scoring

/// Units of which nothing has been handed in yet: one word for all that their rows lack.
struct UnfilledRows: Problem {
  let folder: String
  /// By id.
  let units: [Unit.ID]
  /// How many units the year has.
  let all: Int

  var code: String { "R027" }

  var message: Words {
    if units.count == all {
      return Words("chưa đơn vị nào có số liệu", "no unit has any figures yet")
    }
    let shown = units.prefix(6).joined(separator: ", ")
    let rest = units.count - 6
    let list =
      rest > 0 ? Words("\(shown) và \(rest) đơn vị khác", "\(shown) and \(counted(rest, "other"))") : Words(both: shown)
    return Words(
      "\(units.count) đơn vị chưa có số liệu nào: \(list.vi)",
      "\(counted(units.count, "unit has", plural: "units have")) no figures yet: \(list.en)")
  }

  var help: Words? {
    Words(
      "điền vào metrics.csv, hoặc gửi sổ của `bangvang collect \(folder)` cho đơn vị rồi đọc vào bằng `bangvang import`",
      "fill in metrics.csv, or send out the workbook of `bangvang collect \(folder)` and read it back with `bangvang import`"
    )
  }
}

extension YearFolder {
  /// Reports the units whose rows are blank from end to end as they were handed in, and gives back the faults of the others: that every
  /// single figure of such a row is missing need not be told. A unit without a row is another matter.
  func reportingUnfilledRows(_ faults: [ScoringFault], _ findings: inout Findings) -> [ScoringFault] {
    let blank = Set(
      year.units.indices.filter { row in
        submitted.columns.values.allSatisfy { $0.states[row] == .missing } && !place(ofRow: row).isWholeFile
      }.map { year.units[$0].id })
    let unfilled = Set(faults.filter { blank.contains($0.unit) && !$0.metrics.isEmpty }.map(\.unit))
    guard let first = year.units.firstIndex(where: { unfilled.contains($0.id) }) else { return faults }
    let problem = UnfilledRows(
      folder: path, units: year.units.map(\.id).filter(unfilled.contains), all: year.units.count)
    findings.add(problem, at: place(ofRow: first))
    return faults.filter { !unfilled.contains($0.unit) }
  }

  /// The line, or the row of a sheet, in which a unit's figures stand.
  private func place(ofRow row: Int) -> Place {
    let cells = submitted.places.values.map { $0[row] }.filter { !$0.isWholeFile }
    guard let cell = cells.min() else { return Place(file: submitted.file) }
    if var sheet = cell.sheet {
      sheet.column = 0
      return Place(file: cell.file, sheet: sheet)
    }
    return Place(file: cell.file, line: cell.line)
  }
}
