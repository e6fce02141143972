import Diagnostics

extension CodeFamily {
  /// What can be wrong with the council's decisions. The examples are cells of the workbook that came back: a unit's row
  /// of the proposals as `unit | decision | note`, any other cell as `Sheet!A1 = value`.
  public static let decisions = CodeFamily(
    letter: "K",
    title: Words("Ý kiến của Hội đồng (từ K101: cảnh báo)", "The council's decisions (from K101 on: warnings)"),
    codes: otherWorkbooks + alteredWorkbooks + decisionErrors + recordErrors + decisionWarnings)

  private static func signed(wrong: String, right: String) -> CodeExample {
    CodeExample(home: Words("sổ gửi lại", "signed workbook"), wrong: wrong, right: right)
  }

  private static let otherWorkbooks = [
    CodeExplanation(
      "K001", Words("không phải sổ của chương trình", "a workbook of another kind"),
      Words(
        "`decide` đọc sổ Excel do `evaluate` lập, nhận ra bằng trang Nguồn.",
        "`decide` reads the workbook that `evaluate` wrote; its sheet of sources tells."),
      .command(
        wrong: "bangvang decide Reports/2016 other.xlsx", right: "bangvang decide Reports/2016 signed.xlsx")),
    CodeExplanation(
      "K002", Words("sổ của năm khác", "a workbook of another year"),
      Words(
        "Trang Nguồn ghi năm khác với report.yaml của thư mục.",
        "Its sheet of sources tells another year than the folder's report.yaml."),
      signed(wrong: "Nguồn!Năm = 2015", right: "Nguồn!Năm = 2016")),
    CodeExplanation(
      "K003", Words("sổ của bộ tiêu chí khác", "a workbook of another criteria set"),
      Words(
        "report.yaml của năm không nêu bộ tiêu chí này.", "The year's report.yaml does not name that set."),
      signed(wrong: "Nguồn!Bộ tiêu chí = thu: Thử", right: "Nguồn!Bộ tiêu chí = set: Bộ tiêu chí")),
    CodeExplanation(
      "K004", Words("sổ lập từ tệp khác", "a workbook made from other files"),
      Words(
        "Trang Nguồn ghi SHA-256 của mọi tệp đã đọc. Một tệp nay khác, thiếu hoặc thừa thì điểm trong sổ không còn là "
          + "điểm của thư mục.",
        "Its sheet of sources has the SHA-256 of every file. Where one is another now, is gone or was added, the "
          + "workbook's points are not the folder's.")),
    CodeExplanation(
      "K005", Words("sổ do bản khác của chương trình lập", "a workbook made by another version"),
      Words(
        "Bản khác có thể trình bày khác, nên không so được từng ô với sổ mà bản này lập.",
        "Another version may lay it out in another way, so that its cells cannot be compared.")),
  ]

  private static let alteredWorkbooks = [
    CodeExplanation(
      "K006", Words("thiếu một trang", "a sheet that is missing"),
      Words("Sổ gửi lại phải còn đủ các trang.", "The workbook comes back with all its sheets.")),
    CodeExplanation(
      "K007", Words("dòng bị xóa", "a row that was deleted"),
      Words(
        "Một dòng có trong sổ đã gửi, nay không còn.", "A row that stood in the workbook is not there any more.")),
    CodeExplanation(
      "K008", Words("dòng bị chuyển chỗ", "rows that were moved"),
      Words(
        "Các dòng đã bị sắp xếp lại, chèn hoặc dời.", "Rows were sorted, inserted or moved.")),
    CodeExplanation(
      "K009", Words("số liệu hoặc tiêu chí bị sửa", "an input that was changed"),
      Words(
        "Ô nhập của trang Số liệu hay Bộ tiêu chí khác với khi lập sổ: điểm Hội đồng thấy có thể không phải điểm chính thức.",
        "An input cell of the metrics or the criteria is not as it was: the points that the council saw may not be the "
          + "official ones."),
      signed(wrong: "Số liệu!F6 = 300", right: "Số liệu!F6 = 150")),
    CodeExplanation(
      "K010", Words("ô bị sửa", "a cell that was changed"),
      Words(
        "Một ô không phải công thức khác với khi lập sổ.", "A cell without a formula is not as it was."),
      signed(wrong: "Số liệu!C6 = Sở Nội vụ", right: "Số liệu!C6 = Sở Tư pháp")),
    CodeExplanation(
      "K011", Words("công thức bị thay bằng giá trị", "a formula that was replaced"),
      Words(
        "Ô có công thức nay chỉ có giá trị, kể cả khi giá trị không đổi.",
        "Where a formula stood there is a value, be it the same.")),
    CodeExplanation(
      "K012", Words("công thức lạ", "a formula where there was none"),
      Words("Ô vốn là giá trị nay có công thức.", "A cell that held a value has a formula."),
      signed(wrong: "Số liệu!C6 = =1+1", right: "Số liệu!C6 = Sở Tư pháp")),
    CodeExplanation(
      "K013", Words("công thức cho kết quả khác", "a formula with another value"),
      Words(
        "Số liệu không đổi mà kết quả đã lưu của công thức không như chương trình tính: công thức đã bị sửa.",
        "The inputs are as they were, but the formula's saved value is not what the evaluation gives: it was changed.")),
    CodeExplanation(
      "K014", Words("công thức không có kết quả", "formulas without a result"),
      Words(
        "Tệp do một chương trình không tính toán lưu lại. Mở bằng Excel hoặc LibreOffice rồi lưu lại thì có kết quả.",
        "The file was saved by a program that does not reckon. Excel and LibreOffice do when they save it.")),
    CodeExplanation(
      "K015", Words("còn nhiều chỗ khác", "more of the same"),
      Words(
        "Mỗi trang chỉ liệt kê 20 ô bị sửa.", "Of each sheet, 20 cells are told one by one.")),
  ]

  private static let decisionErrors = [
    CodeExplanation(
      "K016", Words("ý kiến không rõ", "a decision that is not known"),
      Words(
        "Ý kiến là Đồng ý, Không đồng ý hoặc Ý kiến khác, bằng tiếng Việt hay tiếng Anh.",
        "A decision is Agreed, Not agreed or Other opinion, in either language."),
      signed(wrong: "QHC | Có thể | ", right: "QHC | Đồng ý | ")),
    CodeExplanation(
      "K017", Words("chưa có ý kiến", "a missing decision"),
      Words(
        "Mỗi đơn vị được đề nghị hoặc chờ quyết định phải có ý kiến; dự bị có thể để trống.",
        "Every unit that is proposed or held has a decision; reserves may be left blank."),
      signed(wrong: "QHC |  | ", right: "QHC | Đồng ý | ")),
    CodeExplanation(
      "K018", Words("ý kiến khác không ghi rõ", "another opinion that is not told"),
      Words("Ý kiến khác phải ghi rõ ở ô ghi chú.", "Another opinion is told in the note."),
      signed(wrong: "QHC | Ý kiến khác | ", right: "QHC | Ý kiến khác | Chờ xác minh")),
    CodeExplanation(
      "K019", Words("ô ý kiến có công thức lỗi", "a decision that cannot be read"),
      Words(
        "Ô ý kiến hoặc ghi chú có công thức lỗi hay chưa có kết quả.",
        "The decision or the note is a formula in error, or without a result."),
      signed(wrong: "QHC | =NA() | ", right: "QHC | Đồng ý | ")),
    CodeExplanation(
      "K020", Words("dự bị bằng nhau", "equal reserves"),
      Words(
        "Số suất còn trống ít hơn số đơn vị dự bị bằng nhau; thứ tự trong tệp không quyết định thay Hội đồng.",
        "There are fewer free seats than equal reserves; the order of the units does not decide for the council.")),
  ]

  private static let recordErrors = [
    CodeExplanation(
      "K021", Words("đã có quyết định khác", "other decisions on record"),
      Words(
        "decisions.csv của năm đã ghi khác. Chương trình không tự thay.",
        "The year's decisions.csv says otherwise. It is not replaced unasked.")),
    CodeExplanation(
      "K022", Words("hai tệp cho một bộ tiêu chí", "two files for one criteria set"),
      Words("Mỗi bộ tiêu chí chỉ có một sổ.", "Every criteria set has one workbook."),
      .command(
        wrong: "bangvang decide Reports/2016 signed.xlsx signed.xlsx",
        right: "bangvang decide Reports/2016 signed.xlsx")),
    CodeExplanation(
      "K023", Words("hủy khen thưởng chưa được tặng", "revoking what was not granted"),
      Words(
        "decisions.csv của năm không ghi đơn vị được tặng hạng mục này.",
        "The year's decisions.csv does not say that the unit has the award."),
      .command(
        wrong: "bangvang revoke Reports/2016 --award W --unit STP --reason sai --document 01/QĐ --date 2017-05-03",
        right: "bangvang revoke Reports/2016 --award W --unit QHC --reason sai --document 01/QĐ --date 2017-05-03")),
    CodeExplanation(
      "K024", Words("đã hủy trước đây", "revoked already"),
      Words("Việc hủy đã có trong decisions.csv.", "The revocation is on record already.")),
    CodeExplanation(
      "K025", Words("không rõ hủy theo bộ tiêu chí nào", "a criteria set that is not told"),
      Words(
        "Đơn vị được tặng hạng mục cùng mã theo nhiều bộ tiêu chí.",
        "The unit has an award of that id by several criteria sets.")),
  ]

  private static let decisionWarnings = [
    CodeExplanation(
      "K101", Words("đồng ý quá chỉ tiêu", "more agreed to than the quota"),
      Words(
        "Hội đồng đồng ý với nhiều đơn vị bằng nhau hơn số suất. Danh sách có đủ các đơn vị đó.",
        "The council agreed to more of the equals than there are seats. The list has all of them.")),
    CodeExplanation(
      "K102", Words("điểm đổi theo số liệu bị sửa", "points that follow changed inputs"),
      Words(
        "Sau khi ô nhập bị sửa, các công thức cho kết quả khác với khi lập sổ.",
        "Since inputs were changed, formulas give other values than when the workbook was made.")),
    CodeExplanation(
      "K103", Words("trang lạ", "a sheet that was added"),
      Words("Trang không có trong sổ đã gửi, không được đọc.", "It is not the program's, and is not read.")),
    CodeExplanation(
      "K104", Words("dự bị được đồng ý mà không còn suất", "a reserve without a seat"),
      Words(
        "Dự bị chỉ được chuyển lên khi có suất trống; quyết định ghi là `reserve`.",
        "A reserve moves up only to a free seat; the decision is put on record as `reserve`.")),
    CodeExplanation(
      "K105", Words("còn suất trống", "seats that stay free"),
      Words(
        "Có đơn vị không được đồng ý mà không còn dự bị nào chuyển lên được.",
        "A unit was not agreed to, and no reserve is left who could move up.")),
  ]
}
