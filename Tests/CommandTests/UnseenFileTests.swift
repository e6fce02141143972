import Foundation
import TestSupport
import Testing

/// Files that a year may do without. Where the system does not say whether one is there, as on a share that has gone,
/// nobody may take it for missing: figures and awards would come out otherwise, and nothing would tell. A link that
/// leads to itself stands for it.
@Suite struct UnseenFileTests {
  @Test(arguments: ["metrics.xlsx", "corrections.csv", "../../Criteria/calendar.csv", "../2015/decisions.csv"])
  func isNotTakenForMissing(file: String) throws {
    let office = try Office().with(
      "Reports/2016/report.yaml", "previous: {metrics: previous/metrics.csv}", "previous: ../2015"
    ).with("Reports/2015/metrics.csv", "unit,updates\nSTP,100\n")
    try office.open { desk in
      #expect(try desk.run("evaluate", "Reports/2016").status == 0)
      let path = desk.folder.file("Reports/2016/" + file)
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: path)
      let found = try desk.run("evaluate", "Reports/2016")
      #expect(found.status == 2, "\(found.errors)")
      #expect(found.diagnostics == ["F006"], "\(found.errors)")
      #expect(found.errors.contains(try #require(file.split(separator: "/").last)), "\(found.errors)")
    }
  }

  @Test func theFolderOfCriteriaIsNotLookedForFurtherAbove() throws {
    try Office().open { desk in
      let path = desk.folder.file("Reports/Criteria")
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: path)
      let found = try desk.run("evaluate", "Reports/2016")
      #expect(found.status == 2 && found.errors.contains("`Reports/Criteria/"), "\(found.errors)")
    }
  }

  @Test func theFolderOfTheYearIsToldWithTheReason() throws {
    try Office().open { desk in
      let path = desk.folder.file("Reports/2017")
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: path)
      let found = try desk.run("check", "Reports/2017")
      #expect(found.status == 2 && found.diagnostics == ["F006"], "\(found.errors)")
    }
  }
}
