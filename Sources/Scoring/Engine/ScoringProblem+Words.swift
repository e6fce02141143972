public import Diagnostics

extension ScoringProblem: Problem {
  public var code: String {
    switch self {
    case .divisionByZero: "S001"
    case .outOfDomain: "S002"
    case .missingValue, .missingPrevious: "S003"
    case .refusedValue: "S004"
    case .undecided, .undecidedPrevious: "S005"
    case .failedCheck: "S006"
    case .tooFewMarks: "S007"
    case .refusedSelfAssessment: "S008"
    }
  }

  public var message: Words {
    switch self {
    case .divisionByZero(let unit, let id):
      Words("chia cho 0 ở `\(id)` của \(unit.name.vi)", "division by zero in `\(id)` of \(unit.name.en)")
    case .outOfDomain(let unit, let id):
      Words(
        "không tính được `\(id)` của \(unit.name.vi): căn, lôgarit hoặc lũy thừa ngoài miền xác định",
        "`\(id)` of \(unit.name.en) cannot be reckoned: a root, logarithm or power outside its domain")
    case .missingValue(let unit, let id, let metrics):
      Words(
        "thiếu số liệu \(list(metrics)) của \(unit.name.vi), cần cho `\(id)`",
        "the figure \(list(metrics)) of \(unit.name.en), needed for `\(id)`, is missing")
    case .missingPrevious(let unit, let id, let metrics):
      Words(
        "thiếu số liệu năm trước \(list(metrics)) của \(unit.name.vi), cần cho `\(id)`",
        "the previous year's figure \(list(metrics)) of \(unit.name.en), needed for `\(id)`, is missing")
    case .refusedValue(let unit, let id, let value, let reason):
      Words(
        "\(text(value, .vietnamese)) không hợp lệ ở `\(id)` của \(unit.name.vi): \(reason.words.vi)",
        "\(text(value, .english)) cannot stand in `\(id)` of \(unit.name.en): \(reason.words.en)")
    case .tooFewMarks(let unit, let id, let marks, let needed):
      Words(
        "\(marks) giám khảo chấm `\(id)` của \(unit.name.vi), cần ít nhất \(needed)",
        "\(counted(marks, "judge")) gave \(unit.name.en) a mark in `\(id)`, at least \(needed) must")
    case .refusedSelfAssessment(let unit, let id, let mark, let reason):
      Words(
        "điểm tự chấm \(text(mark, .vietnamese)) ở `\(id)` của \(unit.name.vi) không hợp lệ: \(reason.words.vi)",
        "the self-assessed \(text(mark, .english)) at `\(id)` of \(unit.name.en) cannot stand: \(reason.words.en)")
    case .undecided(let unit, let id, let metrics):
      Words(
        "không xét được điều kiện `\(id)` của \(unit.name.vi) vì thiếu \(list(metrics))",
        "the condition `\(id)` cannot be decided for \(unit.name.en): \(list(metrics)) is missing")
    case .undecidedPrevious(let unit, let id, let metrics):
      Words(
        "không xét được điều kiện `\(id)` của \(unit.name.vi) vì thiếu số liệu năm trước \(list(metrics))",
        "the condition `\(id)` cannot be decided for \(unit.name.en): the previous year's \(list(metrics)) is missing")
    case .failedCheck(let unit, let check, let figures):
      Words(
        "\(check.message.vi) (\(unit.name.vi): \(figures.map { $0.text(.vietnamese) }.joined(separator: "; ")))",
        "\(check.message.en) (\(unit.name.en): \(figures.map { $0.text(.english) }.joined(separator: "; ")))")
    }
  }

  public var help: Words? {
    switch self {
    case .divisionByZero:
      Words(
        "thêm `applies: … > 0` vào tiêu chí, hoặc sửa số liệu",
        "add `applies: … > 0` to the criterion, or mend the figure")
    case .outOfDomain: Words("kiểm tra số liệu và biểu thức", "check the figure and the expression")
    case .missingValue:
      Words(
        "điền số liệu, hoặc ghi `missing: zero` hay `exclude` cho tiêu chí",
        "fill in the figure, or give the criterion `missing: zero` or `exclude`")
    case .missingPrevious(_, _, let metrics), .undecidedPrevious(_, _, let metrics):
      Words(
        "điền số liệu năm trước, hoặc viết `if(previous(\(metrics.first ?? "")) is missing, …, …)`",
        "fill in the previous year's figure, or write `if(previous(\(metrics.first ?? "")) is missing, …, …)`")
    case .tooFewMarks:
      Words(
        "điền điểm còn thiếu, hoặc ghi `missing: exclude` hay một cách khác cho tiêu chí",
        "fill in the marks, or give the criterion `missing: exclude` or another rule")
    case .refusedValue, .refusedSelfAssessment, .failedCheck: Words("kiểm tra lại số liệu", "check the figure")
    case .undecided: Words("điền số liệu", "fill in the figure")
    }
  }

  private func list(_ metrics: [Metric.ID]) -> String {
    metrics.map { "`\($0)`" }.joined(separator: ", ")
  }

  private func text(_ number: Double, _ language: Language) -> String {
    NumberText.format(number, places: nil, grouping: false, language: language)
  }
}

extension ValueRefusal.Reason {
  public var words: Words {
    switch self {
    case .below(let minimum): Words("nhỏ hơn \(text(minimum, .vietnamese))", "below \(text(minimum, .english))")
    case .above(let maximum):
      Words("lớn hơn điểm tối đa \(text(maximum, .vietnamese))", "above the maximum of \(text(maximum, .english))")
    case .outsideDomain: Words("cách tính này cần số lớn hơn 0", "the method needs a number above 0")
    case .notAMultiple(let step):
      Words(
        "không phải bội của bước điểm \(text(step, .vietnamese))", "not a multiple of the step \(text(step, .english))")
    }
  }

  private func text(_ number: Double, _ language: Language) -> String {
    NumberText.format(number, places: nil, grouping: false, language: language)
  }
}
