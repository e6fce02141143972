import CivilCalendar
import Diagnostics
import Scoring

extension PartReader {
  // MARK: The row as a whole

  /// Reports a row that is no row of the table; false where it only might have been.
  @inline(never)
  mutating func reportForm(_ place: Int, _ text: UnsafePointer<UInt8>) -> Bool {
    func leaveOut(_ problem: TableProblem, _ field: Range<Int>?) {
      report(.table(problem), row: place, field, text)
      result.leftOut += 1
    }
    switch scanner.flaw {
    case .textAfterQuote(let at):
      leaveOut(.textAfterQuote, at..<at + 1)
      return true
    case .bareQuote(let at):
      leaveOut(.bareQuote, at..<at + 1)
      return true
    case nil: break
    }
    let (found, expected) = (scanner.count, layout.fieldCount)
    if found < expected {
      leaveOut(.tooFewFields(found: found, expected: expected), nil)
      return true
    }
    if found > expected {
      leaveOut(.tooManyFields(found: found, expected: expected), scanner.surplus..<scanner.surplus + 1)
      return true
    }
    for field in 0..<found where scanner.spans[field].written.count > CSVScanner.fieldLimit {
      leaveOut(.fieldTooLong(limit: CSVScanner.fieldLimit), scanner.spans[field].written)
      return true
    }
    return false
  }

  /// Leaves out a row that has no end.
  mutating func leaveOut(
    _ problem: RecordProblem, row: Int, field: Int, length: Int, _ text: UnsafePointer<UInt8>
  ) {
    result.rows += 1
    result.leftOut += 1
    report(problem, row: row, field..<field + length, text)
  }

  // MARK: Dates

  /// Reckons the last day for an answer and sees that the dates can be; whether the row can be kept.
  @inline(__always)
  mutating func reckon(_ slots: RowPlan.Deadline, _ place: Int, _ text: UnsafePointer<UInt8>) -> Bool {
    let received = batch.number(slots.received)
    let forwarded = slots.forwarded >= 0 ? batch.number(slots.forwarded) : RecordBatch.missing
    let answered = batch.number(slots.answered)
    let start = forwarded.isNaN ? received : forwarded
    if forwarded < received { return isTooEarly(slots.forwarded, forwarded, received, place, text) }
    if answered < start { return isTooEarly(slots.answered, answered, start, place, text) }
    let channel = slots.channel >= 0 ? batch.number(slots.channel) : 0
    // Without a date of receipt or a channel there is no deadline.
    guard !start.isNaN, !channel.isNaN else {
      if !slots.isStated { batch.set(slots.due, RecordBatch.missing) }
      return true
    }
    guard var due = plan.due(slots, limit: Int(channel), start: start) else { return isUncovered(start) }
    if slots.extended >= 0 {
      let extended = batch.number(slots.extended)
      if extended < received { return isTooEarly(slots.extended, extended, received, place, text) }
      if extended > Double(due) {
        guard let moved = plan.workingDay(slots, from: extended) else { return isUncovered(extended) }
        due = moved
      }
    }
    let stated = slots.isStated ? batch.number(slots.due) : RecordBatch.missing
    if stated.isNaN {
      batch.set(slots.due, Double(due))
    } else if stated != Double(due) {
      noteOtherDue(stated, Int(due), slots.due, place, text)
    }
    return true
  }

  @inline(never)
  private mutating func isTooEarly(
    _ slot: Int, _ date: Double, _ received: Double, _ place: Int, _ text: UnsafePointer<UInt8>
  ) -> Bool {
    let index = layout.tasks.firstIndex { $0.slot == slot }
    guard let index, let early = Self.date(date), let receipt = Self.date(received) else { return false }
    report(
      .beforeReceipt(column: layout.columns[index].id, early, received: receipt), row: place,
      scanner.spans[layout.tasks[index].field].written, text)
    return false
  }

  @inline(never)
  private mutating func isUncovered(_ day: Double) -> Bool {
    guard let date = Self.date(day), let rule = layout.deadline else { return false }
    // The first day of its year is known where the year itself is.
    let isKnown = CivilDate(year: date.year, month: 1, day: 1).flatMap { rule.workingDay[$0.dayNumber] } != nil
    let year = isKnown ? date.year + 1 : date.year
    result.uncoveredYear = min(year, result.uncoveredYear ?? year)
    return false
  }

  @inline(never)
  private mutating func noteOtherDue(
    _ stated: Double, _ due: Int, _ slot: Int, _ place: Int, _ text: UnsafePointer<UInt8>
  ) {
    let field = layout.tasks.first { $0.slot == slot }?.field
    guard let stated = Self.date(stated), let reckoned = CivilDate(dayNumber: due) else { return }
    report(
      .dueDiffers(stated: stated, reckoned: reckoned), row: place, field.map { scanner.spans[$0].written }, text)
  }

  @inline(__always)
  mutating func liesIn(_ period: RecordLayout.PeriodSlot, _ place: Int, _ text: UnsafePointer<UInt8>) -> Bool {
    let day = batch.number(period.slot)
    if day >= period.first, day <= period.last { return true }
    return lies(day, outside: period, place, text)
  }

  @inline(never)
  private mutating func lies(
    _ day: Double, outside period: RecordLayout.PeriodSlot, _ place: Int, _ text: UnsafePointer<UInt8>
  ) -> Bool {
    // A blank was reported where it must not be.
    guard !day.isNaN, let date = Self.date(day) else { return true }
    let field = layout.tasks.first { $0.slot == period.slot }?.field
    report(.outsidePeriod(date, period.days), row: place, field.map { scanner.spans[$0].written }, text)
    return false
  }

  private static func date(_ day: Double) -> CivilDate? { CivilDate(dayNumber: Int(day)) }

  // MARK: Places

  /// Counts a problem of the row that begins at `row`, and keeps it while there are few of its kind.
  ///
  /// - Parameter field: its bytes; nil for the whole row.
  @inline(never)
  mutating func report(
    _ problem: RecordProblem, row: Int, _ field: Range<Int>?, _ text: UnsafePointer<UInt8>
  ) {
    if task.suspects == nil, result.findings.count(problem.code) {
      result.findings.add(finding(problem, row: row, field, text))
    }
  }

  /// A problem with the line and column of the field, and the line itself.
  func finding(
    _ problem: RecordProblem, row: Int, _ field: Range<Int>?, _ text: UnsafePointer<UInt8>
  ) -> RowFindings.Finding {
    let first = field?.lowerBound ?? row
    var lineStart = first
    while lineStart > row, !CSV.isLineBreak(text[lineStart - 1]) { lineStart -= 1 }
    let breaks = ByteScan.lineBreaks(text, in: row..<lineStart)
    let limit = min(filled, lineStart + 4096)
    let lineEnd = ByteScan.lineBreak(text, from: lineStart, limit: limit)
    func scalars(_ range: Range<Int>) -> Int { range.count { text[$0] & 0xC0 != 0x80 } }
    let fieldEnd = min(field?.upperBound ?? first, max(first, lineEnd))
    return RowFindings.Finding(
      problem: problem, line: result.lines + breaks, column: field == nil ? 0 : scalars(lineStart..<first) + 1,
      length: max(1, scalars(first..<fieldEnd)),
      excerpt: String(decoding: UnsafeBufferPointer(start: text + lineStart, count: lineEnd - lineStart), as: UTF8.self)
    )
  }
}
