import Diagnostics

extension CodeFamily {
  /// What can be wrong with a table's file or a field of it.
  static let tables = CodeFamily(
    letter: "T", title: Words("Bảng CSV", "CSV tables"),
    codes: [
      CodeExplanation(
        "T001", Words("dấu ngoặc kép không đóng", "a quote that is never closed"),
        Words("Từ dấu này đến cuối tệp bị hiểu là một ô.", "From there to its end the file would be one field."),
        .file("corrections.csv", wrong: "152,\"đếm lại,BB-01", right: "152,\"đếm lại\",BB-01")),
      CodeExplanation(
        "T002", Words("chữ sau dấu ngoặc kép đóng", "text after a closing quote"),
        Words("Ô đã đóng ngoặc kép thì phải hết.", "A quoted field ends with its quote."),
        .file("corrections.csv", wrong: "152,\"đếm\" lại,BB-01", right: "152,\"đếm lại\",BB-01")),
      CodeExplanation(
        "T003", Words("ngoặc kép trong ô không đặt trong ngoặc kép", "a quote in a field without quotes"),
        Words("Ô có dấu ngoặc kép phải đặt trong ngoặc kép.", "A field that holds quotes must be quoted."),
        .file("corrections.csv", wrong: "152,đếm \"lại\",BB-01", right: "152,\"đếm lại\",BB-01")),
      CodeExplanation(
        "T004", Words("dòng thừa ô", "too many fields"),
        Words(
          "Thường do dấu phẩy trong ô không đặt trong ngoặc kép.", "A comma in a field without quotes, as a rule."),
        .file("corrections.csv", wrong: "152,đếm lại, thẩm định,BB-01", right: "152,\"đếm lại\",BB-01")),
      CodeExplanation(
        "T005", Words("dòng thiếu ô", "too few fields"),
        Words("Ô trống vẫn cần dấu phân cách.", "Even a blank takes a separator."),
        .file("corrections.csv", wrong: "152,đếm lại", right: "152,\"đếm lại\",BB-01")),
      CodeExplanation(
        "T006", Words("hai cột cùng tên", "a column that stands twice"),
        Words("Không ai biết cột nào được dùng.", "Nobody could tell which one counts."),
        .file("corrections.csv", wrong: "value,reason,reason", right: "value,reason,document")),
      CodeExplanation(
        "T007", Words("cột không có tên", "a column without a name"),
        Words("Dòng đầu là tên các cột; không cột nào để trống.", "The first line names the columns, all of them."),
        .file("corrections.csv", wrong: "value,reason,\n", right: "value,reason,document\n")),
      CodeExplanation(
        "T008", Words("bảng không rõ bảng mã", "a table in no known encoding"),
        Words(
          "Bảng đọc được ở dạng UTF-8, UTF-16, windows-1258, TCVN3, VNI; ở đây có chữ không thuộc bảng mã nào. Trong Excel, lưu ở dạng “CSV UTF-8”.",
          "Tables are read in UTF-8, UTF-16, windows-1258, TCVN3 and VNI; here are letters of none of them. In Excel, save as “CSV UTF-8”."
        ),
        .file("units.csv", wrong: "SCT,Së C«ng Th­¬ng,so", right: "SCT,Sở Công Thương,so")),
      CodeExplanation(
        "T009", Words("bảng có byte NUL", "a table with a NUL byte"),
        Words("Đó không phải là tệp văn bản, hoặc tệp đã hỏng.", "It is no text file, or it is damaged."),
        .file("units.csv", wrong: "SCT,Sở Công Thương␀,so", right: "SCT,Sở Công Thương,so")),
      CodeExplanation(
        "T010", Words("bảng UTF-16 bị hỏng", "broken UTF-16"),
        Words(
          "Excel gọi dạng này là “Unicode Text”; tệp bị cắt ngang hoặc hỏng giữa chừng.",
          "Excel calls it “Unicode Text”; the file was cut off or damaged on the way."),
        .file("units.csv", wrong: "S␀C␀T␀…", right: "SCT,Sở Công Thương,so")),
      CodeExplanation(
        "T011", Words("bảng trống", "an empty table"),
        Words("Bảng ít nhất phải có dòng tên cột.", "A table has its line of names at least."),
        .file("decisions.csv", wrong: "", right: "award,unit,decision")),
      CodeExplanation(
        "T012", Words("ô quá dài", "a field that is too long"),
        Words(
          "Ô dài tối đa 1 MB; thường do dấu ngoặc kép chưa đóng.",
          "A field may have 1 MB; a quote was left open, as a rule."),
        .file("units.csv", wrong: "SCT,Sở Công Thương … (1 MB),so", right: "SCT,Sở Công Thương,so")),
      CodeExplanation(
        "T013", Words("quá nhiều cột", "too many columns"),
        Words("Bảng có tối đa 16.384 cột, như Excel.", "A table may have 16,384 columns, as in Excel."),
        .file("decisions.csv", wrong: "award,unit,decision,,,,,…", right: "award,unit,decision")),
      CodeExplanation(
        "T014", Words("dấu phẩy thập phân trong bảng", "a decimal comma in a table"),
        Words("Số thập phân dùng dấu chấm.", "Decimals take a point."),
        .file("corrections.csv", wrong: "STP,updates,\"152,0\"", right: "STP,updates,152")),
      CodeExplanation(
        "T015", Words("dấu ngăn hàng nghìn", "thousands separators"),
        Words("Số viết liền: 1.246 có nơi là 1246, có nơi là 1,246.", "Digits are written without them."),
        .file("corrections.csv", wrong: "STP,updates,1 520", right: "STP,updates,152")),
      CodeExplanation(
        "T016", Words("chữ ở ô số", "a text in place of a number"),
        Words(
          "Ô số chỉ có chữ số; chưa có số liệu thì để trống.", "Digits only; where there is no figure leave it blank."),
        .file("corrections.csv", wrong: "STP,updates,nhiều", right: "STP,updates,152")),
      CodeExplanation(
        "T017", Words("số không hữu hạn", "a number that is not finite"),
        Words("NaN, vô cực hoặc số quá lớn không phải số liệu.", "NaN, infinity and huge numbers are no figures."),
        .file("corrections.csv", wrong: "STP,updates,inf", right: "STP,updates,152")),
      CodeExplanation(
        "T018", Words("bảng dùng bảng mã cũ", "a table in an old encoding"),
        Words(
          "Chữ gõ bằng phông .VnTime (TCVN3) hoặc VNI-Times (VNI) được chuyển sang Unicode; chữ hoa của phông .VnTimeH thành chữ thường.",
          "Text typed in .VnTime (TCVN3) or VNI-Times (VNI) is converted to Unicode; the capitals of .VnTimeH become small."
        ),
        .file("decisions.csv", wrong: "W,T\u{AD} ph¸p,granted", right: "W,STP,granted")),
      CodeExplanation(
        "T019", Words("chữ đã mất", "a letter that was lost"),
        Words(
          "Một chương trình không biết chữ Việt đã thay chữ bằng U+FFFD; không ai đoán lại được.",
          "A program that did not know Vietnamese put U+FFFD in the letter's place; nobody can tell which it was."),
        .file("corrections.csv", wrong: "\"đếm l\u{FFFD}i\"", right: "\"đếm lại\"")),
      CodeExplanation(
        "T020", Words("sổ tính Excel thay cho bảng CSV", "an Excel workbook in place of a CSV table"),
        Words(
          "Tệp có đuôi .csv nhưng là sổ tính. Trong Excel lưu thành `CSV UTF-8`; bảng đơn vị gửi về thì đưa vào bằng `bangvang import`.",
          "The file ends in .csv but is a workbook. Save it from Excel as `CSV UTF-8`; what units sent is brought in by `bangvang import`."
        )),
    ])
}
