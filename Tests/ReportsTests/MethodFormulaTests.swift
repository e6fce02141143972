import Diagnostics
import Evaluation
import Formulas
@testable import Reports
import Scoring
import TestSupport
import Testing

/// What the engine reckons, against the workbook's formulas reckoned anew by LibreOffice.
@Suite struct MethodFormulaTests {
  @Test(
    .enabled(if: LibreOffice.isInstalled && Openpyxl.isInstalled, Comment(rawValue: LibreOffice.needed)),
    arguments: [(2016 as UInt64, "half_up"), (634, "half_even")])
  func everyFormulaGivesWhatTheEngineGives(seed: UInt64, rounding: String) throws {
    var methods = RandomMethods(seed: seed, rounding: rounding)
    try withTemporaryFolder { folder in
      let attempt = evaluate(folder: try methods.write(to: folder))
      try #require(
        attempt.findings.diagnostics.filter { $0.problem.severity == .error }.map {
          "\($0.problem) \($0.place.map { "\($0)" } ?? "")"
        } == [])
      let evaluated = try #require(attempt.evaluated)
      let report = WorkbookReport(evaluated, language: .vietnamese, version: "1")
      let path = try #require(try report.write(to: folder.file("out")).first)
      try checkFormulasStand(in: path, evaluated)
      let cached = try Openpyxl.cells(of: path)
      let reckoned = try Openpyxl.cells(of: LibreOffice.convert(path, to: .xlsx, into: folder))
      var differing: [String] = []
      for (sheet, cells) in cached.sorted(by: { $0.key < $1.key }) {
        for (cell, value) in cells.sorted(by: { $0.key < $1.key }) {
          let found = reckoned[sheet]?[cell] ?? .blank
          if !agrees(value, found) { differing.append("\(sheet)!\(cell): \(value) but \(found)") }
        }
      }
      #expect(differing.isEmpty, "seed \(seed): \(differing.count), such as \(differing.prefix(12))")
    }
  }

  /// Each criterion's points are a formula where there is one, so that agreement is not that of values with
  /// themselves.
  private func checkFormulasStand(in path: String, _ evaluated: EvaluatedYear) throws {
    let outcome = try #require(evaluated.outcomes.first)
    let layout = WorkbookLayout(evaluated, outcome, .vietnamese).detail
    let formulas = try #require(try Openpyxl.cells(of: path, formulas: true)[layout.sheet])
    for node in outcome.set.nodes {
      let column = try #require(layout.points[node.id])
      let cell = layout.cell(unit: 0, column: column).rendered(on: layout.sheet).replacing("$", with: "")
      let holdsFormula = if case .text(let text)? = formulas[cell] { text.hasPrefix("=") } else { false }
      let isValue = RandomMethods.withoutFormula.contains(node.id) || node.id == "median_points"
      #expect(holdsFormula == !isValue, "\(node.id) in \(cell)")
    }
  }

  private func agrees(_ cached: Openpyxl.Value, _ found: Openpyxl.Value) -> Bool {
    switch (cached, found) {
    case (.number(let a), .number(let b)): abs(a - b) <= 1e-9 * max(1, abs(a))
    case (.text(let text), .blank): text.isEmpty
    default: cached == found
    }
  }
}
