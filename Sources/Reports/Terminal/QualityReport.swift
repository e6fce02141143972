import Analysis
public import Diagnostics
public import Evaluation
import Intake
import Scoring

/// How sound a year's figures are, in brief, as `check` prints it: a count of each kind, and the first suspicious
/// figures with their cells.
public struct QualityReport {
  /// How many suspicious figures are shown; all of them are in the workbook and in JSON.
  private static let mostShown = 10

  let evaluated: EvaluatedYear
  let language: Language
  let inColour: Bool

  public init(_ evaluated: EvaluatedYear, language: Language, inColour: Bool) {
    self.evaluated = evaluated
    self.language = language
    self.inColour = inColour
  }

  public func rendered() -> String {
    let figures = evaluated.suspiciousFigures
    let title = Words("Kiểm tra số liệu", "Data quality")[language]
    return
      ([inColour ? "\u{1B}[1m\(title)\u{1B}[0m" : title] + counts + [count(suspicious, figures.count)]
      + mostStriking(figures).prefix(Self.mostShown).flatMap(lines) + rest(figures.count)).joined(separator: "\n")
      + "\n"
  }

  private let suspicious = Words("Số liệu đáng ngờ", "Suspicious figures")

  private var counts: [String] {
    let (folder, year) = (evaluated.folder, evaluated.folder.year)
    func sum(_ count: (Outcome) -> Int) -> Int { evaluated.outcomes.reduce(0) { $0 + count($1) } }
    let open = Set(year.dictionary.checkResults(on: year).flatMap(\.open)).count
    let own = evaluated.outcomes.flatMap { $0.selfAssessments(on: year) }.compactMap(\.difference)
    return [
      count(Words("Cảnh báo", "Warnings"), evaluated.findings.diagnostics.count),
      count(Words("Số liệu đã thẩm định lại", "Corrected figures"), folder.corrections.count),
      own.isEmpty
        ? nil
        : count(
          Words("Điểm tự chấm khác điểm thẩm định", "Self-assessed otherwise than verified"), own.count { $0 != 0 },
          of: own.count),
      open == 0
        ? nil
        : count(
          Words("Đơn vị chưa kiểm tra chéo hết vì thiếu số liệu", "Units with checks left open for want of a figure"),
          open),
      count(Words("Số liệu thiếu đã xử lý", "Missing figures treated"), sum(\.filledIn.count)),
      count(Words("Giá trị được giữ lại gần", "Values held in"), sum(\.heldIn.count)),
      count(Words("Đơn vị không đánh giá", "Units not evaluated"), folder.unitsLeftOut.count),
      count(Words("Đơn vị không xếp hạng", "Units not ranked"), sum { $0.unranked.count { $0 != nil } }),
      count(
        Words("Trường hợp tiêu chí không áp dụng", "Cases of a criterion that does not apply"),
        sum { Applicability(of: $0, on: year).inapplicabilities.count }),
    ].compactMap { $0 }
  }

  private func count(_ kind: Words, _ count: Int, of all: Int? = nil) -> String {
    let number = all.map { "\(count)/\($0)" } ?? "\(count)"
    return "  \(kind[language]): \(count == 0 && all == nil ? Words("không có", "none")[language] : number)"
  }

  /// What changed out of proportion first, then what stands farthest from its block; equals unit by unit.
  private func mostStriking(_ figures: [SuspiciousFigure]) -> [SuspiciousFigure] {
    func rank(_ entry: (offset: Int, element: SuspiciousFigure)) -> (Int, Double, Int) {
      let figure = entry.element
      let score = figure.farFrom.map { abs($0.score(of: figure.figure)) } ?? 0
      return (figure.isFarFromLastYear ? 0 : 1, -score, entry.offset)
    }
    return figures.enumerated().sorted { rank($0) < rank($1) }.map(\.element)
  }

  private func lines(_ figure: SuspiciousFigure) -> [String] {
    let folder = evaluated.folder
    let number = NumberText.format(figure.figure, places: nil, grouping: false, language: language)
    let place = folder.metrics.place(of: figure.metric, row: figure.unit).words[language]
    let head = "\(folder.year.units[figure.unit].name[language]): \(figure.metric) = \(number) ← \(place)"
    return ["    " + head]
      + (figure.reasons(language) + [lastYear(figure)].compactMap { $0 }).flatMap {
        TerminalReport.wrapped($0, indent: 8, width: 80)
      }
  }

  private func lastYear(_ figure: SuspiciousFigure) -> String? {
    guard let previous = figure.previous, let place = evaluated.placeOfLastYear(figure) else { return nil }
    let number = NumberText.format(previous, places: nil, grouping: false, language: language)
    return "\(Words("năm trước", "last year")[language]) = \(number) ← \(place.words[language])"
  }

  private func rest(_ count: Int) -> [String] {
    let more = count - Self.mostShown
    if more <= 0 { return [] }
    return TerminalReport.wrapped(
      Words(
        "… và \(more) số liệu nữa: xem trang “Kiểm tra số liệu” của sổ Excel, hoặc dùng --format json",
        "… and \(more) more: see the workbook's sheet “Data quality”, or use --format json")[language], indent: 4,
      width: 80)
  }
}
