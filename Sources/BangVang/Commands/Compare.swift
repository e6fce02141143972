import ArgumentParser
import Diagnostics
import Evaluation
import Files
import Intake
import Reports

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct Compare: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: Words(
        "So kết quả của một năm với năm khác, hoặc với kết quả theo tệp tiêu chí khác: ai đổi hạng và vì sao.",
        "Compare a year's outcome with another year's, or under another criteria file: who moves and why.")[.ofUser],
      discussion: Words(
        """
        So với thư mục của năm khác: hạng, tổng điểm, xếp loại, tiêu chí nào làm thay đổi (các phần cộng lại đúng bằng \
        thay đổi của tổng điểm), đơn vị mới, không còn, sáp nhập, chia tách, khen thưởng hai năm. So với một tệp tiêu \
        chí: năm ấy theo tiêu chí đang dùng và theo tệp nêu tên, như `bangvang diff`. Dùng `diff` khi muốn so chính \
        hai tệp tiêu chí, có hoặc không có số liệu của năm.
        """,
        """
        With another year's folder: ranks, totals, grades, the criteria that moved them (the parts add up to the \
        change of the total), units that are new, gone, merged or split, the awards of both years. With a criteria \
        file: the year under the criteria in use and under that file, as `bangvang diff` tells it. Use `diff` to \
        compare two criteria files themselves, with or without a year.
        """)[.ofUser])
  }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json
  }

  @Argument(
    help: ArgumentHelp(
      Words("Thư mục của năm, như Reports/2016.", "The year's folder, such as Reports/2016.")[.ofUser]),
    completion: .directory)
  var folder: String
  @Argument(
    help: ArgumentHelp(
      Words(
        "Thư mục của năm khác, hoặc một tệp tiêu chí (.yaml).", "Another year's folder, or a criteria file (.yaml).")[
          .ofUser]), completion: .file())
  var other: String
  @Option(help: ArgumentHelp(Words("Dạng in ra màn hình.", "What to print.")[.ofUser]))
  var format = Format.table
  @OptionGroup var language: LanguageOption

  func run() throws {
    if isCriteriaFile { try compareCriteria() } else { try compareYears() }
  }

  private var isCriteriaFile: Bool {
    switch FileKind(at: other) {
    case .file: true
    case .folder, .other: false
    case .unknown, nil: [".yaml", ".yml"].contains { other.hasSuffix($0) }
    }
  }

  private func compareYears() throws {
    let language = language.language
    let line = ProgressLine(language)
    let compared = compare(folder: folder, withYear: other, progress: line.report)
    line.end()
    Shell.report(compared.findings, compared.inputs, language)
    guard let comparison = YearsComparison(compared) else { Shell.exit(Shell.status(of: compared.findings)) }
    switch format {
    case .table:
      Shell.print(YearsReport(comparison, language: language, inColour: Shell.isInColour(STDOUT_FILENO)).rendered())
    case .json: Shell.print(try JSONYears(comparison, language: language).rendered())
    }
  }

  private func compareCriteria() throws {
    let language = language.language
    let tried = compare(folder: folder, withCriteria: other)
    // Which set is meant is for the user to say: nothing is wrong with the inputs.
    let problems = tried.compared.findings.diagnostics.map(\.problem)
    if let several = problems.first(where: { $0 is SeveralSets }) { Shell.failUsage(several, language) }
    Shell.report(tried.compared.findings, tried.compared.inputs, language)
    guard let own = tried.own, let difference = CriteriaDifference(tried.compared, old: own, new: other) else {
      Shell.exit(Shell.status(of: tried.compared.findings))
    }
    switch format {
    case .table: Shell.print(Diff.table(difference, language))
    case .json: Shell.print(try JSONDifference(difference, language: language).rendered())
    }
  }
}
