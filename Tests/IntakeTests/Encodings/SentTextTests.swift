import Diagnostics
import Foundation
import Intake
import Scoring
import Testing

private let sharedFolder = ProcessInfo.processInfo.environment["BANGVANG_SHARED"]

/// The text file of the illustrative year, as it was sent: UTF-16, tabs, decimal commas.
@Suite(.enabled(if: sharedFolder != nil, "needs BANGVANG_SHARED")) struct SentTextTests {
  @Test("T13, T33: reads the sample's UTF-16 table as metrics.csv has it") func readsTheSample() throws {
    let folder = try #require(sharedFolder) + "/sample-2016"
    let sent = try table("\(folder)/as-sent/tham-dinh-2016.csv")
    let plain = try table("\(folder)/metrics.csv")
    #expect(sent.encoding == .utf16LittleEndian && sent.rows.count == 54 && plain.rows.count == 54)
    let pairs = [
      ("Chất lượng trả lời (tự chấm)", "answer_quality_self"), ("Chất lượng trả lời (thẩm định)", "answer_quality"),
      ("Thông tin sai", "wrong_information"), ("Sáng kiến", "initiatives"), ("Số ngày ngừng", "days_offline"),
    ]
    for (heading, id) in pairs {
      let column = try #require(sent.header.firstIndex { $0.value == heading }, "\(heading)")
      let known = try #require(plain.header.firstIndex { $0.value == id })
      let metric = Metric(id: id, title: Words(both: heading), kind: .number, nothingArose: .zero)
      let read = FigureColumn(sent.rows.map { WrittenCell($0[column]) }, of: metric)
      #expect(read.cells.allSatisfy { $0.problem == nil }, "\(heading)")
      // Both tables have the units in the order of units.csv.
      #expect(read.cells.map(\.value) == plain.rows.map { Double($0[known].value) }, "\(heading)")
    }
  }

  private func table(_ path: String) throws -> CSVTable {
    var findings = Findings()
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    let table = CSVReader.read(bytes, file: path, findings: &findings)
    #expect(findings.diagnostics.isEmpty)
    return try #require(table)
  }
}
