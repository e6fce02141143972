import Diagnostics
import Scoring

extension Section {
  /// A criteria file.
  static let criteriaSet = Section(
    Words("Bộ tiêu chí", "Criteria set"),
    [
      .words("title", "tên bộ tiêu chí", "the title of the set"),
      .optional("basis", .texts, "các căn cứ pháp lý, mỗi căn cứ một mục", "the legal bases, an item each"),
      .optional("points", .number, "thang điểm (mặc định 100)", "the scale of totals (100 unless given)"),
      .optional(
        "decimals", .decimals, "số chữ số thập phân công bố, từ 0 đến 9 (mặc định 2)",
        "decimals of published points, 0 to 9 (2 unless given)"),
      .optional("rounding", .word(of: Rounding.self), "cách làm tròn", "how figures are rounded"),
      .optional(
        "rank_on", .word(of: RankBasis.self), "xếp hạng theo tổng điểm nào", "which totals the ranking compares"),
      .optional(
        "not_applicable", .word(of: NotApplicablePolicy.self), "làm gì khi có tiêu chí không áp dụng",
        "what happens where criteria do not apply"),
      .optional(
        "at_least", .share, "phần tiêu chí tối thiểu phải có số liệu mới được xếp hạng, như `2/3 of metrics`",
        "the least share of criteria with data for a rank, such as `2/3 of metrics`"),
      .optional("at_most", .number, "tổng điểm cao nhất", "the greatest total"),
      .optional("combine", .reference("combination"), "cách tổng hợp các nhóm", "how the top groups are combined"),
      .required("criteria", .reference("criteria"), "tiêu chí và nhóm tiêu chí", "criteria and groups of criteria"),
      .optional(
        "adjustments", .table(of: adjustment.schema, names: .id), "điểm cộng, điểm trừ", "bonuses and penalties"),
      .optional(
        "caps", .table(of: cap.schema), "mức trần chung của nhiều điểm cộng, hoặc nhiều điểm trừ",
        "caps that several bonuses, or several penalties, share"),
      .optional(
        "grades", .table(of: .number), "xếp loại: tổng điểm thấp nhất của mỗi loại", "grades: the least total of each"),
      .optional(
        "exclusions", .table(of: exclusion.schema), "trường hợp không xét khen thưởng", "what rules out awards"),
      .optional("ranking", ranking.schema, "xếp hạng", "the ranking"),
      .optional(
        "awards", .table(of: award.schema, names: .identifier), "các hạng mục khen thưởng, xét theo thứ tự này",
        "award categories, decided in this order"),
      .optional(
        "one_award_per_unit", .truth, "mỗi đơn vị chỉ được một hạng mục", "whether a unit may win only one award"),
      .optional(
        "at_quota_tie", .word(of: QuotaTiePolicy.self), "các đơn vị bằng nhau nằm vắt qua suất cuối thì làm gì",
        "what happens to equals across the quota line"),
      .optional(
        "summary", .text, "tóm tắt thành tích; `{…}` là biểu thức, `[…]` bị bỏ khi thiếu số liệu",
        "a unit's summary; `{…}` holds an expression, `[…]` is dropped where a figure is missing"),
    ])

  private static let ofEveryNode: [[Key]] = [
    .words("title", "tên", "the title"),
    .optional(
      "weight", .fromZero, "trọng số, thay cho điểm tối đa", "the weight, in place of points"),
    .optional(
      "applies", .expression, "điều kiện để áp dụng, như `received > 0`",
      "the condition under which it applies, such as `received > 0`"),
  ]

  static let criterion = Section(
    Words("Tiêu chí", "Criterion"),
    ofEveryNode + [
      .optional("points", .positive, "điểm tối đa, lớn hơn 0", "the maximum points, above 0"),
      .required(
        "value", .measured,
        "giá trị đem chấm: chỉ tiêu hoặc biểu thức, như `on_time / due`; với `panel` có thể là danh sách, mỗi giám khảo một mục",
        "what is scored: a metric or an expression, such as `on_time / due`; with `panel` perhaps a list, an item a judge"
      ),
      .optional(
        "self", .text, "chỉ tiêu chứa điểm tự chấm, để đặt cạnh", "the metric of the self-assessed mark, shown beside"),
      .required("score", .reference("score"), "cách tính điểm", "the scoring method"),
      .optional(
        "missing", .reference("missing"), "làm gì khi thiếu số liệu (mặc định: báo lỗi)",
        "what a missing value becomes (an error unless given)"),
      .optional(
        "decimals", .decimals,
        "làm tròn điểm; không ghi thì điểm theo `decimals` của bộ, mức đạt có trọng số để nguyên",
        "decimals of the score; unless given, points have the set's and achievements with a weight stay as they are"),
      .optional("winsorize", winsorizing.schema, "kéo các giá trị quá lệch vào", "how values far out are held in"),
    ],
    rules: [.either(["points"], or: ["weight"], isRequired: true)])

  static let group = Section(
    Words("Nhóm tiêu chí", "Group of criteria"),
    ofEveryNode + [
      .optional(
        "points", .number, "ghi để đối chiếu: bằng tổng các mục bên trong",
        "as a check: the sum of what is inside"),
      .required("criteria", .reference("criteria"), "các mục bên trong", "what is inside"),
      .optional("combine", .reference("combination"), "cách tổng hợp các mục bên trong", "how they are combined"),
      .optional(
        "decimals", .decimals, "làm tròn điểm của nhóm; không ghi thì để nguyên",
        "decimals of the group's score; as it is unless given"),
    ],
    rules: [.either(["points"], or: ["weight"])])

  static let winsorizing = Section(
    Words("Giữ giá trị quá lệch", "Holding in values far out"), mayBeBlank: true,
    [
      .optional("lowest", .whole, "số giá trị thấp nhất được kéo lên", "how many of the lowest are raised"),
      .optional("highest", .whole, "số giá trị cao nhất được kéo xuống", "how many of the highest are lowered"),
      .optional("from", .number, "giá trị nhỏ nhất được giữ", "the least value that stays"),
      .optional("to", .number, "giá trị lớn nhất được giữ", "the greatest value that stays"),
    ],
    rules: [.either(["lowest", "highest"], or: ["from", "to"])])

  static let givenValue = Section(
    Words("Số cho sẵn", "A given number"),
    [.required("value", .number, "số thay vào chỗ thiếu", "the number that stands in")])
}
