import CivilCalendar
import Diagnostics
import Scoring

extension PartReader {
  /// Takes the row that was last scanned, which begins at `place` of the text, and at `offset` of the file.
  @inline(__always)
  mutating func take(_ place: Int, offset: Int, _ text: UnsafePointer<UInt8>) {
    result.rows &+= 1
    if scanner.count != plan.fieldCount || scanner.flaw != nil || scanner.end - place > CSVScanner.fieldLimit {
      if reportForm(place, text) { return }
    }
    var isSound = true
    var hash = ByteHash.seed
    var key = RowScanner.Span()
    for index in 0..<plan.taskCount {
      let task = plan.tasks[index]
      let span = scanner.spans[task.field]
      let (bytes, count) = (text + Int(span.start), span.count)
      if task.isKey {
        hash = keyHash(bytes, count, span, seed: hash)
        key = span
      }
      if task.hashSlot >= 0 {
        batch.setHash(task.hashSlot, keyHash(bytes, count, span, seed: ByteHash.seed))
      }
      if count == 0, task.isOptional {
        if task.slot >= 0 { batch.set(task.slot, RecordBatch.missing) }
        continue
      }
      switch task.reading {
      case .date:
        let day = DateBytes.day(bytes, plan.months)
        if count == 10, day.isDay {
          batch.set(task.slot, Double(day.number))
        } else if !slowly(index, span, place, text) {
          isSound = false
        }
      case .unit:
        if let unit = plan.tables[task.table].number(of: bytes, count: count) {
          batch.setUnit(unit)
          if unit < 0 { result.elsewhere[unit, default: 0] += 1 }
        } else if !slowly(index, span, place, text) {
          isSound = false
        }
      case .choice, .text:
        if let number = plan.tables[task.table].number(of: bytes, count: count) {
          batch.set(task.slot, Double(number))
        } else if !slowly(index, span, place, text) {
          isSound = false
        }
      case .count, .number:
        if let number = FieldBytes.digits(bytes, count) {
          batch.set(task.slot, number)
        } else if !slowly(index, span, place, text) {
          isSound = false
        }
      case .hashed: if count == 0, !task.isOptional, !slowly(index, span, place, text) { isSound = false }
      }
    }
    if plan.hasKey {
      if let suspects = self.task.suspects {
        if suspects.contains(hash) { keepSuspect(hash, offset, place, text) }
        return
      }
      keys.append(hash)
      if nextRepeated < self.task.repeated.count, self.task.repeated[nextRepeated] == offset {
        nextRepeated += 1
        isSound = false
      }
    }
    if isSound, let period = layout.period { isSound = liesIn(period, place, text) }
    if isSound, let deadline = plan.deadline { isSound = reckon(deadline, place, text) }
    guard isSound else {
      result.leftOut &+= 1
      return
    }
    if let window = layout.window {
      let day = batch.number(window.slot)
      guard day >= window.first, day <= window.last else { return }
    }
    batch.setPlace(line: result.lines, key: key)
    if !batch.keepRow() { flush() }
  }

  @inline(__always)
  private func keyHash(
    _ bytes: UnsafePointer<UInt8>, _ count: Int, _ span: RowScanner.Span, seed: UInt64
  ) -> UInt64 {
    if span.hasDoubledQuotes || FieldBytes.mayHaveOuterSpaces(bytes, count) {
      return ByteHash.hash(Self.value(of: span, bytes), seed: seed)
    }
    return ByteHash.hash(bytes, count: count, seed: seed)
  }

  /// The field as meant: without quotes and outer spaces.
  static func value(of span: RowScanner.Span, _ bytes: UnsafePointer<UInt8>) -> String {
    let text = String(decoding: UnsafeBufferPointer(start: bytes, count: span.count), as: UTF8.self)
    let meant = span.hasDoubledQuotes ? String(decoding: undoubled(text.utf8), as: UTF8.self) : text
    return meant.withoutOuterSpaces
  }

  private static func undoubled(_ bytes: String.UTF8View) -> [UInt8] {
    var meant: [UInt8] = []
    var isSecondOfTwo = false
    for byte in bytes {
      isSecondOfTwo = byte == CSV.quote && !isSecondOfTwo
      if !isSecondOfTwo { meant.append(byte) }
    }
    return meant
  }

  // MARK: What is not as usual

  /// Reads a field that is blank, spelled another way, or wrong; whether the row can be kept.
  @inline(never)
  private mutating func slowly(
    _ index: Int, _ span: RowScanner.Span, _ place: Int, _ text: UnsafePointer<UInt8>
  ) -> Bool {
    let (task, column) = (layout.tasks[index], layout.columns[index])
    let bytes = text + Int(span.start)
    let value = Self.value(of: span, bytes)
    func wrong(_ problem: RecordProblem) -> Bool {
      report(problem, row: place, span.written, text)
      return false
    }
    if value.isEmpty {
      if task.slot >= 0 { batch.set(task.slot, RecordBatch.missing) }
      return task.isOptional || wrong(.blank(column.id))
    }
    switch task.reading {
    case .date:
      guard let date = CivilDate(iso: value) else { return wrong(.notADate(value)) }
      batch.set(task.slot, Double(date.dayNumber))
    case .unit:
      guard let unit = unitNumber(value) else {
        return wrong(.unknownUnit(value, known: layout.unitNames))
      }
      learn(unit, task.table, bytes, span.count)
      batch.setUnit(unit)
      if unit < 0 { result.elsewhere[unit, default: 0] += 1 }
    case .choice:
      let word = value.lowercased()
      guard case .choice(let choices) = column.kind else { return true }
      let answer = choices.firstIndex { ([$0.id] + $0.labels).contains { $0.lowercased() == word } }
      guard let answer else { return wrong(.unknownAnswer(value, column: column.id, known: choices.map(\.id))) }
      learn(Int32(answer), task.table, bytes, span.count)
      batch.set(task.slot, Double(answer))
    case .text:
      let labels = layout.labels[task.slot] ?? []
      let label = labels.firstIndex(of: value) ?? labels.count - 1
      learn(Int32(label), task.table, bytes, span.count)
      batch.set(task.slot, Double(label))
    case .count, .number:
      do throws(PlainNumber.Fault) {
        let number = try PlainNumber.read(value)
        if task.reading == .count, number != number.rounded() || number < 0 {
          return wrong(.notWhole(value, column: column.id))
        }
        batch.set(task.slot, number)
      } catch {
        return wrong(.table(.number(value, error)))
      }
    case .hashed: break
    }
    return true
  }

  /// Remembers a spelling; not without end, since a log may have any number of them.
  private mutating func learn(_ number: Int32, _ table: Int, _ bytes: UnsafePointer<UInt8>, _ count: Int) {
    guard plan.tables[table].count < 100_000 else { return }
    plan.tables[table].insert(bytes, count: count, number: number)
  }

  private mutating func keepSuspect(_ hash: UInt64, _ offset: Int, _ place: Int, _ text: UnsafePointer<UInt8>) {
    var key: [String] = []
    var written: Range<Int>?
    for task in layout.tasks where task.isKey {
      let span = scanner.spans[task.field]
      key.append(Self.value(of: span, text + Int(span.start)))
      written = written ?? span.written
    }
    let found = finding(.duplicateKey(""), row: place, written, text)
    result.suspects.append(
      KeyedRow(
        hash: hash, key: key, offset: offset, line: found.line, column: found.column, length: found.length,
        excerpt: found.excerpt))
  }
}
