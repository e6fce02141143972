import CivilCalendar
import Diagnostics
import Intake
import Testing

@Suite struct CalendarReaderTests {
  private func findings(_ rows: String) -> [String] {
    var findings = Findings()
    let calendar = CalendarReader.read(Array("date,kind,name\n\(rows)\n".utf8), file: "c.csv", findings: &findings)
    #expect((calendar == nil) == findings.hasErrors)
    return findings.diagnostics.map { "\($0.problem.code) \($0.place?.description ?? "")" }
  }

  @Test func tellsWhatIsWrongWithEachRow() {
    #expect(findings("2016-01-01,off,Tết\n2016-01-02,work,bù") == [])
    #expect(
      findings("2016-02-30,off,a\n2016-01-01,free,b\n2016-01-04,work,c\n2016-01-01,off,d\n2016-01-01,off,e") == [
        "R007 c.csv:2:1", "D002 c.csv:3:12", "D004 c.csv:4:1", "D003 c.csv:6:1",
      ])
  }
}
