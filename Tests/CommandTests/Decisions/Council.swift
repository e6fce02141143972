import Foundation
import TestSupport
import Testing

/// What a person does to a workbook before it comes back. Cells of the proposals are told by their units, `H{QHC}`, those
/// of the sources by their labels, so that it does not matter how the sheets are laid out above.
enum Change: Sendable {
  /// A decision in the unit's rows, in those of one award, or of everybody.
  case decide(String?, String, note: String? = nil, award: String? = nil)
  case set(sheet: String, cell: String, Value)
  /// What a sheet of sources says under a label.
  case fact(sheet: String = "Nguồn", String, String)
  case delete(sheet: String, row: String)
  case swap(sheet: String, rows: [String])
  /// Another saved value of a formula.
  case value(sheet: String, cell: String, Double)
  case rename(sheet: String, to: String)

  enum Value: Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByNilLiteral
  {
    case text(String)
    case number(Double)
    /// With the value that was saved, if any.
    case formula(String, value: String?)
    case blank

    init(stringLiteral value: String) { self = .text(value) }
    init(integerLiteral value: Int) { self = .number(Double(value)) }
    init(floatLiteral value: Double) { self = .number(value) }
    init(nilLiteral: ()) { self = .blank }

    fileprivate var json: Any {
      switch self {
      case .text(let text): text
      case .number(let number): number
      case .formula(let formula, let value): value.map { ["formula": formula, "value": $0] } ?? ["formula": formula]
      case .blank: NSNull()
      }
    }
  }

  fileprivate var json: [String: Any] {
    switch self {
    case .decide(let unit, let decision, let note, let award):
      [
        "kind": "decide", "unit": unit ?? NSNull(), "decision": decision, "note": note ?? NSNull(),
        "award": award ?? NSNull(),
      ]
    case .set(let sheet, let cell, let value): ["kind": "set", "sheet": sheet, "cell": cell, "value": value.json]
    case .fact(let sheet, let label, let value): ["kind": "fact", "sheet": sheet, "label": label, "value": value]
    case .delete(let sheet, let row): ["kind": "delete", "sheet": sheet, "row": row]
    case .swap(let sheet, let rows): ["kind": "swap", "sheet": sheet, "rows": rows]
    case .value(let sheet, let cell, let value): ["kind": "value", "sheet": sheet, "cell": cell, "value": value]
    case .rename(let sheet, let name): ["kind": "rename", "sheet": sheet, "name": name]
    }
  }

  struct NotMade: Error {
    let errors: String
  }

  /// Writes a workbook anew with changes in it.
  ///
  /// - Returns: the row of each unit on the sheet of proposals and of each label on that of sources.
  @discardableResult
  static func make(_ changes: [Change], in workbook: String, as target: String) throws -> [String: String] {
    guard let python = Tool("python3") else { throw NotMade(errors: "needs Python") }
    let json = try JSONSerialization.data(withJSONObject: changes.map(\.json))
    let script = Repository.root + "/Tests/CommandTests/Decisions/edit.py"
    let result = try python.run([script, workbook, String(decoding: json, as: UTF8.self), target])
    guard result.status == 0 else { throw NotMade(errors: result.errors) }
    return try JSONDecoder().decode([String: String].self, from: Data(result.text.utf8))
  }
}

extension Office {
  /// Five units; the award W has two seats and a reserve. QHC 90 and SCT 80 are proposed, STP 76 is the reserve.
  static var deciding: Office {
    var office = Office()
    office["Criteria/set.yaml"] = """
      title: "Bộ tiêu chí"
      criteria:
        A1: {title: "Số tin, bài", points: 60, value: updates, score: {target: 200}}
        A2: {title: "Ban biên tập", points: 40, value: board, score: {choice: {yes: 40, no: 0}}}
      grades: {"Tốt": 80, "Yếu": 0}
      awards:
        W: {title: "Khen thưởng", form: "Bằng khen", quota: 2, reserves: 1}

      """
    office["Reports/2016/units.csv"] = """
      id,name,block
      STP,Sở Tư pháp,so
      SYT,Sở Y tế,so
      SCT,Sở Công Thương,so
      QHC,Quận Hải Châu,quan
      QTK,Quận Thanh Khê,quan

      """
    office["Reports/2016/metrics.csv"] = """
      unit,updates,received,answered,mark,board
      STP,150,40,36,8,yes
      SYT,100,0,0,,no
      SCT,160,10,9,4,yes
      QHC,190,-,-,5.5,yes
      QTK,30,10,8,4.5,yes

      """
    return office
  }
}

extension Desk {
  private static let workbook = "Reports/2016/out/set.xlsx"

  /// Evaluates the year and has the workbook come back as `signed.xlsx`: by default everybody proposed is agreed to.
  ///
  /// - Parameter changes: on top of that.
  /// - Returns: the rows of units and labels.
  @discardableResult
  func sign(
    _ changes: [Change] = [], agreeing units: [String] = ["QHC", "SCT"], language: String = "vi",
    workbook: String = workbook, as name: String = "signed.xlsx"
  ) throws -> [String: String] {
    let evaluated = try run("evaluate", "Reports/2016", "--lang", language)
    try #require(evaluated.status == 0, "\(evaluated.errors)")
    return try Change.make(
      units.map { .decide($0, "Đồng ý") } + changes, in: folder.file(workbook), as: folder.file(name))
  }

  func decide(_ options: String...) throws -> Tool.Output {
    try run(["decide", "Reports/2016", "signed.xlsx"] + options)
  }

  /// The rows of the year's decisions, their first four columns, without the header; nil where there is no such file.
  var decisions: [String]? {
    guard let text = try? text(of: "Reports/2016/decisions.csv") else { return nil }
    return text.split(separator: "\n").dropFirst().map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).prefix(4).joined(separator: ",")
    }
  }
}

extension Tool.Output {
  /// Each diagnostic as its code with the sheet and cell it is at: `K009 Số liệu!F6`.
  ///
  /// - Parameter rows: of units and labels, which then stand in place of their numbers.
  func cells(_ rows: [String: String] = [:]) -> [String] {
    func name(_ row: String, isUnit: Bool) -> String? {
      rows.first { $0.value == row && $0.key.allSatisfy(\.isASCII) == isUnit }?.key
    }
    return errors.split(separator: "\n\n").compactMap { block in
      guard let code = block.firstMatch(of: #/\[([A-Z]\d+)\]/#) else { return nil }
      let place = block.firstMatch(of: #/sheet "([^"]+)"(, (?:cell|row) (\w+))?/#)
      guard let place else { return String(code.output.1) }
      var cell = place.output.3.map(String.init) ?? ""
      let sheet = String(place.output.1)
      if ["Đề nghị khen thưởng", "Nguồn"].contains(sheet),
        let row = name(cell.filter(\.isNumber), isUnit: sheet != "Nguồn")
      {
        cell = cell.filter(\.isLetter) + "{\(row)}"
      }
      return "\(code.output.1) \(place.output.1)" + (cell.isEmpty ? "" : "!\(cell)")
    }
  }
}
