import ArgumentParser
import Diagnostics
import Evaluation
import Intake
import Reports

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct WhatIfCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "whatif",
      abstract: Words(
        "Thử giả định về tiêu chí hoặc số liệu và xem kết quả cạnh kết quả chính thức, không ghi gì.",
        "Assume rules or figures otherwise and see the outcome beside the official one, without writing anything.")[
          .ofUser])
  }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json
  }

  @Argument(
    help: ArgumentHelp(
      Words("Thư mục của năm, như Reports/2016.", "The year's folder, such as Reports/2016.")[.ofUser]),
    completion: .directory)
  var folder: String
  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      Words(
        "Một giả định, như B2.points=30, DM1.quota=10 hoặc metrics.SNV.updates=300; dùng được nhiều lần.",
        "What is assumed, such as B2.points=30, DM1.quota=10 or metrics.SNV.updates=300; may be repeated.")[.ofUser],
      valueName: "assumption"))
  var assumptions: [String] = []
  @Option(
    help: ArgumentHelp(
      Words(
        "Tệp YAML có nhiều kịch bản, in trong một bảng.", "A YAML file of several scenarios, shown in one table.")[
          .ofUser], valueName: "file"), completion: .file(extensions: ["yaml", "yml"]))
  var scenarios: String?
  @OptionGroup var criteria: CriteriaOption
  @Option(
    help: ArgumentHelp(
      Words("Dạng in ra màn hình.", "What to print.")[.ofUser]))
  var format = Format.table
  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = language.language
    if assumptions.isEmpty, scenarios == nil { Shell.failUsage(ScenarioProblem.nothingAssumed, language) }
    let line = ProgressLine(language)
    let attempt = whatIf(
      folder: folder, criteriaFiles: criteria.files, typed: assumptions, scenarioFile: scenarios, progress: line.report)
    line.end()
    Shell.report(attempt.findings, attempt.inputs, language)
    guard let whatIf = attempt.whatIf else { Shell.exit(Shell.status(of: attempt.findings)) }
    switch format {
    case .table:
      Shell.print(ScenarioReport(whatIf, language: language, inColour: Shell.isInColour(STDOUT_FILENO)).rendered())
    case .json: Shell.print(try JSONScenarios(whatIf, findings: attempt.findings, language: language).rendered())
    }
  }
}
