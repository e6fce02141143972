import Formulas
import Spreadsheet
import TestSupport
import Testing

/// Random formulas, rendered and reckoned by LibreOffice, against the same trees reckoned here: a bracket too few
/// or an operator read otherwise shows as another value.
@Suite struct RecalculationTests {
  @Test(
    .enabled(if: LibreOffice.isInstalled && Openpyxl.isInstalled, Comment(rawValue: LibreOffice.needed)),
    arguments: [20_170_302 as UInt64, 2197])
  func randomFormulasMeanWhatTheirTreesMean(seed: UInt64) throws {
    var random = RandomFormulas(seed: seed)
    let cases = random.cases(400)
    try withTemporaryFolder { folder in
      let path = try writeSheet("Thử 'ô' 1", in: folder) { sheet in
        for (column, value) in RandomFormulas.inputs.enumerated() {
          try sheet.write(.number(value), row: 0, column: column)
        }
        for (row, item) in cases.enumerated() {
          // A cached value that no case has, so that one left as it was is noticed.
          try sheet.write(.formula(item.formula, cached: .text("chưa tính")), row: row + 1, column: 0)
        }
      }
      let cells = try Openpyxl.cells(of: LibreOffice.convert(path, to: .xlsx, into: folder))["Thử 'ô' 1"]
      for (row, item) in cases.enumerated() {
        let read = cells?["A\(row + 2)"] ?? .blank
        #expect(agrees(read, item.value), "seed \(seed): \(item.formula.rendered())")
      }
    }
  }

  private func agrees(_ read: Openpyxl.Value, _ expected: Outcome) -> Bool {
    switch (read, expected) {
    case (.number(let a), .number(let b)): abs(a - b) <= 1e-9 * max(1, abs(b))
    case (.truth(let a), .truth(let b)): a == b
    case (.text(let a), .text(let b)): a == b
    // openpyxl reads an empty text as nothing.
    case (.blank, .text(let b)): b.isEmpty
    case (.text(let a), .error): a.hasPrefix("#")
    default: false
    }
  }
}
