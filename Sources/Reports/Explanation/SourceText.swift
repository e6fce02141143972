import Diagnostics
import Intake
import Scoring

/// A figure's source in words: `on_time = 92 ← Reports/2016/metrics.csv:3:41`.
struct SourceText {
  let labels: (Metric.ID) -> [String]?
  let language: Language

  /// - Parameter absent: what a cell without a figure says; nil for whether it is missing or nothing arose.
  func text(_ source: FigureSource, absent: Words?) -> String {
    let name = source.isPrevious ? "previous(\(source.metric))" : source.metric
    let figure = source.text ?? source.number.map(plain) ?? absent?[language] ?? state(source.state)
    let remarks = [records(source), correction(source), imported(source)].compactMap(\.self)
    let note = remarks.isEmpty ? "" : " (\(remarks.joined(separator: "; ")))"
    return "\(name) = \(figure)  ← \(source.place.words[language])\(note)"
  }

  private func records(_ source: FigureSource) -> String? {
    source.records.map { Words("từ \($0) bản ghi", "from \(counted($0, "record"))")[language] }
  }

  /// What was handed in before verification, and why it was corrected.
  private func correction(_ source: FigureSource) -> String? {
    guard let found = source.correction else { return nil }
    let labels = labels(source.metric)
    let submitted =
      found.submitted.number.map { number in labels.map { $0[Int(number)] } ?? plain(number) }
      ?? (found.submitted.state == .missing ? Words("trống", "blank") : Words("không phát sinh", "nothing arose"))[
        language]
    let reason = [found.reason, found.document].filter { !$0.isEmpty }.joined(separator: "; ")
    return Words("đã nộp: \(submitted); sửa vì: \(reason)", "handed in: \(submitted); corrected: \(reason)")[language]
  }

  /// The cell of the table that was sent.
  private func imported(_ source: FigureSource) -> String? {
    guard let cell = source.imported else { return nil }
    let place =
      cell.sheet.isEmpty
      ? Words(both: cell.cell.isEmpty ? cell.file : "\(cell.file):\(cell.cell)")
      : Words(
        "\(cell.file), trang \"\(cell.sheet)\", ô \(cell.cell)",
        "\(cell.file), sheet \"\(cell.sheet)\", cell \(cell.cell)")
    var text = Words("nhập từ \(place.vi)", "imported from \(place.en)")[language]
    if cell.written != cell.value, !cell.written.isEmpty {
      text += Words(", ghi là \"\(cell.written)\"", ", written \"\(cell.written)\"")[language]
    }
    if !cell.note.isEmpty { text += ", \(cell.note)" }
    if !cell.isCurrent {
      let value = cell.value.isEmpty ? Words("trống", "blank")[language] : cell.value
      text += Words(": khi ấy là \(value), sau đó đã sửa", ": then \(value), changed since")[language]
    }
    return text
  }

  private func state(_ state: CellState) -> String {
    (state == .notApplicable ? Words("không phát sinh", "not applicable") : Words("thiếu", "missing"))[language]
  }

  private func plain(_ number: Double) -> String {
    NumberText.format(number, places: nil, grouping: false, language: language)
  }
}
