import Diagnostics

extension CodeFamily {
  /// What can be wrong with tables as offices send them. The examples are lines of cells with "|" between them; "…" is
  /// merged with the cell to its left.
  static let sent = CodeFamily(
    letter: "I", title: Words("Bảng các đơn vị gửi", "Tables as they were sent"), codes: sentErrors + sentWarnings)

  private static func table(wrong: String, right: String) -> CodeExample {
    CodeExample(home: Words("bảng gửi", "sent table"), wrong: wrong, right: right)
  }

  private static let sentErrors = [
    CodeExplanation(
      "I001", Words("tiêu đề hợp với nhiều chỉ tiêu", "a heading that fits several metrics"),
      Words(
        "Tên gọi trong metrics.yaml không đủ để phân biệt; không đoán. Tên gọi (aliases) có thể kèm tiêu đề phía trên và tên bảng, như \"Trả lời công dân / Tiếp nhận\".",
        "The names in metrics.yaml cannot tell them apart, and nothing is guessed. An alias may name the heading above and the table as well, as in \"Trả lời công dân / Tiếp nhận\"."
      ),
      table(
        wrong: "TT | Đơn vị | Số lượng\n1 | Sở Tư pháp | 150", right: "TT | Đơn vị | Tin, bài\n1 | Sở Tư pháp | 150")),
    CodeExplanation(
      "I002", Words("hai cột cùng một chỉ tiêu", "two columns for one metric"),
      Words("Không biết cột nào được dùng.", "Nobody could tell which one counts."),
      table(
        wrong: "TT | Đơn vị | Tin, bài | updates\n1 | Sở Tư pháp | 150 | 151",
        right: "TT | Đơn vị | Tin, bài | Trả lời\n1 | Sở Tư pháp | 150 | 36")),
    CodeExplanation(
      "I003", Words("tên đơn vị không rõ", "a unit that is not known"),
      Words(
        "Đơn vị được nhận theo mã, tên, tên tắt hoặc tên gọi khác trong units.csv; tên gần giống thì hỏi lại chứ không nhận.",
        "Units are known by id, name, short name or alias of units.csv; a name that is near is asked about, never taken."
      ),
      table(
        wrong: "TT | Đơn vị | Tin, bài\n1 | Sở Tư phát | 150", right: "TT | Đơn vị | Tin, bài\n1 | Sở Tư pháp | 150")),
    CodeExplanation(
      "I004", Words("đơn vị có hai dòng", "a unit with two rows"),
      Words(
        "Thường do chép dòng trên rồi quên sửa tên.", "As a rule the row above was copied and its name was not changed."
      ),
      table(
        wrong: "TT | Đơn vị | Tin, bài\n1 | Sở Tư pháp | 150\n2 | Sở Tư pháp | 200",
        right: "TT | Đơn vị | Tin, bài\n1 | Sở Tư pháp | 150\n2 | Sở Y tế | 200")),
    CodeExplanation(
      "I005", Words("dòng không ghi đơn vị", "a row that names no unit"),
      Words("Số liệu của ai thì không biết.", "Nobody could tell whose figures they are."),
      table(
        wrong: "TT | Đơn vị | Tin, bài\n1 | Sở Tư pháp | 150\n2 |  | 200",
        right: "TT | Đơn vị | Tin, bài\n1 | Sở Tư pháp | 150\n2 | Sở Y tế | 200")),
    CodeExplanation(
      "I006", Words("ô bị lỗi", "a cell with an error"),
      Words(
        "Công thức trong Excel không tính được, như #REF! khi ô nó dùng đã bị xóa.",
        "A formula of the workbook fails, as #REF! where the cell that it used is gone."),
      table(
        wrong: "TT | Đơn vị | Tin, bài\n1 | Sở Tư pháp | #REF!", right: "TT | Đơn vị | Tin, bài\n1 | Sở Tư pháp | 150")),
    CodeExplanation(
      "I007", Words("công thức chưa có kết quả", "a formula without a result"),
      Words(
        "Tệp do một chương trình không tính công thức ghi ra; Excel mở và lưu lại thì có kết quả.",
        "The file was written by a program that does not reckon; Excel stores the result when it saves."),
      table(
        wrong: "TT | Đơn vị | Tin, bài\n1 | Sở Tư pháp | =100+50", right: "TT | Đơn vị | Tin, bài\n1 | Sở Tư pháp | 150"
      )),
    CodeExplanation(
      "I008", Words("ô là ngày chứ không phải số", "a date where a figure should be"),
      Words(
        "Excel tự đổi những chữ như 3/4 hay 12-5 thành ngày.",
        "Excel turns what looks like one, such as 3/4, into a date."),
      table(
        wrong: "TT | Đơn vị | Tin, bài\n1 | Sở Tư pháp | @2016-04-03",
        right: "TT | Đơn vị | Tin, bài\n1 | Sở Tư pháp | 150")),
    CodeExplanation(
      "I009", Words("hai nơi ghi khác nhau", "two places that contradict each other"),
      Words(
        "Cùng một số liệu của một đơn vị có ở hai bảng, hoặc đã có trong metrics.csv, mà không bằng nhau.",
        "The same figure of a unit stands in two tables, or in metrics.csv already, and is not the same."),
      table(
        wrong:
          "TT | Đơn vị | Tin, bài\n1 | Sở Tư pháp | 150\n\nTT | Đơn vị | Tin, bài | Trả lời\n1 | Sở Tư pháp | 151 | 36",
        right:
          "TT | Đơn vị | Tin, bài\n1 | Sở Tư pháp | 150\n\nTT | Đơn vị | Tin, bài | Trả lời\n1 | Sở Tư pháp | 150 | 36")
    ),
    CodeExplanation(
      "I010", Words("không có số liệu nào", "no figures"),
      Words(
        "Không trang nào có bảng với tên đơn vị và tên chỉ tiêu.", "No sheet has a table with units and metrics."),
      table(wrong: "TT | Đơn vị | Cột lạ\n1 | Sở Tư pháp | 150", right: "TT | Đơn vị | Tin, bài\n1 | Sở Tư pháp | 150")),
    CodeExplanation(
      "I011", Words("bảng có quá nhiều dòng", "a table with too many rows"),
      Words(
        "Bảng các đơn vị gửi có nhiều nhất 20.000 dòng. Nhật ký câu hỏi, tin bài thì để trong thư mục records của năm.",
        "A table of units has 20,000 rows at most. Logs of questions or posts go into the year's folder `records`.")),
  ]

  private static let sentWarnings = [
    CodeExplanation(
      "I101", Words("trang không có bảng", "a sheet without a table"),
      Words("Trang chỉ có chữ, như trang bìa hay hướng dẫn.", "It holds text only, as a cover does."),
      table(wrong: "Hướng dẫn\nGửi trước ngày 15", right: "TT | Đơn vị | Tin, bài\n1 | Sở Tư pháp | 150")),
    CodeExplanation(
      "I102", Words("cột không hợp với chỉ tiêu nào", "a column that matches no metric"),
      Words(
        "Cột được bỏ qua. Nếu cần thì thêm tiêu đề của nó vào aliases của chỉ tiêu.",
        "It was left out. If it is wanted, its heading goes into a metric's aliases."),
      table(
        wrong: "TT | Đơn vị | Tin, bài | Cột lạ\n1 | Sở Tư pháp | 150 | 1",
        right: "TT | Đơn vị | Tin, bài\n1 | Sở Tư pháp | 150")),
    CodeExplanation(
      "I103", Words("dòng hoặc cột bị ẩn", "a hidden row or column"),
      Words(
        "Vẫn được đọc, vì tổng của bảng cũng tính cả nó; người xem bảng thì không thấy.",
        "It was read all the same, as the table's totals count it; whoever looks at the sheet does not see it.")),
    CodeExplanation(
      "I104", Words("trang bị ẩn", "a hidden sheet"),
      Words(
        "Không được đọc: trang ẩn thường là bản nháp.", "It was not read: hidden sheets are drafts, as a rule.")),
    CodeExplanation(
      "I105", Words("dòng tổng không khớp", "a total that does not add up"),
      Words(
        "Một dòng đã sửa mà tổng chưa sửa, hoặc ngược lại.",
        "A row was changed and its total was not, or the other way round."),
      table(
        wrong: "TT | Đơn vị | Tin, bài\n1 | Sở Tư pháp | 150\n2 | Sở Y tế | 200\n | Tổng cộng | 340",
        right: "TT | Đơn vị | Tin, bài\n1 | Sở Tư pháp | 150\n2 | Sở Y tế | 200\n | Tổng cộng | 350")),
    CodeExplanation(
      "I106", Words("đơn vị đứng dưới khối khác", "a unit under another block"),
      Words("Khối trong units.csv được dùng.", "The block of units.csv counts."),
      table(
        wrong: "TT | Đơn vị | Tin, bài\nI | Quận\n1 | Sở Tư pháp | 150",
        right: "TT | Đơn vị | Tin, bài\nI | Sở\n1 | Sở Tư pháp | 150")),
    CodeExplanation(
      "I107", Words("dòng bị bỏ qua", "a row that was left out"),
      Words("Dòng có chữ nhưng không phải của đơn vị nào.", "It holds text, and is no unit's."),
      table(
        wrong: "TT | Đơn vị | Tin, bài\n1 | Sở Tư pháp | 150\n | | chưa đủ\n2 | Sở Y tế | 200",
        right: "TT | Đơn vị | Tin, bài\n1 | Sở Tư pháp | 150\n2 | Sở Y tế | 200")),
  ]
}
