import Diagnostics
import Scoring

/// The notes below a table to fill in: what the signs mean, and what holds for single columns.
struct CollectionNotes {
  /// The columns with their numbers in the row (1) (2) (3).
  let columns: [(number: Int, column: CollectionColumn)]

  func lines(_ language: Language) -> [String] {
    let general = [
      Words(
        "Để trống nghĩa là chưa có số liệu, không phải số 0. Số lượng ghi số nguyên, không có thì ghi 0.",
        "A blank means that there is no figure yet; it is not 0. Counts are whole numbers; where there is none, enter 0."
      ),
      about(
        { $0.metric.nothingArose == .zero },
        Words("không phát sinh thì ghi dấu -, được tính là 0.", "where nothing arose enter -, which counts as 0.")),
      about(
        { $0.metric.nothingArose == .notApplicable },
        Words(
          "không phát sinh thì ghi dấu -, chỉ tiêu không áp dụng với đơn vị.",
          "where nothing arose enter -, and the metric does not apply to the unit.")),
      about(
        \.isSelfAssessed,
        Words("đơn vị tự chấm, cơ quan chủ trì thẩm định lại.", "the unit's own assessment, which the office verifies.")
      ),
    ]
    let ends = columns.compactMap { entry -> Words? in
      let column = entry.column
      guard column.most != nil || (column.least != nil && column.metric.kind != .count) else { return nil }
      return about([entry.number], column.bounds.withStop)
    }
    let notes = columns.compactMap { entry in entry.column.metric.note.map { about([entry.number], $0) } }
    return (general.compactMap(\.self) + ends + notes).map { "- " + $0[language] }
  }

  private func about(_ isMeant: (CollectionColumn) -> Bool, _ words: Words) -> Words? {
    let numbers = columns.filter { isMeant($0.column) }.map(\.number)
    return numbers.isEmpty ? nil : about(numbers, words)
  }

  private func about(_ numbers: [Int], _ words: Words) -> Words {
    let list = Self.list(numbers)
    return Words("Cột \(list): \(words.vi)", "\(numbers.count == 1 ? "Column" : "Columns") \(list): \(words.en)")
  }

  /// `(4), (6)–(8)`.
  static func list(_ numbers: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs.map { run in
      switch run.count {
      case 1: "(\(run.lowerBound))"
      case 2: "(\(run.lowerBound)), (\(run.upperBound))"
      default: "(\(run.lowerBound))–(\(run.upperBound))"
      }
    }.joined(separator: ", ")
  }
}

extension Words {
  fileprivate var withStop: Words { Words(vi + ".", en + ".") }
}
