public import Diagnostics

extension WorkbookProblem {
  public var code: String {
    switch self {
    case .notAWorkbook: "B001"
    case .oldWorkbook: "B002"
    case .binaryWorkbook: "B003"
    case .encrypted: "B004"
    case .damagedArchive: "B005"
    case .damagedPart: "B006"
    case .missingPart: "B007"
    case .outsideReference: "B008"
    case .circularReference: "B009"
    case .documentType: "B010"
    case .tooLarge: "B011"
    case .packedTooTightly: "B012"
    case .tooMany: "B013"
    case .textTooLong: "B014"
    case .wrongValue: "B015"
    case .missingString: "B016"
    case .wrongReference: "B017"
    case .outOfOrder: "B018"
    }
  }

  public var message: Words {
    switch self {
    case .notAWorkbook(let kind):
      Words("không phải tệp Excel (.xlsx): \(kind.words.vi)", "this is no workbook (.xlsx) but \(kind.words.en)")
    case .oldWorkbook:
      Words(
        "đây là tệp Excel cũ (.xls), chương trình chỉ đọc .xlsx", "this is an old workbook (.xls); only .xlsx is read")
    case .binaryWorkbook:
      Words(
        "đây là tệp Excel nhị phân (.xlsb), chương trình chỉ đọc .xlsx",
        "this is a binary workbook (.xlsb); only .xlsx is read")
    case .encrypted: Words("tệp có mật khẩu", "the file is protected by a password")
    case .damagedArchive:
      Words("tệp bị hỏng hoặc chưa tải về hết", "the file is damaged, or was not received whole")
    case .damagedPart(let part, let flaw):
      Words(
        "tệp bị hỏng: phần `\(shown(part))` \(flaw.words.vi)",
        "the file is damaged: its part `\(shown(part))` \(flaw.words.en)")
    case .missingPart(let part):
      Words("tệp bị hỏng: thiếu phần `\(shown(part))`", "the file is damaged: its part `\(shown(part))` is missing")
    case .outsideReference(let part, let target):
      Words(
        "phần `\(shown(part))` của tệp trỏ ra ngoài tệp: `\(shown(target))`",
        "part `\(shown(part))` of the file refers to something outside: `\(shown(target))`")
    case .circularReference(let part, let target):
      Words(
        "phần `\(shown(part))` của tệp trỏ vòng về `\(shown(target))`, vốn đã dùng cho việc khác",
        "part `\(shown(part))` of the file refers back to `\(shown(target))`, which is something else already")
    case .documentType(let part):
      Words(
        "phần `\(shown(part))` có khai báo DOCTYPE, không được phép trong tệp Excel",
        "part `\(shown(part))` has a document type declaration, which no workbook may have")
    case .tooLarge(let limit):
      Words(
        "tệp bung ra lớn hơn mức cho phép \(limit >> 20) MB",
        "unpacked the file is larger than the \(limit >> 20) MB allowed")
    case .packedTooTightly(let part, let limit):
      Words(
        "phần `\(shown(part))` bung ra lớn hơn \(limit) lần, giống tệp cố ý làm treo máy",
        "part `\(shown(part))` unpacks to more than \(limit) times its size, like a file made to do harm")
    case .tooMany(let what, let limit):
      Words(
        "tệp có quá nhiều \(what.words.vi), tối đa là \(limit)",
        "the file has too many \(what.words.en), the most is \(limit)")
    case .textTooLong(let limit):
      Words("có đoạn chữ dài quá \(limit) byte", "there is a text of more than \(limit) bytes")
    case .wrongValue(let value, let type):
      Words(
        "`\(shown(value))` không phải là giá trị kiểu `\(shown(type))`",
        "`\(shown(value))` is no value of type `\(shown(type))`")
    case .missingString(let index):
      Words("không có đoạn chữ số `\(shown(index))` trong tệp", "the file has no text number `\(shown(index))`")
    case .wrongReference(let reference):
      Words("địa chỉ `\(shown(reference))` viết sai", "`\(shown(reference))` is not an address")
    case .outOfOrder(let reference):
      Words("`\(shown(reference))` không đúng thứ tự", "`\(shown(reference))` stands out of order")
    }
  }

  public var help: Words? {
    switch self {
    case .notAWorkbook(.empty), .damagedArchive:
      Words("xin gửi hoặc tải lại tệp", "ask for the file again, or download it again")
    case .notAWorkbook(.otherDocument), .notAWorkbook(.pdf), .notAWorkbook(.unknown):
      Words("chép bảng vào Excel rồi lưu thành .xlsx", "copy the table into a spreadsheet and save it as .xlsx")
    case .notAWorkbook(.openDocument), .notAWorkbook(.markup), .oldWorkbook, .binaryWorkbook:
      Words(
        "mở tệp bằng Excel hoặc LibreOffice rồi lưu thành .xlsx", "open it in Excel or LibreOffice and save it as .xlsx"
      )
    case .encrypted:
      Words("mở tệp bằng Excel, bỏ mật khẩu rồi lưu lại", "open it in Excel, remove the password and save it again")
    case .damagedPart, .missingPart, .wrongValue, .missingString, .wrongReference, .outOfOrder, .circularReference,
      .outsideReference:
      Words("mở tệp bằng Excel rồi lưu lại", "open it in Excel and save it again")
    case .documentType, .packedTooTightly:
      Words("hỏi lại nơi gửi; đừng dùng tệp này", "ask the sender; do not use this file")
    case .tooLarge, .tooMany:
      Words("chỉ giữ lại các bảng cần đọc", "keep only the tables that are to be read")
    case .textTooLong:
      Words("rút ngắn đoạn chữ trong ô", "shorten the text in the cell")
    }
  }
}

/// A text from the file as a message can bear it: short, and without what would disturb a terminal.
private func shown(_ text: String) -> String {
  let scalars = text.unicodeScalars.prefix(61).map { scalar in
    let category = scalar.properties.generalCategory
    return [.control, .format, .lineSeparator, .paragraphSeparator].contains(category) ? "\u{FFFD}" : scalar
  }
  var view = String.UnicodeScalarView()
  view.append(contentsOf: scalars.prefix(60))
  return String(view) + (scalars.count > 60 ? "…" : "")
}

extension WorkbookProblem.OtherKind {
  fileprivate var words: Words {
    switch self {
    case .empty: Words("tệp rỗng", "an empty file")
    case .openDocument: Words("đây là tệp OpenDocument", "an OpenDocument file")
    case .otherDocument: Words("đây là loại tài liệu khác", "another kind of document")
    case .pdf: Words("đây là tệp PDF", "a PDF file")
    case .markup: Words("đây là trang web hoặc tệp XML mang đuôi Excel", "a web page or XML under a workbook's name")
    case .unknown: Words("đây là loại tệp khác", "another kind of file")
    }
  }
}

extension WorkbookProblem.PartFlaw {
  fileprivate var words: Words {
    switch self {
    case .packing: Words("không bung ra được trọn vẹn", "does not unpack to what the file states")
    case .method: Words("nén theo cách không dùng cho tệp Excel", "is packed in a way that workbooks do not use")
    case .twice: Words("có hai lần", "stands in it twice")
    case .xml(let line): Words("sai cú pháp XML ở dòng \(line)", "has broken XML on line \(line)")
    case .longTag: Words("có thẻ XML dài bất thường", "has an XML tag longer than any program writes it")
    case .root(let name):
      Words("bắt đầu bằng thẻ lạ `\(shown(name))`", "begins with the unexpected element `\(shown(name))`")
    }
  }
}

extension WorkbookProblem.Countable {
  fileprivate var words: Words {
    switch self {
    case .parts: Words("phần", "parts")
    case .sheets: Words("trang tính", "sheets")
    case .rows: Words("dòng", "rows")
    case .columns: Words("cột", "columns")
    case .strings: Words("đoạn chữ", "texts")
    case .styles: Words("kiểu ô", "cell styles")
    case .relationships: Words("liên kết giữa các phần", "references between parts")
    case .mergedRanges: Words("vùng gộp ô", "merged ranges")
    case .cells: Words("ô có dữ liệu", "filled cells")
    case .elements: Words("thẻ XML", "XML elements")
    case .names: Words("tên thẻ XML", "names of XML elements")
    }
  }
}
