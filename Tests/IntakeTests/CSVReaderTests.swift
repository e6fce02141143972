import Diagnostics
import Intake
import Testing

/// The rules of RFC 4180, section 2, by number where one applies, and what goes beyond them.
@Suite struct CSVReaderTests {
  @Test(arguments: [
    // 1, 2: records end in a line break, the last one may do without.
    ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
    // 4: spaces belong to the field.
    ("a,b\n 1 , 2", [["a", "b"], [" 1 ", " 2"]]),
    // 5, 6: quotes hold line breaks and separators.
    ("\"a\",\"b\"\n\"1\r\n2\",\"x,y\"\n", [["a", "b"], ["1\r\n2", "x,y"]]),
    // 7: a quote within quotes is doubled.
    ("a,b\n\"x\"\"y\",\"\"\"\"\n", [["a", "b"], ["x\"y", "\""]]),
    ("a\n\"\"\"x\"\"\"\"\"\n", [["a"], ["\"x\"\""]]),
    // Beyond: other line ends, mixed too.
    ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
    ("a,b\n1,2\r3,4\r\n5,6", [["a", "b"], ["1", "2"], ["3", "4"], ["5", "6"]]),
    // Beyond: other separators, told by the header.
    ("a;b\n1,5;2", [["a", "b"], ["1,5", "2"]]),
    ("a\tb\n1;5\t2", [["a", "b"], ["1;5", "2"]]),
    ("\"a;b;c\",d\n1,2", [["a;b;c", "d"], ["1", "2"]]),
    ("a,b;c\n1,2", [["a", "b;c"], ["1", "2"]]),
    // Beyond: byte-order mark, blank lines, blanks.
    ("\u{FEFF}a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("\n\r\na,b\n\n1,2\n\n\n", [["a", "b"], ["1", "2"]]),
    ("a,b\n,\n", [["a", "b"], ["", ""]]),
    ("a\n\"\"\n", [["a"], [""]]),
    ("a,b", [["a", "b"]]),
    ("tên,điểm\nSở Y tế,😀\n", [["tên", "điểm"], ["Sở Y tế", "😀"]]),
  ])
  func reads(csv: String, table: [[String]]) {
    #expect(texts(csv) == table)
  }

  @Test func placesCountLinesAndCharacters() throws {
    var findings = Findings()
    let table = try #require(
      read("\u{FEFF}tên,\"đ\"\r\n\r\n\"Sở\nY tế\",5\nb,\"😀\"\"\",\n".dropLast(2) + "\n", &findings))
    #expect(findings.diagnostics.isEmpty)
    #expect(table.header.map(\.place) == [place(1, 1, 3), place(1, 5, 3)])
    #expect(table.rows[0].map(\.place) == [place(3, 1, 3), place(4, 7, 1)])
    #expect(table.rows[1].map(\.place) == [place(5, 1, 1), place(5, 3, 5)])
    #expect(table.rows.map(\.place.line) == [3, 5])
    #expect(table.rows[1].map(\.wasQuoted) == [false, true])
  }

  @Test func valuesAreWithoutOuterSpaces() throws {
    var findings = Findings()
    let table = try #require(read("a\n \t\u{A0}\u{FEFF}x  y\u{200B}\u{A0} \n\" \n \"", &findings))
    #expect(table.rows.map { $0[0].value } == ["x  y", ""])
  }

  private func texts(_ csv: String) -> [[String]]? {
    var findings = Findings()
    let table = read(csv, &findings)
    #expect(findings.diagnostics.isEmpty)
    return table.map { table in [table.header.map(\.text)] + table.rows.map { $0.map(\.text) } }
  }
}

func read(_ csv: String, _ findings: inout Findings) -> CSVTable? {
  CSVReader.read(Array(csv.utf8), file: "a.csv", findings: &findings)
}

func place(_ line: Int, _ column: Int, _ length: Int = 1) -> Place {
  Place(file: "a.csv", line: line, column: column, length: length)
}
