import Diagnostics
import Scoring
import Spreadsheet

extension CellValue {
  /// The value as a text, whatever the cell's style makes of it; nil for an error and for a formula without a result.
  var shownText: String? {
    switch self {
    case .text(let text): text
    case .number(let number): NumberText.format(number, places: nil, grouping: false, language: .english)
    case .date(let date): date.moment.map(Self.text) ?? Self.number(date.serial).shownText
    case .truth(let truth): truth ? "TRUE" : "FALSE"
    case .error, .uncalculated: nil
    }
  }

  /// As messages show it, cut where it is long.
  static func words(_ value: CellValue?, _ language: Language) -> String {
    let text: String
    switch value {
    case nil, .text(""): return Words("ô trống", "blank")[language]
    case .uncalculated: return Words("công thức chưa có kết quả", "a formula without a result")[language]
    case .error(let code): return code
    case .number(let number):
      return NumberText.format(Decimal15.significant(number), places: nil, grouping: false, language: language)
    case .text(let written): text = "`\(written)`"
    case .date, .truth: text = value?.shownText ?? ""
    }
    let line = String(text.map { $0.isNewline ? " " : $0 })
    return line.count > 60 ? line.prefix(58) + "…`" : line
  }

  private static func text(_ moment: CivilMoment) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(moment.year)-\(two(moment.month))-\(two(moment.day))"
  }
}
