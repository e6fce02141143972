public import Diagnostics

extension ExpressionProblem {
  public var message: Words {
    switch self {
    case .empty: Words("biểu thức để trống", "the expression is empty")
    case .tooLong(let count, let limit):
      Words(
        "biểu thức dài \(count) ký tự, quá giới hạn \(limit)",
        "the expression has \(count) characters, over the limit of \(limit)")
    case .unexpectedCharacter(let character):
      Words("ký tự `\(character)` không dùng trong biểu thức", "`\(character)` has no meaning in an expression")
    case .unclosedText: Words("chuỗi chữ thiếu dấu nháy đóng", "the text has no closing quote")
    case .malformedNumber(let text, _):
      Words("`\(text)` không phải là số viết đúng", "`\(text)` is not a well-formed number")
    case .numberTooLarge(let text): Words("số `\(text)` quá lớn", "the number `\(text)` is too large")
    case .otherSpelling(let found, _):
      Words("`\(found)` không thuộc ngôn ngữ biểu thức", "`\(found)` does not belong to the expression language")
    case .decimalComma(let text):
      Words("`\(text)` dùng dấu phẩy làm dấu thập phân", "`\(text)` has a comma for a decimal point")
    case .expected(let expectation, let found): expectation.message(found: found)
    case .chainedComparison: Words("không nối liền hai phép so sánh được", "comparisons cannot be chained")
    case .nestedTooDeep(let limit):
      Words("biểu thức lồng nhau quá \(limit) cấp", "the expression is nested deeper than \(limit) levels")
    case .tooManyOperators(let limit):
      Words("biểu thức có quá \(limit) phép toán", "the expression has more than \(limit) operators")
    case .unknownFunction(let name, _): Words("không có hàm `\(name)`", "there is no function `\(name)`")
    case .wrongArgumentCount(let function, let takes, let found):
      Words(
        "hàm `\(function)` nhận \(takes.vietnamese) tham số, ở đây có \(found)",
        "`\(function)` takes \(takes.english), here \(found)")
    case .needsName(let function):
      Words("hàm `\(function)` cần một mã, không nhận biểu thức", "`\(function)` takes a bare id, not an expression")
    case .periodNotWhole:
      Words("số năm xét phải là số nguyên dương", "the number of years must be a positive whole number")
    case .placesNotWhole:
      Words(
        "số chữ số thập phân phải là số nguyên từ -15 đến 15, viết trực tiếp",
        "the number of decimals must be a whole number from -15 to 15, written out")
    case .unknownName(let name, _):
      Words("không có chỉ tiêu hay tiêu chí nào mang mã `\(name)`", "there is no metric or criterion `\(name)`")
    case .knownLater(let name, .scoring):
      Words("`\(name)` chỉ có sau khi tính điểm", "`\(name)` is known only after scoring")
    case .knownLater(let name, .ranking):
      Words("`\(name)` chỉ có sau khi xếp hạng", "`\(name)` is known only after ranking")
    case .unknownPrevious(let name, _):
      Words("không có số liệu năm trước của `\(name)`", "there is no figure of the previous year for `\(name)`")
    case .unknownAward(let name, _):
      Words("không có hạng mục khen thưởng nào mang mã `\(name)`", "there is no award `\(name)`")
    case .wrongKind(let found, let expected):
      Words(
        "chỗ này cần \(expected.vietnamese), nhưng đây là \(found.vietnamese)",
        "\(expected.english) is needed here, but this is \(found.english)")
    case .unknownLabel(let text, _, _):
      Words(
        "“\(text)” không có trong các giá trị được so sánh", "“\(text)” is not among the values it is compared with")
    case .unorderedText: Words("các giá trị này không có thứ tự trước sau", "these values have no order")
    case .differentLabels:
      Words("hai bên lấy giá trị từ hai danh sách khác nhau", "the two sides take their values from different lists")
    case .differentKinds(let left, let right):
      Words(
        "một bên là \(left.vietnamese), bên kia là \(right.vietnamese)",
        "one side is \(left.english), the other is \(right.english)")
    case .dividesByZero: Words("phép chia cho 0", "division by 0")
    case .textAlone(let text):
      Words("chuỗi “\(text)” không đi cùng chỉ tiêu nào", "the text “\(text)” stands beside nothing that has values")
    case .notADate(let text): Words("“\(text)” không phải là ngày", "“\(text)” is not a date")
    case .unclosedFigure: Words("thiếu dấu `}` đóng", "there is no closing `}`")
    case .unclosedClause: Words("thiếu dấu `]` đóng", "there is no closing `]`")
    case .nestedClause: Words("không lồng vế `[…]` trong vế khác được", "a `[…]` clause cannot stand inside another")
    case .strayBracket(let bracket): Words("dấu `\(bracket)` không có dấu mở", "`\(bracket)` closes nothing")
    case .unknownStyle(let name): Words("không có cách trình bày `\(name)`", "there is no style `\(name)`")
    case .clauseWithoutFigure: Words("vế `[…]` không chứa số liệu nào", "the `[…]` clause has no figure in it")
    case .percentOfText: Words("không trình bày chữ dưới dạng phần trăm được", "a text cannot be shown as a percentage")
    }
  }

  public var help: Words? {
    switch self {
    case .empty: Words("ghi một chỉ tiêu, ví dụ `answered / received`", "write a metric, such as `answered / received`")
    case .tooLong, .nestedTooDeep, .tooManyOperators:
      Words(
        "tách thành nhiều tiêu chí, hoặc thêm một chỉ tiêu đã tính sẵn",
        "split it into several criteria, or add a metric that is already computed")
    case .unexpectedCharacter("%"): Words("viết liền dấu % sau số: `70%`", "write the % right behind the number: `70%`")
    case .unexpectedCharacter:
      Words("bỏ ký tự này, hoặc đặt chữ trong dấu nháy", "remove it, or put text between quotes")
    case .unclosedText: Words("thêm dấu nháy đóng cùng loại", "add a closing quote of the same kind")
    case .malformedNumber(_, let suggestion?): Words("viết `\(suggestion)`", "write `\(suggestion)`")
    case .malformedNumber: Words("viết như `12`, `0.5`, `1e3` hoặc `70%`", "write it like `12`, `0.5`, `1e3` or `70%`")
    case .numberTooLarge: Words("dùng số dưới 1e308", "use a number below 1e308")
    case .otherSpelling(_, let right): Words("viết `\(right)`", "write `\(right)`")
    case .decimalComma(let text):
      Words("viết `\(text.withPoint)`", "write `\(text.withPoint)`")
    case .expected(let expectation, _): expectation.help
    case .chainedComparison(let suggestion): Words("viết `\(suggestion)`", "write `\(suggestion)`")
    case .unknownFunction(_, let likely) where !likely.isEmpty: .didYouMean(likely)
    case .unknownFunction:
      Words(
        "các hàm có sẵn: \(ExpressionParser.functions.joined(separator: ", "))",
        "the functions are \(ExpressionParser.functions.joined(separator: ", "))")
    case .wrongArgumentCount("if", _, _):
      Words("viết `if(điều kiện, giá trị, giá trị khác)`", "write `if(condition, value, other value)`")
    case .wrongArgumentCount: nil
    case .needsName("awarded"): Words("viết như `awarded(DM1, within: 2)`", "write it like `awarded(DM1, within: 2)`")
    case .needsName: Words("viết như `previous(updates)`", "write it like `previous(updates)`")
    case .periodNotWhole:
      Words("viết như `within: 2`: trong hai năm gần nhất", "write it like `within: 2`: in the last two years")
    case .placesNotWhole: Words("viết như `round(x, 2)`", "write it like `round(x, 2)`")
    case .unknownName(_, let likely) where !likely.isEmpty, .unknownPrevious(_, let likely) where !likely.isEmpty,
      .unknownAward(_, let likely) where !likely.isEmpty:
      .didYouMean(likely)
    case .knownLater(_, let step): step.help
    case .unknownName:
      Words("thêm chỉ tiêu vào metrics.yaml, hoặc sửa mã", "add the metric to metrics.yaml, or mend the id")
    case .unknownPrevious:
      Words("chỉ hỏi được năm trước của chỉ tiêu", "only a metric can be asked for its previous year")
    case .unknownAward: Words("dùng mã của một hạng mục trong `awards`", "use the id of one of the `awards`")
    case .wrongKind(.truth, _): Words("đổi thành số bằng `if(…, 1, 0)`", "turn it into a number with `if(…, 1, 0)`")
    case .wrongKind(.number, .truth):
      Words("so sánh với một số, ví dụ `… > 0`", "compare it with a number, as in `… > 0`")
    case .wrongKind(.text, _):
      Words("so sánh với một giá trị, ví dụ `… == \"Tốt\"`", "compare it with a value, as in `… == \"Tốt\"`")
    case .wrongKind(.date, .number):
      Words("trừ hai ngày cho nhau để có số ngày", "subtract two dates to get a number of days")
    case .wrongKind: nil
    case .unknownLabel(_, _, let likely) where !likely.isEmpty: .didYouMean(likely.map { "\"\($0)\"" })
    case .unknownLabel(_, let labels, _) where labels.isEmpty:
      Words("khai các loại ở `grades` trong tệp tiêu chí", "add the grades to the criteria file, under `grades`")
    case .unknownLabel(_, let labels, _):
      Words("các giá trị là: \(labels.joined(separator: ", "))", "the values are: \(labels.joined(separator: ", "))")
    case .unorderedText: Words("chỉ dùng `==` hoặc `!=`", "use only `==` or `!=`")
    case .differentLabels: Words("so sánh với một giá trị viết trong dấu nháy", "compare with a value between quotes")
    case .differentKinds(.truth, .text):
      Words(
        "chỉ tiêu đúng/sai thì viết một mình, hoặc thêm `not` phía trước",
        "write a yes/no metric by itself, or with `not` before it")
    case .differentKinds: Words("dùng hai vế cùng loại", "make both sides the same kind")
    case .dividesByZero: Words("kiểm tra lại số chia", "check the divisor")
    case .textAlone:
      Words("đặt nó cạnh một chỉ tiêu, ví dụ `grade == \"Tốt\"`", "put it beside a metric, as in `grade == \"Tốt\"`")
    case .notADate: Words("viết năm-tháng-ngày, như \"2016-05-17\"", "write year-month-day, such as \"2016-05-17\"")
    case .unclosedFigure:
      Words("đóng bằng `}`; muốn in dấu `{` thì viết `{{`", "close it with `}`; to print a `{`, write `{{`")
    case .unclosedClause:
      Words("đóng bằng `]`; muốn in dấu `[` thì viết `[[`", "close it with `]`; to print a `[`, write `[[`")
    case .nestedClause:
      Words(
        "tách thành hai vế nối tiếp; muốn in dấu `[` thì viết `[[`",
        "write one clause after the other; to print a `[`, write `[[`")
    case .strayBracket(let bracket):
      Words("muốn in dấu này thì viết `\(bracket)\(bracket)`", "to print it, write `\(bracket)\(bracket)`")
    case .unknownStyle: Words("chỉ có `percent`", "the only style is `percent`")
    case .clauseWithoutFigure:
      Words(
        "bỏ dấu ngoặc; muốn in dấu ngoặc thì viết `[[` và `]]`",
        "remove the brackets; to print them, write `[[` and `]]`")
    case .percentOfText: Words("bỏ `: percent`", "remove `: percent`")
    }
  }
}

extension ExpressionProblem.Expectation {
  fileprivate func message(found: String?) -> Words {
    let (vi, en) = found.map { ("gặp `\($0)`", "found `\($0)`") } ?? ("biểu thức đã hết", "the expression ends")
    return switch self {
    case .operand: Words("cần một giá trị, nhưng \(vi)", "a value is needed, but \(en)")
    case .operatorOrEnd: Words("cần một phép toán, nhưng \(vi)", "an operator is needed, but \(en)")
    case .closingBracket: Words("cần dấu `)`, nhưng \(vi)", "`)` is needed, but \(en)")
    case .commaOrClosingBracket: Words("cần dấu `,` hoặc `)`, nhưng \(vi)", "`,` or `)` is needed, but \(en)")
    case .missing: Words("sau `is` cần `missing`, nhưng \(vi)", "`missing` is needed behind `is`, but \(en)")
    case .period: Words("cần số năm xét, nhưng \(vi)", "the number of years is needed, but \(en)")
    }
  }

  fileprivate var help: Words {
    switch self {
    case .operand: Words("ghi một số, một chỉ tiêu hoặc mở ngoặc", "write a number, a metric or an opening bracket")
    case .operatorOrEnd:
      Words(
        "chữ phải đặt trong dấu nháy; giữa hai giá trị phải có phép toán",
        "put text between quotes; two values need an operator between them")
    case .closingBracket, .commaOrClosingBracket: Words("đóng ngoặc bằng `)`", "close the bracket with `)`")
    case .missing: Words("viết `is missing` hoặc `is not missing`", "write `is missing` or `is not missing`")
    case .period: Words("viết như `awarded(DM1, within: 2)`", "write it like `awarded(DM1, within: 2)`")
    }
  }
}

extension EvaluationStep {
  /// Where what the step gives can be used.
  fileprivate var help: Words {
    let keys = (self == .scoring ? "`ranking`, " : "") + "`exclusions`, `awards`"
    return Words("dùng trong \(keys) hoặc `summary`", "use it in \(keys) or `summary`")
  }
}

extension String {
  fileprivate var withPoint: String { String(map { $0 == "," ? "." : $0 }) }
}

extension ClosedRange<Int> {
  fileprivate var vietnamese: String {
    if lowerBound == upperBound { return "\(lowerBound)" }
    return upperBound == Int.max ? "ít nhất \(lowerBound)" : "từ \(lowerBound) đến \(upperBound)"
  }

  fileprivate var english: String {
    if upperBound == Int.max { return "at least \(lowerBound) argument\(lowerBound == 1 ? "" : "s")" }
    return lowerBound == upperBound
      ? "\(lowerBound) argument\(lowerBound == 1 ? "" : "s")" : "\(lowerBound) to \(upperBound) arguments"
  }
}

extension ExpressionKinds {
  fileprivate var vietnamese: String { names(["số", "đúng/sai", "chữ", "ngày"], or: "hoặc") }

  fileprivate var english: String { names(["a number", "a yes/no", "a text", "a date"], or: "or") }

  private func names(_ words: [String], or: String) -> String {
    zip([ExpressionKinds.number, .truth, .text, .date], words).filter { contains($0.0) }.map(\.1).joined(
      separator: " \(or) ")
  }
}
