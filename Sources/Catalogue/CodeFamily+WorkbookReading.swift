import Diagnostics

extension CodeFamily {
  /// Why a workbook that was sent in could not be read. The examples are of the parts that a workbook is made of.
  static let workbookReading = CodeFamily(
    letter: "B", title: Words("Đọc tệp Excel", "Reading workbooks"), codes: unreadableFiles + unreadableParts)

  private static let unreadableFiles = [
    CodeExplanation(
      "B001", Words("không phải tệp Excel", "a file that is no workbook"),
      Words(
        "Chương trình đọc .xlsx và xem nội dung chứ không xem đuôi tệp; đổi tên tệp không đổi được dạng tệp.",
        "Workbooks are read as .xlsx, by what is in the file and not by its name; a new name makes no new form."),
      .file("so-lieu-2016", wrong: "so-lieu-2016.ods", right: "so-lieu-2016.xlsx")),
    CodeExplanation(
      "B002", Words("tệp Excel cũ (.xls)", "an old workbook (.xls)"),
      Words(
        "Đây là dạng tệp của Excel 97 đến 2003; Excel ngày nay mở được và lưu lại thành .xlsx.",
        "This is the form of Excel 97 to 2003; today's Excel opens it and saves it as .xlsx."),
      .file("so-lieu-2016", wrong: "so-lieu-2016.xls", right: "so-lieu-2016.xlsx")),
    CodeExplanation(
      "B003", Words("tệp Excel nhị phân (.xlsb)", "a binary workbook (.xlsb)"),
      Words("Lưu lại thành .xlsx thì đọc được.", "Saved as .xlsx it can be read."),
      .file("so-lieu-2016", wrong: "so-lieu-2016.xlsb", right: "so-lieu-2016.xlsx")),
    CodeExplanation(
      "B004", Words("tệp có mật khẩu", "a file with a password"),
      Words(
        "Tệp được mã hóa nên không đọc được gì trong đó, kể cả tên trang tính.",
        "The file is encrypted, so that nothing in it can be read, not even the sheets' names.")),
    CodeExplanation(
      "B005", Words("tệp bị hỏng hoặc thiếu đoạn cuối", "a file that is damaged or cut short"),
      Words(
        "Thường do tải về hoặc chép chưa xong; tệp gốc ở nơi gửi thường vẫn lành.",
        "As a rule a download or copy that did not end; the sender's file is often sound.")),
    CodeExplanation(
      "B006", Words("một phần của tệp bị hỏng", "a part of the file is damaged"),
      Words(
        "Tệp .xlsx là một gói nén gồm nhiều phần XML; một phần cần đọc không bung ra được hoặc sai cú pháp.",
        "A workbook is a packed bundle of XML parts; one that is needed does not unpack, or is not well-formed."),
      .file("xl/worksheets/sheet1.xml", wrong: #"<c r="A1"><v>10</c>"#, right: #"<c r="A1"><v>10</v></c>"#)),
    CodeExplanation(
      "B007", Words("thiếu một phần của tệp", "a part of the file is missing"),
      Words(
        "Tệp nhắc đến một phần không có trong gói nén.", "The file refers to a part that is not in the bundle."),
      .file("xl/_rels/workbook.xml.rels", wrong: "worksheets/sheet7.xml", right: "worksheets/sheet1.xml")),
    CodeExplanation(
      "B008", Words("tệp trỏ ra ngoài", "a file that refers to something outside"),
      Words(
        "Trang tính và các đoạn chữ phải nằm trong tệp; đường dẫn ra ngoài không được mở.",
        "Sheets and texts must stand in the file itself; nothing outside is opened."),
      .file("xl/_rels/workbook.xml.rels", wrong: "../../sheet1.xml", right: "worksheets/sheet1.xml")),
    CodeExplanation(
      "B009", Words("các phần trỏ vòng vào nhau", "parts that refer to each other in a circle"),
      Words(
        "Một phần của tệp chỉ được dùng cho một việc: một trang tính, danh sách đoạn chữ, hoặc kiểu ô.",
        "A part is one thing only: one sheet, the list of texts, or the styles."),
      .file("xl/_rels/workbook.xml.rels", wrong: "/xl/workbook.xml", right: "worksheets/sheet1.xml")),
    CodeExplanation(
      "B010", Words("khai báo DOCTYPE trong tệp", "a document type declaration"),
      Words(
        "Khai báo này cho phép vài dòng nở thành hàng tỷ ký tự hoặc mở tệp khác; Excel không bao giờ ghi nó.",
        "It lets a few lines swell to billions of characters or open other files; Excel never writes one."),
      .file("xl/workbook.xml", wrong: "<!DOCTYPE workbook><workbook", right: "<workbook")),
    CodeExplanation(
      "B011", Words("tệp bung ra quá lớn", "a file that unpacks to too much"),
      Words(
        "Các phần XML của tệp bung ra được tối đa 256 MB.", "All XML parts together may unpack to 256 MB.")),
    CodeExplanation(
      "B012", Words("nén quá chặt", "packed too tightly"),
      Words(
        "Trang tính thật nén được vài chục lần; nén hơn thế là tệp cố ý làm treo máy (bom nén).",
        "Real sheets shrink to a tenth or twentieth; what shrinks far more is made to choke its reader (a zip bomb).")),
  ]

  private static let unreadableParts = [
    CodeExplanation(
      "B013", Words("quá nhiều dòng, cột, trang hoặc đoạn chữ", "too many rows, columns, sheets or texts"),
      Words(
        "Trang tính có 1.048.576 dòng, 16.384 cột như trong Excel; số trang, đoạn chữ, kiểu ô cũng có giới hạn.",
        "A sheet has 1,048,576 rows and 16,384 columns as in Excel; sheets, texts and styles have limits too."),
      .file("xl/worksheets/sheet1.xml", wrong: #"<c r="XFE1" t="s">"#, right: #"<c r="C1" t="s">"#)),
    CodeExplanation(
      "B014", Words("đoạn chữ quá dài", "a text that is too long"),
      Words("Một đoạn chữ dài tối đa 1 MB.", "A text may have 1 MB.")),
    CodeExplanation(
      "B015", Words("giá trị không hợp với kiểu của ô", "a value that does not fit the cell's type"),
      Words(
        "Ô ghi là số nhưng nội dung không phải là số; Excel cũng không mở được ô như vậy.",
        "The cell is a number by its type, but not by its content; Excel would not open it either."),
      .file("xl/worksheets/sheet1.xml", wrong: #"<c r="A1"><v>1O</v></c>"#, right: #"<c r="A1"><v>10</v></c>"#)),
    CodeExplanation(
      "B016", Words("không có đoạn chữ của ô", "a cell without its text"),
      Words(
        "Chữ trong các ô được ghi chung một danh sách; ô này chỉ vào số thứ tự không có trong danh sách.",
        "Cells share one list of texts; this cell points to a number that the list does not have."),
      .file("xl/worksheets/sheet1.xml", wrong: #"t="s"><v>7</v>"#, right: #"t="s"><v>0</v>"#)),
    CodeExplanation(
      "B017", Words("địa chỉ ô hoặc dòng viết sai", "an address that is none"),
      Words(
        "Địa chỉ ô viết như B3: chữ của cột, số của dòng.",
        "A cell's address is the column's letters and the row's number, such as B3."),
      .file("xl/worksheets/sheet1.xml", wrong: #"<c r="1A">"#, right: #"<c r="A1">"#)),
    CodeExplanation(
      "B018", Words("dòng hoặc ô không đúng thứ tự", "rows or cells out of order"),
      Words(
        "Dòng phải đi xuống, ô phải đi sang phải, mỗi ô một lần; nếu không thì không biết giá trị nào đúng.",
        "Rows go down and cells go to the right, each once; else nobody could tell which value holds."),
      .file("xl/worksheets/sheet1.xml", wrong: #"<c r="A1" t="s">"#, right: #"<c r="C1" t="s">"#)),
  ]
}
