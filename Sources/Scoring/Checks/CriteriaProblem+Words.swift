public import Diagnostics

extension CriteriaProblem {
  public var code: String {
    switch self {
    case .duplicateID: "C001"
    case .hidesMetric, .reservedID: "C002"
    case .invalidID: "C003"
    case .pointsDoNotAddUp, .groupPointsDoNotAddUp: "C004"
    case .cycle: "C005"
    case .needsText, .needsNumber, .selfAssessedNeedsNumber: "C006"
    case .unknownMethod: "C007"
    case .unknownParameter, .missingParameter: "C008"
    case .unknownBlock: "C009"
    case .blockWithoutValue: "C010"
    case .stepsNotRising: "C011"
    case .argument(_, let fault): fault.code
    case .fillsTextWithNumber: "C017"
    case .gradesShareBound: "C018"
    case .gradeOutOfOrder: "C038"
    case .unknownMetric: "C019"
    case .notPositivePoints: "C020"
    case .emptyGroup, .noCriteria: "C021"
    case .archiveTooShort: "C022"
    case .policyNeedsSums: "C024"
    case .pointsBesideWeights: "C025"
    case .negativeWeight: "C026"
    case .unknownCombination: "C027"
    case .zeroExponent: "C028"
    case .notAShare: "C029"
    case .unknownAdjustment: "C030"
    case .capMixesSigns: "C031"
    case .takesOneValue: "C032"
    case .idleParameter: "C033"
    case .judgeTwice: "C034"
    case .tooFewJudges: "C035"
    case .abstentionReadAsZero: "C036"
    case .percentageOfCount, .stepBeyondShare: "C037"
    }
  }

  public var message: Words {
    switch self {
    case .duplicateID(let id): Words("mã `\(id)` dùng hai lần", "the id `\(id)` is used twice")
    case .hidesMetric(let id): Words("mã `\(id)` trùng với một chỉ tiêu", "the id `\(id)` hides a metric")
    case .reservedID(let id):
      Words("`\(id)` là từ riêng của biểu thức, không dùng làm mã", "`\(id)` is a word of the expressions, not an id")
    case .invalidID(let id):
      Words(
        "mã `\(id)` phải gồm chữ, số, dấu gạch dưới và không bắt đầu bằng số",
        "the id `\(id)` must be letters, digits and underscores, not starting with a digit")
    case .pointsDoNotAddUp(let sum, let scale):
      Words(
        "điểm các tiêu chí cộng lại là \(text(sum, .vietnamese)), không phải \(text(scale, .vietnamese))",
        "the criteria's points add up to \(text(sum, .english)), not \(text(scale, .english))")
    case .groupPointsDoNotAddUp(let group, let sum, let points):
      Words(
        "nhóm `\(group)` ghi \(text(points, .vietnamese)) điểm nhưng các tiêu chí cộng lại là \(text(sum, .vietnamese))",
        "group `\(group)` has \(text(points, .english)) points but its criteria add up to \(text(sum, .english))")
    case .cycle(let ids):
      Words(
        "các tiêu chí tính vòng: \(ids.joined(separator: " → "))",
        "criteria depend on each other in a circle: \(ids.joined(separator: " → "))")
    case .needsText(let method):
      Words(
        "cách tính `\(method)` cần chỉ tiêu lựa chọn, ở đây là số",
        "the method `\(method)` takes a choice, here is a number")
    case .needsNumber(let method):
      Words("cách tính `\(method)` cần số, ở đây không phải số", "the method `\(method)` takes a number, here is none")
    case .selfAssessedNeedsNumber(let metric):
      Words("điểm tự chấm cần số, `\(metric)` không phải số", "self-assessed points are numbers, `\(metric)` has none")
    case .unknownMethod(let name): Words("không có cách tính `\(name)`", "there is no method `\(name)`")
    case .unknownParameter(let method, let name, _):
      Words("cách tính `\(method)` không có tham số `\(name)`", "the method `\(method)` has no parameter `\(name)`")
    case .missingParameter(let method, let name):
      Words("cách tính `\(method)` thiếu tham số `\(name)`", "the method `\(method)` lacks its parameter `\(name)`")
    case .unknownBlock(let id, _): Words("không có khối `\(id)`", "there is no block `\(id)`")
    case .blockWithoutValue(let block, let parameter):
      Words(
        "`\(parameter)` chưa có giá trị cho khối \(block.title.vi) (`\(block.id)`)",
        "`\(parameter)` has no value for the block \(block.title.en) (`\(block.id)`)")
    case .argument(let criterion, let fault): fault.message(criterion: criterion)
    case .stepsNotRising(let key, let before):
      Words(
        "mức `\(key)` không lớn hơn mức đứng trước `\(before)`",
        "the step `\(key)` is not above the step before it, `\(before)`")
    case .fillsTextWithNumber:
      Words("giá trị ở đây là lựa chọn, không thể thay bằng số", "the value here is a choice, a number cannot stand in")
    case .gradesShareBound(let one, let other):
      Words(
        "xếp loại `\(one)` và `\(other)` có cùng mức điểm", "the grades `\(one)` and `\(other)` start at the same total"
      )
    case .gradeOutOfOrder(let grade, let before):
      Words(
        "mức của xếp loại `\(grade.title)` (\(text(grade.from, .vietnamese))) không theo thứ tự sau `\(before.title)` (\(text(before.from, .vietnamese)))",
        "the grade `\(grade.title)` (\(text(grade.from, .english))) is out of order behind `\(before.title)` (\(text(before.from, .english)))"
      )
    case .unknownMetric(let id, _): Words("không có chỉ tiêu `\(id)`", "there is no metric `\(id)`")
    case .notPositivePoints(let points):
      Words(
        "điểm phải lớn hơn 0, ở đây là \(text(points, .vietnamese))",
        "points must be above 0, here they are \(text(points, .english))")
    case .emptyGroup: Words("nhóm không có tiêu chí nào", "the group has no criteria")
    case .policyNeedsSums(let policy, let group):
      group.map {
        Words(
          "`\(policy.rawValue)` cần cộng điểm ở mọi nhóm, nhóm `\($0)` thì không",
          "`\(policy.rawValue)` asks for sums of points in every group, `\($0)` has none")
      }
        ?? Words(
          "`\(policy.rawValue)` cần cộng điểm ở mọi nhóm",
          "`\(policy.rawValue)` asks for sums of points in every group")
    case .pointsBesideWeights(let id):
      Words("`\(id)` có điểm, còn tiêu chí cùng nhóm có trọng số", "`\(id)` has points, its siblings have weights")
    case .negativeWeight(let weight):
      Words(
        "trọng số phải lớn hơn 0, ở đây là \(text(weight, .vietnamese))",
        "a weight must be above 0, here it is \(text(weight, .english))")
    case .unknownCombination(let name): Words("không có cách tổng hợp `\(name)`", "there is no combination `\(name)`")
    case .zeroExponent:
      Words("số mũ của trung bình lũy thừa không được là 0", "the exponent of a power mean must not be 0")
    case .unknownAdjustment(let id, _): Words("không có điểm cộng, trừ `\(id)`", "there is no adjustment `\(id)`")
    case .capMixesSigns(let one, let other):
      Words(
        "`\(one)` và `\(other)` không cùng là điểm cộng hay điểm trừ",
        "`\(one)` and `\(other)` are a bonus and a penalty")
    case .takesOneValue(let method):
      Words(
        "cách tính `\(method)` chấm một giá trị, ở đây là một danh sách",
        "the method `\(method)` scores one value, here is a list")
    case .idleParameter(let name, let missing):
      Words(
        "`\(name)` không có tác dụng khi không có `\(missing)`", "`\(name)` does nothing without `\(missing)`")
    case .judgeTwice(let judge):
      Words("giám khảo `\(judge)` có tên hai lần", "the judge `\(judge)` is named twice")
    case .tooFewJudges(let judges, let needed):
      Words(
        "bỏ bớt điểm như vậy cần ít nhất \(needed) giám khảo, ở đây có \(judges)",
        "dropping so many marks needs \(needed) judges at least, here are \(judges)")
    case .abstentionReadAsZero(let metric):
      Words(
        "dấu `-` của giám khảo `\(metric)` sẽ thành điểm 0, không phải là không chấm",
        "a `-` of the judge `\(metric)` would be a mark of 0, not an abstention")
    case .percentageOfCount(let step, let value):
      Words(
        "mức `\(step)` là phần trăm nhưng `\(value)` là số lượng",
        "the step `\(step)` is a percentage, but `\(value)` is a number of things")
    case .stepBeyondShare(let step, let value):
      Words(
        "mức `\(step)` không bao giờ đạt được: `\(value)` là tỷ lệ, nhiều nhất là 1",
        "the step `\(step)` is never reached: `\(value)` is a share, 1 at most")
    case .notAShare(let found): Words("`\(found)` không phải là một tỷ lệ", "`\(found)` is not a share")
    case .noCriteria: Words("bộ tiêu chí không có tiêu chí nào", "the set has no criteria")
    case .archiveTooShort(let years, let known):
      Words(
        "biểu thức cần quyết định của \(years) năm trước, kho lưu chỉ có \(known) năm",
        "the expression asks for the decisions of \(counted(years, "year")) back, the archive has \(known)")
    }
  }

  public var help: Words? {
    switch self {
    case .duplicateID: Words("đặt mã khác cho một trong hai", "give one of them another id")
    case .hidesMetric, .reservedID: Words("đặt mã khác", "choose another id")
    case .invalidID: Words("viết như A1, B_2", "write it like A1, B_2")
    case .pointsDoNotAddUp(let sum, let scale):
      Words(
        "sửa điểm các tiêu chí cho đủ \(text(scale, .vietnamese)), hoặc ghi `points: \(text(sum, .english))`",
        "make the criteria add up to \(text(scale, .english)), or write `points: \(text(sum, .english))`")
    case .groupPointsDoNotAddUp:
      Words(
        "bỏ `points` của nhóm, hoặc sửa điểm các tiêu chí", "leave out the group's `points`, or mend the criteria's")
    case .cycle:
      Words("bỏ một trong các mã đó khỏi biểu thức", "take one of these ids out of its expression")
    case .needsText:
      Words("dùng `bands`, `proportion` hoặc `target` cho số", "use `bands`, `proportion` or `target` for numbers")
    case .needsNumber: Words("dùng `choice` cho chỉ tiêu lựa chọn", "use `choice` for choices")
    case .selfAssessedNeedsNumber:
      Words("nêu chỉ tiêu loại `number` hoặc `count`", "name a metric of the type `number` or `count`")
    case .unknownMethod(let name):
      Words.alternatives(
        to: name, among: ScoringMethod.all.map(\.name), called: Words("cách tính điểm", "methods"),
        listedIn: "Criteria/README.md")
    case .unknownParameter(_, _, let known) where known.isEmpty:
      Words("bỏ tham số này", "take the parameter away")
    case .unknownParameter(_, let name, let known):
      Words.alternatives(
        to: name, among: known, called: Words("tham số", "parameters"), listedIn: "Criteria/README.md")
    case .missingParameter(_, let name): Words("thêm `\(name)`", "add `\(name)`")
    case .unknownBlock(let id, let known):
      Words.alternatives(
        to: id, among: known + ["other"], called: Words("khối", "blocks"), listedIn: "report.yaml")
    case .blockWithoutValue(let block, _):
      Words("thêm `\(block.id): …` hoặc `other: …`", "add `\(block.id): …` or `other: …`")
    case .argument(_, let fault): fault.help
    case .stepsNotRising: Words("xếp các mức từ thấp lên cao", "put the steps in rising order")
    case .fillsTextWithNumber: Words("dùng `error`, `zero` hoặc `exclude`", "use `error`, `zero` or `exclude`")
    case .gradesShareBound: Words("cho mỗi xếp loại một mức điểm riêng", "give each grade a bound of its own")
    case .gradeOutOfOrder:
      Words(
        "viết các xếp loại từ cao xuống thấp (hoặc từ thấp lên cao), mức điểm theo cùng thứ tự",
        "write grades from the highest to the lowest (or the other way round), their totals in the same order")
    case .unknownMetric(let id, let known):
      Words.alternatives(to: id, among: known, called: Words("chỉ tiêu", "metrics"), listedIn: "metrics.yaml")
    case .notPositivePoints: Words("ghi số điểm tối đa", "write the maximum points")
    case .policyNeedsSums:
      Words("dùng `not_applicable: rescale_siblings`", "use `not_applicable: rescale_siblings`")
    case .pointsBesideWeights:
      Words(
        "dùng `weight` cho cả nhóm, hoặc `points` cho cả nhóm", "give the whole group `weight`, or all of it `points`")
    case .negativeWeight: Words("ghi trọng số lớn hơn 0", "write a weight above 0")
    case .unknownCombination(let name):
      Words.alternatives(
        to: name, among: Combination.all.map(\.name), called: Words("cách tổng hợp", "combinations"),
        listedIn: "README.md")
    case .zeroExponent: Words("dùng `geometric` cho trung bình nhân", "use `geometric` for the geometric mean")
    case .unknownAdjustment(let id, let known):
      Words.alternatives(
        to: id, among: known, called: Words("điểm cộng, trừ", "adjustments"), listedIn: "`adjustments`")
    case .capMixesSigns: Words("đặt mức trần riêng cho mỗi loại", "give bonuses and penalties caps of their own")
    case .takesOneValue:
      Words(
        "dùng `panel`, hoặc viết một biểu thức như `(a + b) / 2`",
        "use `panel`, or write one expression such as `(a + b) / 2`")
    case .idleParameter(let name, let missing):
      Words("thêm `\(missing)`, hoặc bỏ `\(name)`", "add `\(missing)`, or take `\(name)` away")
    case .judgeTwice: Words("bỏ bớt một lần", "take one of them away")
    case .tooFewJudges:
      Words("giảm `drop`, hoặc dùng `average: median`", "lower `drop`, or use `average: median`")
    case .abstentionReadAsZero(let metric):
      Words(
        "ghi `nothing_arose: not_applicable` cho `\(metric)` trong metrics.yaml",
        "give `\(metric)` `nothing_arose: not_applicable` in metrics.yaml")
    case .percentageOfCount(let step, _):
      Words(
        "viết số lượng, như `\(step.dropLast())`, hoặc lấy giá trị là một tỷ lệ như `a / b`",
        "write a number, such as `\(step.dropLast())`, or score a share such as `a / b`")
    case .stepBeyondShare(let step, _): Words("viết `\(step)%`", "write `\(step)%`")
    case .notAShare: Words("ghi một số từ 0 đến 1, như 0.67 hoặc 67%", "give a number from 0 to 1, such as 0.67 or 67%")
    case .emptyGroup, .noCriteria: Words("thêm tiêu chí dưới `criteria:`", "add criteria under `criteria:`")
    case .archiveTooShort:
      Words(
        "thêm quyết định các năm trước vào `previous: decisions:` (cột `year`)",
        "add the earlier decisions to `previous: decisions:` (column `year`)")
    }
  }
}

extension MethodFault {
  var code: String {
    switch self {
    case .pointsAboveMaximum: "C012"
    case .negativePoints: "C013"
    case .notPositive, .outside: "C014"
    case .noChoice: "C015"
    case .unknownChoice: "C016"
    case .equalEnds: "C023"
    }
  }

  func message(criterion: String) -> Words {
    switch self {
    case .pointsAboveMaximum(_, _, let points, let maximum):
      Words(
        "tiêu chí `\(criterion)` có \(text(maximum, .vietnamese)) điểm nhưng có mức tới \(text(points, .vietnamese))",
        "criterion `\(criterion)` has \(text(maximum, .english)) points but its steps reach \(text(points, .english))")
    case .negativePoints(_, let key, let points):
      Words(
        "mức `\(key)` có điểm âm: \(text(points, .vietnamese))",
        "the step `\(key)` has negative points: \(text(points, .english))")
    case .notPositive(let parameter, let value):
      Words(
        "`\(parameter)` phải lớn hơn 0, ở đây là \(text(value, .vietnamese))",
        "`\(parameter)` must be above 0, here it is \(text(value, .english))")
    case .outside(let parameter, let value, let range):
      Words(
        "`\(parameter)` phải từ \(text(range.lowerBound, .vietnamese)) đến \(text(range.upperBound, .vietnamese)), ở đây là \(text(value, .vietnamese))",
        "`\(parameter)` must be from \(text(range.lowerBound, .english)) to \(text(range.upperBound, .english)), here it is \(text(value, .english))"
      )
    case .equalEnds(let end):
      Words("hai mức bằng nhau: \(text(end, .vietnamese))", "both ends are \(text(end, .english))")
    case .noChoice(let label): Words("câu trả lời `\(label)` chưa có điểm", "the answer `\(label)` has no points")
    case .unknownChoice(let key, _):
      Words("chỉ tiêu không có câu trả lời `\(key)`", "the metric has no answer `\(key)`")
    }
  }

  var help: Words? {
    switch self {
    case .pointsAboveMaximum(_, _, let points, let maximum):
      Words(
        "hạ mức này xuống \(text(maximum, .vietnamese)), hoặc nâng `points` lên \(text(points, .vietnamese))",
        "lower the step to \(text(maximum, .english)), or raise `points` to \(text(points, .english))")
    case .negativePoints: Words("dùng `adjustments` cho điểm trừ", "use `adjustments` for penalties")
    case .outside(_, let value, 0...1) where value > 1 && value <= 100:
      Words("viết `\(text(value, .english))%`", "write `\(text(value, .english))%`")
    case .notPositive, .outside: nil
    case .equalEnds: Words("cho hai mức khác nhau", "give two different ends")
    case .noChoice(let label): Words("thêm `\(label): …`", "add `\(label): …`")
    case .unknownChoice(let key, let labels):
      Words.alternatives(
        to: key, among: labels, called: Words("câu trả lời", "answers"), listedIn: "metrics.yaml")
    }
  }
}

private func text(_ number: Double, _ language: Language) -> String {
  NumberText.format(number, places: nil, grouping: false, language: language)
}
