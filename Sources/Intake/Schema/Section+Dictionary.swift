import Diagnostics
import Scoring

extension Section {
  /// The data dictionary, `metrics.yaml`.
  static let dictionary = Section(
    Words("Từ điển số liệu", "Data dictionary"),
    [
      .required("metrics", .table(of: metric.schema, names: .id), "các chỉ tiêu, theo mã", "the metrics, by id"),
      .optional(
        "checks", ["type": "array", "items": check.schema], "những điều phải đúng với mọi đơn vị",
        "what must hold for every unit"),
      .optional(
        "records", .table(of: recordKind.schema, names: .id), "các loại bản ghi mà chỉ tiêu được đếm từ đó",
        "the kinds of record that metrics are counted from"),
      .optional(
        "portal", .table(of: portalMetric.schema, names: .id), "các chỉ tiêu của Cổng, theo tháng, trong portal.csv",
        "the portal's own metrics, by month, in portal.csv"),
    ])

  static let portalMetric = Section(
    Words("Chỉ tiêu của Cổng", "Metric of the portal"),
    [
      .words("title", "tên chỉ tiêu", "the title"),
      .words("unit", isRequired: false, "đơn vị tính", "the unit of measure"),
    ])

  static let metric = Section(
    Words("Chỉ tiêu", "Metric"),
    [
      .words("title", "tên chỉ tiêu", "the title"),
      .words("unit", isRequired: false, "đơn vị tính", "the unit of measure"),
      .required("type", .word(of: DictionaryReader.TypeName.self), "loại số liệu", "the type of the figures"),
      .optional(
        "values", .table(of: .texts), "các câu trả lời: mã và các cách ghi trong bảng",
        "the answers: id and spellings in tables"),
      .optional(
        "nothing_arose", .word(of: Metric.NothingArose.self), "dấu `-` hoặc \"Không phát sinh\" nghĩa là gì",
        "what `-` or \"Không phát sinh\" means"),
      .optional(
        "aliases", .texts, "các tiêu đề cột khác của chỉ tiêu, có thể kèm tên bảng: `Tin, bài / Số tin`",
        "other headings of the metric's column, perhaps with the table's title: `Tin, bài / Số tin`"),
      .words(
        "note", isRequired: false, "đếm những gì, không đếm những gì; in trong sổ thu thập số liệu",
        "what counts and what does not; shown in the collection workbook"),
      .optional(
        "collected", .truth, "`false`: không hỏi đơn vị, cơ quan tự thẩm định hoặc tự theo dõi",
        "`false`: not asked of units, since the office verifies it or keeps track itself"),
      .optional("min", .number, "giá trị nhỏ nhất được phép", "the least value allowed"),
      .optional("max", .number, "giá trị lớn nhất được phép", "the greatest value allowed"),
    ] + counting,
    rules: [
      // Figures are counted one way, and what says how needs something to count.
      ["anyOf": .list(CountingWord.allCases.map { Self.countedOnly(by: $0) } + [Self.notCounted])],
      // Answers belong to choices, limits to numbers.
      [
        "if": ["properties": ["type": ["const": "choice"]], "required": ["type"]],
        "then": ["required": ["values"]],
        "else": ["properties": ["values": false]],
      ],
      [
        "if": ["properties": ["type": ["enum": ["choice", "truth"]]], "required": ["type"]],
        "then": ["properties": ["min": false, "max": false]],
      ],
    ])

  static let check = Section(
    Words("Kiểm tra số liệu", "Check of the figures"),
    [
      .required(
        "rule", .expression, "điều phải đúng, như `answered <= received`",
        "what must hold, such as `answered <= received`"),
      .words("message", "nói gì khi không đúng", "what to say where it does not"),
    ])
}
