import Analysis
import Diagnostics
import Intake
import Scoring
import Spreadsheet

/// How sure the proposals and ranks are: what became of them in many draws of weights, and how little the weights
/// would have to change. It tells the figures as they were evaluated, as values.
struct RobustnessSheet {
  private let book: WorkbookContext
  private let robustness: Robustness
  private let swaps: QuotaSwaps
  private let frame: SheetFrame
  private var outcome: Outcome { book.outcome }
  private var language: Language { book.language }

  /// Number or rank, unit, then figures; the unit behind and what it takes.
  private static let widths = [7, 36, 12, 12, 10, 10, 10, 34, 15.0]
  private static let unit = 1
  /// The column in which names and blocks stand.
  private static let words = 7
  /// Others than those named officially are told of from this share of the draws on.
  private static let leastShare = 0.01
  /// Beyond so many units the sheet would be a book of its own; `bangvang robustness` tells of any number.
  private static let mostUnits = 1_000

  /// What is drawn for a workbook, which is not to wait for it: 1,000 draws, or 100 where each is a whole evaluation.
  static func design(for reweighting: Reweighting) -> RobustnessDesign {
    RobustnessDesign(draws: reweighting.isQuick ? 1_000 : 100)
  }

  /// nil where there is nothing to draw, nobody to rank, or where there are too many units.
  init?(_ book: WorkbookContext) {
    if book.outcome.units.count > Self.mostUnits { return nil }
    let reweighting = Reweighting(of: book.outcome, on: book.year)
    robustness = Robustness(of: book.outcome, on: book.year, Self.design(for: reweighting))
    guard robustness.movesAnything, robustness.meanRankShift != nil else { return nil }
    self.book = book
    swaps = QuotaSwaps(of: book.outcome)
    frame = SheetFrame(book: book, widths: Self.widths)
  }

  func add(to workbook: inout Workbook) throws {
    try workbook.addSheet(book.layout.sheets.robustness) { sheet in
      try frame.setColumns(&sheet)
      var row = try frame.line(
        &sheet, 0, Words("ĐỘ VỮNG CỦA KẾT QUẢ", "ROBUSTNESS OF THE RESULT")[language], Styles.title)
      row = try frame.line(&sheet, row, book.set.title[language], Styles.subtitle)
      if let note = book.paper.note?[language] { row = try frame.line(&sheet, row, note, Styles.subtitle) }
      for text in explanation { row = try frame.line(&sheet, row, text, Styles.plainText) }
      var number = 0
      for (award, swaps) in zip(robustness.awards, swaps.awards) {
        number += 1
        row = try proposals(&sheet, row + 1, number, award, swaps)
      }
      row = try ranks(&sheet, row + 1, number + 1)
      let plot = RankIntervalChart(book, robustness, frame)
      let end = try plot.write(&sheet, row + 1)
      try frame.page(&sheet, rows: end, headerRows: 0...0)
      sheet.protect(allowing: [.selectLockedCells, .formatColumns, .formatRows])
    }
  }

  private var explanation: [String] {
    robustness.design.words(robustness.concentrations).map { $0[language] } + [
      Words(
        "“Giữ được” trong bao nhiêu phép thử là số lần đơn vị vẫn được đề nghị khi trọng số hơi khác đi. Đó không phải xác suất, không nói bộ tiêu chí hay số liệu là đúng; chỉ cho biết kết quả phụ thuộc vào trọng số đến đâu.",
        "In how many draws a proposal is kept tells how often the unit would still be proposed were the weights a little different. It is no probability, and does not say that criteria or figures are right; only how far the result hangs on the weights."
      )[language],
      Words(
        "“Thay đổi nhỏ nhất ±x%”: khi không trọng số nào thay đổi quá x%, đơn vị phía sau không thể bằng điểm đơn vị này; đổi đúng x% ở các tiêu chí thích hợp thì bằng. Số này tính chính xác trên điểm trước khi làm tròn, chưa xét tiêu chí phụ và điều kiện.",
        "“Smallest change ±x%”: as long as no weight changes by more than x%, the unit behind cannot draw level; at x%, with the right criteria, it does. This is exact, on figures before rounding; tie-breaks and conditions are left aside."
      )[language],
      Words(
        "Theo số liệu lúc lập sổ; sửa số liệu trong sổ không làm đổi trang này.",
        "As evaluated; a figure changed in this workbook does not change this sheet.")[language],
    ]
  }

  // MARK: Proposals

  private func proposals(
    _ sheet: inout Sheet, _ start: Int, _ number: Int, _ award: AwardRobustness, _ swaps: AwardSwaps
  ) throws -> Int {
    let title = "\(award.result.award.id). \(award.result.award.title[language])"
    try frame.groupRow(&sheet, start, "\(RomanNumeral.text(number)). \(title)")
    let least = Double(robustness.counts.sound) * Self.leastShare
    let units = award.units.filter { $0.official != nil || Double($0.proposed) >= least }
    if units.isEmpty {
      let none = Words("Không có đơn vị nào được đề nghị.", "No unit is proposed.")[language]
      return try frame.line(&sheet, start + 1, none, Styles.remark)
    }
    let first = try header(
      &sheet, start + 1,
      [
        Vocabulary.number, Vocabulary.unit, Words("Chính thức", "Official"), keptTitle, Words("Tỷ lệ", "Share"),
        AwardVocabulary.held, AwardVocabulary.reserve, Words("Đơn vị phía sau gần nhất", "Nearest unit behind"),
        Words("Thay đổi nhỏ nhất của mọi trọng số", "Smallest change of all weights"),
      ].map { $0[language] })
    sheet.keepTogether(rows: start...first)
    for (index, unit) in units.enumerated() {
      let weakest = swaps.units.first { $0.unit == unit.unit }?.weakest
      try row(
        &sheet, first + index, Double(index + 1), unit.unit,
        [
          .text(official(unit.official)), .draws(unit.proposed), .share(unit.proposed), .draws(unit.held),
          .draws(unit.reserve),
          .text(weakest.map { outcome.units[$0.behind].name[language] } ?? "–"),
          .text(weakest?.change.map(change) ?? "–"),
        ])
    }
    var end = first + units.count
    if let obstacle = swaps.obstacle {
      let text = Words("Không tính thay đổi nhỏ nhất: ", "The smallest change is left out: ")[language]
      end = try frame.line(&sheet, end, text + obstacle.words[language], Styles.remark)
    }
    return end
  }

  private var keptTitle: Words {
    let draws = { NumberText.format(Double(robustness.counts.sound), places: 0, grouping: true, language: $0) }
    return Words("Được đề nghị trong \(draws(.vietnamese)) phép thử", "Proposed in \(draws(.english)) draws")
  }

  private func official(_ naming: DrawCounts.Naming?) -> String {
    switch naming {
    case .proposed: AwardVocabulary.proposed[language]
    case .held: AwardVocabulary.held[language]
    case .reserve: AwardVocabulary.reserve[language]
    case nil: "–"
    }
  }

  private func change(_ change: WeightChange) -> String {
    if change.size == 0 { return Words("0 (hơn do làm tròn, tiêu chí phụ)", "0 (rounding, tie-breaks)")[language] }
    return "±" + NumberText.percent(change.size, places: change.size < 0.01 ? 2 : 1, language: language)
  }

  // MARK: Ranks

  private func ranks(_ sheet: inout Sheet, _ start: Int, _ number: Int) throws -> Int {
    let title = Words("Khoảng hạng của từng đơn vị", "The ranks of each unit")[language]
    try frame.groupRow(&sheet, start, "\(RomanNumeral.text(number)). \(title)")
    let remark = Words(
      "90% số phép thử cho hạng nằm giữa hai cột 5% và 95%; hạng nhỏ là hạng tốt.",
      "In 90% of the draws the rank lies between the columns 5% and 95%; a low number is a good rank.")[language]
    let above = try frame.line(&sheet, start + 1, remark, Styles.remark)
    let first = try header(
      &sheet, above,
      [
        Vocabulary.rank, Vocabulary.unit, Words("Giữ đúng hạng", "Same rank"), Words("Giữ xếp loại", "Same grade"),
        Words(both: "5%"), Words("Trung vị", "Median"), Words(both: "95%"), Vocabulary.block,
        Words("Tốt nhất – kém nhất", "Best – worst"),
      ].map { $0[language] })
    sheet.keepTogether(rows: start...first)
    for (index, unit) in ranked.enumerated() {
      guard let standing = robustness.units[unit].standing else { continue }
      try row(
        &sheet, first + index, standing.rank, unit,
        [
          .share(standing.atOfficial), .share(robustness.units[unit].gradeKept), .rank(standing.low),
          .rank(standing.median), .rank(standing.high), .text(book.blockTitle(outcome.units[unit].block)),
          .text("\(standing.best.rankText(language)) – \(standing.worst.rankText(language))"),
        ])
    }
    let mean =
      robustness.meanRankShift.map { NumberText.format($0, places: 2, grouping: false, language: language) } ?? "–"
    let closing = Words(
      "Trung bình mỗi phép thử xê dịch mỗi đơn vị \(mean) bậc (Saisana, Saltelli, Tarantola 2005).",
      "On average a draw moves a unit by \(mean) ranks (Saisana, Saltelli, Tarantola 2005).")[language]
    return try frame.line(&sheet, first + ranked.count, closing, Styles.remark)
  }

  /// The units with a rank in the draws, in the official order.
  private var ranked: [Int] { outcome.ranking.filter { robustness.units[$0].standing != nil } }

  // MARK: Rows

  private func header(_ sheet: inout Sheet, _ row: Int, _ titles: [String]) throws -> Int {
    for (column, title) in titles.enumerated() {
      try sheet.write(.text(title), row: row, column: column, style: Styles.header)
    }
    try sheet.setRow(row, height: frame.height(of: zip(titles, Self.widths).map { ($0, $1, Styles.header) }))
    return row + 1
  }

  /// What stands behind a unit's name.
  private enum Figure {
    case text(String)
    /// So many draws.
    case draws(Int)
    /// So many draws, as a share of all.
    case share(Int)
    case rank(Double)
  }

  private func row(_ sheet: inout Sheet, _ row: Int, _ number: Double, _ unit: Int, _ figures: [Figure]) throws {
    try sheet.write(.number(number), row: row, column: 0, style: Styles.centered)
    let name = outcome.units[unit].name[language]
    try sheet.write(.text(name), row: row, column: Self.unit, style: Styles.text)
    var texts = [(name, Self.widths[Self.unit], Styles.text)]
    for (column, figure) in zip((Self.unit + 1)..., figures) {
      let (content, style): (CellContent, CellStyle) =
        switch figure {
        case .text(let text): (.text(text), column == Self.words && text != "–" ? Styles.text : Styles.centeredText)
        case .draws(let draws): (.number(Double(draws)), Styles.centered.with { $0.numberFormat = "#,##0" })
        case .share(let draws):
          (.number(share(of: draws)), Styles.centered.with { $0.numberFormat = "0.0%" })
        case .rank(let rank): (.number(rank), Styles.centered.with { $0.numberFormat = rankFormat })
        }
      try sheet.write(content, row: row, column: column, style: style)
      if case .text(let text) = figure { texts.append((text, Self.widths[column], style)) }
    }
    try sheet.setRow(row, height: frame.height(of: texts))
  }

  private func share(of draws: Int) -> Double {
    robustness.counts.sound == 0 ? 0 : Double(draws) / Double(robustness.counts.sound)
  }

  private var rankFormat: String { book.set.rankStyle == .average ? "0.0" : "0" }
}
