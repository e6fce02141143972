import Diagnostics
import Foundation
import Intake
import Testing

/// Tables written by Python's csv module, a CSV writer of long standing, read back equal.
@Suite struct CSVRoundTripTests {
  private static let python = ["/usr/bin/python3", "/usr/local/bin/python3", "/opt/homebrew/bin/python3"]
    .first(where: FileManager.default.isExecutableFile)

  @Test(.enabled(if: python != nil, "python3 is not installed"), arguments: [2016, 2017, 2018])
  func readsBackWhatPythonWrites(seed: Int) throws {
    struct Sample: Decodable {
      var dialect: String
      var csv: String  // base 64
      var table: [[String]]
    }
    let samples = try JSONDecoder().decode([Sample].self, from: output(of: Self.script, "\(seed)"))
    #expect(samples.count == 300)
    for (number, sample) in samples.enumerated() {
      let comment = Comment("seed \(seed), sample \(number), \(sample.dialect)")
      let bytes = Array(try #require(Data(base64Encoded: sample.csv)))
      var findings = Findings()
      let table = try #require(CSVReader.read(bytes, file: "a.csv", findings: &findings), comment)
      #expect(findings.diagnostics.map { $0.problem.code } == [], comment)
      #expect([table.header.map(\.text)] + table.rows.map { $0.map(\.text) } == sample.table, comment)
      for field in table.header + table.rows.joined() {
        let start = field.wasQuoted ? ["\""] : Array(field.text.unicodeScalars)
        #expect(written(at: field.place, in: bytes).starts(with: start), comment)
      }
    }
  }

  /// The rest of the line from a place on, told from the bytes anew.
  private func written(at place: Place, in bytes: [UInt8]) -> ArraySlice<Unicode.Scalar> {
    var text = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    if text.first == "\u{FEFF}" { text.removeFirst() }
    var (line, index) = (1, 0)
    while line < place.line, index < text.count {
      index += text[index] == "\r" && index + 1 < text.count && text[index + 1] == "\n" ? 1 : 0
      line += text[index] == "\r" || text[index] == "\n" ? 1 : 0
      index += 1
    }
    return text[index...].prefix { $0 != "\n" && $0 != "\r" }.dropFirst(place.column - 1)
  }

  private func output(of script: String, _ arguments: String...) throws -> Data {
    let process = Process()
    process.executableURL = Self.python.map { URL(fileURLWithPath: $0) }
    process.arguments = ["-c", script] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return data
  }

  // Line ends other than CR LF are only written with all texts quoted, since some versions of the writer leave
  // a single CR or LF bare otherwise. Headers hold no separators, by which the reader tells them.
  private static let script = """
    import base64, csv, io, json, random, sys
    pick = random.Random(int(sys.argv[1]))
    signs = list('abc 019.-\\t,;"\\'\\r\\n') + ['""', '\\r\\n', 'đ', 'Ủy', '\\u00a0', '€', '😀', 'e\\u0301']
    def text(signs): return ''.join(pick.choice(signs) for _ in range(pick.choice([0, 1, 1, 2, 3, 8])))
    def heading(column): return f'c{column}' + text([sign for sign in signs if sign not in (',', ';', '\\t')])
    samples = []
    for _ in range(300):
        columns = pick.randint(1, 6)
        table = [[heading(column) for column in range(columns)]]
        table += [[text(signs) for _ in range(columns)] for _ in range(pick.randint(0, 8))]
        separator = ',' if columns == 1 else pick.choice([',', ';', '\\t'])
        end = pick.choice(['\\r\\n', '\\r\\n', '\\n', '\\r'])
        quoting = pick.choice([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]) if end == '\\r\\n' else csv.QUOTE_ALL
        mark = pick.choice(['', '\\ufeff'])
        out = io.StringIO(newline='')
        csv.writer(out, delimiter=separator, lineterminator=end, quoting=quoting).writerows(table)
        written = mark + out.getvalue()
        if pick.random() < 0.3: written = written[:-len(end)]
        samples.append({'dialect': repr((separator, end, quoting, mark)), 'table': table,
                        'csv': base64.b64encode(written.encode()).decode()})
    json.dump(samples, sys.stdout)
    """
}
