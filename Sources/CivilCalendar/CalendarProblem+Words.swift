public import Diagnostics

extension CalendarProblem {
  public var code: String {
    switch self {
    case .yearNotCovered: "D001"
    case .unknownKind: "D002"
    case .duplicateDay: "D003"
    case .alreadyWorking: "D004"
    }
  }

  public var message: Words {
    switch self {
    case .yearNotCovered(let year):
      Words("lịch làm việc chưa có năm \(year)", "the calendar does not cover the year \(year)")
    case .unknownKind(let text):
      Words("`\(text)` không phải `off` hay `work`", "`\(text)` is neither `off` nor `work`")
    case .duplicateDay(let day): Words("ngày \(day.iso) có hai dòng", "the day \(day.iso) has two rows")
    case .alreadyWorking(let day):
      Words("ngày \(day.iso) vốn là ngày làm việc, không thể làm bù", "\(day.iso) is a working day anyway")
    }
  }

  public var help: Words? {
    switch self {
    case .yearNotCovered(let year):
      Words(
        "thêm các ngày nghỉ, ngày làm bù của năm \(year) vào calendar.csv, bắt đầu từ \(year)-01-01",
        "add the days off and make-up days of \(year) to calendar.csv, \(year)-01-01 among them")
    case .unknownKind:
      Words("ghi off cho ngày nghỉ, work cho ngày làm bù", "write off for a day off, work for a make-up day")
    case .duplicateDay: Words("xóa một dòng", "remove one of the rows")
    case .alreadyWorking:
      Words("chỉ ghi work cho thứ Bảy, Chủ nhật", "write work only for a Saturday or Sunday")
    }
  }
}
