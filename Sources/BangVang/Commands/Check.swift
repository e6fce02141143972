import ArgumentParser
import Diagnostics
import Evaluation

struct Check: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: Words(
        "Kiểm tra thư mục của năm, hoặc một tệp tiêu chí, mà không ghi gì.",
        "Check a year's folder, or a criteria file, without writing anything.")[.ofUser])
  }

  @Argument(
    help: ArgumentHelp(
      Words(
        "Thư mục của năm như Reports/2016 hoặc một tệp trong đó, hoặc tệp tiêu chí như Criteria/unit-websites-2016.yaml.",
        "The year's folder, such as Reports/2016, or a file of it, or a criteria file, such as Criteria/unit-websites-2016.yaml."
      )[
        .ofUser]))
  var path: String
  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = language.language
    let checked: CheckedPath
    do {
      checked = try check(path)
    } catch {
      Shell.failUsage(error, language)
    }
    Shell.report(checked.findings, checked.inputs, language)
    if let summary = checked.summary { Shell.print(summary[language] + "\n") }
    Shell.exit(Shell.status(of: checked.findings))
  }
}
