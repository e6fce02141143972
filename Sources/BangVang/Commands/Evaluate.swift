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

struct Evaluate: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: Words(
        "Tính điểm, xếp hạng, đề nghị khen thưởng và ghi sổ Excel.",
        "Score, rank, propose commendations and write the workbook.")[.ofUser])
  }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json, csv

    fileprivate func text(of evaluated: EvaluatedYear, _ language: Language, inColour: Bool) throws -> String {
      switch self {
      case .table: TerminalReport(evaluated, language: language, inColour: inColour).rendered()
      case .json: try JSONReport(evaluated, language: language).rendered()
      case .csv: CSVReport(evaluated, language: language).rendered()
      }
    }
  }

  @Argument(
    help: ArgumentHelp(
      Words("Thư mục của năm, như Reports/2016.", "The year's folder, such as Reports/2016.")[.ofUser]))
  var folder: String
  @OptionGroup var criteria: CriteriaOption
  @Option(
    help: ArgumentHelp(
      Words("Dạng in ra màn hình.", "What to print.")[.ofUser]))
  var format = Format.table
  @Option(
    help: ArgumentHelp(
      Words(
        "Thư mục để ghi sổ Excel và bảng kết quả (mặc định: out trong thư mục của năm).",
        "The folder for the workbook and the results (default: out in the year's folder).")[.ofUser], valueName: "dir"))
  var out: String?
  @Option(
    help: ArgumentHelp(
      Words(
        "Thời điểm lập, ghi vào sổ Excel: 2017-02-15T08:00. Không ghi thì sổ mang ngày chốt số liệu.",
        "The time that the workbook says it was made at: 2017-02-15T08:00. Else it bears the cut-off day.")[.ofUser],
      valueName: "time"))
  var at: String?
  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = language.language
    let run: ReportRun
    do throws(UnknownTime) {
      run = try reportRun(language)
    } catch {
      Shell.failUsage(error, language)
    }
    let line = ProgressLine(language)
    let attempt = evaluate(folder: folder, criteriaFiles: criteria.files, progress: line.report)
    line.end()
    Shell.report(
      attempt.findings, attempt.inputs, language, consequence: Words(" Chưa ghi gì.", " Nothing was written."))
    guard let evaluated = attempt.evaluated else { Shell.exit(Shell.status(of: attempt.findings)) }
    let output = out ?? evaluated.folder.path + "/out"
    let (format, inColour) = (format, Shell.isInColour(STDOUT_FILENO))
    let printed = Meanwhile { Result { try format.text(of: evaluated, language, inColour: inColour) } }
    let workbooks: [String]
    let results: [String]
    do {
      workbooks = try WorkbookReport(evaluated, language: language, version: BangVang.version, run: run).write(
        to: output)
      results = try ResultsReport(evaluated).write(to: output)
    } catch let problem as any Problem {
      Shell.fail(problem, language)
    }
    Shell.print(try printed.value().get())
    if format == .table {
      let workbook = Words("Sổ Excel", "Workbook")[language]
      let table = Words("Kết quả, dùng cho năm sau", "Results, for next year")[language]
      let written = workbooks.map { "\(workbook): \($0)\n" } + results.map { "\(table): \($0)\n" }
      Shell.print("\n" + written.joined())
    }
  }

  /// What bears on the contents of the workbook: where it is written, and what is printed beside it, does not.
  private func reportRun(_ language: Language) throws(UnknownTime) -> ReportRun {
    var arguments = ["bangvang", "evaluate", folder]
    if let file = criteria.file { arguments += ["--criteria", file] }
    if let at { arguments += ["--at", at] }
    arguments += ["--lang", language.rawValue]
    guard let at else { return ReportRun(arguments: arguments) }
    guard let time = ReportTime(iso: at) else { throw UnknownTime(text: at) }
    return ReportRun(arguments: arguments, time: time)
  }
}

/// A time that the workbook cannot bear.
struct UnknownTime: Problem {
  let text: String

  var code: String { "U014" }
  var message: Words { Words("`\(text)` không phải là thời điểm", "`\(text)` is not a time") }
  var help: Words? {
    Words(
      "viết năm-tháng-ngày và giờ, như 2017-02-15T08:00", "write year-month-day and the hour, such as 2017-02-15T08:00")
  }
}
