import Catalogue
import Diagnostics
import TestSupport
import Testing

/// The catalogue's examples of what comes back from the council tell the truth: `unit | decision | note` are a unit's
/// cells, `Sheet!A1 = value` is any other cell.
@Suite struct DecisionCatalogueTests {
  private static let codes = CodeFamily.decisions.codes.filter { $0.example?.home.en == "signed workbook" }.map(\.code)
  private static let commands = CodeFamily.decisions.codes.filter { $0.example?.home.en == "command" }.map(\.code)

  @Test(arguments: codes)
  func theWrongCellIsReportedAsItsCode(code: String) throws {
    let example = try #require(CodeFamily.explanation(of: code)?.example)
    try Office.deciding.open { desk in
      try desk.sign([try change(example.wrong)])
      let wrong = try desk.decide()
      #expect(wrong.status == 1 && wrong.cells().contains { $0.hasPrefix(code) }, "\(wrong.errors)")
      try desk.sign([try change(example.right)])
      let right = try desk.decide()
      #expect(right.status == 0 && right.errors.isEmpty, "\(right.errors)")
    }
  }

  @Test(arguments: commands)
  func theWrongCommandIsReportedAsItsCode(code: String) throws {
    let example = try #require(CodeFamily.explanation(of: code)?.example)
    try Office.deciding.open { desk in
      try desk.sign()
      if code == "K023" { #expect(try desk.decide().status == 0) }
      try desk.sign([.rename(sheet: "Nguồn", to: "Khác")], as: "other.xlsx")
      func run(_ command: String) throws -> Tool.Output {
        try desk.run(command.split(separator: " ").dropFirst().map(String.init))
      }
      let wrong = try run(example.wrong)
      #expect(wrong.status == 1 && wrong.cells().contains(code), "\(wrong.errors)")
      let right = try run(example.right)
      #expect(right.status == 0 && right.errors.isEmpty, "\(right.errors)")
    }
  }

  private func change(_ line: String) throws -> Change {
    if line.contains(" | ") {
      let parts = line.split(separator: "|", omittingEmptySubsequences: false).map { part in
        String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
      try #require(parts.count == 3)
      if parts[1].hasPrefix("=") {
        return .set(
          sheet: "Đề nghị khen thưởng", cell: "H{\(parts[0])}", .formula(String(parts[1].dropFirst()), value: "#N/A"))
      }
      return .decide(parts[0], parts[1], note: parts[2].isEmpty ? nil : parts[2])
    }
    let equals = try #require(line.firstRange(of: " = "))
    let (place, value) = (line[..<equals.lowerBound], String(line[equals.upperBound...]))
    let mark = try #require(place.firstIndex(of: "!"))
    let (sheet, cell) = (String(place[..<mark]), String(place[place.index(after: mark)...]))
    if sheet == "Nguồn" { return .fact(cell, value) }
    if value.hasPrefix("=") { return .set(sheet: sheet, cell: cell, .formula(String(value.dropFirst()), value: "2")) }
    return .set(sheet: sheet, cell: cell, Double(value).map { .number($0) } ?? .text(value))
  }
}
