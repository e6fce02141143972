import Foundation
import TestSupport
import Testing

/// Workbooks and tables of every command, made of texts that look like formulas.
@Suite struct EveryWorkbookTests {
  /// Ids, names and titles that a spreadsheet would take for formulas.
  private func office() -> Office {
    var office = Office()
    office["Reports/2016/units.csv"] = """
      id,name,block
      -STP,=Sở Tư pháp,so
      @SYT,+Sở Y tế,so
      '=QHC,"'-Quận Hải Châu",quan

      """
    office["Reports/2016/metrics.csv"] = """
      unit,updates,received,answered,mark,board
      -STP,150,40,36,8,yes
      @SYT,200,0,0,,no
      =QHC,90,-,-,5.5,yes

      """
    office["Reports/2016/previous/metrics.csv"] = "unit,updates\n-STP,100\n"
    office["Criteria/set.yaml"] = office["Criteria/set.yaml"]?.replacing("\"Số tin, bài\"", with: "\"=Số tin\"")
    office["Criteria/metrics.yaml"] = office["Criteria/metrics.yaml"]?.replacing("\"Tin, bài\"", with: "\"@Tin\"")
    return office
  }

  @Test(.enabled(if: Openpyxl.isInstalled, Comment(rawValue: Openpyxl.needed)))
  func leavesNothingToRepair() throws {
    try office().open { desk in
      #expect(try desk.run("evaluate", "Reports/2016", "--out", "out").status == 0)
      #expect(try desk.run("collect", "Reports/2016", "--out", "out").status == 0)
      let brief = try desk.run("brief", Repository.root + "/Reports/2016", "--period", "2016-Q3", "--out", "out")
      #expect(brief.status == 0)
      let paths = ["out/set.xlsx", "out/collection-2016.xlsx", "out/brief-2016-07-01-2016-09-30.xlsx"]
        .map(desk.folder.file)
      let script = Repository.root + "/Tests/ReportsTests/Structure/structure.py"
      let found = try #require(Tool("python3")).run([script, "objections"] + paths)
      try #require(found.status == 0, "\(found.errors)")
      let objections = try JSONDecoder().decode([String: [String]].self, from: Data(found.text.utf8))
      for path in paths { #expect(objections[path] == [], "\(path)") }
      let formulas: [String] = try Openpyxl.ask(
        """
        answer = [c.value for s in book for row in s.iter_rows() for c in row
                  if c.data_type == "f" and str(c.value).lstrip("=+-@'")[:2] in ("Sở", "Qu", "Số", "Ti", "ST", "SY", "QH")]
        """, of: paths[0])
      #expect(formulas.isEmpty)
    }
  }

  /// Next year reads what this year wrote, and a spreadsheet that opens it on the way finds no formula.
  @Test func readsItsOwnTablesBack() throws {
    try office().open { desk in
      #expect(try desk.run("evaluate", "Reports/2016").status == 0)
      let results = try desk.text(of: "Reports/2016/out/results.csv")
      let ids = results.split(separator: "\n").dropFirst().map { $0.split(separator: ",")[0] }
      #expect(ids == ["'-STP", "'@SYT", "'=QHC"])
      #expect(try desk.run("new", "Reports/2017", "--from", "Reports/2016").status == 0)
      let blank = try desk.text(of: "Reports/2017/metrics.csv").split(separator: "\n")
      #expect(blank.dropFirst().map { $0.prefix(16) }.joined(separator: "|").contains("'-STP,'=Sở Tư ph"))
      try desk.write(
        blank.map { String($0).replacing(",,,,,", with: ",150,40,36,8,yes") }
          .joined(separator: "\n") + "\n", to: "Reports/2017/metrics.csv")
      let next = try desk.run("evaluate", "Reports/2017", "--format", "csv")
      #expect(next.status == 0, "\(next.errors)")
      let ranking = next.text.split(whereSeparator: \.isNewline).dropFirst()
      #expect(ranking.count == 3)
      for line in ranking {
        let fields = line.split(separator: ",", omittingEmptySubsequences: false)
        #expect(fields.allSatisfy { field in !["=", "+", "@"].contains { field.hasPrefix($0) } }, "\(line)")
      }
    }
  }
}
