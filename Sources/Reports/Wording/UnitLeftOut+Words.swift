import CivilCalendar
import Diagnostics
import Intake

extension UnitLeftOut {
  /// Why the unit is not evaluated, and who took its place.
  func text(_ language: Language) -> String {
    let why =
      switch reason {
      case .ended(let day): Words("kết thúc ngày \(day.text)", "ended on \(day.text)")
      case .notYet(let day): Words("đến ngày \(day.text) mới bắt đầu", "begins only on \(day.text)")
      }
    if successors.isEmpty { return why[language] }
    let list = successors.joined(separator: ", ")
    return why[language] + Words("; kế thừa: \(list)", "; succeeded by \(list)")[language]
  }
}

extension CivilDate {
  /// As paperwork writes it: `17/05/2016`.
  var text: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(day))/\(two(month))/\(year)"
  }
}
