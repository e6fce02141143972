import Formulas
import Foundation
import Scoring
import Spreadsheet
import TestSupport
import Testing

/// What ends in an exact half is where programs round apart: a person with a pencil, the engine and LibreOffice must
/// agree on points as the workbook's formulas reckon them.
@Suite(.enabled(if: WorkbookProof.isPossible, WorkbookProof.needed)) struct RoundingTests {
  /// A sum of which the decimal value ends in a half behind the published places.
  private struct Case {
    let formula: (_ cells: [Formula]) -> Formula
    let cells: [Double]
    let binary: Double
    let places: Int
    /// The pencil's answer in units of the last place.
    let rounded: Int
  }

  @Test(arguments: [2016 as UInt64, 77])
  func roundsHalvesAsLibreOfficeDoes(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let cases = (0..<1200).flatMap { _ in [ratio(&random), product(&random), sum(&random)] }
    #expect(cases.count == 3600)
    try withTemporaryFolder { folder in
      let path = folder.file("rounding.xlsx")
      let created = try #require(CivilMoment(year: 2017, month: 1, day: 1) as CivilMoment?)
      try Workbook.writeAtomically(to: path, created: created) { book in
        try book.addSheet("R") { sheet in
          for (row, item) in cases.enumerated() {
            for (column, number) in item.cells.enumerated() {
              try sheet.write(.number(number), row: row, column: column + 1)
            }
            let cells = item.cells.indices.map { Formula.cell(CellReference(row: row, column: $0 + 1)) }
            let formula = Formula.round(item.formula(cells), places: item.places)
            try sheet.write(.formula(formula, cached: .text("?")), row: row, column: 0)
          }
        }
      }
      let cells = try Openpyxl.cells(of: LibreOffice.convert(path, to: .xlsx, into: folder))["R"]
      for (row, item) in cases.enumerated() {
        let pencil = Double(item.rounded) / pow(10, Double(item.places))
        let engine = Decimal15.round(item.binary, places: item.places)
        #expect(engine == pencil, "seed \(seed): \(item.cells) gives \(item.binary) and \(engine), not \(pencil)")
        guard case .number(let office)? = cells?["A\(row + 1)"] else {
          Issue.record("seed \(seed): no number for \(item.cells)")
          continue
        }
        #expect(
          abs(office - pencil) < 1e-12 * max(1, pencil),
          "seed \(seed): LibreOffice makes \(office) of \(item.binary) = f\(item.cells), not \(pencil)")
      }
    }
  }

  /// points × (a ÷ b)
  private func ratio(_ random: inout SeededGenerator) -> Case {
    while true {
      let places = Int.random(in: 0...3, using: &random)
      let points = Int.random(in: 1...400, using: &random)
      let b = Int.random(in: 2...2000, using: &random)
      let a = Int.random(in: 1...b, using: &random)
      // points/4 × a/b × 10^places = n + 1/2
      let (twice, rest) = (2 * points * a * power(places)).quotientAndRemainder(dividingBy: 4 * b)
      guard rest == 0, !twice.isMultiple(of: 2) else { continue }
      let cells = [Double(points) / 4, Double(a), Double(b)]
      return Case(
        formula: { $0[0] * .max([0, .min([1, $0[1] / $0[2]])]) }, cells: cells,
        binary: cells[0] * max(0, min(1, cells[1] / cells[2])), places: places, rounded: (twice + 1) / 2)
    }
  }

  /// A figure of two decimals times another.
  private func product(_ random: inout SeededGenerator) -> Case {
    while true {
      let places = Int.random(in: 1...3, using: &random)
      let (a, b) = (Int.random(in: 1...9999, using: &random), Int.random(in: 1...9999, using: &random))
      let unit = power(4 - places)
      guard (a * b) % unit == unit / 2 else { continue }
      let cells = [Double(a) / 100, Double(b) / 100]
      return Case(
        formula: { $0[0] * $0[1] }, cells: cells, binary: cells[0] * cells[1], places: places,
        rounded: a * b / unit + 1)
    }
  }

  /// Several figures of three decimals.
  private func sum(_ random: inout SeededGenerator) -> Case {
    while true {
      let terms = (0..<Int.random(in: 2...6, using: &random)).map { _ in Int.random(in: 1...30_000, using: &random) }
      let sum = terms.reduce(0, +)
      guard sum % 10 == 5 else { continue }
      let cells = terms.map { Double($0) / 1000 }
      return Case(
        formula: { .sum($0) }, cells: cells, binary: cells.reduce(0, +), places: 2, rounded: sum / 10 + 1)
    }
  }

  private func power(_ exponent: Int) -> Int { (0..<exponent).reduce(1) { value, _ in value * 10 } }
}
