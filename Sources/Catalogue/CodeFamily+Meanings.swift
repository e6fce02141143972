import Diagnostics

extension CodeFamily {
  /// What expressions say that cannot be.
  static let expressionMeaning = [
    CodeExplanation(
      "X018", Words("không có mã này", "an id that does not exist"),
      Words(
        "Biểu thức gọi chỉ tiêu trong metrics.yaml và tiêu chí, nhóm, điểm cộng trừ trong bộ tiêu chí.",
        "Expressions know the metrics of metrics.yaml and the criteria, groups and adjustments of the set."),
      .criteria(wrong: "value: answered / recieved", right: "value: answered / received")),
    CodeExplanation(
      "X019", Words("không có số liệu năm trước", "no figure of the previous year"),
      Words(
        "`previous` chỉ hỏi chỉ tiêu, và tệp số liệu năm trước phải có cột đó.",
        "`previous` asks for metrics only, and last year's table must have the column."),
      .criteria(wrong: "previous(A1)", right: "previous(updates)")),
    CodeExplanation(
      "X020", Words("không có hạng mục này", "an award that does not exist"),
      Words("`awarded` nhận mã của một hạng mục trong `awards`.", "`awarded` takes the id of one of the `awards`."),
      .criteria(wrong: "awarded(V, within: 1)", right: "awarded(W, within: 1)")),
    CodeExplanation(
      "X021", Words("sai loại giá trị", "the wrong kind of value"),
      Words(
        "Điều kiện cần đúng hoặc sai, giá trị và thứ tự cần số.",
        "A condition is true or false; values and keys are numbers."),
      .criteria(wrong: "applies: received,", right: "applies: received > 0,")),
    CodeExplanation(
      "X022", Words("chữ không có trong các giá trị", "a text that is none of the values"),
      Words(
        "So sánh với một giá trị không bao giờ xảy ra thì kết quả luôn như nhau.",
        "Compared with a value that never occurs, the outcome would always be the same."),
      .criteria(wrong: #"grade >= "Kha""#, right: #"grade >= "Khá""#)),
    CodeExplanation(
      "X023", Words("giá trị không có thứ tự", "values without an order"),
      Words("Chỉ xếp loại có thứ tự; lựa chọn khác chỉ so bằng hoặc khác.", "Only grades have an order."),
      .criteria(wrong: #"'board > "no""#, right: #"'board == "no""#)),
    CodeExplanation(
      "X024", Words("hai danh sách giá trị khác nhau", "values of different lists"),
      Words("Hai chỉ tiêu lựa chọn khác danh sách không so được.", "Choices of different lists cannot be compared."),
      .criteria(wrong: "'board == level", right: #"'board == "no""#)),
    CodeExplanation(
      "X025", Words("hai vế khác loại", "sides of different kinds"),
      Words("Số chỉ so với số, chữ với chữ.", "Numbers are compared with numbers, texts with texts."),
      .criteria(wrong: "'board == 0", right: #"'board == "no""#)),
    CodeExplanation(
      "X026", Words("chia cho 0", "division by 0"),
      Words("Số chia viết trong biểu thức là 0.", "The divisor written in the expression is 0."),
      .criteria(wrong: "updates / 0, 1", right: "updates / 52, 1")),
    CodeExplanation(
      "X027", Words("chữ không đi cùng chỉ tiêu nào", "a text beside nothing"),
      Words("Hai chữ viết sẵn so với nhau thì không nói lên điều gì.", "Two literal texts compared say nothing."),
      .criteria(wrong: #""Tốt" >= "Khá""#, right: #"grade >= "Khá""#)),
  ]

  static let summaries = [
    CodeExplanation(
      "X028", Words("thiếu dấu } trong câu tóm tắt", "a figure without its }"),
      Words("Số liệu đặt trong `{…}`.", "Figures stand in `{…}`."),
      .criteria(wrong: #", xếp loại {grade""#, right: #", xếp loại {grade}""#)),
    CodeExplanation(
      "X029", Words("thiếu dấu ] trong câu tóm tắt", "a clause without its ]"),
      Words(
        "Vế trong `[…]` được bỏ khi số liệu trong đó không tính được.",
        "A clause in `[…]` is dropped when a figure in it is undefined."),
      .criteria(wrong: " : percent}, xếp", right: " : percent}], xếp")),
    CodeExplanation(
      "X030", Words("vế trong vế", "a clause within a clause"),
      Words("Các vế `[…]` chỉ viết nối tiếp nhau.", "Clauses follow each other, none holds another."),
      .criteria(
        wrong: "[; trả lời [{answered / received : percent}]]", right: "[; trả lời {answered / received : percent}]")),
    CodeExplanation(
      "X031", Words("dấu đóng thừa", "a bracket that closes nothing"),
      Words("Muốn in dấu ngoặc thì viết hai lần.", "A bracket to be printed is written twice."),
      .criteria(wrong: "Đăng {updates} tin]", right: "Đăng {updates} tin")),
    CodeExplanation(
      "X032", Words("không có cách trình bày này", "a style that does not exist"),
      Words("Chỉ có `percent`.", "There is only `percent`."),
      .criteria(wrong: "{answered / received : percents}", right: "{answered / received : percent}")),
    CodeExplanation(
      "X033", Words("vế không có số liệu", "a clause without a figure"),
      Words("Không có số liệu thì vế không bao giờ bị bỏ, dấu ngoặc là thừa.", "Without a figure it is never dropped."),
      .criteria(wrong: "Đăng {updates} tin[ cả năm]", right: "Đăng {updates} tin")),
    CodeExplanation(
      "X034", Words("phần trăm của chữ", "a percentage of a text"),
      Words("Chỉ số mới trình bày dưới dạng phần trăm được.", "Only numbers are shown as percentages."),
      .criteria(wrong: "{grade : percent}", right: "{grade}")),
  ]

  static let knownLater = CodeExplanation(
    "X035", Words("chưa biết ở bước này", "not known yet"),
    Words(
      "Tiêu chí chưa biết tổng điểm và xếp loại, thứ tự chưa biết hạng; dùng chúng ở bước sau.",
      "Criteria do not know totals and grades yet, the ranking's keys no ranks; use them in later steps."),
    .criteria(wrong: "applies: total > 0,", right: "applies: received > 0,"))

  static let notADate = CodeExplanation(
    "X036", Words("chữ không phải là ngày", "a text that is no date"),
    Words(
      "Ngày so sánh với một chữ viết năm-tháng-ngày.", "A date is compared with a text that says year, month and day."),
    .file("metrics.yaml", wrong: #"received >= "2016-13-01""#, right: #"received >= "2016-01-01""#))
}
