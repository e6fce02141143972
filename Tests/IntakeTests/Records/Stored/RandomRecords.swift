import TestSupport

/// Records made up at random, with all that is odd about real ones, as a log and as a table has them.
struct RandomRecords {
  private var records: [[String?]] = []

  /// Every statistic, and expressions of every form that SQL says.
  static let dictionary = RecordDesk.dictionary.replacing("\nrecords:\n", with: "\n" + more + "records:\n")

  private static let more = """
      rest: {title: a, type: count, count: questions, where: 'not (channel == "cong" or pages > 3)'}
      unanswered: {title: a, type: count, count: questions, where: answered is missing and due < cut_off}
      later: {title: a, type: count, count: questions, where: 'received >= "2016-07-01" and answered - received > 5'}
      other: {title: a, type: count, count: questions, where: 'field != "Y tế" or field is missing'}
      same: {title: a, type: count, count: questions, where: 'field == "Đất đai"'}
      shares: {title: a, type: number, mean: questions, of: 10 / (pages - 2)}
      few: {title: a, type: count, count: questions, where: '10 / (pages - 2) > 3 or channel == "cong"'}
      neither: {title: a, type: count, count: questions, where: not (1 / pages < 0.5 and answered is missing)}
      chosen: {title: a, type: number, sum: questions, of: "if(pages > 2, pages / 3, -1)"}
      rounded: {title: a, type: number, sum: questions, of: "round(pages / 7, 2)"}
      steps: {title: a, type: number, sum: questions, of: "floor(pages / 2) + ceil(pages / 3) - abs(2 - pages)"}
      ends: {title: a, type: number, sum: questions, of: "min(pages, 3) + max(pages, answered - received)"}
      roots: {title: a, type: number, mean: questions, of: sqrt(pages - 1)}
      logs: {title: a, type: number, mean: questions, of: ln(pages) + log10(pages)}
      exact: {title: a, type: count, count: questions, where: pages / 10 * 3 == 0.3}
      moved: {title: a, type: count, count: questions, where: received + 3 > answered}
      half: {title: a, type: number, percentile: questions, of: pages / 3, at: 50%}
      spelled: {title: a, type: count, distinct: questions, of: channel}
      names: {title: a, type: count, distinct: questions, of: unit}
      active: {title: a, type: count, weeks: questions, of: answered, where: pages is not missing}

    """

  init(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let units = ["p", "Sở Phương Bắc", "sở phương bắc", "SPB", " Phương Bắc", "q", "Quận Đông", "QĐ", "qđ ", "Sở Nam"]
    let channels = ["cong", "trang", "Cổng", "CỔNG", "cổng ", "Trang", "TRANG", "tRaNg", "thư"]
    let fields: [String?] = [
      nil, "Đất đai", " Đất đai", "Đâ\u{301}t đai", "Đa\u{302}\u{301}t đai", "Y tế", "y tế", "Giao thông, \"vận tải\"",
      "O'Neil\\x", "日本", "-",
    ]
    for number in 0..<1500 {
      let month = random.int(1...12)
      let day = random.int(1...28)
      func date(_ month: Int, _ day: Int) -> String {
        "2016-" + (month < 10 ? "0" : "") + "\(month)-" + (day < 10 ? "0" : "") + "\(day)"
      }
      let received = date(month, day)
      func later() -> String? {
        if random.below(4) == 0 { return nil }
        // Sometimes before the receipt.
        return date(min(12, month + (random.below(5) == 0 ? 1 : 0)), random.int(max(1, day - 1)...28))
      }
      records.append([
        // Some keys come twice, some are blank.
        random.below(60) == 0 ? nil : "K\(random.below(15) == 0 ? random.below(1500) : number)",
        random.pick(channels + ["cong", "trang", "cong", "trang"]),
        random.below(80) == 0 ? nil : random.pick(units), received, later(), random.below(4) == 0 ? later() : nil,
        random.below(5) == 0 ? nil : "\(random.below(7))", random.pick(fields),
      ])
    }
    // A table has no order; of equal keys the one counts that comes first by its columns, blanks last.
    records.sort { left, right in
      for (one, other) in zip(left, right) where one != other {
        guard let one else { return false }
        guard let other else { return true }
        return Array(one.utf8).lexicographicallyPrecedes(Array(other.utf8))
      }
      return false
    }
  }

  private static func row(_ cells: [String?]) -> String {
    cells.map { cell in cell.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" } ?? "" }.joined(separator: ",")
  }

  /// As a file has them.
  var log: String { records.map(Self.row).joined(separator: "\n") }

  /// As a table has them: the receipt a moment of that day in Việt Nam, often the day before in Greenwich.
  var table: String {
    let rows = records.enumerated().map { index, cells in
      var cells = cells
      cells[3] = cells[3].map { $0 + (index.isMultiple(of: 2) ? " 00:30:00+07" : " 23:59:59+07") }
      cells[5] = cells[5].map { $0 + " 12:00:00" }
      return Self.row(cells)
    }
    return ([RecordDesk.header] + rows).joined(separator: "\n") + "\n"
  }
}
