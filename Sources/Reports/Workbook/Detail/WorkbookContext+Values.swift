import Scoring
import Spreadsheet

/// What stands in the cells of criteria's values.
extension WorkbookContext {
  /// A criterion's value before its missing rule, as the sheet's formula gives it.
  func cachedValue(_ node: Criterion, _ measure: Measure, _ unit: Int, isFilledIn: Bool) -> CachedValue {
    if isFilledIn { return .text("") }
    let cached = Cached.cell(outcome.criteria[node.id]?.value, unit)
    guard case .text(let id) = cached,
      case .choice(let choices) = year.dictionary.metrics.first(where: { $0.id == measure.value.text })?.kind
    else { return cached }
    return .text(choices.first { $0.id == id }?.shown ?? id)
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
