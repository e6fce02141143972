import CivilCalendar
import Diagnostics
import Evaluation
import Intake
import Scoring

/// The words of quick reports, each once.
enum BriefVocabulary {
  static let title = Words("Báo cáo nhanh", "Quick report")
  static let portal = Words("Hoạt động của Cổng", "Activity of the portal")
  static let sites = Words("Hoạt động của các đơn vị", "Activity of the units")
  static let units = Words("Kết quả của từng đơn vị trong kỳ", "Each unit in the period")
  static let overdue = Words("Câu hỏi quá hạn chưa trả lời", "Questions that are overdue")
  static let metric = Words("Chỉ tiêu", "Metric")
  static let measure = Words("Đơn vị tính", "Unit of measure")
  static let now = Words("Kỳ này", "This period")
  static let before = Words("Kỳ trước", "Period before")
  static let yearBefore = Words("Cùng kỳ năm trước", "Same period of last year")
  static let ratio = Words("So với (%)", "Ratio (%)")
  static let growth = Words("Tăng (%)", "Growth (%)")
  static let onTime = Words("Trả lời đúng hạn", "Answered on time")
  static let late = Words("Trả lời trễ hạn", "Answered late")
  static let open = Words("Chưa trả lời, còn hạn", "Unanswered, not yet due")
  static let unanswered = Words("Chưa trả lời, quá hạn", "Unanswered, overdue")
  static let longest = Words("Quá hạn lâu nhất (ngày)", "Longest overdue (days)")
  static let question = Words("Mã câu hỏi", "Question")
  static let channel = Words("Kênh", "Channel")
  static let received = Words("Ngày tiếp nhận", "Date received")
  static let due = Words("Hạn trả lời", "Answer due date")
  static let answered = Words("Ngày trả lời", "Date answered")
  static let days = Words("Số ngày trễ (theo lịch)", "Days late (calendar days)")
  static let workingDays = Words("Số ngày trễ (ngày làm việc)", "Days late (working days)")
  static let nothingOverdue = Words("Không có câu hỏi nào quá hạn.", "Nothing is overdue.")
}

extension ReportPeriod {
  /// Such as `Quý III năm 2016`.
  var title: Words {
    let year = last.year
    guard let months, let month = months.last?.month, first.year == year else {
      return Words(
        "Từ ngày \(first.onPaper) đến ngày \(last.onPaper)", "From \(first.onPaper) to \(last.onPaper)")
    }
    if months.count == 12 { return Words("Năm \(year)", "The year \(year)") }
    if let quarter { return Words("Quý \(RomanNumeral.text(quarter)) năm \(year)", "Quarter \(quarter) of \(year)") }
    if months.count == 1 { return Words("Tháng \(month) năm \(year)", "\(EnglishMonth.names[month - 1]) \(year)") }
    if first.month == 1 { return Words("\(month) tháng đầu năm \(year)", "First \(month) months of \(year)") }
    return Words(
      "Từ tháng \(first.month) đến tháng \(month) năm \(year)",
      "\(EnglishMonth.names[first.month - 1]) to \(EnglishMonth.names[month - 1]) \(year)")
  }
}

extension CivilDate {
  /// As papers write it: a leading zero for days below 10, and for the months 1 and 2 only.
  ///
  /// - Source: Nghị định 30/2020/NĐ-CP, Annex I.
  var onPaper: String {
    "\(day < 10 ? "0" : "")\(day)/\(month < 3 ? "0" : "")\(month)/\(year)"
  }
}

extension BriefGap {
  var words: Words {
    switch self {
    case .noSource: Words("không có số liệu để so sánh", "nothing is kept to compare with")
    case .cutsMonth:
      Words(
        "số liệu theo tháng, không dùng được cho kỳ cắt ngang tháng",
        "the figures are monthly and cannot be used where a month is cut")
    case .monthsMissing(let months):
      Words(
        "chưa có số liệu tháng \(months.map(\.iso).joined(separator: ", "))",
        "the figures of \(months.map(\.iso).joined(separator: ", ")) are missing")
    case .overYears:
      Words("kỳ so sánh vắt qua hai năm", "the period to compare with reaches over a year's end")
    case .undefined: Words("không có bản ghi nào để tính", "there is no record to reckon with")
    }
  }
}

extension Brief {
  /// What the reader has to know beside the tables: to what day they reach, and why figures are missing.
  func remarks(_ language: Language) -> [String] {
    var remarks = [
      Words(
        "Câu hỏi của kỳ là câu hỏi tiếp nhận trong kỳ, theo tình trạng đến hết ngày \(day.onPaper).",
        "The questions of the period are those received in it, as they stood at the end of \(day.onPaper)."
      )[language]
    ]
    func note(_ title: Words, _ period: ReportPeriod?, _ figure: KeyPath<BriefLine, BriefFigure>, portal: Bool) {
      let lines = portal ? self.portal : sites
      let gaps = lines.map { ($0, $0[keyPath: figure].gap) }
      var told: [BriefGap] = []
      for case (_, let gap?) in gaps where !told.contains(gap) {
        told.append(gap)
        let concerned = gaps.filter { $0.1 == gap }.map { $0.0.title[language] }
        let whole = concerned.count == lines.count
        let subject =
          whole
          ? (portal ? BriefVocabulary.portal : BriefVocabulary.sites)[language] : concerned.joined(separator: "; ")
        let time = period.map { " (\($0.title[language]))" } ?? ""
        remarks.append("\(title[language])\(time): \(gap.words[language]) – \(subject).")
      }
    }
    for portal in [true, false] {
      note(BriefVocabulary.now, period, \.figure, portal: portal)
      note(BriefVocabulary.before, before, \.before, portal: portal)
      note(BriefVocabulary.yearBefore, yearBefore, \.yearBefore, portal: portal)
    }
    return remarks
  }

  /// The places of those lines of the sites that count all records of a kind, such as questions received.
  var whole: [Int] {
    sites.indices.filter { index in
      let counting = activity.dictionary.metrics.first { $0.id == sites[index].id }?.counting
      return counting?.statistic == .count && counting?.condition == nil
    }
  }

  var hasAnswers: Bool { !overdue.isEmpty }
}

extension RecordKind {
  /// How the channel of a record is shown; empty where one limit holds for all.
  func channelTitle(of record: DeadlineRecord) -> String {
    guard let channel = record.channel, case .byAnswer(let id, _) = deadline?.limits, let column = column(id),
      case .choice(let choices) = column.kind
    else { return record.channel ?? "" }
    return choices.first { $0.id == channel }?.shown ?? channel
  }
}
