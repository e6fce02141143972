import Diagnostics

extension CodeFamily {
  /// What can be wrong with values in tables as sent. The examples are columns, one cell a line.
  static let values = CodeFamily(
    letter: "V", title: Words("Giá trị trong bảng gửi đến", "Values in tables as sent"),
    codes: [
      CodeExplanation(
        "V001", Words("số đọc được hai cách", "a number that is two"),
        Words(
          "2.015 là hai nghìn không trăm mười lăm hoặc hai phẩy không trăm mười lăm; không ô nào trong cột cho biết. Chương trình không đoán theo máy.",
          "2.015 may be two thousand and fifteen or a little above two; no cell of the column tells, and the machine's settings are not asked."
        ), .column(wrong: "2.015\n3.120", right: "2015\n3120")),
      CodeExplanation(
        "V002", Words("số viết khác cả cột", "a number unlike the column's others"),
        Words(
          "Các ô khác dùng dấu phẩy thập phân, ô này dấu chấm, hoặc ngược lại.",
          "The other cells have a decimal comma, this one a point, or the other way round."),
        .column(wrong: "4,5\n3,25\n4.5", right: "4,5\n3,25\n4,5")),
      CodeExplanation(
        "V003", Words("số không chính xác", "a number that is not exact"),
        Words("“Trên”, “gần”, “khoảng” không chấm điểm được.", "\"Over\", \"nearly\" and \"about\" cannot be scored."),
        .column(wrong: "trên 550", right: "553")),
      CodeExplanation(
        "V004", Words("đơn vị tính khác", "another unit of measure"),
        Words(
          "Sau số chỉ được ghi đơn vị tính của chỉ tiêu; “nghìn”, “triệu” thì viết đủ số.",
          "Only the metric's own unit may stand behind a figure; thousands and millions are written out."),
        .column(wrong: "2 nghìn", right: "2000 câu")),
      CodeExplanation(
        "V005", Words("chỗ có %, chỗ không", "percent signs in some cells"),
        Words(
          "Không rõ 92 là 92% hay 92 lần.", "Whether 92 is 92 percent or ninety-two cannot be told."),
        .column(wrong: "92%\n95%\n92", right: "92%\n95%\n92%")),
      CodeExplanation(
        "V006", Words("“không có” nghĩa là gì", "an unclear \"none\""),
        Words(
          "Số 0, không phát sinh và chưa có số liệu là ba điều khác nhau.",
          "Zero, nothing arose and no figure are three things."),
        .column(wrong: "không có", right: "Không phát sinh")),
      CodeExplanation(
        "V007", Words("không phải số", "not a number"),
        Words(
          "Không phải số theo kiểu Việt (1.234,5) lẫn kiểu Anh (1,234.5).",
          "Neither in the Vietnamese convention (1.234,5) nor in the English one (1,234.5)."),
        .column(wrong: "1.2.46", right: "1.246,0")),
      CodeExplanation(
        "V008", Words("không phải ngày", "not a date"),
        Words("Ngày viết ngày/tháng/năm; ngày ấy phải có trong lịch.", "Dates are day/month/year and in the calendar."),
        .dates(wrong: "31/02/2017", right: "28/02/2017")),
      CodeExplanation(
        "V009", Words("tháng viết trước ngày", "a month before its day"),
        Words("Kiểu Mỹ; chương trình không tự đảo.", "The American order; nothing is swapped in silence."),
        .dates(wrong: "3/25/2016", right: "25/3/2016")),
      CodeExplanation(
        "V010", Words("không rõ ngày hay tháng", "day or month"),
        Words(
          "Trong cột có ngày viết kiểu Mỹ, nên ngày này đọc cách nào cũng được.",
          "The column has American dates, so that this one may be either; the others are refused as V009."),
        .dates(wrong: "3/25/2016\n3/2/2016", right: "25/3/2016\n2/3/2016")),
      CodeExplanation(
        "V011", Words("năm hai chữ số", "a year of two figures"),
        Words("02/03/17 có thể là nhiều ngày.", "02/03/17 may be several days."),
        .dates(wrong: "02/03/17", right: "02/03/2017")),
      CodeExplanation(
        "V012", Words("năm khó tin", "an improbable year"),
        Words("Năm ngoài khoảng của bảng thường là gõ nhầm.", "A year far from the table's is a slip, as a rule."),
        .dates(wrong: "10/02/2106", right: "10/02/2016")),
      CodeExplanation(
        "V013", Words("ngày có thể bị đảo", "a date that may be swapped"),
        Words(
          "Máy để kiểu Mỹ đổi 3/2/2016 thành ngày 2 tháng 3, còn 25/3/2016 thì để nguyên là chữ.",
          "A machine set to American turns 3/2/2016 into 2 March and leaves 25/3/2016 as text."),
        .dates(wrong: "25/3/2016\n=42403\n=42431\n=42464", right: "25/3/2016\n=42403\n=42431\n=42480")),
    ])
}

extension CodeExample {
  /// Cells of a column of figures, one a line.
  fileprivate static func column(wrong: String, right: String) -> CodeExample {
    CodeExample(home: Words("cột số liệu", "column of figures"), wrong: wrong, right: right)
  }

  /// Cells of a column of dates, one a line; `=` before a workbook's own number.
  fileprivate static func dates(wrong: String, right: String) -> CodeExample {
    CodeExample(home: Words("cột ngày", "column of dates"), wrong: wrong, right: right)
  }
}
