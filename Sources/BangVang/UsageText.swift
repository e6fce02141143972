import Diagnostics

/// The few words of its own that the argument parser prints, in the user's language.
enum UsageText {
  private static let words: [(en: String, vi: String)] = [
    ("OVERVIEW: ", "CÔNG DỤNG: "),
    ("USAGE: ", "CÁCH DÙNG: "),
    ("Usage: ", "Cách dùng: "),
    ("ARGUMENTS:", "THAM SỐ:"),
    ("OPTIONS:", "TÙY CHỌN:"),
    ("SUBCOMMANDS:", "CÁC LỆNH:"),
    ("Show the version.", "Xem phiên bản."),
    ("Show help information.", "Xem hướng dẫn."),
    ("Show subcommand help information.", "Xem hướng dẫn về một lệnh."),
    ("Error: Missing expected argument", "Lỗi: thiếu tham số"),
    ("Error: Unknown option", "Lỗi: không có tùy chọn"),
    ("Error: Missing value for", "Lỗi: thiếu giá trị cho"),
    ("Error: Unexpected argument", "Lỗi: thừa tham số"),
    ("Error: The value", "Lỗi: giá trị"),
    (" is invalid for ", " không dùng được cho "),
    ("Please provide one of", "Hãy dùng một trong"),
    ("Did you mean '", "Có phải ý là '"),
    ("Help:  ", "Gợi ý: "),
    ("Error: ", "Lỗi: "),
    ("(values:", "(giá trị:"),
    ("default:", "mặc định:"),
    ("<subcommand>", "<lệnh>"),
    ("[<subcommands> ...]", "[<lệnh>]"),
    ("' and '", "' và '"),
    ("' or '", "' hoặc '"),
    ("  See '", "  Xem '"),
    ("' for detailed help.", "' để có hướng dẫn chi tiết."),
    ("' for more information.", "' để biết thêm."),
  ]

  static func translated(_ text: String, to language: Language) -> String {
    guard language == .vietnamese else { return text }
    return words.reduce(text) { $0.replacing($1.en, with: $1.vi) }
      .replacing(#/(\d+) unexpected arguments:/#) { "thừa \($0.output.1) tham số:" }
  }
}
