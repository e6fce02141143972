import Diagnostics
import Names
import Scoring

extension RegistryProblem {
  var code: String {
    switch self {
    case .unknownColumn: "R001"
    case .missingColumn: "R002"
    case .blank: "R003"
    case .duplicateUnit, .duplicateCorrection: "R004"
    case .namesCollide: "R005"
    case .unknownBlock: "R006"
    case .notADate, .notAYear: "R007"
    case .endsBeforeItBegins: "R008"
    case .unknownSuccessor: "R009"
    case .unknownUnit: "R010"
    case .notValid: "R011"
    case .missingUnits: "R012"
    case .noUnits: "R013"
    case .notWhole, .notARank: "R014"
    case .outside: "R015"
    case .notATruth: "R016"
    case .notAChoice: "R017"
    case .nothingAroseUndefined: "R018"
    case .metricNeeded: "R019"
    case .unknownDecision: "R020"
    case .missingReport: "R021"
    case .disagrees: "R022"
    case .lookAlike: "R023"
    case .oldFont: "R024"
    case .lostLetters: "R025"
    case .cannotBeSummed: "R026"
    }
  }

  var severity: Severity {
    switch self {
    case .lookAlike, .oldFont: .warning
    default: .error
    }
  }

  var message: Words {
    switch self {
    case .unknownColumn(let name, _): Words("không rõ cột `\(name)` là gì", "the column `\(name)` is not known")
    case .missingColumn(let name): Words("thiếu cột `\(name)`", "the column `\(name)` is missing")
    case .blank(let column): Words("ô `\(column)` để trống", "the cell `\(column)` is blank")
    case .duplicateUnit(let id): Words("đơn vị `\(id)` có hai dòng", "the unit `\(id)` has two rows")
    case .duplicateCorrection(let unit, let metric):
      Words("`\(metric)` của `\(unit)` được sửa hai lần", "`\(metric)` of `\(unit)` is corrected twice")
    case .namesCollide(let one, let other, let name):
      Words(
        "hai đơn vị `\(one)` và `\(other)` cùng tên gọi \"\(name)\"",
        "the units `\(one)` and `\(other)` share the name \"\(name)\"")
    case .unknownBlock(let id, _): Words("không có khối `\(id)`", "there is no block `\(id)`")
    case .notADate(let text): Words("`\(text)` không phải là ngày", "`\(text)` is not a date")
    case .endsBeforeItBegins: Words("ngày kết thúc trước ngày bắt đầu", "the unit ends before it begins")
    case .unknownSuccessor(let id, _), .unknownUnit(let id, _):
      Words("không có đơn vị `\(id)`", "there is no unit `\(id)`")
    case .notValid(let id, let year):
      Words("đơn vị `\(id)` không hoạt động vào ngày 31/12/\(year)", "the unit `\(id)` is not valid on 31/12/\(year)")
    case .missingUnits(let ids):
      Words(
        "thiếu số liệu của \(ids.count) đơn vị: \(ids.joined(separator: ", "))",
        "\(counted(ids.count, "unit has", plural: "units have")) no row: \(ids.joined(separator: ", "))")
    case .noUnits: Words("không có đơn vị nào để đánh giá", "there is no unit to evaluate")
    case .notWhole(let text, let metric):
      Words(
        "`\(metric)` phải là số nguyên, ở đây là `\(text)`", "`\(metric)` must be a whole number, here it is `\(text)`")
    case .notARank(let text, let column):
      Words(
        "`\(column)` phải là số nguyên từ 1, ở đây là `\(text)`",
        "`\(column)` must be a whole number from 1, here it is `\(text)`")
    case .outside(let number, let metric):
      Words(
        "`\(metric.id)` phải \(Self.bounds(metric.range).vi), ở đây là \(Self.plain(number))",
        "`\(metric.id)` must be \(Self.bounds(metric.range).en), here it is \(Self.plain(number))")
    case .notATruth(let text): Words("`\(text)` không phải có hay không", "`\(text)` is neither yes nor no")
    case .notAChoice(let text, let metric, _):
      Words("`\(metric)` không có lựa chọn `\(text)`", "`\(metric)` has no answer `\(text)`")
    case .nothingAroseUndefined(let text, let metric):
      Words(
        "chưa quy định `\(text)` nghĩa là gì đối với `\(metric)`", "what `\(text)` means for `\(metric)` is not stated")
    case .metricNeeded(let id, let criteria):
      Words(
        "thiếu cột `\(id)` mà \(criteria.joined(separator: ", ")) cần đến",
        "the column `\(id)`, needed by \(criteria.joined(separator: ", ")), is missing")
    case .unknownDecision(let text): Words("không rõ quyết định `\(text)`", "the decision `\(text)` is not known")
    case .missingReport: Words("thư mục này chưa có report.yaml", "there is no report.yaml in this folder")
    case .disagrees(let column, let found, let unit):
      Words(
        "cột `\(column)` ghi \"\(found)\", nhưng trong units.csv đơn vị `\(unit.id)` là \"\(unit.name.vi)\", khối `\(unit.block)`",
        "the column `\(column)` says \"\(found)\", but in units.csv `\(unit.id)` is \"\(unit.name.vi)\", block `\(unit.block)`"
      )
    case .lookAlike(let letter):
      letter.latin.map { latin in
        Words(
          "chữ `\(letter.scalar)` (\(letter.codePoint)) không phải là chữ `\(latin)` của tiếng Việt",
          "the letter `\(letter.scalar)` (\(letter.codePoint)) is not the Latin `\(latin)`")
      }
        ?? Words(
          "chữ `\(letter.scalar)` (\(letter.codePoint)) không phải chữ cái tiếng Việt",
          "the letter `\(letter.scalar)` (\(letter.codePoint)) is not a Latin one")
    case .oldFont(let text, let encoding, let meant):
      Words(
        "`\(text)` gõ bằng phông chữ cũ (\(encoding.rawValue)), đọc thành \"\(meant)\"",
        "`\(text)` is typed in an old font (\(encoding.rawValue)) and was read as \"\(meant)\"")
    case .lostLetters(let text, let sign):
      Words("tên `\(text)` đã mất dấu hoặc mất chữ ở `\(sign)`", "the name `\(text)` lost letters at `\(sign)`")
    case .cannotBeSummed(let id): Words("không cộng được chỉ tiêu `\(id)`", "the metric `\(id)` cannot be summed up")
    case .notAYear(let text): Words("`\(text)` không phải là một năm trước đó", "`\(text)` is not an earlier year")
    }
  }

  var help: Words? {
    switch self {
    case .unknownColumn(let name, let known):
      Words.alternatives(to: name, among: known, called: Words("cột", "columns"), listedIn: "metrics.yaml")
    case .missingColumn(let name), .metricNeeded(let name, _):
      Words("thêm cột `\(name)` vào dòng tiêu đề", "add a column `\(name)` to the header")
    case .blank: Words("điền ô này", "fill in the cell")
    case .duplicateUnit, .duplicateCorrection: Words("xóa một dòng", "remove one of the rows")
    case .namesCollide: Words("bỏ tên gọi này ở một trong hai", "take the name away from one of them")
    case .unknownBlock(let id, let known):
      Words.alternatives(to: id, among: known, called: Words("khối", "blocks"), listedIn: "report.yaml")
    case .notADate: Words("viết năm-tháng-ngày, như 2016-05-17", "write year-month-day, such as 2016-05-17")
    case .notAYear: Words("viết năm như 2015, trước năm của báo cáo", "write a year such as 2015, before the report's")
    case .endsBeforeItBegins: Words("đổi lại hai ngày", "mend the two dates")
    case .unknownUnit(_, let likely):
      likely.isEmpty
        ? Words("thêm đơn vị vào units.csv hoặc sửa tên ở đây", "add the unit to units.csv or mend the name here")
        : .didYouMean(likely.map { $0.name.vi == $0.id ? $0.id : "\($0.name.vi) (\($0.id))" })
    case .oldFont: Words("gõ lại tên này bằng phông Unicode", "type the name anew in a Unicode font")
    case .cannotBeSummed:
      Words(
        "dùng chỉ tiêu có `type: count` hoặc `number` trong metrics.yaml",
        "use metrics of `type: count` or `number` in metrics.yaml")
    case .lostLetters: Words("lấy lại tên từ bản gốc", "take the name from the original")
    case .lookAlike: Words("gõ lại tên này bằng bàn phím tiếng Việt", "type the name anew on a Latin keyboard")
    case .unknownSuccessor(let id, let known):
      nearestFew(to: id, in: known).isEmpty
        ? Words("thêm đơn vị vào units.csv hoặc sửa tên ở đây", "add the unit to units.csv or mend the name here")
        : .didYouMean(nearestFew(to: id, in: known))
    case .notValid:
      Words(
        "bỏ dòng này, hoặc sửa valid_from, valid_to trong units.csv",
        "remove the row, or mend valid_from and valid_to in units.csv")
    case .missingUnits:
      Words(
        "thêm mỗi đơn vị một dòng, hoặc gửi sổ của `bangvang collect` rồi đọc vào bằng `bangvang import`",
        "add a row for each, or send out the workbook of `bangvang collect` and read it back with `bangvang import`")
    case .noUnits:
      Words("thêm đơn vị vào units.csv: mã, tên, khối", "add units to units.csv: id, name, block")
    case .notWhole: Words("ghi số nguyên từ 0 trở lên", "write a whole number from 0")
    case .notARank:
      Words("ghi thứ hạng từ 1, hoặc để trống", "write a rank from 1, or leave the field blank")
    case .outside:
      Words(
        "kiểm tra lại số liệu, hoặc sửa min, max trong metrics.yaml",
        "check the figure, or mend min and max in metrics.yaml")
    case .notATruth: Words("ghi có hoặc không", "write yes or no")
    case .notAChoice(let text, _, let known):
      Words.alternatives(to: text, among: known, called: Words("lựa chọn", "answers"), listedIn: "metrics.yaml")
    case .nothingAroseUndefined(_, let metric):
      Words(
        "ghi `nothing_arose: zero` hoặc `not_applicable` cho `\(metric)` trong metrics.yaml",
        "state `nothing_arose: zero` or `not_applicable` for `\(metric)` in metrics.yaml")
    case .missingReport: Words("tạo report.yaml, xem README", "make a report.yaml, see the README")
    case .disagrees:
      Words(
        "kiểm tra số liệu là của đơn vị nào, rồi sửa ở đây hoặc trong units.csv",
        "see whose figures these are, then mend this cell or units.csv")
    case .unknownDecision:
      Words(
        "ghi granted, refused, other, reserve hoặc revoked", "write granted, refused, other, reserve or revoked")
    }
  }

  private static func bounds(_ range: ClosedRange<Double>) -> Words {
    let (low, high) = (range.lowerBound, range.upperBound)
    switch (low == -.greatestFiniteMagnitude, high == .greatestFiniteMagnitude) {
    case (false, true): return Words("từ \(plain(low)) trở lên", "at least \(plain(low))")
    case (true, false): return Words("không quá \(plain(high))", "at most \(plain(high))")
    default: return Words("từ \(plain(low)) đến \(plain(high))", "from \(plain(low)) to \(plain(high))")
    }
  }

  private static func plain(_ number: Double) -> String {
    NumberText.format(number, places: nil, grouping: false, language: .english)
  }
}
