import CivilCalendar
import Diagnostics
import Files
import Foundation
@testable import Intake
import Scoring
import TestSupport
import Testing

/// A data dictionary and a log of records, read as a year's folder would have it.
final class RecordDesk {
  static let dictionary = """
    metrics:
      received: {title: a, type: count, count: questions}
      cong: {title: a, type: count, count: questions, where: 'channel == "cong"'}
      due: {title: a, type: count, count: questions, where: due <= cut_off}
      on_time: {title: a, type: count, count: questions, where: answered <= due and due <= cut_off}
      days: {title: a, type: number, mean: questions, of: answered - received}
      middle: {title: a, type: number, median: questions, of: answered - received}
      slow: {title: a, type: number, percentile: questions, of: answered - received, at: 90%}
      pages: {title: a, type: count, sum: questions, of: pages, where: 'field != "Đất đai"'}
      fields: {title: a, type: count, distinct: questions, of: field}
      weeks: {title: a, type: count, weeks: questions}
    records:
      questions:
        title: Câu hỏi
        key: id
        period: received
        bad_rows: 100%
        columns:
          id: {type: text}
          channel: {type: choice, values: {cong: [Cổng], trang: [Trang]}}
          unit: {type: unit}
          received: {type: date}
          answered: {type: date, optional: true}
          forwarded: {type: date, optional: true}
          pages: {type: count, optional: true}
          field: {type: text, optional: true}
        deadline: {limits: {cong: 5, trang: 7}, channel: channel, received: received, forwarded: forwarded, answered: answered}

    """
  static let units = """
    id,name,short_name,block,aliases
    p,Sở Phương Bắc,SPB,so,Phương Bắc
    q,Quận Đông,QĐ,so,

    """
  static let header = "id,channel,unit,received,answered,forwarded,pages,field"

  /// The calendar that comes with the project.
  private static let projectCalendar: WorkCalendar? = {
    var problems = Findings()
    return (try? Repository.bytes(of: "Criteria/calendar.csv")).flatMap {
      CalendarReader.read($0, file: "calendar.csv", findings: &problems)
    }
  }()

  let folder: TemporaryFolder
  var findings = Findings()
  var inputs = InputFiles()
  private(set) var source: RecordSource
  let metrics: [Metric]

  /// - Parameter dictionary: nil for `RecordDesk.dictionary`.
  init(_ log: [UInt8], dictionary text: String = RecordDesk.dictionary, calendar: WorkCalendar? = nil) throws {
    folder = try TemporaryFolder()
    try folder.write(log, to: "questions.csv")
    var problems = Findings()
    let dictionary = try #require(DictionaryReader.read(Array(text.utf8), file: "metrics.yaml", findings: &problems))
    let registry = try #require(
      RegistryReader.read(Array(Self.units.utf8), file: "units.csv", blocks: nil, findings: &problems))
    #expect(problems.diagnostics.isEmpty)
    metrics = dictionary.metrics
    let kind = try #require(dictionary.records.first)
    let first = try #require(CivilDate(year: 2016, month: 1, day: 1))
    let last = try #require(CivilDate(year: 2016, month: 12, day: 31))
    source = RecordSource(
      kind: kind, path: folder.file("questions.csv"), registry: registry, units: registry.units(of: 2016),
      calendar: calendar ?? Self.projectCalendar, period: first...last, cutOff: last)
  }

  convenience init(_ rows: String, dictionary: String = RecordDesk.dictionary) throws {
    try self.init(Array("\(Self.header)\n\(rows)\n".utf8), dictionary: dictionary)
  }

  /// Cuts the log into parts and blocks of so many bytes.
  ///
  /// - Parameter run: the fewest rows that are read column by column; `.max` for none.
  func cut(part: Int, block: Int, wave: Int = 3, run: Int = LogReader.Sizes().run) {
    source.sizes = LogReader.Sizes(part: part, block: block, wave: wave, run: run)
  }

  /// All records with a deadline, late or not, in the log's order.
  func records() -> [DeadlineRecord]? {
    let units = source.units.map(\.id)
    return source.read([], &findings, &inputs) { RecordCollector(layout: $0) }.map { collector in
      collector.rows.map { $0.record(collector.layout, units) }
    }
  }

  func counted() -> [CountedMetric]? { source.count(metrics, findings: &findings, inputs: &inputs) }

  /// The figures of each metric, one a unit; nil where nothing was counted.
  func figures() -> [String: [Double?]]? {
    return counted().map { counted in
      Dictionary(uniqueKeysWithValues: counted.map { ($0.metric.id, [$0.column[0], $0.column[1]]) })
    }
  }

  /// What was found, as `code line:column`.
  var found: [String] {
    findings.diagnostics.map { "\($0.problem.code) \($0.place.map { "\($0.line):\($0.column)" } ?? "-")" }
  }
}

/// Collects all records with a deadline.
private struct RecordCollector: BatchConsumer {
  static var asksForPlaces: Bool { true }

  let layout: RecordLayout
  private(set) var rows: [DeadlineRow] = []

  init(layout: RecordLayout) { self.layout = layout }

  mutating func take(_ batch: borrowing RecordBatch, _ text: UnsafePointer<UInt8>) {
    guard let slots = layout.deadline else { return }
    for place in 0..<batch.count where batch.unit(place) >= 0 && !batch.number(slots.due, row: place).isNaN {
      var row = DeadlineRow(batch, place, slots)
      let span = batch.key(place)
      row.key = PartReader<RecordCollector>.value(of: span, text + Int(span.start))
      rows.append(row)
    }
  }

  mutating func merge(_ later: RecordCollector, lines: Int) {
    for var row in later.rows {
      row.line += lines
      rows.append(row)
    }
  }
}
