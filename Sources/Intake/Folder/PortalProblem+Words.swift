import CivilCalendar
import Diagnostics

extension PortalProblem {
  var code: String {
    switch self {
    case .notAMonth: "P001"
    case .outsideYear: "P002"
    case .unknownMetric: "P003"
    case .twice: "P004"
    case .notWhole: "P005"
    }
  }

  var message: Words {
    switch self {
    case .notAMonth(let text): Words("`\(text)` không phải là tháng", "`\(text)` is not a month")
    case .outsideYear(let month, let year):
      Words("tháng \(month.iso) không thuộc năm \(year)", "the month \(month.iso) is not in the year \(year)")
    case .unknownMetric(let id, _):
      Words("không có chỉ tiêu `\(id)` của Cổng", "the portal has no metric `\(id)`")
    case .twice(let id, let month):
      Words("`\(id)` của tháng \(month.iso) có hai dòng", "`\(id)` of \(month.iso) has two rows")
    case .notWhole(let text, let id):
      Words("`\(id)` phải là số nguyên, ở đây là `\(text)`", "`\(id)` must be a whole number, here it is `\(text)`")
    }
  }

  var help: Words? {
    switch self {
    case .notAMonth: Words("viết năm-tháng, như 2016-08", "write year-month, such as 2016-08")
    case .outsideYear:
      Words("sửa tháng, hoặc chuyển dòng này sang năm của nó", "mend the month, or move the row to its own year")
    case .unknownMetric(let id, let known):
      known.isEmpty
        ? Words(
          "khai các chỉ tiêu ở mục `portal` của metrics.yaml", "declare the metrics under `portal` in metrics.yaml")
        : Words.alternatives(to: id, among: known, called: Words("chỉ tiêu", "metrics"), listedIn: "metrics.yaml")
    case .twice: Words("xóa một dòng", "remove one of the rows")
    case .notWhole: Words("ghi số nguyên từ 0 trở lên", "write a whole number from 0")
    }
  }
}
