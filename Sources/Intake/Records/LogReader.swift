import Diagnostics
import Files
import Scoring

/// Reads a log of records, of any size, on all cores.
///
/// The file is cut into parts of equal size whatever the machine, so that sums come out the same everywhere. A part
/// but the first begins with the first line that begins in it. Where the part before ended elsewhere, since a row
/// reaches over the cut or a line break in quotes was taken for the end of one, the part is read again from there:
/// each part's rows then follow the ones before, by construction, and hardly ever is one read twice.
struct LogReader: Sendable {
  /// How the file is cut up; the tests cut it up finely, and read it row by row.
  struct Sizes: Sendable {
    /// Bytes of a part.
    var part = 2 << 20
    /// Bytes that are read at a time: few enough to stay in a core's cache.
    var block = 1 << 18
    /// The parts that are read before they are put together.
    var wave = 128
    /// The fewest plainly written rows in a row that are read column by column.
    var run = 8
  }

  /// What reading the whole log came to.
  struct Whole<Consumer: BatchConsumer> {
    var rows = 0
    var leftOut = 0
    var consumer: Consumer
    var findings = RowFindings()
    var keys: [KeyHashes] = []
    var suspects: [KeyedRow] = []
    var elsewhere: [Int32: Int] = [:]
    var uncoveredYear: Int?
  }

  let log: RandomAccessFile
  let layout: RecordLayout
  /// Where the rows begin, and on which line.
  let start: Int
  let startLine: Int
  let unitNumber: @Sendable (String) -> Int32?
  var sizes = Sizes()
  var progress: (@Sendable (ReadingProgress) -> Void)?

  /// Reads all rows; those that repeat an earlier key are found out and left out.
  ///
  /// The keys of most logs are sound, so rows are counted on the first reading; only where a key comes twice is the
  /// log read again, to compare the keys themselves, and a third time, to count without the repeated rows.
  func read<Consumer: BatchConsumer>(_ consumer: Consumer) throws(FileProblem) -> Whole<Consumer> {
    var whole = try pass(consumer, ReadingTask())
    let (suspects, surplus) = KeyHashes.repeated(in: whole.keys)
    whole.keys = []
    if !suspects.isEmpty {
      // Beyond what is tolerated nothing is counted, and a few repetitions show what is wrong.
      let isHopeless = Double(surplus) > layout.kind.tolerance * Double(whole.rows)
      let wanted = isHopeless ? Set(suspects.sorted().prefix(RowFindings.shownLimit)) : suspects
      let located = try pass(NoConsumer(), ReadingTask(suspects: wanted))
      let repeated = Self.repeated(among: located.suspects)
      if isHopeless {
        whole.leftOut += surplus
      } else if !repeated.isEmpty {
        whole = try pass(consumer, ReadingTask(repeated: repeated.map(\.row.offset)))
        whole.keys = []
      }
      for (row, first) in repeated where whole.findings.count(RecordProblem.duplicateKey("").code) {
        whole.findings.add(
          RowFindings.Finding(
            problem: .duplicateKey(row.key.joined(separator: ", ")), line: row.line, column: row.column,
            length: row.length, relatedLine: first.line, excerpt: row.excerpt))
      }
    }
    try log.checkUnchanged()
    return whole
  }

  /// The rows whose key an earlier row has, in the file's order, with that row.
  private static func repeated(among rows: [KeyedRow]) -> [(row: KeyedRow, first: KeyedRow)] {
    var first: [[String]: KeyedRow] = [:]
    var repeated: [(row: KeyedRow, first: KeyedRow)] = []
    for row in rows {
      if let earlier = first[row.key] { repeated.append((row, earlier)) } else { first[row.key] = row }
    }
    return repeated
  }

  private func pass<Consumer: BatchConsumer>(
    _ consumer: Consumer, _ task: ReadingTask
  ) throws(FileProblem) -> Whole<Consumer> {
    var whole = Whole(consumer: consumer)
    let readers = IdleReaders {
      PartReader(log, layout, sizes, consumer: consumer, task: task, unitNumber: unitNumber)
    }
    var (expected, line) = (start, startLine)
    let bounds = Array(stride(from: start, to: max(log.size, start + 1), by: sizes.part))
    for wave in stride(from: 0, to: bounds.count, by: sizes.wave) {
      let parts = wave..<min(bounds.count, wave + sizes.wave)
      let results = ParallelResults<Result<PartResult<Consumer>, FileProblem>>(count: parts.count)
      results.fill { index in
        let number = wave + index
        return Result { () throws(FileProblem) in
          try readers.read(from: bounds[number], isExact: number == 0, bound: bound(of: number, bounds))
        }
      }
      for (number, result) in zip(parts, results.values) {
        var part = try result.get()
        if part.start != expected {
          part = try readers.read(from: expected, isExact: true, bound: bound(of: number, bounds))
        }
        whole.merge(part, from: line)
        line += part.lines
        expected = part.end
      }
      progress?(ReadingProgress(file: log.path, done: min(expected, log.size), size: log.size))
    }
    return whole
  }

  private func bound(of part: Int, _ bounds: [Int]) -> Int { part + 1 < bounds.count ? bounds[part + 1] : log.size }
}

/// How far the reading of a log has come.
public struct ReadingProgress: Sendable {
  public let file: String
  /// In bytes.
  public let done: Int
  public let size: Int
}

/// Takes nothing, where rows are only looked for.
struct NoConsumer: BatchConsumer {
  static var asksForPlaces: Bool { false }

  mutating func take(_ batch: borrowing RecordBatch, _ text: UnsafePointer<UInt8>) {}
  mutating func merge(_ later: NoConsumer, lines: Int) {}
}

extension LogReader.Whole {
  mutating func merge(_ part: PartResult<Consumer>, from line: Int) {
    rows += part.rows
    leftOut += part.leftOut
    consumer.merge(part.consumer, lines: line)
    findings.merge(part.findings, from: line)
    keys.append(part.keys)
    for var row in part.suspects {
      row.line += line
      suspects.append(row)
    }
    elsewhere.merge(part.elsewhere, uniquingKeysWith: +)
    if let year = part.uncoveredYear { uncoveredYear = min(year, uncoveredYear ?? year) }
  }
}
