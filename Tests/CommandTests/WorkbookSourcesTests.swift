import Foundation
import TestSupport
import Testing

/// What a workbook says of the run that made it.
@Suite(.enabled(if: Openpyxl.isInstalled, Comment(rawValue: Openpyxl.needed))) struct WorkbookSourcesTests {
  private struct Told: Decodable {
    let created: String
    let facts: [String: String]
    /// Path and SHA-256 of every file.
    let files: [String: String]
  }

  private func told(_ path: String) throws -> Told {
    try Openpyxl.ask(
      """
      s = book["Sources"]
      rows = [[c.value for c in row] for row in s.iter_rows()]
      start = next(i for i, row in enumerate(rows) if row[0] == "Files read")
      answer = {"created": str(book.properties.created), "facts": {r[1]: r[2] for r in rows[:start] if r[1] and r[2]},
                "files": {r[1]: r[3] for r in rows[start + 2:] if r[0] and r[1] and r[3]}}
      """, of: path)
  }

  @Test func tellsTheCommandTheTimeAndWhatWasRead() throws {
    try Office().open { desk in
      let made = try desk.run(
        "evaluate", "Reports/2016", "--at", "2017-02-15T08:05", "--out", "my out", "--format", "json", "--lang", "en")
      #expect(made.status == 0, "\(made.errors)")
      let told = try told(desk.folder.file("my out/set.xlsx"))
      #expect(told.created == "2017-02-15 08:05:00")
      #expect(told.facts["Command"] == "bangvang evaluate Reports/2016 --at 2017-02-15T08:05 --lang en")
      #expect(told.facts["Made at"] == "08:05 15/02/2017")
      #expect(told.facts["Program"]?.hasPrefix("BangVang ") == true)
      let sums = try #require(Tool("sha256sum")).run(["Criteria/set.yaml"], in: desk.folder.path)
      let hash = try #require(sums.text.split(separator: " ").first)
      #expect(told.facts["Criteria version"] == "SHA-256 \(hash)")
      #expect(told.files["Criteria/set.yaml"] == String(hash))
      #expect(told.files.keys.contains("Reports/2016/previous/metrics.csv"))
    }
  }

  /// Neither the clock nor where the workbook is written is in it.
  @Test func givesTheSameBytesWhereverItIsWritten() throws {
    try Office().open { desk in
      for out in ["a", "b/c"] {
        #expect(try desk.run("evaluate", "Reports/2016", "--out", out, "--lang", "en").status == 0)
      }
      let (first, second) = (try desk.folder.bytes(of: "a/set.xlsx"), try desk.folder.bytes(of: "b/c/set.xlsx"))
      #expect(first == second)
      let told = try told(desk.folder.file("a/set.xlsx"))
      #expect(told.facts["Command"] == "bangvang evaluate Reports/2016 --lang en")
      #expect(told.facts["Made at"] == "not told (--at)")
      #expect(told.created.hasPrefix("2016-12-31"))
    }
  }

  @Test(arguments: ["15/02/2017", "2017-02-30", "2017-02-15T24:00", "2017-02-15T8:00", "1969-12-31", "2017-02-15T"])
  func refusesATimeThatIsNone(time: String) throws {
    try Office().open { desk in
      let found = try desk.run("evaluate", "Reports/2016", "--at", time)
      #expect(found.status == 64 && found.diagnostics == ["U014"])
      #expect(!FileManager.default.fileExists(atPath: desk.folder.file("Reports/2016/out")))
    }
  }
}
