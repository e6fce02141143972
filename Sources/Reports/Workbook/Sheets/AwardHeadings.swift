import Diagnostics
import Formulas
import Scoring
import Spreadsheet

/// The headings of the reckoning of awards: what each column says, with a note on how it is reckoned.
struct AwardHeadings {
  let book: WorkbookContext
  let layout: AwardLayout
  let frame: SheetFrame
  private var language: Language { book.language }
  private var names: ReaderNames { ReaderNames(book.year.dictionary, book.set, language) }

  static let fixed = Words(
    "Ô này là số cố định: công thức dài hơn mức Excel nhận, sửa số liệu thì không tự tính lại.",
    "This cell is fixed: its formula is longer than Excel takes, and changed figures do not reach it.")

  func write(_ sheet: inout Sheet) throws {
    // What is printed on the first page.
    let columns = 0...AwardLayout.note
    let width = frame.widths[columns].reduce(0, +)
    for (row, text, style) in [
      (0, Words("XÉT KHEN THƯỞNG", "AWARD RECKONING")[language], Styles.title),
      (1, book.set.title[language], Styles.subtitle), (2, remark[language], Styles.remark),
    ] {
      try sheet.merge(rows: row...row, columns: columns, text: text, style: style)
      try sheet.setRow(row, height: frame.height(of: [(text, width, style)]))
    }
    try fixedColumns(&sheet)
    for (index, award) in book.set.awards.enumerated() { try headings(&sheet, index, award) }
    let titles = AwardLayout.titleRow
    try sheet.setRow(AwardLayout.firstHeaderRow, height: awardRowHeight)
    try sheet.setRow(titles, height: titleHeight)
  }

  private var remark: Words {
    let live = Words(
      "Tính theo số liệu hiện tại trong sổ này; cột “Khi lập” là kết quả chính thức lúc lập sổ. Hạng mục xét theo thứ tự từ trái sang phải.",
      "By the figures now in this workbook; the column “As evaluated” is the official result. Awards are taken from left to right."
    )
    return book.isLive ? live : Words("Số đơn vị quá lớn: mọi ô là giá trị.", "Too many units: every cell is a value.")
  }

  private func fixedColumns(_ sheet: inout Sheet) throws {
    let titles: [(Int, Words)] = [
      (AwardLayout.number, Vocabulary.number), (AwardLayout.id, Vocabulary.unitID),
      (AwardLayout.name, Vocabulary.unit), (AwardLayout.block, Vocabulary.block),
      (AwardLayout.total, Vocabulary.total), (AwardLayout.note, Vocabulary.notConsidered),
      (layout.taken, Words("Số hạng mục đã có", "Awards listed for")),
    ]
    for (column, words) in titles {
      try sheet.merge(
        rows: AwardLayout.firstHeaderRow...AwardLayout.titleRow, columns: column...column, text: words[language],
        style: Styles.header)
    }
    try sheet.comment(
      Words(
        "Đơn vị được đề nghị hoặc chờ Hội đồng ở mấy hạng mục.",
        "For how many awards the unit is proposed or put to the council.")[language],
      row: AwardLayout.firstHeaderRow, column: layout.taken)
  }

  private func headings(_ sheet: inout Sheet, _ index: Int, _ award: Award) throws {
    let columns = layout.awards[index]
    try sheet.merge(
      rows: AwardLayout.firstHeaderRow...AwardLayout.firstHeaderRow, columns: columns.span,
      text: AwardSheet.title(of: award, language), style: Styles.header)
    for figure in AwardLayout.Figure.allCases {
      let cell = layout.figure(figure, of: index)
      try sheet.write(
        .text(Self.title(of: figure)[language]), row: cell.row - 1, column: cell.column, style: Styles.columnNumber)
    }
    for column in columns.span where column > columns.first + AwardLayout.Figure.allCases.count - 1 {
      try sheet.write(.blank, row: AwardLayout.figureRow - 1, column: column, style: Styles.columnNumber)
      try sheet.write(.blank, row: AwardLayout.figureRow, column: column, style: Styles.columnNumber)
    }
    try sheet.comment(
      quota(award)[language], row: AwardLayout.figureRow - 1, column: layout.figure(.seats, of: index).column)
    for heading in headings(of: award, columns) {
      try sheet.write(
        .text(heading.title), row: AwardLayout.titleRow, column: heading.column, style: Styles.header)
      let hangsOnFixed = heading.column == columns.key || heading.column == columns.state
      let remarks = [heading.remark] + (hangsOnFixed ? fixed(for: award) : [])
      try sheet.comment(remarks.joined(separator: "\n"), row: AwardLayout.titleRow, column: heading.column)
    }
    try sheet.write(
      .text("\(Words("Thứ tự", "Order")[language]) \(award.id)"), row: AwardLayout.titleRow, column: columns.order,
      style: Styles.header)
  }

  /// What does not follow changed figures, though the columns are formulas.
  private func fixed(for award: Award) -> [String] {
    let ids = FixedResults(book).bearing(on: award)
    return FixedResults.remark(ids, book).map { [$0[language]] } ?? []
  }

  private static func title(of figure: AwardLayout.Figure) -> Words {
    switch figure {
    case .seats: Words("Số suất", "Seats")
    case .considered: Words("Được xét", "Considered")
    case .proposed: Words("Đề nghị", "Proposed")
    case .held: Words("Chờ HĐ", "Held")
    case .reserves: Vocabulary.reserves
    }
  }

  private struct Heading {
    let column: Int
    let title: String
    let remark: String
  }

  private func headings(of award: Award, _ columns: AwardLayout.Columns) -> [Heading] {
    var headings: [Heading] = []
    func add(_ column: Int?, _ title: Words, _ remark: Words) {
      guard let column else { return }
      headings.append(Heading(column: column, title: title[language], remark: remark[language]))
    }
    add(
      columns.eligible, Words("Đủ điều kiện", "Eligible"),
      Words(
        "Điều kiện: \(names.text(award.eligible?.text ?? ""))", "Condition: \(names.text(award.eligible?.text ?? ""))"))
    add(
      columns.considered, Words("Được xét", "Considered"),
      Words(
        "“Có” khi có tổng điểm, không bị loại, đủ điều kiện"
          + (book.set.oneAwardPerUnit ? " và chưa được đề nghị hay chờ Hội đồng ở hạng mục trước." : "."),
        "“Yes” with a total, no exclusion, the condition met"
          + (book.set.oneAwardPerUnit ? ", and neither proposed nor held for an earlier award." : ".")))
    let missing = Words(
      "-1E+300 khi thiếu số liệu hoặc không áp dụng: xếp cuối.", "-1E+300 where missing or not applying: comes last.")
    add(
      columns.key, Words("Xếp theo: \(names.text(award.rankBy.text))", "Ranked by: \(names.text(award.rankBy.text))"),
      Words("Cao xếp trước. \(missing.vi)", "Higher first. \(missing.en)"))
    for (column, tie) in zip(columns.ties ?? [], award.ties ?? []) {
      add(
        column, Words("Khi bằng: \(names.text(tie.text))", "Tie: \(names.text(tie.text))"),
        Words("Phân định khi khóa xếp bằng nhau. \(missing.vi)", "Decides between equals. \(missing.en)"))
    }
    let ties = (award.ties ?? book.set.ties).map { names.text($0.text) }.joined(separator: ", ")
    add(
      columns.place, Words("Thứ", "Place"),
      Words(
        "Thứ trong các đơn vị được xét; khóa bằng nhau thì phân định lần lượt theo: \(ties.isEmpty ? "không có" : ties). Vẫn bằng thì cùng thứ.",
        "Among those considered; equal keys are told apart by: \(ties.isEmpty ? "nothing" : ties). What is still equal shares the place."
      ))
    add(
      columns.blockPlace, Words("Thứ trong khối", "Place in block"),
      Words("Thứ trong các đơn vị được xét cùng khối.", "Among those of the block that are considered."))
    add(
      columns.seats?.taken, Words("Chiếm suất", "Seats taken"),
      Words(
        "1 khi khối còn chỗ, 0 khi khối đã đủ; các đơn vị bằng nhau ở suất cuối của khối: \(shares.vi).",
        "1 where its block has room, 0 where the block is full; equals at the block's last seat: \(shares.en)."))
    add(
      columns.seats?.before, Words("Suất đã hết trước đó", "Seats gone before"),
      Words("Tổng “Chiếm suất” của các đơn vị xếp trên.", "What those above take together."))
    add(
      columns.official, Words("Khi lập", "As evaluated"),
      Words(
        "Kết quả chính thức lúc lập sổ, không đổi theo số liệu.",
        "The official result, which changed figures do not move."
      ))
    add(columns.state, Words("Kết quả", "Result"), policy)
    add(
      columns.turn, Words("Lượt dự bị", "Turn as reserve"),
      Words(
        "Gọi sau khi xét xong mọi hạng mục, trong các đơn vị được xét mà "
          + (book.set.oneAwardPerUnit ? "chưa có ở hạng mục nào." : "chưa có ở hạng mục này."),
        "Named after all awards, among those considered and "
          + (book.set.oneAwardPerUnit ? "listed nowhere." : "not listed here.")))
    return headings
  }

  /// How a tie at a block's line counts.
  private var shares: Words {
    switch book.set.atQuotaTie {
    case .hold: Words("chia đều số suất còn lại", "they share what is left")
    case .extend: Words("1", "1")
    case .cut: Words("0", "0")
    }
  }

  private var policy: Words {
    switch book.set.atQuotaTie {
    case .hold:
      Words(
        "Các đơn vị bằng nhau nằm vắt qua suất cuối: chờ Hội đồng quyết định.",
        "Equals across the last seat are put to the council.")
    case .extend:
      Words(
        "Các đơn vị bằng nhau nằm vắt qua suất cuối: đề nghị tất cả.", "Equals across the last seat are all proposed.")
    case .cut:
      Words(
        "Các đơn vị bằng nhau nằm vắt qua suất cuối: không đề nghị đơn vị nào.",
        "Of equals across the last seat none is proposed.")
    }
  }

  private func quota(_ award: Award) -> Words {
    let sheet = book.layout.sheets.criteria
    switch award.quota.bound {
    case .none: return Words("Sửa ở trang “\(sheet)”.", "To be changed on the sheet “\(sheet)”.")
    case .ofBlocks:
      return Words(
        "Cộng số suất của các khối có đơn vị có tổng điểm; sửa ở trang “\(sheet)”.",
        "The seats of all blocks with a unit that has a total; to be changed on the sheet “\(sheet)”.")
    case .besideAll:
      let most = award.quota.atMostOfBlock ?? 0
      return Words(
        "Mỗi khối nhiều nhất \(most); sửa ở trang “\(sheet)”.",
        "At most \(most) of one block; to be changed on the sheet “\(sheet)”.")
    }
  }

  private var awardRowHeight: Double {
    let cells = zip(book.set.awards, layout.awards).map { award, columns in
      (AwardSheet.title(of: award, language), frame.widths[columns.span].reduce(0, +), Styles.header)
    }
    return frame.height(of: cells)
  }

  private var titleHeight: Double {
    let cells = zip(book.set.awards, layout.awards).flatMap { award, columns in
      headings(of: award, columns).map { ($0.title, frame.widths[$0.column], Styles.header) }
    }
    return frame.height(of: cells)
  }
}
