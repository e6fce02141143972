import Diagnostics

extension YAMLProblem {
  var code: String {
    switch self {
    case .syntax: "Y001"
    case .empty: "Y002"
    case .notUTF8, .utf16: "Y003"
    case .tab: "Y004"
    case .tooLarge, .tooManyNodes, .tooDeep, .textTooLong: "Y005"
    case .keyNotText: "Y006"
    case .duplicateKey: "Y007"
    case .unknownKey: "Y008"
    case .missingKey: "Y009"
    case .expectedMapping: "Y010"
    case .expectedList: "Y011"
    case .expectedText: "Y012"
    case .expectedNumber, .decimalComma, .groupedNumber, .leadingZero: "Y013"
    case .expectedWhole: "Y014"
    case .expectedTruth: "Y015"
    case .expectedOne: "Y016"
    case .expectedDate, .expectedSigningDate: "Y017"
    case .keysClash: "Y018"
    case .cutAtComma: "Y019"
    case .emptyList: "Y020"
    case .expectedYear: "Y021"
    case .dayOutsideYear: "Y022"
    }
  }

  var message: Words {
    switch self {
    case .syntax(let detail):
      Words("không đọc được YAML ở đây (\(detail))", "this is not valid YAML (\(detail))")
    case .empty: Words("tệp rỗng", "the file is empty")
    case .notUTF8: Words("tệp không phải UTF-8", "the file is not UTF-8")
    case .utf16: Words("tệp ở dạng UTF-16, không phải UTF-8", "the file is UTF-16, not UTF-8")
    case .tab: Words("dòng thụt vào bằng phím Tab", "the line is indented with a tab")
    case .tooLarge(let limit):
      Words("tệp lớn hơn giới hạn \(limit) byte", "the file is larger than the limit of \(limit) bytes")
    case .tooManyNodes(let limit):
      Words("tệp có hơn \(limit) mục", "the file has more than \(limit) entries")
    case .tooDeep(let limit): Words("lồng nhau quá \(limit) tầng", "nested more than \(limit) levels deep")
    case .textTooLong(let limit):
      Words("đoạn chữ dài quá \(limit) ký tự", "the text is longer than \(limit) characters")
    case .keyNotText: Words("khóa phải là một đoạn chữ", "a key must be a text")
    case .duplicateKey(let key): Words("khóa `\(key)` viết hai lần", "the key `\(key)` stands twice")
    case .unknownKey(let key, _): Words("không có khóa `\(key)` ở đây", "there is no key `\(key)` here")
    case .missingKey(let key): Words("thiếu khóa `\(key)`", "the key `\(key)` is missing")
    case .expectedMapping: Words("ở đây cần các cặp `khóa: giá trị`", "pairs of `key: value` are expected here")
    case .expectedList: Words("ở đây cần một danh sách `[…]`", "a list `[…]` is expected here")
    case .expectedText: Words("ở đây cần một đoạn chữ", "a text is expected here")
    case .leadingZero(let text, _):
      Words("số `\(text)` thừa chữ số 0 ở đầu", "the number `\(text)` begins with a superfluous 0")
    case .expectedNumber(let text), .decimalComma(let text), .groupedNumber(let text, _):
      Words("`\(text)` không phải là số", "`\(text)` is not a number")
    case .expectedWhole(let text):
      Words("`\(text)` không phải là số nguyên từ 0 trở lên", "`\(text)` is not a whole number from 0")
    case .expectedTruth(let text): Words("`\(text)` không phải true hay false", "`\(text)` is neither true nor false")
    case .expectedOne(_, let found): Words("không hiểu `\(found)` ở đây", "`\(found)` is not understood here")
    case .expectedDate(let text), .expectedSigningDate(let text):
      Words("`\(text)` không phải là ngày", "`\(text)` is not a date")
    case .expectedYear(let year): Words("\(year) không phải là năm đánh giá", "\(year) is no year of an evaluation")
    case .dayOutsideYear(let day, let year):
      Words("`\(day)` không thể là ngày chốt số liệu năm \(year)", "`\(day)` cannot be the cut-off day of \(year)")
    case .keysClash(let one, let other):
      Words("`\(one)` và `\(other)` không đi cùng nhau", "`\(one)` and `\(other)` do not go together")
    case .emptyList: Words("danh sách ở đây không được để trống", "the list here must not be empty")
    case .cutAtComma(let parts):
      Words(
        "dấu phẩy cắt `\(Self.whole(parts))` thành \(parts.count) mục",
        "the comma cuts `\(Self.whole(parts))` into \(parts.count) entries")
    }
  }

  var help: Words? {
    switch self {
    case .syntax:
      Words(
        "kiểm tra dấu hai chấm, dấu ngoặc, dấu nháy và mức thụt dòng; đoạn chữ có dấu , : # [ ] { } cần đặt trong \"…\"",
        "check colons, brackets, quotes and indentation; put texts with , : # [ ] { } in \"…\"")
    case .notUTF8, .utf16: Words("lưu lại tệp với mã UTF-8", "save the file as UTF-8")
    case .tab: Words("thụt dòng bằng dấu cách", "indent with spaces")
    case .duplicateKey: Words("xóa hoặc đổi tên một trong hai", "remove or rename one of them")
    case .unknownKey(let key, let allowed):
      Words.alternatives(
        to: key, among: allowed, called: Words("khóa dùng được", "keys"), listedIn: "Criteria/README.md")
    case .missingKey(let key): Words("thêm `\(key): …`", "add `\(key): …`")
    case .tooLarge, .tooManyNodes, .tooDeep, .textTooLong:
      Words("bỏ phần thừa, hoặc tách thành nhiều tệp", "take away what is not needed, or split the file")
    case .groupedNumber(_, let plain), .leadingZero(_, let plain): Words("viết `\(plain)`", "write `\(plain)`")
    case .expectedNumber(let text) where text.contains(":"):
      Words(
        "giờ phút viết thành số thập phân: 12 giờ 30 là 12.5", "write hours as a decimal number: half past 12 is 12.5")
    case .expectedNumber: Words("viết như 12, 0.5 hoặc 80%", "write it like 12, 0.5 or 80%")
    case .decimalComma(let text):
      Words(
        "dùng dấu chấm thập phân: \(text.replacing(",", with: "."))",
        "use a decimal point: \(text.replacing(",", with: "."))")
    case .expectedTruth: Words("viết true hoặc false", "write true or false")
    case .expectedOne(let allowed, let found):
      Words.alternatives(
        to: found, among: allowed, called: Words("giá trị dùng được", "values"), listedIn: "Criteria/README.md")
    case .expectedDate: Words("viết năm-tháng-ngày, như 2017-02-10", "write year-month-day, such as 2017-02-10")
    case .expectedSigningDate:
      Words(
        "viết 2017-02-10; viết 2017-02 hoặc 2017 thì phần còn lại để trống, điền bằng bút",
        "write 2017-02-10; after 2017-02 or 2017 the rest stays blank for the pen")
    case .expectedYear:
      Words(
        "ghi đủ bốn chữ số, từ \(YearReport.years.lowerBound) đến \(YearReport.years.upperBound)",
        "write all four digits, from \(YearReport.years.lowerBound) to \(YearReport.years.upperBound)")
    case .dayOutsideYear(_, let year):
      Words(
        "ghi ngày trong năm \(year) hoặc năm \(year + 1), hoặc sửa `year`",
        "write a day of \(year) or \(year + 1), or mend `year`")
    case .keysClash(let one, let other):
      Words("chỉ giữ `\(one)` hoặc `\(other)`", "keep either `\(one)` or `\(other)`")
    case .cutAtComma(let parts): Self.mend(parts)
    case .expectedWhole: Words("viết số nguyên, như 3", "write a whole number, such as 3")
    default: nil
    }
  }

  /// What the writer meant by the parts; only within a number a comma stands without a space.
  private static func whole(_ parts: [String]) -> String {
    parts.joined(separator: decimalComma(parts) == nil ? ", " : ",")
  }

  /// A number wants a decimal point, any other text quotes that it does not hold itself.
  private static func mend(_ parts: [String]) -> Words {
    if let (plain, asThousands) = decimalComma(parts) {
      let thousands = asThousands.map { Words(", hoặc `\($0)`", ", or `\($0)`") } ?? Words(both: "")
      return Words(
        "dùng dấu chấm thập phân: `\(plain)`\(thousands.vi)", "use a decimal point: `\(plain)`\(thousands.en)")
    }
    let quote = parts.joined().contains("\"") ? "'" : "\""
    let quoted = quote + whole(parts) + quote
    return Words("đặt cả đoạn trong dấu nháy: `\(quoted)`", "put all of it between quotes: `\(quoted)`")
  }

  private static func decimalComma(_ parts: [String]) -> (plain: String, asThousands: String?)? {
    do throws(PlainNumber.Fault) {
      _ = try PlainNumber.read(parts.joined(separator: ","))
    } catch {
      if case .decimalComma(let plain, let asThousands) = error { return (plain, asThousands) }
    }
    return nil
  }
}
