import Diagnostics
import Scoring

extension Section {
  /// A kind of record, such as questions.
  static let recordKind = Section(
    Words("Loại bản ghi", "Kind of record"),
    [
      .words("title", "tên loại bản ghi", "the title"),
      .optional(
        "file", .text, "tên tệp trong thư mục records của năm (mặc định: mã và .csv)",
        "the file's name in the year's folder records (the id and .csv unless given)"),
      .optional(
        "postgres", .text, "cơ sở dữ liệu PostgreSQL có bản ghi, như service=portal; không ghi mật khẩu",
        "the PostgreSQL database that has the records, such as service=portal; without a password"),
      .optional(
        "table", .text, "bảng trong cơ sở dữ liệu, có thể kèm lược đồ",
        "the table in the database, with its schema if need be"),
      .optional("query", .text, "câu lệnh SELECT thay cho `table`", "a SELECT statement in place of `table`"),
      .optional(
        "time_zone", .text, "múi giờ để đổi thời điểm thành ngày (mặc định: Asia/Ho_Chi_Minh)",
        "the time zone in which a moment becomes a day (Asia/Ho_Chi_Minh unless given)"),
      .optional(
        "timeout", .whole, "số giây tối đa cho một câu lệnh (mặc định: 600; 0 là không giới hạn)",
        "the most seconds that a statement may take (600 unless given; 0 for any)"),
      .required(
        "columns", .table(of: recordColumn.schema, names: .id, mayBeBlank: false),
        "các cột của tệp, đúng một cột là đơn vị", "the file's columns, one of them the unit"),
      .optional(
        "key", .textOrTexts, "cột (hoặc các cột) phân biệt các dòng; dòng lặp lại không được tính",
        "the column, or columns, that tell rows apart; a repeated row is left out"),
      .optional(
        "period", .text, "cột ngày phải nằm trong năm", "the date column that must lie in the year"),
      .optional("deadline", deadline.schema, "hạn trả lời, tính theo lịch làm việc", "the deadline, by the calendar"),
      .optional(
        "bad_rows", .share, "tỷ lệ dòng lỗi tối đa trước khi dừng (mặc định 1%)",
        "the share of bad rows above which the run stops (1% unless given)"),
    ],
    rules: [
      [
        "if": ["required": ["postgres"]],
        "then": .either(["table"], or: ["query"], isRequired: true),
        "else": ["properties": ["table": false, "query": false, "time_zone": false, "timeout": false]],
      ]
    ])

  static let recordColumn = Section(
    Words("Cột của bản ghi", "Column of a record"),
    [
      .required("type", .word(of: RecordColumnType.self), "loại số liệu", "the type of the entries"),
      .optional(
        "values", .table(of: .texts), "các lựa chọn: mã và các cách ghi trong bảng",
        "the answers: id and spellings in tables"),
      .optional(
        "optional", .truth, "ô được để trống, cột có thể không có", "cells may be blank, the column may be missing"),
      .optional(
        "column", .text, "tên cột trong bảng của cơ sở dữ liệu (mặc định: mã của cột)",
        "what the database's table calls it (the column's id unless given)"),
    ],
    rules: [
      [
        "if": ["properties": ["type": ["const": "choice"]], "required": ["type"]],
        "then": ["required": ["values"]],
        "else": ["properties": ["values": false]],
      ]
    ])

  static let deadline = Section(
    Words("Hạn trả lời", "Deadline"),
    [
      .required(
        "limits", ["anyOf": [.whole, .table(of: .whole, mayBeBlank: false)]],
        "số ngày làm việc: một số, hoặc theo lựa chọn của `channel`",
        "working days: one number, or by the answer of `channel`"),
      .optional("channel", .text, "cột kênh tiếp nhận", "the column of the channel"),
      .required("received", .text, "cột ngày tiếp nhận", "the column of the day of receipt"),
      .required("answered", .text, "cột ngày trả lời", "the column of the day of the answer"),
      .optional(
        "forwarded", .text, "cột ngày đến đúng đơn vị: tính lại từ đầu", "the day the right unit got it: counted anew"),
      .optional("extended", .text, "cột hạn mới được gia hạn", "the day until which it was extended"),
      .optional("due", .text, "cột hạn trả lời nếu tệp có sẵn", "the last day, where the file has it"),
    ])

  /// The keys by which a metric is counted from records.
  static let counting: [[Key]] =
    CountingWord.allCases.map { .optional($0.rawValue, .text, $0.explanation.vi, $0.explanation.en) } + [
      .optional(
        "of", .expression, "cột hoặc biểu thức được cộng, lấy trung bình, đếm khác nhau",
        "the column or expression that is summed up, averaged or told apart"),
      .optional(
        "where", .expression, "chỉ tính các bản ghi thỏa điều kiện", "only records for which this holds"),
      .optional("at", .share, "phần trăm của `percentile`, như 90%", "the share of `percentile`, such as 90%"),
    ]
}

extension Section {
  /// What a metric looks like that is counted one way.
  static func countedOnly(by word: CountingWord) -> JSON {
    let others = CountingWord.allCases.filter { $0 != word }.map { JSON.Member(name: $0.rawValue, value: false) }
    let needsValue = word != .count && word != .weeks
    let parameters: [JSON.Member] =
      (word == .count ? [JSON.Member(name: "of", value: false)] : [])
      + (word == .percentile ? [] : [JSON.Member(name: "at", value: false)])
      + [
        JSON.Member(
          name: "type",
          value: ["enum": [.mean, .median, .percentile].contains(word) ? ["number"] : ["count", "number"]])
      ]
    let required = [word.rawValue] + (needsValue ? ["of"] : []) + (word == .percentile ? ["at"] : [])
    return [
      "required": .list(required.map { .text($0) }),
      "properties": .object(others + parameters),
    ]
  }

  /// What a metric looks like that is only handed in.
  static let notCounted: JSON = [
    "properties": .object(
      (CountingWord.allCases.map(\.rawValue) + ["of", "where", "at"]).map { JSON.Member(name: $0, value: false) })
  ]
}

/// The types of a record's columns.
enum RecordColumnType: String, ExplainedWord {
  case text, unit, date, count, number, choice

  var explanation: Words {
    switch self {
    case .text: Words("chữ", "any text")
    case .unit: Words("đơn vị: mã, tên, tên viết tắt hoặc tên khác", "a unit: id, name, short name or alias")
    case .date: Words("ngày, như 2016-05-17", "a date, such as 2016-05-17")
    case .count: Words("số nguyên từ 0", "a whole number from 0")
    case .number: Words("số bất kỳ hoặc phần trăm", "any number, or a percentage")
    case .choice: Words("một trong các lựa chọn khai ở `values`", "one of the answers listed in `values`")
    }
  }
}

/// The ways to count a metric, each a key with the kind of record behind it.
enum CountingWord: String, ExplainedWord {
  case count, sum, mean, median, percentile, distinct, weeks

  var explanation: Words {
    switch self {
    case .count: Words("đếm bản ghi loại này", "counts records of this kind")
    case .sum: Words("cộng `of` của các bản ghi loại này", "sums up `of` over records of this kind")
    case .mean: Words("trung bình của `of`", "the mean of `of`")
    case .median: Words("trung vị của `of`", "the median of `of`")
    case .percentile: Words("phân vị của `of` tại `at`", "the percentile of `of` at `at`")
    case .distinct: Words("số giá trị khác nhau của cột `of`", "how many different entries the column `of` has")
    case .weeks:
      Words(
        "số tuần bảy ngày, tính từ 01/01, có bản ghi loại này (tối đa 52)",
        "how many seven-day weeks from 1 January have records of this kind (at most 52)")
    }
  }
}
