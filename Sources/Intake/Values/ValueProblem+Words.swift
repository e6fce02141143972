import CivilCalendar
import Diagnostics
import Scoring

extension ValueProblem {
  var code: String {
    switch self {
    case .ambiguous: "V001"
    case .otherSign: "V002"
    case .notExact: "V003"
    case .otherMeasure: "V004"
    case .percentInSome: "V005"
    case .unclearNothing: "V006"
    case .notANumber: "V007"
    case .notADate, .noSuchDay: "V008"
    case .monthFirst: "V009"
    case .dayOrMonth: "V010"
    case .shortYear: "V011"
    case .improbableYear: "V012"
    case .maybeSwapped: "V013"
    }
  }

  var severity: Severity {
    if case .maybeSwapped = self { .warning } else { .error }
  }

  var message: Words {
    switch self {
    case .ambiguous(let text, let comma, let point):
      Words(
        "`\(text)` có thể là \(Self.plain(comma, .vietnamese)) hoặc \(Self.plain(point, .vietnamese)), cả cột không cho biết là số nào",
        "`\(text)` may be \(Self.plain(comma, .english)) or \(Self.plain(point, .english)), and nothing in the column tells which"
      )
    case .otherSign(let text, let sign, let example):
      Words(
        "`\(text)` viết với \(sign.words.vi), các ô khác như `\(example)` thì không",
        "`\(text)` has a \(sign.words.en), other cells such as `\(example)` have not")
    case .notExact(let text, let sign):
      Words("`\(text)` không phải là số chính xác (`\(sign)`)", "`\(text)` is not an exact number (`\(sign)`)")
    case .otherMeasure(let text, let found, let expected):
      Words(
        "`\(text)` có đơn vị tính `\(found)`, chỉ tiêu "
          + (expected.map { "tính bằng `\($0)`" } ?? "không có đơn vị tính"),
        "`\(text)` has the unit `\(found)`, the metric has " + (expected.map { "`\($0)`" } ?? "none"))
    case .percentInSome(let text, let isPercent):
      isPercent
        ? Words("`\(text)` có dấu %, các ô khác thì không", "`\(text)` has a percent sign, the other cells have none")
        : Words(
          "`\(text)` không có dấu %, các ô khác thì có", "`\(text)` has no percent sign, the other cells have one")
    case .unclearNothing(let text):
      Words(
        "`\(text)` có thể là số 0, không phát sinh, hoặc chưa có số liệu",
        "`\(text)` may mean 0, that nothing arose, or that there is no figure")
    case .notANumber(let text):
      Words("`\(text)` không phải là số theo cách viết nào", "`\(text)` is not a number in either convention")
    case .notADate(let text): Words("`\(text)` không phải là ngày", "`\(text)` is not a date")
    case .noSuchDay(let text): Words("không có ngày `\(text)`", "there is no day `\(text)`")
    case .monthFirst(let text, let meant):
      Words(
        "`\(text)` viết tháng trước ngày (\(Self.spelled(meant).vi))",
        "`\(text)` has the month before the day (\(Self.spelled(meant).en))")
    case .dayOrMonth(let text, let one, let other):
      Words(
        "`\(text)` có thể là \(Self.spelled(one).vi) hoặc \(Self.spelled(other).vi), vì cột có ngày viết kiểu Mỹ",
        "`\(text)` may be \(Self.spelled(one).en) or \(Self.spelled(other).en), since the column has American dates")
    case .shortYear(let text, _):
      Words("năm trong `\(text)` chỉ có hai chữ số", "the year in `\(text)` has two figures only")
    case .improbableYear(let date, let years):
      Words(
        "năm \(date.year) không nằm trong khoảng \(years.lowerBound)-\(years.upperBound)",
        "the year \(date.year) is not among \(years.lowerBound)-\(years.upperBound)")
    case .maybeSwapped(let date):
      Words(
        "ngày \(Self.figures(date)) có thể bị máy đảo ngày và tháng: các ngày trên 12 trong cột đều là chữ",
        "\(Self.spelled(date).en) may have day and month swapped by a program: every day above 12 in the column is text"
      )
    }
  }

  var help: Words? {
    switch self {
    case .ambiguous(_, let comma, let point):
      Words(
        "viết liền \(Self.plain(comma, .english)), hoặc \(Self.plain(point, .vietnamese)) với dấu phẩy thập phân ở mọi ô",
        "write \(Self.plain(comma, .english)) without separators, or give every cell of the column its decimals")
    case .otherSign: Words("viết số trong cả cột theo một cách", "write the column's numbers in one convention")
    case .notExact: Words("ghi số đã đếm được", "write the number that was counted")
    case .otherMeasure:
      Words("chỉ ghi số, quy về đơn vị tính của chỉ tiêu", "write the figure alone, in the metric's unit")
    case .percentInSome: Words("ghi cả cột có dấu % hoặc không", "write all cells with the sign or all without")
    case .unclearNothing:
      Words(
        "ghi 0, \"Không phát sinh\", hoặc để trống nếu chưa có số liệu",
        "write 0, \"Không phát sinh\", or leave the cell blank where there is no figure")
    case .notANumber: Words("viết số bằng chữ số, như 1246 hoặc 4,5", "write digits, such as 1246 or 4.5")
    case .notADate, .noSuchDay:
      Words("viết ngày/tháng/năm, như 02/3/2017", "write day/month/year, such as 02/3/2017")
    case .monthFirst(_, let meant): Words("viết \(Self.figures(meant))", "write \(Self.figures(meant))")
    case .dayOrMonth:
      Words("viết mọi ngày trong cột theo ngày/tháng/năm", "write all dates of the column as day/month/year")
    case .shortYear(_, let likely):
      Words("viết đủ năm, có phải \(likely)?", "write the year in full, is it \(likely)?")
    case .improbableYear: Words("sửa năm", "mend the year")
    case .maybeSwapped: Words("đối chiếu với văn bản gốc", "compare with the document")
    }
  }

  private static func plain(_ number: Double, _ language: Language) -> String {
    NumberText.format(number, places: nil, grouping: false, language: language)
  }

  private static func figures(_ date: CivilDate) -> String { "\(date.day)/\(date.month)/\(date.year)" }

  private static func spelled(_ date: CivilDate) -> Words {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    return Words(
      "ngày \(date.day) tháng \(date.month) năm \(date.year)", "\(date.day) \(months[date.month - 1]) \(date.year)")
  }
}

extension DecimalSign {
  fileprivate var words: Words {
    switch self {
    case .comma: Words("dấu phẩy thập phân hoặc dấu chấm hàng nghìn", "decimal comma or points between thousands")
    case .point: Words("dấu chấm thập phân hoặc dấu phẩy hàng nghìn", "decimal point or commas between thousands")
    }
  }
}
