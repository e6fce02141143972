import CivilCalendar
public import Diagnostics
import Files
public import Scoring

/// A log of records with all that reading it needs: what can be counted from it, and which of its records are late.
public struct RecordSource: Sendable {
  public let kind: RecordKind
  /// The log's path, or what a database and its table are called.
  public let path: String
  let registry: UnitRegistry
  /// The units that are evaluated, in the order of the figures.
  let units: [Unit]
  let calendar: WorkCalendar?
  /// In which the kind's `period` must lie; nil where any day will do.
  let period: ClosedRange<CivilDate>?
  /// The day on which the figures were closed.
  var cutOff: CivilDate
  var sizes = LogReader.Sizes()
  public var progress: (@Sendable (ReadingProgress) -> Void)?
  /// Of the kind's `period`, the days of which records are taken; nil for all.
  var window: ClosedRange<CivilDate>?
  /// Whether all units count as one, for what cannot be summed up from theirs, such as a median.
  var countsUnitsAsOne = false
  /// Where the records are counted in a database; nil for a log.
  var stored: StoredRecords?

  /// Counts metrics from the log.
  ///
  /// - Parameters:
  ///   - metrics: those among them that are counted from this kind of record.
  ///   - findings: what is wrong with rows, and how many were left out, is added to it.
  ///   - inputs: the log is added to it, with the lines that findings show.
  /// - Returns: nil where nothing can be counted, or more rows are bad than the kind tolerates.
  public func count(
    _ metrics: [Metric], findings: inout Findings, inputs: inout InputFiles
  ) -> [CountedMetric]? {
    let counted = metrics.compactMap { metric in
      metric.counting.flatMap { $0.kind == kind.id ? (metric: metric, counting: $0) : nil }
    }
    if let stored { return count(in: stored, counted, &findings, &inputs) }
    let countings = counted.map(\.counting)
    let firstDay = (period?.lowerBound ?? cutOff).dayNumber
    let read = read(countings, &findings, &inputs) { layout in
      RecordTally(countings, layout, units: unitCount, firstDay: firstDay, cutOff: cutOff.dayNumber)
    }
    guard let tally = read?.metrics else { return nil }
    for (counted, tally) in zip(counted, tally) where tally.undefined > 0 {
      findings.add(RecordProblem.undefined(counted.metric.id, rows: tally.undefined), at: Place(file: path))
    }
    return zip(counted, tally).map {
      CountedMetric(metric: $0.metric, file: path, column: $1.column(), rows: $1.counts)
    }
  }

  /// The records that are late on a day.
  ///
  /// - Returns: nil where nothing can be read, or more rows are bad than the kind tolerates; nothing where the kind has
  ///   no deadline.
  public func late(_ search: LateSearch, findings: inout Findings, inputs: inout InputFiles) -> FoundLate? {
    if let stored { return late(in: stored, search, &findings) }
    return read([], &findings, &inputs) { LateCollector($0, search) }?.found(units.map(\.id))
  }

  var unitCount: Int { countsUnitsAsOne ? 1 : units.count }

  func read<Consumer: BatchConsumer>(
    _ countings: [Counting], _ findings: inout Findings, _ inputs: inout InputFiles,
    _ consumer: (RecordLayout) -> Consumer
  ) -> Consumer? {
    let whole: LogReader.Whole<Consumer>
    do {
      let log = try RandomAccessFile(path)
      inputs.add(LogFile(path: path, size: log.size))
      guard let opened = try open(log, countings, &findings, &inputs) else { return nil }
      whole = try opened.read(consumer(opened.layout))
    } catch {
      findings.add(error, at: nil)
      return nil
    }
    return report(whole, &findings, &inputs) ? whole.consumer : nil
  }

  /// Reads the header.
  private func open(
    _ log: RandomAccessFile, _ countings: [Counting], _ findings: inout Findings, _ inputs: inout InputFiles
  ) throws(FileProblem) -> LogReader? {
    let before = findings.diagnostics.count
    guard let header = try LogHeader(log, findings: &findings) else { return nil }
    inputs.keep(line: header.text, header.table.header.first?.place.line ?? 1, of: path)
    let builder = RecordLayoutBuilder(
      kind: kind, calendar: calendar, period: period, window: window, names: Set(countings.flatMap(\.names)),
      texts: countings.flatMap { $0.expressions.flatMap(\.literalTexts) },
      distinct: Set(countings.compactMap { if case .distinct(let column) = $0.statistic { column } else { nil } }),
      unitNames: registry.entries.map(\.unit.id))
    let layout = builder.layout(header.table, separator: header.separator, findings: &findings)
    guard let layout, findings.diagnostics.count == before else { return nil }
    return LogReader(
      log: log, layout: layout, start: header.end, startLine: header.lines + 1, unitNumber: unitNumbers(),
      sizes: sizes, progress: progress)
  }

  /// Units by their names: places among those evaluated; below 0, counted from −1, among all that are known.
  func unitNumbers() -> @Sendable (String) -> Int32? {
    let places = Dictionary(units.enumerated().map { ($1.id, countsUnitsAsOne ? 0 : Int32($0)) }) { first, _ in first }
    let others = Dictionary(registry.entries.enumerated().map { ($1.unit.id, Int32(-1 - $0)) }) { first, _ in first }
    return { name in
      registry.entry(named: name).flatMap { places[$0.unit.id] ?? others[$0.unit.id] }
    }
  }

  /// Whether what was read may be used.
  private func report<Consumer>(
    _ whole: LogReader.Whole<Consumer>, _ findings: inout Findings, _ inputs: inout InputFiles
  ) -> Bool {
    whole.findings.report(to: &findings, file: path, inputs: &inputs)
    return reportWhole(
      rows: whole.rows, leftOut: whole.leftOut, elsewhere: whole.elsewhere, uncoveredYear: whole.uncoveredYear,
      &findings)
  }

  /// Reports what holds of the records as a whole; whether they may be used.
  ///
  /// - Parameter elsewhere: the records of units that are known but not evaluated.
  func reportWhole(
    rows: Int, leftOut: Int, elsewhere: [Int32: Int], uncoveredYear: Int?, _ findings: inout Findings
  ) -> Bool {
    let here = Place(file: path)
    if !elsewhere.isEmpty {
      let ids = elsewhere.keys.sorted(by: >).map { registry.entries[Int(-1 - $0)].unit.id }
      findings.add(RecordProblem.unitsNotEvaluated(ids, rows: elsewhere.values.reduce(0, +)), at: here)
    }
    if let uncoveredYear {
      findings.add(CalendarProblem.yearNotCovered(uncoveredYear), at: here)
      return false
    }
    if Double(leftOut) > kind.tolerance * Double(rows) {
      findings.add(RecordProblem.tooManyLeftOut(leftOut, of: rows, tolerance: kind.tolerance), at: here)
      return false
    }
    if leftOut > 0 { findings.add(RecordProblem.leftOut(leftOut, of: rows), at: here) }
    return true
  }
}

/// A metric as counted from records.
public struct CountedMetric: Sendable {
  public let metric: Metric
  /// The log that it was counted from.
  public let file: String
  /// One figure a unit.
  public let column: Column
  /// How many records stand behind each unit's figure.
  public let rows: [Int]
}
