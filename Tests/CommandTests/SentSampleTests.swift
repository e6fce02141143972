import Foundation
import TestSupport
import Testing

/// The folder that BANGVANG_SHARED names.
private let sharedFolder = ProcessInfo.processInfo.environment["BANGVANG_SHARED"]

/// The illustrative year as offices sent it, where the folder with it is at hand.
@Suite(.enabled(if: sharedFolder != nil && Openpyxl.isInstalled, "needs BANGVANG_SHARED"))
struct SentSampleTests {
  private func withYear<Result>(_ body: (Desk, String) throws -> Result) throws -> Result {
    let shared = try #require(sharedFolder) + "/sample-2016"
    return try withTemporaryFolder { folder in
      for name in ["Criteria", "Reports"] {
        try FileManager.default.copyItem(atPath: Repository.root + "/" + name, toPath: folder.file(name))
      }
      try FileManager.default.removeItem(atPath: folder.file("Reports/2016/metrics.csv"))
      return try body(Desk(folder: folder), shared)
    }
  }

  @Test func givesTheSamplesMetricsAsTheyAreWritten() throws {
    try withYear { desk, shared in
      let sent = ["so-lieu-2016.xlsx", "tham-dinh-2016.csv"].map { "\(shared)/as-sent/\($0)" }
      let output = try desk.run(["import", "Reports/2016"] + sent)
      #expect(output.status == 0 && output.errors.isEmpty, "\(output.errors)")
      let expected = try String(contentsOfFile: shared + "/metrics.csv", encoding: .utf8)
      #expect(try desk.text(of: "Reports/2016/metrics.csv") == expected.replacing("\r\n", with: "\n"))
    }
  }

  @Test func reportsEveryKnownProblemAtItsCellAndNoOther() throws {
    try withYear { desk, shared in
      let output = try desk.run("import", "Reports/2016", "\(shared)/as-sent-dirty/so-lieu-2016.xlsx")
      #expect(output.status == 1)
      let found = Set(
        output.errors.matches(
          of: #/(error|warning)\[[A-Z]\d+\][^\n]*\n  --> [^\n]*, sheet "([^"]*)"(?:, [a-z]+ ([A-Z]*\d*))?/#
        )
        .map { [String($0.output.2), String($0.output.3 ?? ""), String($0.output.1)] })
      let script = """
        import csv
        answer = [[r["sheet"], r["cell"], r["severity"]] for r in csv.DictReader(open(sys.argv[1], encoding="utf-8"))]
        """
      let expected: [[String]] = try Openpyxl.run(script, [shared + "/as-sent-dirty/problems.csv"])
      // The stale total of a second column is told of beside the first.
      #expect(found == Set(expected + [["Trả lời công dân", "H70", "warning"]]))
    }
  }
}
