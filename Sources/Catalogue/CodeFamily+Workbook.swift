import Diagnostics

extension CodeFamily {
  /// Why a workbook was not written. Most of them are stopped before by the checks of inputs; where one is seen,
  /// nothing was written.
  static let workbook = CodeFamily(
    letter: "W", title: Words("Ghi sổ Excel", "Writing the workbook"),
    codes: [
      CodeExplanation(
        "W001", Words("tên trang tính không dùng được", "a sheet's name that Excel refuses"),
        Words("Tối đa 31 ký tự, không có [ ] : * ? / \\.", "31 characters at most, none of [ ] : * ? / \\.")),
      CodeExplanation(
        "W002", Words("tên vùng không dùng được", "a defined name that Excel refuses"),
        Words(
          "Mã quá dài hoặc đọc như một ô thì không đặt tên vùng được.", "The id is too long, or reads as a cell.")),
      CodeExplanation(
        "W003", Words("sổ không có trang nào", "a workbook without a sheet"),
        Words("Sổ Excel phải có ít nhất một trang.", "A workbook has one sheet at least.")),
      CodeExplanation(
        "W004", Words("số không hữu hạn trong ô", "a cell that is not finite"),
        Words("Excel không đọc được NaN và vô cực.", "Excel reads neither NaN nor infinity.")),
      CodeExplanation(
        "W005", Words("đoạn chữ quá dài cho ô", "a text too long for a cell"),
        Words("Một ô chứa tối đa 32.767 ký tự.", "A cell holds 32,767 characters.")),
      CodeExplanation(
        "W006", Words("ký tự không ghi được", "a character that cannot be written"),
        Words(
          "Tên hoặc ghi chú có ký tự điều khiển; xóa và gõ lại.", "A name or note has a control character; retype it.")),
      CodeExplanation(
        "W007", Words("ô nằm ngoài trang tính", "a cell beyond the sheet"),
        Words("Trang tính có 1.048.576 dòng, 16.384 cột.", "A sheet has 1,048,576 rows and 16,384 columns.")),
      CodeExplanation(
        "W008", Words("công thức mà Excel từ chối", "a formula that Excel refuses"),
        Words(
          "Biểu thức của tiêu chí quá dài hoặc lồng quá sâu cho công thức Excel; tách thành nhiều tiêu chí.",
          "A criterion's expression is too long or nested too deep for Excel; split it into several.")),
      CodeExplanation(
        "W009", Words("ngày giờ không có", "a date or time that does not exist"),
        Words("Excel chỉ biết ngày từ năm 1900.", "Excel knows dates from 1900 on.")),
      CodeExplanation(
        "W010", Words("kích thước ngoài phạm vi", "a measure out of range"),
        Words(
          "Độ rộng, chiều cao, cỡ chữ hoặc lề vượt mức Excel nhận.", "A width, height, font or margin is too large.")),
      CodeExplanation(
        "W011", Words("không gộp được ô", "cells that cannot be merged"),
        Words("Vùng gộp chỉ có một ô hoặc chạm vùng khác.", "The range is one cell, or meets another.")),
      CodeExplanation(
        "W012", Words("mục không dùng được trong danh sách", "an item that no list can hold"),
        Words("Mục có dấu phẩy hoặc dấu ngoặc kép.", "It holds a comma or a quotation mark.")),
      CodeExplanation(
        "W013", Words("quá nhiều danh sách chọn", "too many lists"),
        Words("Một trang có tối đa 255 danh sách chọn.", "A sheet may have 255 lists of choices.")),
      CodeExplanation(
        "W014", Words("không đặt được tiêu đề lặp khi in", "printed titles that do not fit"),
        Words("Tên trang tính quá dài.", "The sheet's name is too long.")),
      CodeExplanation(
        "W015", Words("không ghi được tệp sổ", "a workbook's file that cannot be written"),
        Words(
          "Hệ điều hành từ chối; kiểm tra quyền ghi và dung lượng đĩa.",
          "The system refuses; look at permissions and free space.")),
      CodeExplanation(
        "W016", Words("tệp sổ ghi chưa trọn", "a workbook that is incomplete"),
        Words("Đĩa đầy khi đang ghi; tệp cũ vẫn nguyên.", "The disk was full; an older file stays as it was.")),
      CodeExplanation(
        "W017", Words("thư viện ghi sổ báo lỗi", "a failure of the spreadsheet library"),
        Words("Đây là lỗi của chương trình; hãy báo lại.", "This is a fault of the program; please report it.")),
      CodeExplanation(
        "W018", Words("biểu đồ mà Excel từ chối", "a chart that Excel refuses"),
        Words(
          "Vùng số liệu hoặc trục của biểu đồ không vẽ được; đây là lỗi của chương trình, hãy báo lại.",
          "Its cells or an axis cannot be drawn; this is a fault of the program, please report it.")),
    ])
}
