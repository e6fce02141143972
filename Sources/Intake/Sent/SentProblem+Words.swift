public import Diagnostics
import Scoring

extension SentProblem {
  public var code: String {
    switch self {
    case .headingFitsSeveral: "I001"
    case .metricTwice: "I002"
    case .unknownUnit, .moreUnknownUnits: "I003"
    case .unitTwice: "I004"
    case .namelessRow: "I005"
    case .errorCell: "I006"
    case .uncalculated: "I007"
    case .dateForFigure: "I008"
    case .contradiction: "I009"
    case .noFigures: "I010"
    case .tooManyRows: "I011"
    case .noTable: "I101"
    case .columnOfNoMetric, .moreColumns, .columnOfOtherYear, .columnWithoutHeading: "I102"
    case .hiddenRow, .hiddenColumn: "I103"
    case .hiddenSheet: "I104"
    case .wrongTotal: "I105"
    case .otherBlock: "I106"
    case .rowLeftOut: "I107"
    }
  }

  public var severity: Severity { code.hasPrefix("I1") ? .warning : .error }

  public var message: Words {
    switch self {
    case .headingFitsSeveral(let heading, let metrics):
      Words(
        "tiêu đề \"\(heading)\" hợp với nhiều chỉ tiêu: \(Self.list(metrics))",
        "the heading \"\(heading)\" fits several metrics: \(Self.list(metrics))")
    case .metricTwice(let metric):
      Words("hai cột cùng là chỉ tiêu `\(metric)`", "two columns are the metric `\(metric)`")
    case .unknownUnit(let name, _, _): Words("không có đơn vị \"\(name)\"", "there is no unit \"\(name)\"")
    case .unitTwice(let name, _):
      Words("đơn vị \"\(name)\" có hai dòng trong bảng này", "the unit \"\(name)\" has two rows in this table")
    case .namelessRow: Words("dòng có số liệu mà không ghi đơn vị", "a row with figures names no unit")
    case .errorCell(let error): Words("ô bị lỗi \(error)", "the cell holds the error \(error)")
    case .uncalculated:
      Words("ô là công thức chưa có kết quả", "the cell is a formula whose result was never stored")
    case .dateForFigure(let date, let metric):
      Words(
        "ô là ngày \(date), không phải số liệu `\(metric)`", "the cell is the date \(date), no figure of `\(metric)`")
    case .contradiction(let unit, let metric, let figure, let other):
      Words(
        "`\(metric)` của `\(unit)` ở đây là \(figure), ở chỗ khác là \(other)",
        "`\(metric)` of `\(unit)` is \(figure) here and \(other) elsewhere")
    case .noFigures: Words("không tìm thấy số liệu nào", "no figures were found")
    case .moreUnknownUnits(let count):
      Words("còn \(count) dòng nữa có đơn vị không rõ", "\(counted(count, "more row")) with units that are not known")
    case .moreColumns(let count):
      Words("còn \(count) cột nữa không hợp với chỉ tiêu nào", "\(counted(count, "more column")) that match no metric")
    case .tooManyRows(let limit):
      Words("bảng có quá nhiều dòng, nhiều nhất là \(limit)", "the table has too many rows, the most is \(limit)")
    case .noTable: Words("trang này không có bảng số liệu của đơn vị", "this sheet holds no table of units")
    case .columnOfNoMetric(let heading, _):
      Words("cột \"\(heading)\" không hợp với chỉ tiêu nào", "the column \"\(heading)\" matches no metric")
    case .columnOfOtherYear(let heading, let year):
      Words(
        "cột \"\(heading)\" là của năm \(year) nên bỏ qua",
        "the column \"\(heading)\" is of \(year), so it was left out")
    case .columnWithoutHeading: Words("cột có số liệu mà không có tiêu đề", "a column with figures has no heading")
    case .hiddenRow(let row): Words("dòng \(row) bị ẩn", "row \(row) is hidden")
    case .hiddenColumn(let column): Words("cột \(column) bị ẩn", "column \(column) is hidden")
    case .hiddenSheet: Words("trang này bị ẩn nên không đọc", "this sheet is hidden, so it was not read")
    case .wrongTotal(let metric, let found, let sum):
      Words(
        "tổng của `\(metric)` ghi \(found), cộng các dòng được \(sum)",
        "the total of `\(metric)` says \(found), its rows add up to \(sum)")
    case .otherBlock(let unit, let block, let found):
      Words(
        "`\(unit)` đứng dưới \"\(found)\", trong units.csv thuộc khối `\(block)`",
        "`\(unit)` stands under \"\(found)\", in units.csv it is in the block `\(block)`")
    case .rowLeftOut(let label): Words("bỏ qua dòng \"\(label)\"", "the row \"\(label)\" was left out")
    }
  }

  public var help: Words? {
    switch self {
    case .headingFitsSeveral:
      Words(
        "sửa tiêu đề cột, hoặc thêm vào metrics.yaml một tên gọi (aliases) có cả tiêu đề phía trên hay tên bảng",
        "mend the heading, or add an alias to metrics.yaml that names the heading above or the table as well")
    case .metricTwice: Words("xóa một cột, hoặc sửa tiêu đề", "remove one of the columns, or mend its heading")
    case .unknownUnit(_, let likely, let absent): Self.likely(likely, absent)
    case .unitTwice(_, let absent):
      absent.isEmpty
        ? Words("xóa một dòng", "remove one of the rows")
        : Words(
          "có thể đây là dòng của \(Self.list(absent)), đơn vị chưa có dòng nào",
          "it may be meant for \(Self.list(absent)), which no row names")
    case .namelessRow: Words("ghi tên đơn vị, hoặc xóa dòng", "name the unit, or remove the row")
    case .errorCell: Words("sửa công thức trong Excel rồi lưu lại", "mend the formula in Excel and save again")
    case .uncalculated:
      Words(
        "mở tệp bằng Excel rồi lưu lại, hoặc ghi số vào ô", "open the file in Excel and save it, or type the figure")
    case .dateForFigure:
      Words("định dạng ô là số rồi gõ lại số liệu", "format the cell as a number and type the figure again")
    case .contradiction:
      Words(
        "sửa một chỗ cho khớp; muốn số mới thay số đã nhập thì thêm --replace",
        "mend one of them; to let new figures take the place of those imported before, add --replace")
    case .noFigures:
      Words(
        "bảng cần một cột tên đơn vị và các cột có tiêu đề là tên chỉ tiêu trong metrics.yaml",
        "a table needs a column with the units' names, and columns headed by metrics of metrics.yaml")
    case .noTable, .moreUnknownUnits, .moreColumns, .rowLeftOut, .columnOfOtherYear: nil
    case .tooManyRows:
      Words("chỉ giữ lại bảng số liệu của các đơn vị", "keep only the table of the units' figures")
    case .columnOfNoMetric(_, let near):
      near.isEmpty
        ? Words(
          "nếu cần cột này, thêm tiêu đề vào aliases của chỉ tiêu trong metrics.yaml",
          "if it is wanted, add the heading to a metric's aliases in metrics.yaml")
        : .didYouMean(near)
    case .columnWithoutHeading: Words("ghi tiêu đề, hoặc xóa cột", "give it a heading, or remove the column")
    case .hiddenRow, .hiddenColumn:
      Words("vẫn được đọc; bỏ ẩn để xem lại", "it was read all the same; unhide it to look at it")
    case .hiddenSheet: Words("bỏ ẩn nếu cần đọc", "unhide it if it is to be read")
    case .wrongTotal: Words("xem lại các dòng và dòng tổng", "look at the rows and at the total again")
    case .otherBlock: Words("sửa khối ở một trong hai nơi", "mend the block in one of the two")
    }
  }

  private static func likely(_ units: [Unit], _ absent: [Unit.ID]) -> Words? {
    if !units.isEmpty { return .didYouMean(units.map { "\($0.name.vi) (\($0.id))" }) }
    guard !absent.isEmpty, absent.count <= 5 else {
      return Words(
        "sửa tên, hoặc thêm tên gọi khác vào units.csv", "mend the name, or add it to the aliases in units.csv")
    }
    return Words(
      "đơn vị chưa có dòng nào: \(list(absent)); sửa tên, hoặc thêm tên gọi khác vào units.csv",
      "no row names \(list(absent)); mend the name, or add it to the aliases in units.csv")
  }

  private static func list(_ ids: [String]) -> String { ids.map { "`\($0)`" }.joined(separator: ", ") }
}
