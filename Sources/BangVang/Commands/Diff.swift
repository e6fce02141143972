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

struct Diff: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: Words(
        "So sánh hai tệp tiêu chí: quy định nào khác và, nếu nêu năm, đơn vị nào đổi hạng, đề nghị nào thay đổi.",
        "Compare two criteria files: which rules differ and, with a year, who moves and which proposals change.")[
          .ofUser],
      discussion: Words(
        "So các quy định của hai tệp; không cần năm. Để so một năm với năm khác thì dùng `bangvang compare`.",
        "The rules of two files; no year is needed. To compare a year with another one, use `bangvang compare`.")[
          .ofUser])
  }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json
  }

  @Argument(
    help: ArgumentHelp(
      Words("Tệp tiêu chí đang dùng.", "The criteria file in use.")[.ofUser]),
    completion: .file(extensions: ["yaml", "yml"]))
  var old: String
  @Argument(
    help: ArgumentHelp(
      Words("Tệp tiêu chí muốn thử.", "The criteria file to try.")[.ofUser]),
    completion: .file(extensions: ["yaml", "yml"]))
  var new: String
  @Argument(
    help: ArgumentHelp(
      Words(
        "Thư mục của năm, như Reports/2016, để đánh giá theo cả hai tệp.",
        "The year's folder, such as Reports/2016, to evaluate by both files.")[.ofUser]), completion: .directory)
  var folder: String?
  @Option(
    help: ArgumentHelp(
      Words("Dạng in ra màn hình.", "What to print.")[.ofUser]))
  var format = Format.table
  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = language.language
    let compared = compare(old, with: new, on: folder)
    Shell.report(compared.findings, compared.inputs, language)
    guard let difference = CriteriaDifference(compared, old: old, new: new) else {
      Shell.exit(Shell.status(of: compared.findings))
    }
    switch format {
    case .table: Shell.print(Self.table(difference, language))
    case .json: Shell.print(try JSONDifference(difference, language: language).rendered())
    }
  }

  static func table(_ difference: CriteriaDifference, _ language: Language) -> String {
    DifferenceReport(difference, language: language, inColour: Shell.isInColour(STDOUT_FILENO)).rendered()
  }
}
