import Diagnostics

extension StoredProblem {
  var code: String {
    switch self {
    case .flawed(let flaw, _, _): flaw.code
    case .unknownUnit: "L004"
    case .unknownAnswer: "L005"
    case .dueDiffers: "L008"
    case .tooManyUnits: "Q011"
    case .notInSQL: "Q012"
    }
  }

  var severity: Severity {
    switch self {
    case .flawed, .unknownUnit, .unknownAnswer, .dueDiffers: .warning
    case .tooManyUnits, .notInSQL: .error
    }
  }

  var message: Words {
    switch self {
    case .flawed(let flaw, let rows, let example): flaw.message(rows, Self.one(example))
    case .unknownUnit(let name, let rows, _):
      Words("không có đơn vị `\(name)` (\(rows) bản ghi)", "there is no unit `\(name)` (\(counted(rows, "record")))")
    case .unknownAnswer(let text, let column, _):
      Words("`\(column)` không có lựa chọn `\(text)`", "`\(column)` has no answer `\(text)`")
    case .dueDiffers(let rows, let example):
      Words(
        "\(rows) bản ghi có hạn trả lời khác hạn tính theo lịch\(Self.one(example).vi)",
        "\(counted(rows, "record")) with a last day that is not the calendar's\(Self.one(example).en)")
    case .tooManyUnits(let limit):
      Words(
        "cột đơn vị có hơn \(limit) cách ghi khác nhau", "the column of the unit has more than \(limit) different texts"
      )
    case .notInSQL(let part):
      Words("cơ sở dữ liệu không tính được `\(part)`", "`\(part)` cannot be asked of a database")
    }
  }

  var help: Words? {
    switch self {
    case .flawed(let flaw, _, _): flaw.help
    case .unknownUnit(let name, _, let known): RecordProblem.unknownUnit(name, known: known).help
    case .unknownAnswer(let text, let column, let known):
      RecordProblem.unknownAnswer(text, column: column, known: known).help
    case .dueDiffers:
      Words(
        "kiểm tra ngày; hạn ghi trong bảng được dùng. Hạn gia hạn thì ghi ở cột riêng và khai `extended`",
        "see which is right; the table's own is used. An extension has a column of its own, named by `extended`")
    case .tooManyUnits:
      Words("xem lại `column` của cột đơn vị", "see whether `column` names the right one")
    case .notInSQL:
      Words(
        "viết cách khác, hoặc tính sẵn thành một cột trong `query`",
        "write it another way, or reckon it as a column of a `query`")
    }
  }

  private static func one(_ example: String?) -> Words {
    example.map { Words(", trong đó có `\($0)`", ", among them `\($0)`") } ?? Words(both: "")
  }
}

extension StoredFlaw {
  var code: String {
    switch self {
    case .repeated: "L001"
    case .beforeReceipt: "L002"
    case .outsideWindow: "L003"
    case .unknownAnswer: "L005"
    case .blank: "L006"
    case .notADate: "L007"
    case .notWhole, .notFinite: "L014"
    case .uncoveredStart, .uncoveredExtension: "D001"
    }
  }

  /// - Parameter one: names one of them.
  fileprivate func message(_ rows: Int, _ one: Words) -> Words {
    let records = counted(rows, "record")
    return switch self {
    case .blank(let column):
      Words("\(rows) bản ghi để trống `\(column)`\(one.vi)", "\(records) with a blank `\(column)`\(one.en)")
    case .notADate(let column):
      Words(
        "\(rows) bản ghi có `\(column)` không phải là ngày từ năm 1 đến 9999\(one.vi)",
        "\(records) whose `\(column)` is no day of the years 1 to 9999\(one.en)")
    case .notWhole(let column):
      Words(
        "\(rows) bản ghi có `\(column)` không phải là số nguyên từ 0\(one.vi)",
        "\(records) whose `\(column)` is no whole number from 0\(one.en)")
    case .notFinite(let column):
      Words(
        "\(rows) bản ghi có `\(column)` vô hạn hoặc không phải là số\(one.vi)",
        "\(records) whose `\(column)` is infinite, or no number\(one.en)")
    case .unknownAnswer(let column):
      Words(
        "\(rows) bản ghi có lựa chọn lạ ở `\(column)`\(one.vi)",
        "\(records) whose `\(column)` is none of its answers\(one.en)")
    case .repeated:
      Words("\(rows) bản ghi lặp lại mã đã có\(one.vi)", "\(records) with a key that another has\(one.en)")
    case .outsideWindow:
      Words("\(rows) bản ghi ngoài kỳ\(one.vi)", "\(records) outside the period\(one.en)")
    case .beforeReceipt(let column):
      Words(
        "\(rows) bản ghi có `\(column)` trước ngày tiếp nhận\(one.vi)",
        "\(records) whose `\(column)` comes before the receipt\(one.en)")
    case .uncoveredStart, .uncoveredExtension:
      Words("\(rows) bản ghi ngoài lịch làm việc\(one.vi)", "\(records) beyond the calendar\(one.en)")
    }
  }

  fileprivate var help: Words? {
    switch self {
    case .blank:
      Words(
        "điền trong cơ sở dữ liệu, hoặc ghi `optional: true` cho cột trong metrics.yaml",
        "fill it in, in the database, or give the column `optional: true` in metrics.yaml")
    case .repeated:
      Words(
        "khai `key` cho đúng, hoặc bỏ bản ghi lặp; mỗi mã được tính một lần",
        "see whether `key` is right, or remove the repeated ones; each key counts once")
    case .unknownAnswer:
      Words("thêm cách ghi vào `values` trong metrics.yaml", "add its spellings to `values` in metrics.yaml")
    case .notADate, .notWhole, .notFinite, .beforeReceipt:
      Words("sửa trong cơ sở dữ liệu", "mend it in the database")
    case .uncoveredStart, .uncoveredExtension, .outsideWindow: nil
    }
  }
}
