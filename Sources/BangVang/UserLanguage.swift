public import ArgumentParser
public import Diagnostics

extension Language: ExpressibleByArgument {
  /// What `--lang` says, else the locale. It is looked up before the arguments are parsed, since help texts and
  /// usage errors speak it too.
  static let ofUser: Language = {
    let arguments = CommandLine.arguments
    for (index, argument) in arguments.enumerated() {
      let value =
        if argument == "--lang" {
          index + 1 < arguments.count ? arguments[index + 1] : ""
        } else if argument.hasPrefix("--lang=") {
          String(argument.dropFirst("--lang=".count))
        } else {
          ""
        }
      if let language = Language(rawValue: value) { return language }
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { Shell.environment($0) }.first { !$0.isEmpty }
    return Language(locale: locale)
  }()
}

struct LanguageOption: ParsableArguments {
  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp(
      Words("Ngôn ngữ; không ghi thì theo thiết lập của máy.", "The language; else the locale's.")[.ofUser]))
  var given: Language?

  var language: Language { given ?? .ofUser }

  /// The arguments behind a language that stands before everything else.
  static func passed(over arguments: ArraySlice<String>) -> ArraySlice<String> {
    if arguments.first == "--lang" { return arguments.dropFirst(2) }
    return arguments.first?.hasPrefix("--lang=") == true ? arguments.dropFirst() : arguments
  }
}
