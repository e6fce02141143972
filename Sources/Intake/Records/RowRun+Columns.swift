/// Reading one column of many rows, so that each loop does one thing.
///
/// A row whose field is not written as usual, or is wrong, is marked in `odd`: it is read again by itself, by
/// `PartReader.take`, and what was read of it here is of no use.
extension RowRun {
  typealias Text = UnsafePointer<UInt8>
  typealias Marks = UnsafeMutablePointer<UInt8>

  /// Dates as day numbers.
  @inline(never)
  func readDates(
    _ task: RecordLayout.Task, _ text: Text, _ months: UnsafeMutablePointer<DateBytes.Month>,
    into cells: UnsafeMutablePointer<Double>, odd: Marks
  ) {
    for row in 0..<count {
      let (bytes, length) = field(task.field, of: row, text)
      let day = DateBytes.day(bytes, months)
      let isDay = day.isDay && length == 10
      cells[row] = isDay ? Double(day.number) : RecordBatch.missing
      if !isDay, length != 0 || !task.isOptional { odd[row] = 1 }
    }
  }

  /// Answers and texts as their numbers.
  @inline(never)
  func readNames(
    _ task: RecordLayout.Task, _ text: Text, _ table: ByteTable, into cells: UnsafeMutablePointer<Double>, odd: Marks
  ) {
    table.withReader { table in
      for row in 0..<count {
        let (bytes, length) = field(task.field, of: row, text)
        if length == 0, task.isOptional {
          cells[row] = RecordBatch.missing
        } else if let number = table.number(of: bytes, count: length) {
          cells[row] = Double(number)
        } else {
          odd[row] = 1
        }
      }
    }
  }

  /// Units as their numbers.
  @inline(never)
  func readUnits(
    _ task: RecordLayout.Task, _ text: Text, _ table: ByteTable, into units: UnsafeMutablePointer<Int32>, odd: Marks
  ) {
    table.withReader { table in
      for row in 0..<count {
        let (bytes, length) = field(task.field, of: row, text)
        if let number = table.number(of: bytes, count: length) { units[row] = number } else { odd[row] = 1 }
      }
    }
  }

  /// Numbers that are whole and not negative.
  @inline(never)
  func readDigits(_ task: RecordLayout.Task, _ text: Text, into cells: UnsafeMutablePointer<Double>, odd: Marks) {
    for row in 0..<count {
      let (bytes, length) = field(task.field, of: row, text)
      if length == 0, task.isOptional {
        cells[row] = RecordBatch.missing
      } else if let number = FieldBytes.digits(bytes, length) {
        cells[row] = number
      } else {
        odd[row] = 1
      }
    }
  }

  /// Hashes, each begun with what is there.
  @inline(never)
  func readHashes(_ task: RecordLayout.Task, _ text: Text, into hashes: UnsafeMutablePointer<UInt64>, odd: Marks) {
    let edge = ByteScan.edge
    for row in 0..<count {
      let (bytes, length) = field(task.field, of: row, text)
      hashes[row] = ByteHash.hash(bytes, count: length, seed: hashes[row], edge: edge)
      if length == 0 ? !task.isOptional : FieldBytes.mayHaveOuterSpaces(bytes, length) { odd[row] = 1 }
    }
  }
}
