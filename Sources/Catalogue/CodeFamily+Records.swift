import Diagnostics

extension CodeFamily {
  /// What can be wrong with records, and with how they are declared.
  static let records = CodeFamily(
    letter: "L", title: Words("Bản ghi", "Records"),
    codes: (recordRows + recordFiles + recordEncodings + recordKinds).sorted { $0.code < $1.code })

  /// A row in which one of these is found is counted in no figure, but for L008.
  private static let recordRows = [
    CodeExplanation(
      "L001", Words("dòng lặp", "a repeated row"),
      Words(
        "Dòng gửi lại có cùng mã; dòng đầu được tính, các dòng sau thì không.",
        "A row that was sent again has the same key; the first counts, the later ones do not."),
      .file("records/questions.csv", wrong: "5,cong,QHC,2016-12-30", right: "6,cong,QHC,2016-12-30")),
    CodeExplanation(
      "L002", Words("ngày trước ngày tiếp nhận", "a date before the receipt"),
      Words(
        "Không thể trả lời, chuyển hay gia hạn trước khi nhận; thường do viết nhầm ngày.",
        "Nothing is answered, forwarded or extended before it came; a slip in a date, as a rule."),
      .file("records/questions.csv", wrong: "2016-03-07,2016-03-01", right: "2016-03-07,2016-03-10")),
    CodeExplanation(
      "L003", Words("ngày ngoài năm", "a date outside the year"),
      Words("Cột nêu ở `period` phải nằm trong năm đánh giá.", "The column named by `period` lies in the year."),
      .file("records/questions.csv", wrong: "QHC,2106-12-30", right: "QHC,2016-12-30")),
    CodeExplanation(
      "L004", Words("đơn vị lạ trong bản ghi", "a unit that is not known, in a record"),
      Words(
        "Mỗi đơn vị phải có trong units.csv, dưới một trong các tên của nó.",
        "Every unit stands in units.csv, under one of its names."),
      .file("records/questions.csv", wrong: "5,cong,QHCC", right: "5,cong,QHC")),
    CodeExplanation(
      "L005", Words("lựa chọn lạ trong bản ghi", "an answer that is not known, in a record"),
      Words(
        "Cột lựa chọn, như kênh tiếp nhận, chỉ nhận các cách ghi khai ở `values`.",
        "A choice, such as the channel, takes the spellings listed in `values`."),
      .file("records/questions.csv", wrong: "5,thu,QHC", right: "5,cong,QHC")),
    CodeExplanation(
      "L006", Words("ô trống trong bản ghi", "a blank in a record"),
      Words(
        "Chỉ cột có `optional: true` được để trống.", "Only columns with `optional: true` may be blank."),
      .file("records/questions.csv", wrong: "5,cong,,2016-03-07", right: "5,cong,QHC,2016-03-07")),
    CodeExplanation(
      "L007", Words("ngày sai trong bản ghi", "what is no date, in a record"),
      Words("Ngày viết năm-tháng-ngày và phải có thật.", "Dates are written year-month-day, and must exist."),
      .file("records/questions.csv", wrong: "QHC,2016-12-32", right: "QHC,2016-12-30")),
    CodeExplanation(
      "L008", Words("hạn khác hạn tính theo lịch", "a last day that is not the calendar's"),
      Words(
        "Dòng vẫn được tính, theo hạn ghi trong bản ghi. Kiểm tra ngày nghỉ, kênh và ngày chuyển; hạn được gia hạn thì ghi ở cột riêng.",
        "The row counts, by its own last day. See whether a day off, the channel or the forwarding is wrong; an extension has a column of its own."
      ),
      .file("records/questions.csv", wrong: "2016-03-10,2016-03-24", right: "2016-03-10,2016-03-14")),
    CodeExplanation(
      "L014", Words("số không nguyên trong bản ghi", "what is no whole number, in a record"),
      Words("Cột `type: count` là số nguyên từ 0.", "A column with `type: count` holds whole numbers from 0."),
      .file("records/questions.csv", wrong: "2016-12-30,,,1.5", right: "2016-12-30,,,1")),
  ]

  private static let recordFiles = [
    CodeExplanation(
      "L009", Words("có dòng không được tính", "rows that were left out"),
      Words(
        "Cho biết bao nhiêu dòng có lỗi; các dòng đó không nằm trong số liệu nào.",
        "Says how many rows are wrong; they are counted in no figure."),
      .file("records/questions.csv", wrong: "6,cong,QHCC", right: "6,cong,QHC")),
    CodeExplanation(
      "L010", Words("quá nhiều dòng lỗi", "too many rows that are wrong"),
      Words(
        "Khi phần lớn tệp sai, số đếm được không còn ý nghĩa; mức cho phép là `bad_rows`, mặc định 1%.",
        "Where much of a log is wrong, what is counted means little; `bad_rows` is what is tolerated, 1% unless given."),
      .file(
        "records/questions.csv",
        wrong: "?\n?\n?\n?\n?\n?\n?\n1,trang,STP", right: "1,trang,STP")),
    CodeExplanation(
      "L011", Words("số đếm được khác số đã gửi", "a count that is not what was handed in"),
      Words(
        "Số đếm từ bản ghi được dùng; ghi `figures: submitted` trong report.yaml thì dùng số đã gửi.",
        "The count is used; with `figures: submitted` in report.yaml, what was handed in."),
      .file("metrics.csv", wrong: "9,9,yes,low,2,no", right: "9,9,yes,low,1,no")),
    CodeExplanation(
      "L012", Words("bản ghi của đơn vị không được đánh giá", "records of units that are not evaluated"),
      Words(
        "Đơn vị có trong units.csv nhưng đã kết thúc trước cuối năm; bản ghi không tính cho đơn vị nào.",
        "The unit stands in units.csv but had ended by the year's end; its records count for nobody."),
      .file("records/questions.csv", wrong: "5,cong,OLD", right: "5,cong,QHC")),
    CodeExplanation(
      "L013", Words("không tính được ở một số bản ghi", "what cannot be reckoned for some records"),
      Words(
        "Biểu thức chia cho 0 hoặc vượt miền xác định ở một số dòng; các dòng đó không tính vào chỉ tiêu.",
        "The expression divides by 0 or leaves its domain for some rows, which are left out of the metric."),
      .file("metrics.yaml", wrong: "of: 1 / (pages - 2)", right: "of: pages")),
    CodeExplanation(
      "L015", Words("không có lịch làm việc", "no calendar"),
      Words(
        "Hạn trả lời tính theo calendar.csv đặt cạnh metrics.yaml.",
        "Deadlines are reckoned by the calendar.csv beside metrics.yaml."),
      .file("calendar.csv", wrong: "", right: "date,kind,name")),
  ]

  private static let recordEncodings = [
    CodeExplanation(
      "L021", Words("bản ghi không phải UTF-8", "a log that is not UTF-8"),
      Words(
        "Tệp bản ghi có thể rất lớn nên được đọc nguyên dạng, không chuyển mã.",
        "A log may be very large, and so is read as it is, without converting it."),
      .file("records/questions.csv", wrong: "5,cong,QHC\u{0},2016-03-07", right: "5,cong,QHC,2016-03-07"))
  ]

  private static let recordKinds = [
    CodeExplanation(
      "L016", Words("loại bản ghi chưa khai", "a kind of record that is not declared"),
      Words(
        "Sau `count`, `sum`, … là mã của một loại trong `records`.",
        "Behind `count`, `sum`, … stands the id of one of the `records`."),
      .file("metrics.yaml", wrong: "mean: question,", right: "mean: questions,")),
    CodeExplanation(
      "L017", Words("cột của bản ghi chưa khai", "a column of records that is not declared"),
      Words(
        "Mã, hạn, `of` và `where` chỉ dùng các cột khai ở `columns`, và `cut_off`.",
        "Keys, deadlines, `of` and `where` use the `columns` that are declared, and `cut_off`."),
      .file("metrics.yaml", wrong: "key: code", right: "key: id")),
    CodeExplanation(
      "L018", Words("cột không đúng loại", "a column of the wrong type"),
      Words(
        "`period` và các ngày của `deadline` là cột ngày, `channel` là cột lựa chọn.",
        "`period` and the days of `deadline` are dates, `channel` is a choice."),
      .file("metrics.yaml", wrong: "period: channel", right: "period: received")),
    CodeExplanation(
      "L019", Words("không có cột đơn vị", "no column for the unit"),
      Words("Mỗi bản ghi thuộc về một đơn vị.", "Every record belongs to one unit."),
      .file("metrics.yaml", wrong: "unit: {type: text}", right: "unit: {type: unit}")),
    CodeExplanation(
      "L020", Words("thiếu thời hạn của một kênh", "a channel without a limit"),
      Words("Mỗi lựa chọn của `channel` cần một số ngày.", "Each answer of `channel` takes a number of days."),
      .file("metrics.yaml", wrong: "limits: {cong: 5}", right: "limits: {cong: 5, trang: 7}")),
  ]
}
