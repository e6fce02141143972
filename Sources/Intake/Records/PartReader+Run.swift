extension PartReader {
  /// Takes the rows from `place` on that are written plainly, column by column; whether there were any.
  ///
  /// What comes out is what `take` makes of each row, one after the other.
  @inline(__always)
  mutating func takeRun(_ place: inout Int, _ text: UnsafePointer<UInt8>, limit: Int, bound: Int) -> Bool {
    if leastRun == .max { return false }
    if index.isExhausted { index.fill(text, from: place, limit: limit) } else { index.drop(upTo: place) }
    var run = index.rows(atMost: batch.room)
    // Rows that begin behind the part belong to the next one.
    while run.count > 0, run.start(run.count - 1) >= bound { run.count -= 1 }
    if run.count < min(leastRun, batch.room) { return false }
    place = run.start(run.count)
    take(run, text)
    index.drop(run.count)
    return true
  }

  private mutating func take(_ run: RowRun, _ text: UnsafePointer<UInt8>) {
    odd.update(repeating: 0, count: run.count)
    if plan.hasKey { readKeys(run, text) }
    if task.suspects == nil {
      readColumns(run, text)
      check(run)
    }
    keep(run, text)
  }

  private func readKeys(_ run: RowRun, _ text: UnsafePointer<UInt8>) {
    hashes.update(repeating: ByteHash.seed, count: run.count)
    for number in 0..<plan.taskCount where plan.tasks[number].isKey {
      run.readHashes(plan.tasks[number], text, into: hashes, odd: odd)
    }
  }

  private func readColumns(_ run: RowRun, _ text: UnsafePointer<UInt8>) {
    for number in 0..<plan.taskCount {
      let task = plan.tasks[number]
      if task.hashSlot >= 0 {
        let cells = batch.nextHashes(task.hashSlot)
        cells.update(repeating: ByteHash.seed, count: run.count)
        run.readHashes(task, text, into: cells, odd: odd)
      }
      switch task.reading {
      case .date: run.readDates(task, text, plan.months, into: batch.nextNumbers(task.slot), odd: odd)
      case .unit: run.readUnits(task, text, plan.tables[task.table], into: batch.nextUnits, odd: odd)
      case .choice, .text:
        run.readNames(task, text, plan.tables[task.table], into: batch.nextNumbers(task.slot), odd: odd)
      case .count, .number: run.readDigits(task, text, into: batch.nextNumbers(task.slot), odd: odd)
      case .hashed: break
      }
    }
  }

  // MARK: Checks

  /// Marks rows of which `liesIn` and `reckon` have something to say, and reckons the last days of the others.
  private func check(_ run: RowRun) {
    if let period = plan.period {
      let days = batch.nextNumbers(period.slot)
      for row in 0..<run.count where !(days[row] >= period.first && days[row] <= period.last) { odd[row] = 1 }
    }
    if let deadline = plan.deadline { reckon(deadline, run.count) }
  }

  private func reckon(_ slots: RowPlan.Deadline, _ count: Int) {
    let (received, answered) = (batch.nextNumbers(slots.received), batch.nextNumbers(slots.answered))
    let dues = batch.nextNumbers(slots.due)
    let forwarded = slots.forwarded >= 0 ? batch.nextNumbers(slots.forwarded) : nil
    let extended = slots.extended >= 0 ? batch.nextNumbers(slots.extended) : nil
    let channels = slots.channel >= 0 ? batch.nextNumbers(slots.channel) : nil
    for row in 0..<count {
      if odd[row] != 0 { continue }
      let first = received[row]
      let moved = forwarded.map { $0[row] } ?? RecordBatch.missing
      let start = moved.isNaN ? first : moved
      let channel = channels.map { $0[row] } ?? 0
      let limit = channel.isNaN ? -1 : Int(channel)
      guard !(start.isNaN || moved < first || answered[row] < start), limit >= 0,
        var due = plan.due(slots, limit: limit, start: start)
      else {
        odd[row] = 1
        continue
      }
      if let last = extended.map({ $0[row] }), !(last <= Double(due)), !last.isNaN {
        guard let later = plan.workingDay(slots, from: last) else {
          odd[row] = 1
          continue
        }
        due = later
      }
      if let last = extended.map({ $0[row] }), last < first { odd[row] = 1 }
      if !slots.isStated || dues[row].isNaN {
        dues[row] = Double(due)
      } else if dues[row] != Double(due) {
        odd[row] = 1
      }
    }
  }

  // MARK: What is kept

  /// Puts the rows into the batch, the odd ones by reading each by itself, all in their order.
  private mutating func keep(_ run: RowRun, _ text: UnsafePointer<UInt8>) {
    let line = result.lines
    defer { result.lines = line + run.count }
    if let suspects = task.suspects {
      for row in 0..<run.count where odd[row] != 0 || suspects.contains(hashes[row]) {
        result.lines = line &+ row
        takeAlone(row, of: run, text)
      }
      return
    }
    markRepeated(run)
    let units = batch.nextUnits
    // Units that are not evaluated are told of.
    var isPlain = plan.window == nil
    for row in 0..<run.count where odd[row] != 0 || units[row] < 0 { isPlain = false }
    if isPlain {
      result.rows &+= run.count
      if plan.hasKey { keys.append(contentsOf: UnsafeBufferPointer(start: hashes, count: run.count)) }
      setPlaces(run, line, text)
      if !batch.keepRows(run.count) { flush() }
      return
    }
    let first = batch.count
    for row in 0..<run.count {
      result.lines = line &+ row
      if odd[row] != 0 {
        takeAlone(row, of: run, text)
        continue
      }
      result.rows &+= 1
      if plan.hasKey { keys.append(hashes[row]) }
      batch.moveRow(from: first &+ row)
      let unit = batch.unit(batch.count)
      if unit < 0 { result.elsewhere[Int32(unit), default: 0] += 1 }
      if let window = plan.window {
        let day = batch.number(window.slot)
        if !(day >= window.first && day <= window.last) { continue }
      }
      if Consumer.asksForPlaces { batch.setPlace(line: result.lines, key: key(of: row, run, text)) }
      if !batch.keepRow() { flush() }
    }
  }

  private mutating func takeAlone(_ row: Int, of run: RowRun, _ text: UnsafePointer<UInt8>) {
    let start = run.start(row)
    // A row that has an end is never incomplete.
    _ = scanner.scan(text, from: start, limit: run.start(row + 1), isWhole: true)
    take(start, offset: offset(of: start), text)
  }

  private mutating func markRepeated(_ run: RowRun) {
    var row = 0
    for next in task.repeated[nextRepeated...] {
      while row < run.count, offset(of: run.start(row)) < next { row += 1 }
      if row == run.count { return }
      if offset(of: run.start(row)) == next { odd[row] = 1 }
    }
  }

  private func setPlaces(_ run: RowRun, _ line: Int, _ text: UnsafePointer<UInt8>) {
    if !Consumer.asksForPlaces { return }
    for row in 0..<run.count { batch.setPlace(line: line + row, key: key(of: row, run, text), ahead: row) }
  }

  private func key(of row: Int, _ run: RowRun, _ text: UnsafePointer<UInt8>) -> RowScanner.Span {
    guard plan.keyField >= 0 else { return RowScanner.Span() }
    let (bytes, count) = run.field(plan.keyField, of: row, text)
    let start = bytes - text
    return RowScanner.Span(start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: start + count))
  }
}
