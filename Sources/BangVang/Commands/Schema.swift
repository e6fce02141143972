public import ArgumentParser
import Diagnostics
public import Intake

struct Schema: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: Words(
        "In JSON Schema của tệp tiêu chí hoặc từ điển số liệu, để trình soạn thảo gợi ý và kiểm tra.",
        "Print the JSON Schema of criteria files or of the data dictionary, for editors to complete and check with."
      )[.ofUser])
  }

  @Argument(
    help: ArgumentHelp(
      Words("Của tệp nào.", "Of which files.")[.ofUser]))
  var file = EditorSchema.criteria
  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp(
      Words("Ngôn ngữ của lời giải thích; không ghi thì cả hai.", "The language of explanations; both unless given.")[
        .ofUser]))
  var language: Language?

  func run() throws { Shell.print(file.rendered(in: language)) }
}

extension EditorSchema: ExpressibleByArgument {}
