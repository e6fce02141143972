import ArgumentParser
import Diagnostics
import Evaluation
import Reports

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct Check: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: Words(
        "Kiểm tra thư mục của năm và chất lượng số liệu, hoặc một tệp tiêu chí, mà không ghi gì.",
        "Check a year's folder and the quality of its figures, or a criteria file, without writing anything.")[.ofUser])
  }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json
  }

  @Argument(
    help: ArgumentHelp(
      Words(
        "Thư mục của năm như Reports/2016 hoặc một tệp trong đó, hoặc tệp tiêu chí như Criteria/unit-websites-2016.yaml.",
        "The year's folder, such as Reports/2016, or a file of it, or a criteria file, such as Criteria/unit-websites-2016.yaml."
      )[
        .ofUser]), completion: .file())
  var path: String
  @Option(
    help: ArgumentHelp(
      Words("Dạng in ra màn hình.", "What to print.")[.ofUser]))
  var format = Format.table
  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = language.language
    let line = ProgressLine(language)
    let checked: CheckedPath
    do {
      checked = try check(path, progress: line.report)
    } catch {
      Shell.failUsage(error, language)
    }
    line.end()
    switch format {
    case .table:
      Shell.report(checked.findings, checked.inputs, language)
      if let summary = checked.summary { Shell.print(summary[language] + "\n") }
      if let year = checked.evaluated {
        let report = QualityReport(year, language: language, inColour: Shell.isInColour(STDOUT_FILENO))
        Shell.print("\n" + report.rendered())
      }
    case .json: Shell.print(try JSONCheck(checked, path: path, language: language).rendered())
    }
    Shell.exit(Shell.status(of: checked.findings))
  }
}
