public import Diagnostics

extension CriteriaWarning {
  public var message: Words {
    switch self {
    case .zeroWeight(let id):
      Words("trọng số 0 làm cho `\(id)` không có tác dụng", "with a weight of 0, `\(id)` counts for nothing")
    case .fullForAll(let id, let units):
      Words("cả \(units) đơn vị đều đạt điểm tối đa ở `\(id)`", "all \(units) units get the full points of `\(id)`")
    case .nothingForAnyone(let id, let units):
      Words(
        "không đơn vị nào trong \(units) đơn vị có điểm ở `\(id)`", "none of \(units) units gets a point of `\(id)`")
    case .appliesToNobody(let id): Words("`\(id)` không áp dụng cho đơn vị nào", "`\(id)` applies to no unit")
    case .nobodyEligible(let id):
      Words("không đơn vị nào đủ điều kiện xét `\(id)`", "no unit is eligible for `\(id)`")
    case .noPlaces(let id): Words("`\(id)` không có suất nào", "`\(id)` has no places")
    case .neverDecides(let key):
      Words(
        "tiêu chí phụ `\(key)` không phân định được thứ hạng nào", "the tie-break `\(key)` never decides")
    case .barsNobodyElse(let id, let other, let units):
      Words(
        "cả \(units) đơn vị bị loại theo `\(id)` đều đã bị loại theo `\(other)`",
        "all \(units) units that `\(id)` excludes are excluded by `\(other)` too")
    case .stepsAsNumbers(let id, let from, let to), .stepsAsShares(let id, let from, let to):
      Words(
        "các mức của `\(id)` không phân biệt được đơn vị nào, có lẽ sai đơn vị tính: giá trị từ \(text(from, .vietnamese)) đến \(text(to, .vietnamese))",
        "the steps of `\(id)` tell no units apart, perhaps for a wrong unit of measure: the values lie from \(text(from, .english)) to \(text(to, .english))"
      )
    }
  }

  private func text(_ number: Double, _ language: Language) -> String {
    NumberText.format(number, atMost: 4, grouping: false, language: language)
  }

  public var help: Words? {
    switch self {
    case .stepsAsNumbers:
      Words(
        "viết các mức thành phần trăm, như `90%` thay cho `90`",
        "write the steps as percentages, such as `90%` for `90`")
    case .stepsAsShares:
      Words(
        "viết các mức thành số, như `90` thay cho `90%`, hoặc chia giá trị cho 100",
        "write the steps as numbers, such as `90` for `90%`, or divide the value by 100")
    case .zeroWeight: Words("ghi trọng số lớn hơn 0, hoặc bỏ tiêu chí", "write a weight above 0, or drop the criterion")
    case .fullForAll:
      Words("kiểm tra mức đạt điểm tối đa, có thể quá thấp", "look at what earns full points, it may be too low")
    case .nothingForAnyone:
      Words(
        "kiểm tra các mức và đơn vị tính: tỷ lệ là số từ 0 đến 1, như 50% hoặc 0.5",
        "look at the steps and their unit: a rate is a number from 0 to 1, such as 50% or 0.5")
    case .appliesToNobody: Words("kiểm tra `applies` và số liệu", "look at `applies` and the figures")
    case .nobodyEligible:
      Words("kiểm tra `eligible` và các trường hợp loại trừ", "look at `eligible` and the exclusions")
    case .noPlaces:
      Words(
        "tăng `quota`; tỷ lệ nhỏ thì ghi `round: up`", "raise `quota`; with a small share write `round: up`")
    case .neverDecides:
      Words(
        "bỏ tiêu chí phụ này, hoặc chọn một số liệu khác nhau giữa các đơn vị",
        "drop it, or choose a figure that differs from unit to unit")
    case .barsNobodyElse(_, let other, _):
      Words("so lại điều kiện với `\(other)`, có thể bỏ bớt một", "compare it with `\(other)`, one may be enough")
    }
  }
}
