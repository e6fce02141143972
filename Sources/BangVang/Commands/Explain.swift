import ArgumentParser
import Diagnostics
import Evaluation
import Intake
import Reports
import Scoring

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct Explain: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: Words(
        "Giải thích điểm của một đơn vị: giá trị, nguồn, cách tính, điểm, khen thưởng.",
        "Show how a unit's points came about: value, source, method, points, awards.")[.ofUser])
  }

  @Argument(
    help: ArgumentHelp(
      Words("Thư mục của năm, như Reports/2016.", "The year's folder, such as Reports/2016.")[.ofUser]))
  var folder: String
  @Argument(
    help: ArgumentHelp(Words("Mã, tên hoặc tên khác của đơn vị.", "The unit's id, name or alias.")[.ofUser]))
  var unit: String
  @OptionGroup var criteria: CriteriaOption
  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = language.language
    let line = ProgressLine(language)
    let attempt = evaluate(folder: folder, criteriaFiles: criteria.files, progress: line.report)
    line.end()
    Shell.report(attempt.findings, attempt.inputs, language)
    guard let evaluated = attempt.evaluated else { Shell.exit(Shell.status(of: attempt.findings)) }
    guard let row = evaluated.row(ofUnit: unit) else {
      Shell.failUsage(UnknownUnit(name: unit, units: evaluated.folder.year.units), language)
    }
    Shell.print(
      UnitExplanation(evaluated, row: row, language: language, inColour: Shell.isInColour(STDOUT_FILENO)).rendered())
  }
}

/// The unit named on the command line is not among the year's.
struct UnknownUnit: Problem {
  let name: String
  let units: [Unit]

  var code: String { "U001" }
  var message: Words { Words("không có đơn vị `\(name)` trong năm này", "there is no unit `\(name)` in this year") }
  var help: Words? {
    let likely = nearestFew(to: name, in: units.flatMap { [$0.id, $0.name.vi, $0.shortName] })
    if !likely.isEmpty { return .didYouMean(likely) }
    let kind = Words("đơn vị", "units")
    return .alternatives(to: name, among: units.map(\.id), called: kind, listedIn: "units.csv")
  }
}

struct CriteriaOption: ParsableArguments {
  @Option(
    name: .customLong("criteria"),
    help: ArgumentHelp(
      Words(
        "Tệp tiêu chí dùng thay cho tệp ghi trong report.yaml; từ điển số liệu là metrics.yaml cùng thư mục.",
        "A criteria file instead of those that report.yaml names; the data dictionary is the metrics.yaml beside it.")[
          .ofUser], valueName: "file"))
  var file: String?

  var files: [String] { file.map { [$0] } ?? [] }
}
