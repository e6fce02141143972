import CivilCalendar
import Diagnostics
import Foundation
@testable import Intake
import Scoring
import TestSupport
import Testing

/// Rows read column by column against the same rows read one by one.
@Suite struct RowRunTests {
  /// How a log is written, and how much of it is not as it should be.
  private struct Manner {
    var separator = ","
    var lineEnd = "\n"
    /// One row in so many has something odd.
    var oddEvery: Int
    var quotesAll = false

    init(_ random: inout SeededGenerator) {
      separator = random.pick([",", ";", "\t"])
      lineEnd = random.pick(["\n", "\n", "\r\n"])
      oddEvery = random.pick([2, 15, 60, 1000])
      quotesAll = random.below(4) == 0
    }
  }

  private static func row(_ number: Int, _ manner: Manner, _ random: inout SeededGenerator) -> String {
    func day(_ number: Int) -> String { CivilDate(dayNumber: number)?.iso ?? "" }
    let isOdd = random.below(manner.oddEvery) == 0
    let received = 16_801 + random.below(350)
    let moved = random.below(8) == 0 ? received + random.below(5) : nil
    let answered = random.below(9) == 0 ? nil : (moved ?? received) + random.below(16)
    var fields = [
      "k\(number)", random.pick(["cong", "trang"]), random.pick(["p", "q", "Sở Phương Bắc", "Phương Bắc"]),
      day(received),
      answered.map(day) ?? "", moved.map(day) ?? "", "\(random.below(1000))",
      random.pick(["", "Đất đai", "Y tế", "y", "một lĩnh vực mà tên dài hơn mười sáu byte", "x\(random.below(50))"]),
    ]
    if manner.quotesAll || random.below(5) == 0 {
      for index in fields.indices where manner.quotesAll || random.below(3) == 0 {
        fields[index] = "\"\(fields[index])\""
      }
    }
    guard isOdd else { return fields.joined(separator: manner.separator) + manner.lineEnd }
    let place = random.below(fields.count)
    switch random.below(14) {
    case 0: fields[0] = "k\(random.below(number + 1))"
    case 1: fields[place] = ""
    case 2: fields[place] = " \(fields[place])\u{A0}"
    case 3:
      fields[3] = random.pick([
        "2016-02-30", "2016-2-03", "2015-12-31", "2016-13-01", "16-01-2016", "2016-00-00", "abc",
      ])
    case 4:
      fields[4] = random.pick(["2016-01-01", "2017-02-29", "1899-12-31", "3016-01-01", "0000-01-01", "2016-03-0x"])
    case 5: fields[place] = "\"a\(manner.separator)b\""
    case 6: fields[7] = "\"hai\ndòng\""
    case 7: fields[7] = "\"nói \"\"có\"\"\""
    case 8: fields[7] = random.pick(["a\"b", "\"a\"b", "\"\"", "\"", "a\rb", "\u{1}", "Ủ"])
    case 9: fields.removeLast()
    case 10: fields.append("thừa")
    case 11: return manner.lineEnd
    case 12: fields[2] = random.pick(["r", "SPB", "quận đông", ""])
    default: fields[6] = random.pick(["-1", "1,5", "00000000000000123", "1e3", "00012"])
    }
    return fields.joined(separator: manner.separator)
      + random.pick([manner.lineEnd, manner.lineEnd, "\n", "\r\n", "\r"])
  }

  private static func log(_ random: inout SeededGenerator, rows: Int) -> [UInt8] {
    let manner = Manner(&random)
    var log = RecordDesk.header.split(separator: ",").joined(separator: manner.separator) + manner.lineEnd
    for number in 0..<rows { log += row(number, manner, &random) }
    if random.below(2) == 0 { log.unicodeScalars.removeLast() }
    return Array(log.utf8)
  }

  /// What a reading comes to: the figures, or the records, and all that was found, word for word.
  private struct Outcome {
    var figures: [String: [Double?]]?
    var records: [DeadlineRecord]?
    var found: [String]

    init(_ desk: RecordDesk, part: Int, block: Int, run: Int, records isAsked: Bool) {
      desk.findings = Findings()
      desk.inputs = InputFiles()
      desk.cut(part: part, block: block, run: run)
      if isAsked {
        records = desk.records()
      } else {
        figures = desk.figures()
      }
      found = desk.findings.diagnostics.map { diagnostic in
        let place = diagnostic.place
        let line = place.flatMap { desk.inputs.lines(at: [$0])($0) }
        return "\(diagnostic.problem.code) \(diagnostic.problem.message[.english]) "
          + "\(place?.line ?? 0):\(place?.column ?? 0)+\(place?.length ?? 0) \(diagnostic.related?.line ?? 0) \(line ?? "")"
      }
    }

    /// Only what differs, so that a failure can be read.
    func differences(from other: Outcome) -> [String] {
      var all: [String] = []
      if figures != other.figures {
        for (metric, figure) in figures ?? [:] where other.figures?[metric] != figure {
          all.append("\(metric): \(figure), not \(other.figures?[metric] ?? [])")
        }
        if figures == nil || other.figures == nil { all.append("no figures") }
      }
      for (one, another) in zip(records ?? [], other.records ?? []) where one != another {
        all.append("\(one), not \(another)")
      }
      if records?.count != other.records?.count { all.append("\(records?.count ?? -1) records") }
      for (one, another) in zip(found, other.found) where one != another { all.append("\(one), not \(another)") }
      if found.count != other.found.count { all.append("\(found.count) findings, not \(other.found.count)") }
      return Array(all.prefix(6))
    }
  }

  @Test(arguments: 1...16 as ClosedRange<UInt64>)
  func readsColumnByColumnWhatItReadsRowByRow(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let desk = try RecordDesk(Self.log(&random, rows: random.pick([40, 300, 5000])))
    let expected = Outcome(desk, part: 4 << 20, block: 1 << 18, run: .max, records: false)
    #expect(expected.figures != nil, "seed \(seed): \(expected.found)")
    for (part, block, run) in [
      (4 << 20, 1 << 18, 8), (4 << 20, 1 << 18, 1), (5000, 4096, 1), (977, 200, 1), (3000, 64, 2),
    ] {
      let outcome = Outcome(desk, part: part, block: block, run: run, records: false)
      #expect(
        outcome.differences(from: expected).isEmpty,
        "seed \(seed), parts of \(part), blocks of \(block), runs of \(run)")
    }
  }

  /// The late records too, which are told with their lines and keys.
  @Test(arguments: 21...26 as ClosedRange<UInt64>)
  func tellsWhereARecordStands(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let desk = try RecordDesk(Self.log(&random, rows: 400))
    let expected = Outcome(desk, part: 4 << 20, block: 1 << 18, run: .max, records: true)
    #expect(expected.records?.isEmpty == false, "seed \(seed): \(expected.found)")
    for (part, block) in [(4 << 20, 1 << 18), (2500, 300)] {
      let outcome = Outcome(desk, part: part, block: block, run: 1, records: true)
      #expect(outcome.differences(from: expected).isEmpty, "seed \(seed), parts of \(part)")
    }
  }

  /// A condition that is asked of the days themselves against the same one behind two `not`, which no plain condition
  /// has, so that it is evaluated as any expression is.
  @Test(arguments: 31...34 as ClosedRange<UInt64>)
  func asksConditionsOfTheDaysThemselves(seed: UInt64) throws {
    let conditions = [
      "answered <= due", "answered < due", "answered > due", "answered >= due", "answered == due", "answered != due",
      "due <= cut_off", "forwarded == received", "received >= \"2016-06-01\"", "\"2016-06-01\" > answered",
      "forwarded != answered and due < \"2016-09-01\"", "answered > due or forwarded > received",
      "channel == \"cong\"", "channel != \"cong\" and answered <= due", "field == \"Đất đai\"",
      "field != \"Đất đai\" or channel == \"trang\"", "\"Y tế\" == field",
    ]
    var dictionary = "metrics:\n"
    for (number, condition) in conditions.enumerated() {
      dictionary += "  a\(number): {title: a, type: count, count: questions, where: '\(condition)'}\n"
      dictionary += "  b\(number): {title: a, type: count, count: questions, where: 'not (not (\(condition)))'}\n"
    }
    let records = try #require(RecordDesk.dictionary.range(of: "records:"))
    dictionary += RecordDesk.dictionary[records.lowerBound...]
    var random = SeededGenerator(seed: seed)
    let desk = try RecordDesk(Self.log(&random, rows: 500), dictionary: dictionary)
    let counted = desk.figures()
    let figures = try #require(counted)
    for (number, condition) in conditions.enumerated() {
      let plain = try Expression(parsing: condition).plainCondition
      #expect(plain != nil)
      #expect(figures["a\(number)"] == figures["b\(number)"], "seed \(seed): \(condition)")
      #expect(figures["a\(number)"] != [0, 0], "seed \(seed): \(condition)")
    }
  }
}
