import ArgumentParser
import Diagnostics
import Evaluation
import Reports

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct Health: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: Words(
        "Xem mỗi tiêu chí thực sự phân loại các đơn vị ra sao, không ghi gì.",
        "Tell what each criterion really decides, without writing anything.")[.ofUser])
  }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json
  }

  @Argument(
    help: ArgumentHelp(
      Words("Thư mục của năm, như Reports/2016.", "The year's folder, such as Reports/2016.")[.ofUser]),
    completion: .directory)
  var folder: String
  @OptionGroup var criteria: CriteriaOption
  @Option(
    help: ArgumentHelp(
      Words("Dạng in ra màn hình.", "What to print.")[.ofUser]))
  var format = Format.table
  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = language.language
    let line = ProgressLine(language)
    let attempt = evaluate(folder: folder, criteriaFiles: criteria.files, progress: line.report)
    line.end()
    Shell.report(attempt.findings, attempt.inputs, language)
    guard let evaluated = attempt.evaluated else { Shell.exit(Shell.status(of: attempt.findings)) }
    switch format {
    case .table:
      Shell.print(HealthReport(evaluated, language: language, inColour: Shell.isInColour(STDOUT_FILENO)).rendered())
    case .json: Shell.print(try JSONHealth(evaluated, language: language).rendered())
    }
  }
}
