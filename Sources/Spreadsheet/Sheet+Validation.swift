internal import CXLSXWriter
import Formulas

extension Sheet {
  /// Lets cells take only a choice from a list, or stay blank.
  ///
  /// - Throws: `.listItem`, `.tooLong`, `.tooManyLists`, `.formula` for a range off the sheet.
  public mutating func validate(
    rows: ClosedRange<Int>, columns: ClosedRange<Int>, _ list: ChoiceList
  ) throws(WorkbookError) {
    let refusal = InputRule.Message(title: list.errorTitle, text: list.errorMessage)
    try validate(rows: rows, columns: columns, InputRule(.choices(list.source), refusal: refusal))
  }

  /// Lets cells take only what a rule allows, or stay blank.
  ///
  /// - Throws: as for lists, `.notFinite` for an end that is no number.
  public mutating func validate(
    rows: ClosedRange<Int>, columns: ClosedRange<Int>, _ rule: InputRule
  ) throws(WorkbookError) {
    guard Int(worksheet.pointee.num_validations) < Limits.listsOnASheet else { throw .tooManyLists }
    let (first, last) = try corners(rows, columns)
    var validation = lxw_data_validation()
    var formula = ""
    switch rule.allowed {
    case .choices(let source):
      validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      formula = try listFormula(source)
    case .formula(let condition):
      validation.validate = UInt8(LXW_VALIDATION_TYPE_CUSTOM_FORMULA.rawValue)
      formula = "=" + (try render(condition, on: name))
    case .whole(let least, let most):
      validation.validate = UInt8(LXW_VALIDATION_TYPE_INTEGER.rawValue)
      validation.setEnds(least: Double(least), most: most.map(Double.init))
    case .number(let least, let most):
      for end in [least, most].compactMap(\.self) where !end.isFinite {
        throw .notFinite(at: CellReference(sheet: name, row: rows.lowerBound, column: columns.lowerBound))
      }
      validation.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
      validation.setEnds(least: least, most: most)
    }
    let texts = try [
      formula, plain(rule.prompt.title, limit: Limits.messageTitle),
      escaped(rule.prompt.text, limit: Limits.shortText), plain(rule.refusal.title, limit: Limits.messageTitle),
      escaped(rule.refusal.text, limit: Limits.shortText),
    ]
    try check(
      withCStrings(texts) { texts in
        validation.value_formula = texts[0]
        validation.input_title = texts[1]
        validation.input_message = texts[2]
        validation.error_title = texts[3]
        validation.error_message = texts[4]
        return worksheet_data_validation_range(
          worksheet, first.row, first.column, last.row, last.column, &validation)
      })
  }

  /// A list of items is, in the file, a formula of one text: the items with commas between them.
  private func listFormula(_ source: ChoiceList.Source) throws(WorkbookError) -> String {
    switch source {
    case .range(let range): return "=" + (try render(.range(range)))
    case .items(let items):
      if let item = items.first(where: { $0.contains(",") || $0.contains("\"") || $0.isEmpty }) {
        throw .listItem(item)
      }
      return "\"" + (try plain(items.joined(separator: ","), limit: Limits.shortText)) + "\""
    }
  }
}

extension lxw_data_validation {
  /// Without any end every number is allowed: the file has no sign for that, so the ends are the largest numbers.
  fileprivate mutating func setEnds(least: Double?, most: Double?) {
    switch (least, most) {
    case (let least?, nil):
      criteria = UInt8(LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO.rawValue)
      value_number = least
    case (nil, let most?):
      criteria = UInt8(LXW_VALIDATION_CRITERIA_LESS_THAN_OR_EQUAL_TO.rawValue)
      value_number = most
    case (let least, let most):
      criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
      minimum_number = least ?? -1e300
      maximum_number = most ?? 1e300
    }
  }
}

/// Hands texts to C for the time of a call; nil for an empty one.
private func withCStrings<Result>(
  _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  func hold(_ held: [UnsafeMutablePointer<CChar>?]) -> Result {
    if held.count == texts.count { return body(held) }
    let text = texts[held.count]
    return text.withCString { hold(held + [text.isEmpty ? nil : UnsafeMutablePointer(mutating: $0)]) }
  }
  return hold([])
}
