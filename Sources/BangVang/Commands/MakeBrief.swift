import ArgumentParser
import CivilCalendar
import Diagnostics
import Evaluation
import Intake
import Reports

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct MakeBrief: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "brief",
      abstract: Words(
        "Lập báo cáo nhanh của một kỳ: hoạt động của Cổng và các đơn vị, câu hỏi trễ hạn, quá hạn, so sánh.",
        "Make a quick report on a period: what the portal and the units did, what is late, how it compares.")[.ofUser])
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
    help: ArgumentHelp(
      Words(
        "Kỳ báo cáo: 2016-Q3, 2016-08, 2016 hoặc 2016-01-01..2016-06-30.",
        "The period: 2016-Q3, 2016-08, 2016, or 2016-01-01..2016-06-30.")[.ofUser]))
  var period: String
  @Option(
    help: ArgumentHelp(
      Words(
        "Ngày báo cáo: câu hỏi được xét theo tình trạng đến hết ngày này (mặc định: ngày cuối kỳ).",
        "The day of the report: questions are taken as they stood at its end (default: the period's last day).")[
          .ofUser], valueName: "day"))
  var on: String?
  @Option(
    help: ArgumentHelp(
      Words("Dạng in ra màn hình.", "What to print.")[.ofUser]))
  var format = Format.table
  @Option(
    help: ArgumentHelp(
      Words(
        "Thư mục để ghi sổ Excel (mặc định: out trong thư mục của năm).",
        "The folder for the workbook (default: out in the year's folder).")[.ofUser], valueName: "dir"),
    completion: .directory)
  var out: String?
  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = language.language
    let line = ProgressLine(language)
    let attempt: BriefAttempt
    do throws(BriefProblem) {
      guard let period = ReportPeriod(period) else { throw .notAPeriod(period) }
      attempt = try brief(folder: folder, period: period, on: day(), progress: line.report)
    } catch {
      Shell.failUsage(error, language)
    }
    line.end()
    Shell.report(
      attempt.findings, attempt.inputs, language, consequence: Words(" Chưa ghi gì.", " Nothing was written."))
    guard let report = attempt.brief else { Shell.exit(Shell.status(of: attempt.findings)) }
    let workbook: String
    do {
      workbook = try BriefWorkbook(report, language: language).write(to: out ?? report.activity.path + "/out")
    } catch let problem as any Problem {
      Shell.fail(problem, language)
    }
    switch format {
    case .table:
      Shell.print(BriefText(report, language: language, inColour: Shell.isInColour(STDOUT_FILENO)).rendered())
      Shell.print("\n\(Words("Sổ Excel", "Workbook")[language]): \(workbook)\n")
    case .json: Shell.print(try JSONBrief(report, language: language).rendered())
    }
  }

  private func day() throws(BriefProblem) -> CivilDate? {
    guard let on else { return nil }
    guard let day = CivilDate(iso: on) else { throw .notADay(on) }
    return day
  }
}
