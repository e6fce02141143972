public import Diagnostics
import Files
import Formulas

extension WorkbookError {
  public var code: String {
    switch self {
    case .sheetName: "W001"
    case .definedName: "W002"
    case .noSheets: "W003"
    case .notFinite: "W004"
    case .tooLong: "W005"
    case .character: "W006"
    case .outside: "W007"
    case .formula: "W008"
    case .moment: "W009"
    case .measure: "W010"
    case .merge: "W011"
    case .listItem: "W012"
    case .tooManyLists: "W013"
    case .printTitles: "W014"
    case .file: "W015"
    case .incomplete: "W016"
    case .library: "W017"
    case .chart: "W018"
    }
  }

  public var message: Words {
    switch self {
    case .sheetName(let name, let flaw):
      Words("tên trang tính `\(name)` \(flaw.words.vi)", "sheet name `\(name)` \(flaw.words.en)")
    case .definedName(let name, let flaw):
      Words("tên vùng `\(name)` \(flaw.words.vi)", "defined name `\(name)` \(flaw.words.en)")
    case .noSheets: Words("bảng tính không có trang nào", "the workbook has no sheet")
    case .notFinite(let cell):
      Words("ô \(cell.rendered()) không phải là số hữu hạn", "cell \(cell.rendered()) is not a finite number")
    case .tooLong(let characters, let limit):
      Words(
        "đoạn chữ dài \(characters) ký tự, quá giới hạn \(limit)",
        "the text has \(characters) characters, more than the limit of \(limit)")
    case .character(let scalar):
      Words(
        "ký tự \(codePoint(scalar)) không ghi được vào bảng tính", "character \(codePoint(scalar)) cannot be written")
    case .outside(let row, let column):
      Words(
        "dòng \(row + 1), cột \(column + 1) nằm ngoài trang tính",
        "row \(row + 1), column \(column + 1) is outside the sheet")
    case .formula(let flaw): flaw.words
    case .moment(let moment): Words("không có ngày giờ \(moment.text)", "there is no date and time \(moment.text)")
    case .measure(let measure, let value):
      Words("\(measure.words.vi) \(value) ngoài phạm vi cho phép", "\(measure.words.en) \(value) is out of range")
    case .merge(let range):
      Words("không gộp được vùng ô \(range.rendered())", "the cells \(range.rendered()) cannot be merged")
    case .listItem(let item):
      Words("mục `\(item)` không dùng được trong danh sách chọn", "item `\(item)` cannot stand in a list of choices")
    case .tooManyLists:
      Words("một trang tính có quá 255 danh sách chọn", "a sheet has more than 255 lists of choices")
    case .printTitles(let sheet):
      Words(
        "tên trang tính `\(sheet)` quá dài để lặp lại cả dòng và cột khi in",
        "sheet name `\(sheet)` is too long to repeat both rows and columns in print")
    case .chart(let flaw): flaw.words
    case .file(let path, let reason):
      Words(
        "không ghi được `\(path)`" + (reason.map { ": \($0.words.vi)" } ?? ""),
        "cannot write `\(path)`" + (reason.map { ": \($0.words.en)" } ?? ""))
    case .incomplete(let path, let part):
      Words("`\(path)` ghi chưa trọn: phần \(part) bị cắt", "`\(path)` is incomplete: part \(part) is cut short")
    case .library(let reason):
      Words("thư viện ghi bảng tính báo lỗi: \(reason)", "the spreadsheet library failed: \(reason)")
    }
  }

  public var help: Words? {
    switch self {
    case .sheetName:
      Words(
        "đặt tên khác, tối đa 31 ký tự, không có [ ] : * ? / \\",
        "choose another name of at most 31 characters without [ ] : * ? / \\")
    case .definedName:
      Words(
        "dùng chữ cái không dấu, chữ số và dấu gạch dưới, bắt đầu bằng chữ cái",
        "use plain letters, digits and underscores, starting with a letter")
    case .listItem:
      Words(
        "bỏ dấu phẩy và dấu nháy kép, hoặc lấy danh sách từ một vùng ô",
        "leave out commas and quotation marks, or take the list from cells")
    case .tooLong:
      Words(
        "rút ngắn tên, lý do hoặc ghi chú nào dài như vậy trong tiêu chí hoặc bảng số liệu",
        "shorten the name, reason or note that is so long, in the criteria or the tables")
    case .character:
      Words("xóa ký tự đó trong tiêu chí hoặc bảng số liệu", "remove it from the criteria or the tables")
    case .file(_, let reason?): reason.remedyForWriting
    case .incomplete, .file(_, nil):
      Words(
        "kiểm tra dung lượng đĩa và quyền ghi rồi chạy lại",
        "check the free disk space and the permissions, then run again")
    default: nil
    }
  }
}

private func codePoint(_ scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}

extension CivilMoment {
  fileprivate var text: String { "\(day)/\(month)/\(year) \(hour):\(minute):\(second)" }
}

extension WorkbookError.NameFlaw {
  fileprivate var words: Words {
    switch self {
    case .empty: Words("để trống", "is empty")
    case .tooLong: Words("quá dài", "is too long")
    case .character(let character):
      Words("có ký tự không được dùng `\(character)`", "has the character `\(character)`, which is not allowed")
    case .apostrophe: Words("bắt đầu hoặc kết thúc bằng dấu nháy đơn", "starts or ends with an apostrophe")
    case .taken: Words("đã được dùng", "is already taken")
    case .reserved: Words("là tên riêng của Excel", "is kept by Excel for itself")
    case .readsAsCell: Words("trùng với cách viết một ô", "reads as a cell")
    case .longDefinition: Words("có định nghĩa quá dài", "has a definition that is too long")
    }
  }
}

extension WorkbookError.Measure {
  fileprivate var words: Words {
    switch self {
    case .columnWidth: Words("độ rộng cột", "column width")
    case .rowHeight: Words("chiều cao dòng", "row height")
    case .fontSize: Words("cỡ chữ", "font size")
    case .indent: Words("mức thụt lề", "indent")
    case .rotation: Words("góc xoay chữ", "rotation")
    case .outlineLevel: Words("cấp nhóm", "outline level")
    case .margin: Words("lề trang", "margin")
    case .pages: Words("số trang in", "number of pages")
    case .zoom: Words("tỷ lệ phóng", "zoom")
    case .scale: Words("tỷ lệ in", "print scale")
    case .barSpacing: Words("khoảng cách cột của biểu đồ", "spacing of a chart's bars")
    }
  }
}

extension ChartFlaw {
  fileprivate var words: Words {
    switch self {
    case .seriesCount(let count):
      Words(
        "biểu đồ có \(count) dãy số liệu, phải có từ 1 đến \(Chart.mostSeries)",
        "the chart has \(count) series, it takes 1 to \(Chart.mostSeries)")
    case .range(let range):
      Words(
        "biểu đồ không vẽ được vùng ô \(range): phải là một dòng hoặc một cột, số nhãn bằng số giá trị",
        "the chart cannot draw the cells \(range): a row or a column, with as many categories as values")
    case .reference(let reference):
      Words("biểu đồ chỉ tới ô \(reference) ngoài trang tính", "the chart refers to \(reference), outside the sheet")
    case .unknownSheet(let name):
      Words(
        "biểu đồ chỉ tới trang tính `\(name)` không có", "the chart refers to the sheet `\(name)`, which is not there")
    case .axis(let least, let most, let step):
      Words(
        "trục biểu đồ không vẽ được: từ \(text(least)) đến \(text(most)), bước \(text(step))",
        "the chart's axis cannot be drawn: from \(text(least)) to \(text(most)), step \(text(step))")
    case .noRoom(let range):
      Words("vùng ô \(range) của biểu đồ đang ẩn", "the cells \(range) of the chart are hidden")
    }
  }

  private func text(_ number: Double?) -> String { number.map { "\($0)" } ?? "–" }
}

extension FormulaFlaw {
  fileprivate var words: Words {
    switch self {
    case .tooLong(let characters):
      Words(
        "công thức dài \(characters) ký tự, quá giới hạn \(FormulaLimits.length) của Excel",
        "the formula has \(characters) characters, more than Excel's limit of \(FormulaLimits.length)")
    case .tooLarge(let bytes):
      Words(
        "công thức cần \(bytes) byte, quá giới hạn \(FormulaLimits.encodedLength) của Excel",
        "the formula takes \(bytes) bytes, more than Excel's limit of \(FormulaLimits.encodedLength)")
    case .tooDeep(let levels):
      Words(
        "công thức lồng \(levels) cấp hàm, quá giới hạn \(FormulaLimits.nesting) của Excel",
        "the formula nests functions \(levels) deep, more than Excel's limit of \(FormulaLimits.nesting)")
    case .argumentCount(let function, let count):
      Words(
        "hàm \(function.rawValue) không nhận \(count) đối số",
        "function \(function.rawValue) does not take \(count) arguments")
    case .number(let value):
      Words(
        "công thức có số \(value) mà bảng tính không ghi được",
        "the formula has the number \(value), which no cell can hold")
    case .text(let text):
      Words(
        "công thức có đoạn chữ quá \(FormulaLimits.textLength) ký tự hoặc có ký tự điều khiển: `\(text.prefix(20))…`",
        "the formula has a text of over \(FormulaLimits.textLength) characters or with a control character: `\(text.prefix(20))…`"
      )
    case .reference(let reference):
      Words(
        "công thức chỉ tới ô \(reference) ngoài trang tính", "the formula refers to \(reference), outside the sheet")
    }
  }
}
