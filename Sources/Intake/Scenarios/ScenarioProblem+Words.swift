public import Diagnostics
import Scoring

extension ScenarioProblem {
  public var code: String {
    switch self {
    case .notAnAssignment: "H001"
    case .unknownTarget: "H002"
    case .ambiguousTarget: "H003"
    case .inSeveralSets: "H004"
    case .listInTheWay: "H005"
    case .figureNotNamed: "H006"
    case .relativeUnclear: "H007"
    case .notANumberNow: "H008"
    case .percentageUnclear: "H009"
    case .assumedTwice: "H010"
    case .noScenarios, .noAssignments: "H011"
    case .nothingAssumed: "H012"
    case .stepsAbovePoints: "C012"
    case .scaled: "H101"
    case .stepsBelowPoints: "H102"
    }
  }

  public var severity: Severity {
    switch self {
    case .scaled, .stepsBelowPoints: .warning
    default: .error
    }
  }

  public var message: Words {
    switch self {
    case .notAnAssignment(let text): Words("`\(text)` không phải là một giả định", "`\(text)` assumes nothing")
    case .unknownTarget(let name, _):
      Words("bộ tiêu chí không có `\(name)`", "the criteria have no `\(name)`")
    case .ambiguousTarget(let name, let paths):
      Words("có \(paths.count) mục tên `\(name)`", "`\(name)` is the name of \(paths.count) things")
    case .inSeveralSets(let name, let sets):
      Words(
        "`\(name)` có trong \(sets.count) bộ tiêu chí: \(sets.joined(separator: ", "))",
        "`\(name)` stands in \(sets.count) criteria sets: \(sets.joined(separator: ", "))")
    case .listInTheWay(let path):
      Words("`\(path)` là một danh sách, không có khóa bên trong", "`\(path)` is a list, without keys in it")
    case .figureNotNamed(let target):
      Words("`\(target)` chưa nêu đủ đơn vị và chỉ tiêu", "`\(target)` does not name a unit and a metric")
    case .relativeUnclear(let target, let value):
      Words(
        "không rõ `\(value)` là thêm chừng ấy hay bằng chừng ấy ở `\(target)`",
        "`\(value)` may mean so much more of `\(target)`, or just so much")
    case .notANumberNow(let target):
      Words("`\(target)` hiện không có con số để thêm, bớt", "`\(target)` has no number now that could grow or shrink")
    case .percentageUnclear(let target, let value):
      Words(
        "không rõ `\(value)` tính theo `\(target)` hiện tại hay là điểm phần trăm",
        "`\(value)` may be a share of what `\(target)` is now, or percentage points")
    case .assumedTwice(let target):
      Words("`\(target)` được giả định hai lần", "`\(target)` is assumed twice")
    case .noScenarios: Words("tệp không có kịch bản nào", "the file has no scenarios")
    case .noAssignments: Words("kịch bản không giả định gì", "the scenario assumes nothing")
    case .nothingAssumed: Words("chưa nêu giả định nào", "nothing is assumed")
    case .stepsAbovePoints(let criterion, let reach, let points, _):
      Words(
        "tiêu chí `\(criterion)` có \(text(points, .vietnamese)) điểm nhưng có mức tới \(text(reach, .vietnamese))",
        "criterion `\(criterion)` has \(text(points, .english)) points but its steps reach \(text(reach, .english))")
    case .stepsBelowPoints(let criterion, let reach, let points, _):
      Words(
        "tiêu chí `\(criterion)` có \(text(points, .vietnamese)) điểm nhưng mức cao nhất vẫn là \(text(reach, .vietnamese))",
        "criterion `\(criterion)` has \(text(points, .english)) points, but its highest step is still \(text(reach, .english))"
      )
    case .scaled(let sum, let scale):
      Words(
        "điểm các tiêu chí nay cộng lại là \(text(sum, .vietnamese)); tổng điểm vẫn quy về thang \(text(scale, .vietnamese))",
        "the criteria's points now add up to \(text(sum, .english)); totals are still on the scale of \(text(scale, .english))"
      )
    }
  }

  public var help: Words? {
    switch self {
    case .notAnAssignment:
      Words(
        "viết mã.khóa=giá trị, như B2.points=30 hoặc metrics.SNV.updates=300",
        "write id.key=value, such as B2.points=30 or metrics.SNV.updates=300")
    case .unknownTarget(let name, let known):
      Words.alternatives(
        to: name, among: known, called: Words("mã và khóa", "ids and keys"), listedIn: "Criteria/README.md")
    case .ambiguousTarget(_, let paths):
      Words("viết đủ: \(quoted(paths, or: "hoặc"))", "write it in full: \(quoted(paths, or: "or"))")
    case .inSeveralSets(let name, let sets):
      Words(
        "viết mã bộ trước, như `\(sets.first ?? "").\(name)`, hoặc chỉ xét một bộ bằng --criteria",
        "put the set's id before it, as in `\(sets.first ?? "").\(name)`, or take one set by --criteria")
    case .listInTheWay(let path):
      Words("nêu cả danh sách: `\(path)=[…]`", "give the whole list: `\(path)=[…]`")
    case .figureNotNamed:
      Words("viết như metrics.SNV.updates=300", "write it like metrics.SNV.updates=300")
    case .relativeUnclear(let target, let value):
      Words(
        "viết `\(target)+=\(value.dropFirst())` để thêm, `\(target)=\(value.dropFirst())` để đặt bằng",
        "write `\(target)+=\(value.dropFirst())` for more, `\(target)=\(value.dropFirst())` for just so much")
    case .notANumberNow(let target): Words("viết giá trị mới: `\(target)=…`", "write what it becomes: `\(target)=…`")
    case .percentageUnclear(let target, _):
      Words(
        "viết giá trị mới: `\(target)=…`; phần trăm chỉ dùng cho số đếm và điểm",
        "write what it becomes: `\(target)=…`; only counts and points take percentages")
    case .assumedTwice: Words("chỉ giữ một lần", "keep one of them")
    case .noScenarios:
      Words("thêm `mã: {set: {B2.points: 30}}`", "add `id: {set: {B2.points: 30}}`")
    case .noAssignments: Words("thêm giả định, như `B2.points: 30`", "add what is assumed, such as `B2.points: 30`")
    case .nothingAssumed:
      Words(
        "thêm --set B2.points=30, hoặc --scenarios và tên tệp", "add --set B2.points=30, or --scenarios and a file")
    case .stepsAbovePoints(_, _, _, let way):
      Words("hạ các mức theo cùng tỷ lệ: \(way)", "lower the steps in proportion: \(way)")
    case .stepsBelowPoints(_, _, _, let way):
      Words("nâng các mức theo cùng tỷ lệ: \(way)", "raise the steps in proportion: \(way)")
    case .scaled:
      Words(
        "muốn điểm vẫn cộng đủ thang thì đổi thêm điểm của tiêu chí khác trong cùng lần thử",
        "to have points add up to the scale, change those of another criterion as well")
    }
  }

  private func quoted(_ paths: [String], or: String) -> String {
    let all = paths.map { "`\($0)`" }
    return all.count < 2 ? all.joined() : all.dropLast().joined(separator: ", ") + " \(or) " + all[all.count - 1]
  }
}

private func text(_ number: Double, _ language: Language) -> String {
  NumberText.format(number, places: nil, grouping: false, language: language)
}
