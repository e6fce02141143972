import Diagnostics

extension CodeFamily {
  /// What can be wrong with expressions and summaries.
  static let expressions = CodeFamily(
    letter: "X", title: Words("Biểu thức và câu tóm tắt", "Expressions and summaries"),
    codes: expressionForm + expressionMeaning + summaries + [knownLater, notADate])

  private static let expressionForm = [
    CodeExplanation(
      "X001", Words("biểu thức để trống", "an empty expression"),
      Words("Ở đây cần một giá trị hoặc một điều kiện.", "A value or a condition is due here."),
      .criteria(wrong: #"applies: " ""#, right: "applies: received > 0")),
    CodeExplanation(
      "X002", Words("biểu thức quá dài", "an expression that is too long"),
      Words("Biểu thức dài tối đa 10.000 ký tự.", "An expression may have 10,000 characters."),
      .criteria(wrong: "value: answered + answered + … (10.000 ký tự)", right: "value: answered / received")),
    CodeExplanation(
      "X003", Words("ký tự lạ trong biểu thức", "a character without a meaning"),
      Words(
        "Biểu thức gồm mã, số, chữ trong dấu nháy, phép toán và dấu ngoặc.",
        "Expressions are ids, numbers, texts between quotes, operators and brackets."),
      .criteria(wrong: "value: answered $ received", right: "value: answered / received")),
    CodeExplanation(
      "X004", Words("thiếu dấu nháy đóng", "a text without its closing quote"),
      Words("Chữ trong biểu thức mở và đóng bằng cùng một loại nháy.", "A text ends with the quote that began it."),
      .criteria(wrong: #"grade >= "Khá and"#, right: #"grade >= "Khá" and"#)),
    CodeExplanation(
      "X005", Words("số viết sai", "a malformed number"),
      Words("Trước và sau dấu chấm thập phân đều phải có chữ số.", "There are digits on both sides of the point."),
      .criteria(wrong: "applies: received > .5", right: "applies: received > 0")),
    CodeExplanation(
      "X006", Words("số quá lớn", "a number too large"),
      Words("Số lớn nhất dùng được khoảng 1e308.", "The largest number is about 1e308."),
      .criteria(wrong: "applies: received > 1e999", right: "applies: received > 0")),
    CodeExplanation(
      "X007", Words("cách viết của ngôn ngữ khác", "the spelling of another language"),
      Words(
        "Biểu thức dùng and, or, not, ==, !=, <=, >=; `&&`, `=`, `<>`, `≥` là của phần mềm khác.",
        "Expressions have and, or, not, ==, !=, <=, >=; `&&`, `=`, `<>` and `≥` belong to others."),
      .criteria(wrong: "when: received > 0 && answered", right: "when: received > 0 and answered")),
    CodeExplanation(
      "X008", Words("dấu phẩy thập phân", "a decimal comma"),
      Words(
        "Trong biểu thức, dấu phẩy ngăn cách tham số; số thập phân dùng dấu chấm.",
        "In expressions a comma separates arguments; decimals take a point."),
      .criteria(wrong: #""round(updates / 52,5, 1)""#, right: #""round(updates / 52, 1)""#)),
    CodeExplanation(
      "X009", Words("biểu thức dở dang", "an expression that breaks off"),
      Words(
        "Thiếu một giá trị, một phép toán hoặc một dấu ngoặc ở chỗ được chỉ.",
        "A value, an operator or a bracket is missing at the place shown."),
      .criteria(wrong: "value: answered /", right: "value: answered / received")),
    CodeExplanation(
      "X010", Words("so sánh nối liền", "chained comparisons"),
      Words("Mỗi phép so sánh viết riêng, nối bằng and.", "Each comparison stands by itself, joined by and."),
      .criteria(wrong: "applies: 0 < received < 9000", right: "applies: received > 0")),
    CodeExplanation(
      "X011", Words("lồng nhau quá sâu", "nesting too deep"),
      Words("Dấu ngoặc và hàm lồng nhau tối đa 100 cấp.", "Brackets and calls may be nested 100 levels."),
      .criteria(wrong: "value: ((((… answered …))))", right: "value: answered / received")),
    CodeExplanation(
      "X012", Words("quá nhiều phép toán", "too many operators"),
      Words("Một biểu thức có tối đa 1.000 phép toán.", "An expression may have 1,000 operators."),
      .criteria(wrong: "value: 1 + 1 + 1 + …", right: "value: answered / received")),
    CodeExplanation(
      "X013", Words("không có hàm này", "a function that does not exist"),
      Words(
        "Các hàm: if, min, max, abs, round, floor, ceil, sqrt, ln, log10, exp, previous, awarded.",
        "The functions are if, min, max, abs, round, floor, ceil, sqrt, ln, log10, exp, previous, awarded."),
      .criteria(wrong: #""rond(updates / 52, 1)""#, right: #""round(updates / 52, 1)""#)),
    CodeExplanation(
      "X014", Words("sai số tham số của hàm", "the wrong number of arguments"),
      Words("Mỗi hàm nhận một số tham số nhất định.", "Each function takes so many arguments."),
      .criteria(wrong: #""round(updates / 52, 1, 2)""#, right: #""round(updates / 52, 1)""#)),
    CodeExplanation(
      "X015", Words("hàm cần một mã", "a function that takes an id"),
      Words(
        "`previous` và `awarded` nhận một mã, không nhận biểu thức.",
        "`previous` and `awarded` take an id, not an expression."),
      .criteria(wrong: #"previous("updates")"#, right: "previous(updates)")),
    CodeExplanation(
      "X016", Words("số năm không nguyên", "years that are not whole"),
      Words("`within` là số năm, từ 1 trở lên.", "`within` is a number of years, from 1."),
      .criteria(wrong: "awarded(W, within: 0.5)", right: "awarded(W, within: 1)")),
    CodeExplanation(
      "X017", Words("số chữ số thập phân sai", "decimals that are not whole"),
      Words("`round` nhận số nguyên từ -15 đến 15, viết trực tiếp.", "`round` takes a whole number from -15 to 15."),
      .criteria(wrong: #""round(updates / 52, 0.5)""#, right: #""round(updates / 52, 1)""#)),
  ]
}
