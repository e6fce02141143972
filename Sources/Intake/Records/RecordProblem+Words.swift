import CivilCalendar
import Diagnostics
import Scoring

extension RecordProblem {
  var code: String {
    switch self {
    case .duplicateKey: "L001"
    case .beforeReceipt: "L002"
    case .outsidePeriod: "L003"
    case .unknownUnit: "L004"
    case .unknownAnswer: "L005"
    case .blank: "L006"
    case .notADate: "L007"
    case .dueDiffers: "L008"
    case .leftOut: "L009"
    case .tooManyLeftOut: "L010"
    case .countedDiffers: "L011"
    case .unitsNotEvaluated: "L012"
    case .undefined: "L013"
    case .notWhole: "L014"
    case .missingCalendar: "L015"
    case .unknownKind: "L016"
    case .unknownColumn: "L017"
    case .wrongColumn: "L018"
    case .needsOneUnitColumn: "L019"
    case .limitMissing: "L020"
    case .notUTF8: "L021"
    case .table(let problem): problem.code
    case .more(_, let code): code
    }
  }

  var severity: Severity {
    switch self {
    case .tooManyLeftOut, .missingCalendar, .unknownKind, .unknownColumn, .wrongColumn, .needsOneUnitColumn,
      .limitMissing, .notUTF8:
      .error
    default: .warning
    }
  }

  var message: Words {
    switch self {
    case .duplicateKey(let key): Words("mã `\(key)` đã có ở dòng trước", "the key `\(key)` stands on an earlier row")
    case .beforeReceipt(let column, let date, let received):
      Words(
        "`\(column)` là \(date.iso), trước ngày tiếp nhận \(received.iso)",
        "`\(column)` is \(date.iso), before the receipt on \(received.iso)")
    case .outsidePeriod(let date, let period):
      Words(
        "ngày \(date.iso) nằm ngoài khoảng từ \(period.lowerBound.iso) đến \(period.upperBound.iso)",
        "\(date.iso) does not lie from \(period.lowerBound.iso) to \(period.upperBound.iso)")
    case .unknownUnit(let name, _): Words("không có đơn vị `\(name)`", "there is no unit `\(name)`")
    case .unknownAnswer(let text, let column, _):
      Words("`\(column)` không có lựa chọn `\(text)`", "`\(column)` has no answer `\(text)`")
    case .blank(let column): Words("ô `\(column)` để trống", "the cell `\(column)` is blank")
    case .notADate(let text): Words("`\(text)` không phải là ngày", "`\(text)` is not a date")
    case .notWhole(let text, let column):
      Words(
        "`\(column)` phải là số nguyên từ 0, ở đây là `\(text)`",
        "`\(column)` must be a whole number from 0, here it is `\(text)`")
    case .table(let problem): problem.message
    case .dueDiffers(let stated, let reckoned):
      Words(
        "hạn trả lời ghi là \(stated.iso), tính theo lịch là \(reckoned.iso)",
        "the last day is given as \(stated.iso), by the calendar it is \(reckoned.iso)")
    case .more(let count, _):
      Words("còn \(count) dòng nữa như vậy", counted(count, "more row like that", plural: "more rows like that"))
    case .leftOut(let count, let rows):
      Words(
        "\(count) trong \(rows) dòng có lỗi nên không được tính vào số liệu nào",
        "\(count) of \(counted(rows, "row")) left out: counted in no figure")
    case .tooManyLeftOut(let count, let rows, let tolerance):
      Words(
        "\(count) trong \(rows) dòng có lỗi, quá mức cho phép \(Self.percent(tolerance))",
        "\(count) of \(counted(rows, "row")) would be left out, more than the \(Self.percent(tolerance)) allowed")
    case .countedDiffers(let metric, let unit, let submitted, let counted, let source):
      Words(
        "`\(metric)` của `\(unit)` gửi là \(Self.plain(submitted)), đếm từ bản ghi là \(Self.plain(counted)); lấy số \(source == .counted ? "đếm được" : "đã gửi")",
        "`\(metric)` of `\(unit)` was handed in as \(Self.plain(submitted)), counted from records it is \(Self.plain(counted)); the \(source == .counted ? "counted" : "submitted") one is used"
      )
    case .unitsNotEvaluated(let ids, let rows):
      Words(
        "\(rows) dòng của đơn vị không được đánh giá trong năm: \(ids.joined(separator: ", "))",
        "\(counted(rows, "row")) of units that are not evaluated this year: \(ids.joined(separator: ", "))")
    case .undefined(let metric, let rows):
      Words(
        "không tính được `\(metric)` ở \(rows) dòng, các dòng đó không được đếm",
        "`\(metric)` cannot be reckoned for \(counted(rows, "row")), left out of it")
    case .missingCalendar:
      Words("không có calendar.csv để tính hạn trả lời", "there is no calendar.csv to reckon deadlines by")
    case .notUTF8: Words("tệp bản ghi không phải là văn bản UTF-8", "the log is not UTF-8 text")
    case .unknownKind(let name, _): Words("không có loại bản ghi `\(name)`", "there is no kind of record `\(name)`")
    case .unknownColumn(let name, _):
      Words("bản ghi không có cột `\(name)`", "the records have no column `\(name)`")
    case .wrongColumn(let name, .date): Words("cột `\(name)` không phải là ngày", "the column `\(name)` is no date")
    case .wrongColumn(let name, .choice):
      Words("cột `\(name)` không phải là lựa chọn", "the column `\(name)` is no choice")
    case .needsOneUnitColumn(let found):
      Words(
        "bản ghi phải có đúng một cột `type: unit`, ở đây có \(found)",
        "records have one column with `type: unit`, here are \(found)")
    case .limitMissing(let answer): Words("chưa có thời hạn cho `\(answer)`", "there is no limit for `\(answer)`")
    }
  }

  var help: Words? {
    switch self {
    case .duplicateKey:
      Words("xóa dòng gửi lặp; dòng đầu vẫn được tính", "remove the repeated row; the first one counts")
    case .beforeReceipt: Words("sửa một trong hai ngày", "mend one of the two dates")
    case .outsidePeriod:
      Words("sửa ngày, hoặc chuyển dòng sang năm của nó", "mend the date, or move the row to its year")
    case .unknownUnit(let name, let known):
      nearestFew(to: name, in: known).isEmpty
        ? Words("thêm đơn vị vào units.csv hoặc sửa tên ở đây", "add the unit to units.csv or mend the name here")
        : .didYouMean(nearestFew(to: name, in: known))
    case .unknownAnswer(let text, _, let known):
      Words.alternatives(to: text, among: known, called: Words("lựa chọn", "answers"), listedIn: "metrics.yaml")
    case .blank:
      Words(
        "điền ô này, hoặc ghi `optional: true` cho cột trong metrics.yaml",
        "fill in the cell, or give the column `optional: true` in metrics.yaml")
    case .notADate: Words("viết năm-tháng-ngày, như 2016-05-17", "write year-month-day, such as 2016-05-17")
    case .notWhole: Words("ghi số nguyên từ 0 trở lên", "write a whole number from 0")
    case .table(let problem): problem.help
    case .dueDiffers:
      Words(
        "kiểm tra ngày; hạn ghi trong bản ghi được dùng. Hạn gia hạn thì ghi ở cột riêng và khai `extended`",
        "see which is right; the record's own is used. An extension has a column of its own, named by `extended`")
    case .more: nil
    case .leftOut: Words("sửa các dòng đã nêu", "mend the rows named above")
    case .tooManyLeftOut:
      Words("sửa các dòng đã nêu, hoặc nâng `bad_rows`", "mend the rows named above, or raise `bad_rows`")
    case .countedDiffers:
      Words(
        "tìm nguyên nhân; muốn lấy số kia thì ghi `figures` trong report.yaml",
        "find out why; `figures` in report.yaml chooses the other")
    case .unitsNotEvaluated:
      Words("xem valid_to, succeeded_by trong units.csv", "see valid_to and succeeded_by in units.csv")
    case .undefined: Words("kiểm tra phép chia trong `of` và `where`", "look at the divisions in `of` and `where`")
    case .missingCalendar:
      Words("thêm calendar.csv cạnh metrics.yaml", "put a calendar.csv beside metrics.yaml")
    case .notUTF8: Words("lưu lại tệp ở dạng UTF-8", "save the file as UTF-8")
    case .unknownKind(let name, let known):
      Words.alternatives(to: name, among: known, called: Words("loại bản ghi", "kinds"), listedIn: "`records`")
    case .unknownColumn(let name, let known):
      Words.alternatives(to: name, among: known, called: Words("cột", "columns"), listedIn: "`columns`")
    case .wrongColumn(_, .date):
      Words("ghi `type: date` cho cột đó, hoặc dùng cột khác", "give it `type: date`, or name another")
    case .wrongColumn(_, .choice):
      Words("ghi `type: choice` và các `values` cho cột đó", "give it `type: choice` and its `values`")
    case .needsOneUnitColumn:
      Words("khai `unit: {type: unit}` trong `columns`", "declare `unit: {type: unit}` in `columns`")
    case .limitMissing(let answer):
      Words(
        "thêm `\(answer): …` vào `limits`, tính bằng ngày làm việc", "add `\(answer): …` to `limits`, in working days")
    }
  }

  private static func percent(_ share: Double) -> String {
    plain(Decimal15.significant(share * 100)) + "%"
  }

  private static func plain(_ number: Double) -> String {
    NumberText.format(number, places: nil, grouping: false, language: .english)
  }
}
