import Diagnostics
import Names
import Scoring

extension SentTableReader {
  /// Holds each total of a column of counts against the rows above it: all of them, or those since the last heading of a
  /// block. A column with a cell that is no number is not added up; that cell is reported by itself.
  func checkTotals(of metric: Metric, _ column: Int, in table: SentTable, _ findings: inout Findings) {
    guard metric.kind == .count else { return }
    var (all, ofGroup) = (0.0, 0.0)
    for row in table.body {
      let cell = row.row[column]
      switch row.kind {
      case .group: ofGroup = 0
      case .unit, .unknownUnit, .nameless:
        guard let cell else { continue }
        guard case .success(let number) = SentColumnReader(metric: metric).figure(in: cell) else { return }
        all += number ?? 0
        ofGroup += number ?? 0
      case .total(let label):
        guard let cell, case .success(let found?) = SentColumnReader(metric: metric).figure(in: cell) else { continue }
        let isOfGroup = Decimal15.compare(found, ofGroup) == 0
        defer { ofGroup = 0 }
        if isOfGroup || Decimal15.compare(found, all) == 0 { continue }
        let sum = ["khối", "nhóm"].contains { label.key.contains($0) } ? ofGroup : all
        findings.add(SentProblem.wrongTotal(metric.id, found: Self.plain(found), sum: Self.plain(sum)), at: cell.place)
      case .leftOut: break
      }
    }
  }

  static func plain(_ number: Double) -> String {
    NumberText.format(number, places: nil, grouping: false, language: .english)
  }
}
