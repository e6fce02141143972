public import Diagnostics

extension DecisionProblem {
  public var code: String {
    switch self {
    case .notOurs: "K001"
    case .otherYear: "K002"
    case .otherSet: "K003"
    case .changedFile, .fileGone, .fileAdded: "K004"
    case .otherVersion: "K005"
    case .missingSheet: "K006"
    case .missingRow: "K007"
    case .movedRows: "K008"
    case .changedInput: "K009"
    case .changedValue: "K010"
    case .replacedFormula: "K011"
    case .addedFormula: "K012"
    case .reckonedOtherwise: "K013"
    case .uncalculated: "K014"
    case .more: "K015"
    case .unknownDecision: "K016"
    case .undecided: "K017"
    case .otherWithoutNote: "K018"
    case .unreadableCell: "K019"
    case .equalReserves: "K020"
    case .decisionsExist: "K021"
    case .sameSetTwice: "K022"
    case .notGranted: "K023"
    case .alreadyRevoked: "K024"
    case .severalSets: "K025"
    case .excess: "K101"
    case .followers: "K102"
    case .strangerSheet: "K103"
    case .reserveWithoutSeat: "K104"
    case .freeSeats: "K105"
    }
  }

  public var severity: Severity {
    switch self {
    case .excess, .followers, .strangerSheet, .reserveWithoutSeat, .freeSeats: .warning
    default: .error
    }
  }

  public var message: Words {
    switch self {
    case .notOurs:
      Words(
        "đây không phải sổ Excel do `bangvang evaluate` lập", "this is no workbook that `bangvang evaluate` wrote")
    case .otherYear(let found, let expected):
      Words(
        "sổ Excel của năm \(year(found)), thư mục của năm \(year(expected))",
        "the workbook is of \(year(found)), the folder of \(year(expected))")
    case .otherSet(let set, let known):
      Words(
        "sổ Excel lập theo bộ tiêu chí `\(set)`, năm này dùng \(list(known))",
        "the workbook was made by the criteria set `\(set)`, this year has \(list(known))")
    case .changedFile(let path):
      Words(
        "`\(path)` đã khác so với khi lập sổ Excel", "`\(path)` is not as it was when the workbook was made")
    case .fileGone(let path):
      Words(
        "sổ Excel lập từ `\(path)`, nay không còn đọc tệp này",
        "the workbook was made from `\(path)`, which is not read any more")
    case .fileAdded(let path):
      Words("sổ Excel lập khi chưa có `\(path)`", "the workbook was made without `\(path)`")
    case .otherVersion(let version, let current):
      Words(
        "sổ Excel do bản \(version) của chương trình lập nên khác với sổ do bản này (\(current)) lập, không so được từng ô",
        "the workbook was made by version \(version) and differs from what this one (\(current)) makes: its cells cannot be compared"
      )
    case .missingSheet(let name): Words("thiếu trang \"\(name)\"", "the sheet \"\(name)\" is missing")
    case .missingRow(let text):
      Words("dòng này đã bị xóa\(row(text))", "this row was deleted\(row(text))")
    case .movedRows(let rows, let way):
      Words(
        "\(rows.count == 1 ? "dòng \(rows.lowerBound)" : "các dòng \(rows.lowerBound)–\(rows.upperBound)") đã bị chuyển sang dòng \(rows.lowerBound + way)",
        "\(rows.count == 1 ? "row \(rows.lowerBound) was" : "rows \(rows.lowerBound)–\(rows.upperBound) were") moved to row \(rows.lowerBound + way)"
      )
    case .changedInput(let whose, let from, let to):
      Words("\(whose.vi) đã bị sửa: \(from.vi) → \(to.vi)", "\(whose.en) was changed: \(from.en) → \(to.en)")
    case .changedValue(let from, let to):
      Words("ô đã bị sửa: \(from.vi) → \(to.vi)", "the cell was changed: \(from.en) → \(to.en)")
    case .replacedFormula(let from, let to):
      Words(
        "công thức đã bị thay bằng giá trị: \(from.vi) → \(to.vi)",
        "the formula was replaced by a value: \(from.en) → \(to.en)")
    case .addedFormula: Words("ô này không có công thức, nay có", "there was no formula in this cell")
    case .reckonedOtherwise(let from, let to):
      Words(
        "công thức cho kết quả khác: \(from.vi) → \(to.vi)", "the formula gives another value: \(from.en) → \(to.en)")
    case .uncalculated(let count):
      Words(
        "\(count) công thức được lưu mà không có kết quả", "\(counted(count, "formula")) saved without a result")
    case .more(let count): Words("còn \(count) chỗ khác nữa", "there are \(count) more such places")
    case .unknownDecision(let text):
      Words("không rõ ý kiến `\(text)`", "the decision `\(text)` is not known")
    case .undecided(let unit, let award):
      Words("chưa có ý kiến về `\(unit)` (\(award))", "there is no decision on `\(unit)` (\(award))")
    case .otherWithoutNote(let unit):
      Words("ý kiến khác về `\(unit)` chưa ghi rõ", "the other opinion on `\(unit)` is not told")
    case .unreadableCell:
      Words("ô có công thức lỗi hoặc chưa có kết quả", "the cell's formula is in error, or has no result")
    case .equalReserves(let units, let seats, let award):
      Words(
        "\(units.count) đơn vị dự bị bằng nhau (\(list(units))) mà chỉ còn \(seats) suất \(award)",
        "\(units.count) equal reserves (\(list(units))) for \(counted(seats, "seat")) of \(award)")
    case .decisionsExist(let changes):
      Words(
        "đã có quyết định khác: \(shown(changes).vi)", "other decisions are on record: \(shown(changes).en)")
    case .sameSetTwice(let set):
      Words("đã có một tệp khác cho bộ tiêu chí `\(set)`", "another file is for the criteria set `\(set)` as well")
    case .notGranted(let unit, let award, _):
      Words(
        "`\(unit)` không được tặng \(award) nên không có gì để hủy",
        "`\(unit)` was not granted \(award): nothing to revoke")
    case .alreadyRevoked(let unit, let award):
      Words("\(award) của `\(unit)` đã bị hủy trước đây", "\(award) of `\(unit)` has been revoked already")
    case .severalSets(let unit, let award, let sets):
      Words(
        "`\(unit)` được tặng \(award) theo nhiều bộ tiêu chí: \(list(sets))",
        "`\(unit)` was granted \(award) by several criteria sets: \(list(sets))")
    case .excess(let award, let granted, let seats, let block):
      Words(
        "\(award)\(block.map { ", khối `\($0)`" } ?? ""): đồng ý \(granted) đơn vị, chỉ tiêu có \(seats)",
        "\(award)\(block.map { ", block `\($0)`" } ?? ""): \(granted) agreed to, the quota is \(seats)")
    case .followers(let count):
      Words(
        "\(count) công thức cho kết quả khác vì số liệu đã bị sửa",
        "\(counted(count, "formula")) give another value since inputs were changed")
    case .strangerSheet(let name):
      Words("trang \"\(name)\" không có trong sổ đã gửi, không đọc", "the sheet \"\(name)\" was added; it is not read")
    case .reserveWithoutSeat(let unit, let award):
      Words(
        "Hội đồng đồng ý với `\(unit)` nhưng \(award) không còn suất, đơn vị vẫn là dự bị",
        "the council agreed to `\(unit)`, but no seat of \(award) is free: it stays a reserve")
    case .freeSeats(let count, let award):
      Words("\(award) còn trống \(count) suất", "\(counted(count, "seat")) of \(award) stay free")
    }
  }

  public var help: Words? {
    switch self {
    case .notOurs:
      Words(
        "chọn sổ Excel trong thư mục `out` của năm, sau khi Hội đồng đã ghi ý kiến",
        "take the workbook from the year's folder `out`, with the council's decisions in it")
    case .otherYear:
      Words("chọn đúng thư mục của năm hoặc đúng tệp", "name the folder of that year, or take the right file")
    case .otherSet: Words("chọn sổ Excel lập theo report.yaml", "take a workbook made by what report.yaml names")
    case .changedFile, .fileGone, .fileAdded:
      Words(
        "đưa tệp về như cũ; hoặc chạy lại `bangvang evaluate` và xin ý kiến theo sổ mới",
        "put the file back as it was; or evaluate anew and ask for decisions on the new workbook")
    case .otherVersion:
      Words(
        "dùng bản chương trình đã lập sổ, hoặc `--decisions-only` để chỉ lấy ý kiến",
        "use the version that made it, or `--decisions-only` to take the decisions alone")
    case .missingSheet, .missingRow, .movedRows, .changedValue, .replacedFormula, .addedFormula, .reckonedOtherwise:
      Words(
        "hỏi lại người đã sửa; `--decisions-only` chỉ lấy ý kiến, bỏ qua phần sửa ngoài các dòng đề nghị",
        "ask who changed it; `--decisions-only` takes the decisions alone, whatever else was changed outside their rows"
      )
    case .changedInput:
      Words(
        "nếu số mới đúng thì ghi vào corrections.csv (hoặc tệp tiêu chí) và lập sổ mới; nếu chỉ để thử thì dùng `--decisions-only`",
        "if it is right, put it into corrections.csv (or the criteria) and make a new workbook; if it was a trial, use `--decisions-only`"
      )
    case .uncalculated:
      Words("mở tệp bằng Excel hoặc LibreOffice rồi lưu lại", "open it in Excel or LibreOffice and save it again")
    case .unknownDecision:
      Words("chọn Đồng ý, Không đồng ý hoặc Ý kiến khác", "choose Agreed, Not agreed or Other opinion")
    case .undecided:
      Words(
        "ghi ý kiến vào ô này; `--partial` ghi những gì đã có, giữ suất cho đơn vị chưa có ý kiến",
        "fill in this cell; `--partial` records what there is and keeps the seats of those without a decision")
    case .otherWithoutNote: Words("ghi ý kiến vào ô ghi chú", "tell it in the note")
    case .unreadableCell: Words("ghi bằng chữ", "write it as text")
    case .equalReserves:
      Words(
        "ghi Đồng ý cho đơn vị được chuyển lên; `--partial` để trống suất đó",
        "mark as Agreed who is to move up; `--partial` leaves the seat free")
    case .decisionsExist:
      Words("thêm `--replace` nếu đúng là phải thay", "add `--replace` if they are to be replaced")
    case .sameSetTwice: Words("mỗi bộ tiêu chí một tệp", "give one file for each criteria set")
    case .notGranted(_, let award, let granted):
      granted.isEmpty
        ? Words("\(award) chưa được tặng cho đơn vị nào trong năm", "nobody was granted \(award) in this year")
        : Words("được tặng \(award): \(list(granted))", "granted \(award): \(list(granted))")
    case .severalSets: Words("nêu bộ tiêu chí bằng `--criteria`", "name the set with `--criteria`")
    case .more, .alreadyRevoked, .excess, .followers, .strangerSheet, .reserveWithoutSeat, .freeSeats: nil
    }
  }

  private func year(_ year: Int?) -> String { year.map(String.init) ?? "–" }

  private func list(_ names: [String]) -> String {
    names.prefix(10).map { "`\($0)`" }.joined(separator: ", ") + (names.count > 10 ? ", …" : "")
  }

  private func row(_ text: String) -> String { text.isEmpty ? "" : " (\(text.prefix(60)))" }

  private func shown(_ changes: [DecisionChange]) -> Words {
    let few = changes.prefix(5).map(\.words)
    let rest = changes.count > 5 ? "; …" : ""
    return Words(few.map(\.vi).joined(separator: "; ") + rest, few.map(\.en).joined(separator: "; ") + rest)
  }
}
