import Diagnostics
import Scoring

extension Section {
  static let adjustment = Section(
    Words("Điểm cộng, điểm trừ", "Bonus or penalty"),
    [
      .words("title", "tên", "the title"),
      .required("value", .expression, "đếm gì: chỉ tiêu hoặc biểu thức", "what counts: a metric or an expression"),
      .required(
        "each", .number, "điểm cho mỗi đơn vị của `value`; âm là trừ", "points for every one; below 0 for a penalty"),
      .optional("at_most", .fromZero, "mức trần, không ghi dấu", "the cap, without sign"),
      .optional(
        "missing", .reference("missing"), "làm gì khi thiếu số liệu (mặc định: báo lỗi)",
        "what a missing value becomes (an error unless given)"),
    ])

  static let cap = Section(
    Words("Mức trần chung", "Shared cap"),
    [
      .required("of", .texts, "mã các điểm cộng, hoặc các điểm trừ", "the ids of bonuses, or of penalties"),
      .required("at_most", .fromZero, "mức trần, không ghi dấu", "the cap, without sign"),
    ])

  static let quota = Section(
    Words("Số suất", "Quota"),
    [
      .optional("number", .whole, "số suất", "how many"),
      .optional("share", .share, "tỷ lệ số đơn vị có tổng điểm", "a share of the units with a total"),
      .optional(
        "round", .word(of: Quota.Whole.self), "làm tròn tỷ lệ (mặc định down)", "how a share is made whole (down)"),
      .optional("blocks", .table(of: .whole), "số suất của từng khối", "how many of each block"),
      .optional("at_most_of_block", .whole, "số suất tối đa của một khối", "how many of one block at most"),
    ])

  static let exclusion = Section(
    Words("Trường hợp không xét", "Exclusion"),
    [
      .required(
        "when", .expression, "điều kiện, như `days_offline > 30`", "the condition, such as `days_offline > 30`"),
      .words("reason", "lý do, được in ra", "the reason, as it is printed"),
      .optional(
        "at_most", .fromZero, "tổng điểm của đơn vị nhiều nhất là bấy nhiêu; 0 là xuống cuối bảng",
        "the most that the unit's total may be; 0 sends it to the end"),
    ])

  static let ranking = Section(
    Words("Xếp hạng", "Ranking"), mayBeBlank: true,
    [
      .optional(
        "ties", .expressions, "so gì khi bằng điểm, theo thứ tự; `-x` thì thấp hơn đứng trước",
        "what tells equals apart, in order; `-x` puts lower first"),
      .optional(
        "ranks", .word(of: RankStyle.self), "cách ghi hạng của các đơn vị bằng nhau", "how equals are numbered"),
    ])

  static let award = Section(
    Words("Hạng mục khen thưởng", "Award"),
    [
      .words("title", "tên hạng mục", "the title"),
      .words("form", isRequired: false, "hình thức khen thưởng", "the form of commendation"),
      .required(
        "quota", ["anyOf": [.whole, quota.schema]], "số suất: một số, tỷ lệ, hoặc theo khối",
        "how many units may be proposed: a number, a share, or by block"),
      .optional(
        "rank_by", .expression, "xếp theo gì (mặc định `total`)", "what ranks the candidates (`total` unless given)"),
      .optional(
        "eligible", .expression, "điều kiện được xét, như 'grade >= \"Tốt\"'",
        "who may be proposed, such as 'grade >= \"Tốt\"'"),
      .optional(
        "ties", .expressions, "so gì khi bằng nhau (mặc định như `ranking`)",
        "what tells equals apart (as in `ranking` unless given)"),
      .optional("reserves", .whole, "số đơn vị dự bị (mặc định 0)", "how many reserves are named (0 unless given)"),
    ])
}
