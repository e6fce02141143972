import ArgumentParser
import Catalogue
import Diagnostics

struct ExplainError: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "explain-error",
      abstract: Words(
        "Giải thích một mã lỗi, kèm ví dụ sai và đúng; không ghi mã thì liệt kê các mã.",
        "Explain an error's code, with a wrong and a right example; without a code list them all.")[.ofUser])
  }

  @Argument(
    help: ArgumentHelp(Words("Mã lỗi, như C012.", "The code, such as C012.")[.ofUser]),
    completion: .list(CodeFamily.all.flatMap(\.codes).map(\.code)))
  var code: String?
  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = language.language
    guard let code else {
      return Shell.print(CodeFamily.all.map { $0.text(language) }.joined(separator: "\n"))
    }
    guard let explanation = CodeFamily.explanation(of: code) else {
      Shell.failUsage(UnknownCode(code: code), language)
    }
    Shell.print(explanation.text(language))
  }
}

/// There is no such code.
struct UnknownCode: Problem {
  let name: String

  init(code: String) { name = code }

  var code: String { "U010" }
  var message: Words { Words("không có mã lỗi `\(name)`", "there is no code `\(name)`") }
  var help: Words? {
    Words("xem danh sách bằng `bangvang explain-error`", "list them with `bangvang explain-error`")
  }
}
