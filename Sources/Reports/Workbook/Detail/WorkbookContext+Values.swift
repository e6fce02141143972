import Scoring
import Spreadsheet

/// What stands in the cells of criteria's values.
extension WorkbookContext {
  /// How the answers of a choice are shown, by their ids; empty where a criterion is none.
  func shownChoices(_ measure: Measure) -> [String: String] {
    let text = measure.value.text
    guard case .choice(let choices) = year.dictionary.metrics.first(where: { $0.id == text })?.kind else { return [:] }
    return Dictionary(choices.map { ($0.id, $0.shown) }) { first, _ in first }
  }

  func valueStyle(_ measure: Measure) -> CellStyle {
    let text = measure.value.text
    if measure.method.name == "proportion" { return Styles.cell.with { $0.numberFormat = "0.0%" } }
    if measure.method.input == .text { return Styles.centered }
    let isCount = year.dictionary.metrics.first { $0.id == text }?.kind == .count
    // No format with optional decimals: "#,##0.##" shows 4 as "4.".
    return Styles.cell.with { $0.numberFormat = isCount ? "#,##0" : text.contains("/") ? "0.000" : "General" }
  }
}
