import Diagnostics
import Evaluation
import Formulas
import Intake
import Scoring

/// Where everything stands in a workbook: sheets, rows and columns, fixed before a cell is written, so that formulas
/// can refer to sheets that come later.
struct WorkbookLayout {
  let sheets: SheetNames
  let metrics: MetricsLayout
  let criteria: CriteriaLayout
  let detail: DetailLayout
  /// nil where there are no awards.
  let awards: AwardLayout?
  let liveList: LiveListLayout
  let trial: TrialLayout
  /// nil where no year before is known.
  let comparison: ComparisonLayout?
  let unitCount: Int

  init(_ evaluated: EvaluatedYear, _ outcome: Outcome, _ language: Language) {
    sheets = SheetNames(language)
    unitCount = outcome.units.count
    metrics = MetricsLayout(
      evaluated.folder.year, outcome.set, hasPreviousResults: evaluated.folder.previousResults != nil,
      sheet: sheets.metrics)
    criteria = CriteriaLayout(outcome, evaluated.folder.year, language, sheet: sheets.criteria)
    detail = DetailLayout(outcome.set, sheet: sheets.detail)
    awards = AwardLayout(outcome.set, unitCount: outcome.units.count, sheet: sheets.awards)
    liveList = LiveListLayout(outcome, sheet: sheets.liveList)
    trial = TrialLayout(outcome.set, sheet: sheets.trial)
    comparison = ComparisonLayout(evaluated, outcome, sheet: sheets.comparison)
  }

  /// Names for the cells that readers change most: the maximum of each criterion.
  var names: [(String, CellReference)] {
    criteria.points.map { ("tc_\($0.key)", $0.value.fixed) }.filter { $0.0.utf8.allSatisfy(Self.isPlain) }
      .sorted { $0.0 < $1.0 }
  }

  /// The maximum of a criterion, by its name where it has one.
  func maximum(of id: Criterion.ID) -> Formula {
    if id.utf8.allSatisfy(Self.isPlain) { return .name("tc_\(id)") }
    return criteria.points[id].map { .cell($0.fixed) } ?? .number(0)
  }

  /// Defined names take plain letters, digits and underscores only; ids may have others.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}

struct SheetNames {
  let overview: String
  let ranking: String
  let blocks: String
  let proposals: String
  let liveList: String
  let trial: String
  let detail: String
  let awards: String
  let selfAssessment: String
  let metrics: String
  let comparison: String
  let criteria: String
  let robustness: String
  let late: String
  let quality: String
  let sources: String

  init(_ language: Language) {
    overview = Words("Tổng hợp", "Overview")[language]
    ranking = Vocabulary.ranking[language]
    blocks = Words("Xếp hạng theo khối", "Ranking by block")[language]
    proposals = Vocabulary.proposals[language]
    liveList = Words("Đề nghị theo số liệu hiện tại", "Proposals as figures stand")[language]
    awards = Words("Xét khen thưởng", "Award reckoning")[language]
    trial = Words("Thử trọng số", "Trial of weights")[language]
    detail = Words("Chi tiết điểm", "Score detail")[language]
    selfAssessment = Words("Tự chấm và thẩm định", "Self-assessment")[language]
    metrics = Words("Số liệu", "Metrics")[language]
    comparison = Words("So với năm trước", "Against last year")[language]
    criteria = Words("Bộ tiêu chí", "Criteria set")[language]
    robustness = Words("Độ vững", "Robustness")[language]
    late = Words("Câu hỏi trễ hạn", "Overdue questions")[language]
    quality = Words("Kiểm tra số liệu", "Data quality")[language]
    sources = Words("Nguồn", "Sources")[language]
  }
}

/// The metrics sheet: a row a unit, a column a metric; then what conditions ask of earlier years.
struct MetricsLayout {
  static let headerRow = 3
  static let firstRow = 5
  static let number = 0
  static let id = 1
  static let name = 2
  static let block = 3
  static let blockID = 4
  static let firstMetric = 5

  let sheet: String
  let columns: [Metric.ID: Int]
  let previous: [Metric.ID: Int]
  let awarded: [PastAward: Int]
  /// The rank of the year before, where it is known.
  let previousRank: Int
  let lastColumn: Int
  /// The metrics of the year before that are shown, in the dictionary's order.
  let previousIDs: [Metric.ID]
  let pastAwards: [PastAward]

  init(_ year: Year, _ set: CriteriaSet, hasPreviousResults: Bool, sheet: String) {
    self.sheet = sheet
    let expressions = set.expressions.map(\.expression)
    let asked = Set(expressions.flatMap { $0.previousSymbols.map(\.name) })
    previousIDs = year.dictionary.metrics.map(\.id).filter { asked.contains($0) }
    var seen: Set<PastAward> = []
    pastAwards = expressions.flatMap(\.pastAwards).filter { seen.insert($0).inserted }
    var next = Self.firstMetric
    func place<Key>(_ keys: [Key]) -> [Key: Int] {
      defer { next += keys.count }
      return Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, next + $0) })
    }
    columns = place(year.dictionary.metrics.map(\.id))
    previous = place(previousIDs)
    awarded = place(pastAwards)
    previousRank = next
    lastColumn = hasPreviousResults ? next : next - 1
  }

  func cell(unit: Int, column: Int) -> CellReference {
    CellReference(sheet: sheet, row: Self.firstRow + unit, column: column)
  }

  /// One unit's cells side by side.
  func range(unit: Int, columns: ClosedRange<Int>) -> CellRange {
    CellRange(
      sheet: sheet, rows: (Self.firstRow + unit)...(Self.firstRow + unit), columns: columns, fixedFirstRow: false,
      fixedLastRow: false)
  }

  /// One column's cells of all units.
  func range(column: Int, units: Int) -> CellRange {
    CellRange(sheet: sheet, rows: Self.firstRow...(Self.firstRow + max(units, 1) - 1), columns: column...column)
  }
}
