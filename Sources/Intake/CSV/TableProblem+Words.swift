public import Diagnostics

extension TableProblem {
  public var code: String {
    switch self {
    case .unclosedQuote: "T001"
    case .textAfterQuote: "T002"
    case .bareQuote: "T003"
    case .tooManyFields: "T004"
    case .tooFewFields: "T005"
    case .duplicateColumn: "T006"
    case .emptyColumnName: "T007"
    case .invalidUTF8: "T008"
    case .nulByte: "T009"
    case .brokenUTF16: "T010"
    case .emptyFile: "T011"
    case .fieldTooLong: "T012"
    case .tooManyColumns: "T013"
    case .number(_, .decimalComma): "T014"
    case .number(_, .grouping): "T015"
    case .number(_, .notANumber): "T016"
    case .number(_, .notFinite): "T017"
    case .oldEncoding: "T018"
    case .lostLetter: "T019"
    case .workbook: "T020"
    }
  }

  public var severity: Severity {
    if case .oldEncoding = self { .warning } else { .error }
  }

  public var message: Words {
    switch self {
    case .unclosedQuote:
      Words("dấu ngoặc kép mở ra nhưng không đóng lại", "this quote is never closed")
    case .textAfterQuote:
      Words("có chữ sau dấu ngoặc kép đóng", "text after a closing quote")
    case .bareQuote:
      Words("dấu ngoặc kép nằm trong ô không được đặt trong ngoặc kép", "a quote within a field that is not quoted")
    case .tooManyFields(let found, let expected):
      Words("dòng có \(found) ô, nhiều hơn \(expected) cột của bảng", fields(found, "more", expected))
    case .tooFewFields(let found, let expected):
      Words("dòng có \(found) ô, ít hơn \(expected) cột của bảng", fields(found, "fewer", expected))
    case .duplicateColumn(let name):
      Words("cột `\(name)` xuất hiện hai lần", "column `\(name)` stands twice")
    case .emptyColumnName:
      Words("cột không có tên", "a column without a name")
    case .invalidUTF8:
      Words(
        "tệp không phải là văn bản UTF-8, cũng không phải bảng mã nào nhận ra được",
        "the file is not UTF-8 text, nor in any other encoding that can be told")
    case .nulByte:
      Words("tệp có byte NUL, không phải là văn bản", "the file holds a NUL byte and is not text")
    case .brokenUTF16:
      Words("tệp UTF-16 bị hỏng ở chỗ này", "the UTF-16 text is broken here")
    case .oldEncoding(let encoding):
      Words(
        "tệp dùng bảng mã cũ \(encoding.rawValue), đã chuyển sang Unicode",
        "the file is in the old encoding \(encoding.rawValue) and was converted to Unicode")
    case .lostLetter:
      Words("chữ ở đây đã mất (U+FFFD)", "a letter was lost here (U+FFFD)")
    case .emptyFile:
      Words("tệp trống, không có dòng tiêu đề", "the file is empty and has no header")
    case .workbook:
      Words("tệp là sổ tính Excel, không phải bảng CSV", "the file is an Excel workbook, not a CSV table")
    case .fieldTooLong(let limit):
      Words("ô dài hơn mức cho phép \(limit >> 20) MB", "this field is longer than the \(limit >> 20) MB allowed")
    case .tooManyColumns(let found, let limit):
      Words("bảng có \(found) cột, mức cho phép là \(limit)", "the table has \(found) columns, \(limit) are allowed")
    case .number(let text, .decimalComma):
      Words("`\(text)` dùng dấu phẩy thập phân", "`\(text)` has a decimal comma")
    case .number(let text, .grouping):
      Words("`\(text)` có dấu phân cách hàng nghìn", "`\(text)` has thousands separators")
    case .number(let text, .notANumber):
      Words("`\(text)` không phải là số", "`\(text)` is not a number")
    case .number(let text, .notFinite):
      Words("`\(text)` không phải là số hữu hạn", "`\(text)` is not a finite number")
    }
  }

  public var help: Words? {
    switch self {
    case .unclosedQuote:
      Words("thêm dấu ngoặc kép ở cuối ô, hoặc bỏ dấu này", "close it at the end of the field, or remove it")
    case .textAfterQuote:
      Words(
        "bỏ phần nằm giữa dấu ngoặc kép đóng và dấu phân cách; dấu ngoặc kép trong ô thì viết hai lần: \"\"",
        "remove what stands before the separator; a quote within the field is written twice: \"\"")
    case .bareQuote:
      Words(
        "đặt cả ô trong dấu ngoặc kép và viết dấu ngoặc kép bên trong hai lần: \"\"",
        "quote the whole field and write the quote within it twice: \"\"")
    case .tooManyFields:
      Words(
        "đặt ô có chứa dấu phân cách trong dấu ngoặc kép, hoặc bỏ ô thừa",
        "quote the field that holds a separator, or remove the surplus fields")
    case .tooFewFields:
      Words(
        "thêm các ô còn thiếu; ô trống vẫn cần dấu phân cách", "add what is missing; a blank still takes a separator")
    case .duplicateColumn:
      Words("đổi tên hoặc bỏ một trong hai cột", "rename or remove one of the two")
    case .emptyColumnName:
      Words("đặt tên cho cột hoặc bỏ cột", "name the column or remove it")
    case .invalidUTF8, .nulByte:
      Words("lưu lại tệp ở dạng UTF-8", "save the file as UTF-8")
    case .brokenUTF16:
      Words("trong Excel, lưu lại ở dạng “CSV UTF-8”", "in Excel, save it anew as “CSV UTF-8”")
    case .oldEncoding:
      Words(
        "xem lại tên riêng và chữ hoa; lần sau gửi tệp gõ bằng phông Unicode",
        "look at names and capitals; next time send text typed in a Unicode font")
    case .lostLetter:
      Words("lấy lại tệp gốc và lưu ở dạng UTF-8", "take the original file and save it as UTF-8")
    case .workbook:
      Words(
        "trong Excel, lưu thành “CSV UTF-8”; nếu chỉ sai đuôi tệp thì đổi lại thành .xlsx",
        "in Excel, save it as “CSV UTF-8”; where only the name is wrong, let it end in .xlsx")
    case .emptyFile:
      Words("dòng đầu tiên phải là tên các cột", "the first line holds the names of the columns")
    case .fieldTooLong:
      Words("kiểm tra dấu ngoặc kép chưa đóng, hoặc rút ngắn ô", "look for a quote left open, or shorten the field")
    case .tooManyColumns:
      Words("bỏ các cột không dùng", "remove the columns that are not used")
    case .number(let text, let fault):
      fault.help(for: text)
    }
  }

  private func fields(_ found: Int, _ comparison: String, _ expected: Int) -> String {
    let (fields, columns) = (found == 1 ? "field" : "fields", expected == 1 ? "column" : "columns")
    return "the row has \(found) \(fields), \(comparison) than the table's \(expected) \(columns)"
  }
}

extension PlainNumber.Fault {
  fileprivate func help(for text: String) -> Words {
    switch self {
    case .decimalComma(let plain, let asThousands?):
      Words(
        "viết \(plain), hoặc \(asThousands) nếu dấu phẩy phân cách hàng nghìn",
        "write \(plain), or \(asThousands) if the comma separates thousands")
    case .decimalComma(let plain, nil), .grouping(let plain):
      Words("viết \(plain)", "write \(plain)")
    case .notANumber:
      Words("viết số bằng chữ số, như 1246, -3, 0.92 hoặc 92%", "write digits, as in 1246, -3, 0.92 or 92%")
    case .notFinite:
      Words(
        "viết một số cụ thể, hoặc để trống nếu không có", "write a number, or leave the field blank if there is none")
    }
  }
}
