import Diagnostics
import Evaluation
import Files
import Intake
import Reports
import Spreadsheet
import Workbooks

extension FuzzedReader {
  private static let recordYear = FuzzedYear(for: "records")
  private static let sentYear = FuzzedYear(for: "sent")
  private static let decidedYear = FuzzedYear(for: "decisions")

  /// A table as CSV, and each of its columns as numbers and as dates. What was read without a remark and is written anew
  /// reads back the same.
  static let tables = FuzzedReader("tables", corpus: "Tables") { bytes in
    var findings = Findings()
    let table = CSVReader.read(bytes, file: "fuzzed.csv", findings: &findings)
    _ = try FoundText.checked(findings, file: "fuzzed.csv", bytes: bytes)
    try BrokenPromise.unless(table != nil || findings.hasErrors, "neither a table nor an error")
    guard let table else { return }
    for column in table.header.indices {
      let cells = table.rows.map { WrittenCell($0[column]) }
      let numbers = NumberColumn(cells, isCount: column.isMultiple(of: 2), measure: ["câu"])
      let dates = DateColumn(cells, years: 2000...2100)
      try BrokenPromise.unless(numbers.cells.count == cells.count && dates.cells.count == cells.count, "cells are lost")
    }
    guard findings.diagnostics.isEmpty else { return }
    let texts = [table.header.map(\.text)] + table.rows.map { $0.map(\.text) }
    let written = texts.map { row in
      row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\r\n"
    }
    var again = Findings()
    let second = CSVReader.read(Array(written.joined().utf8), file: "fuzzed.csv", findings: &again)
    let back = second.map { table in [table.header.map(\.text)] + table.rows.map { $0.map(\.text) } }
    try BrokenPromise.unless(again.diagnostics.isEmpty && back == texts, "written anew it reads otherwise")
  }

  /// A workbook, as parts written in text or as it is: contents or a problem come out.
  static let workbooks = FuzzedReader("workbooks", corpus: "Workbooks") { bytes in
    do {
      for sheet in try WorkbookContents.open(WrittenArchive.bytes(bytes), file: "fuzzed.xlsx").sheets {
        var last = 0
        try sheet.forEachRow { row in
          try BrokenPromise.unless(
            row.number > last && row.cells.allSatisfy { (1...16_384).contains($0.column) }, "cells in no order")
          last = row.number
        }
      }
    } catch let error as Diagnostic {
      try BrokenPromise.unless(error.problem is WorkbookProblem, "\(error)")
      try BrokenPromise.unless(!error.problem.message.vi.isEmpty, "\(error) says nothing")
    }
  }

  /// A log of records, counted into the year's metrics.
  static let records = FuzzedReader("records", corpus: "Records") { bytes in
    recordYear.write(bytes, to: "Reports/2016/records/questions.csv")
    try evaluated(recordYear, file: "records/questions.csv", bytes)
  }

  /// A table as a unit sent it, in a workbook where it is written as one, else as text.
  static let sent = FuzzedReader("sent", corpus: "Sent") { bytes in
    let sent = bytes.starts(with: "=== ".utf8) ? WrittenArchive.bytes(bytes) : bytes
    sentYear.write(sent, to: "sent.csv")
    let attempts = (0..<2).map { _ in
      importTables([sentYear.root + "/sent.csv"], into: sentYear.folder, replacing: true)
    }
    let found = try attempts.map { try FoundText.checked($0.findings, file: "sent.csv", bytes: sent) }
    try BrokenPromise.unless(found[0] == found[1], "read twice, found twice otherwise")
    for attempt in attempts {
      try BrokenPromise.unless((attempt.imported == nil) == attempt.findings.hasErrors, "neither figures nor errors")
    }
  }

  /// A workbook that the council sent back. `{metrics.csv}` stands for the hash of that file of the year.
  static let decisions = FuzzedReader("decisions", corpus: "Decisions") { bytes in
    let hashes = hashes
    let text =
      bytes.starts(with: "=== ".utf8)
      ? Array(
        hashes.reduce(String(decoding: bytes, as: UTF8.self)) { $0.replacing("{\($1.name)}", with: $1.hash) }.utf8)
      : bytes
    decidedYear.write(WrittenArchive.bytes(text), to: "signed.xlsx")
    for decisionsOnly in [false, true] {
      var options = DecisionOptions()
      options.takesDecisionsAlone = decisionsOnly
      options.isPartial = decisionsOnly
      let attempt = decide(
        folder: decidedYear.folder, signed: [decidedYear.root + "/signed.xlsx"], options: options, language: .english,
        version: "0")
      _ = try FoundText.checked(attempt.findings, file: "signed.xlsx", bytes: bytes)
      try BrokenPromise.unless((attempt.decided == nil) == attempt.findings.hasErrors, "neither decisions nor errors")
    }
  }

  private static let hashes = FuzzedYear.texts.map { file, text in
    (name: String(file.split(separator: "/").last ?? ""), hash: SHA256.hex(of: Array(text.utf8)))
  }
}
