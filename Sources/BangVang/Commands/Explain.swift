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
        "Giải thích kết quả của một đơn vị: từ ô số liệu đến điểm, hạng, khen thưởng, còn thiếu gì.",
        "Explain a unit's outcome: from the cells to points, rank and awards, and what is lacking.")[.ofUser],
      discussion: Words(
        """
        Với --criterion chỉ kể một tiêu chí, một nhóm (cả những gì trong nhóm) hoặc một mục điểm cộng, trừ.
        """,
        """
        With --criterion only one criterion, one group with all that is in it, or one bonus or penalty is told.
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
    help: ArgumentHelp(Words("Mã, tên hoặc tên khác của đơn vị.", "The unit's id, name or alias.")[.ofUser]))
  var unit: String
  @Option(
    help: ArgumentHelp(
      Words(
        "Chỉ giải thích một tiêu chí, nhóm hoặc mục điểm cộng, trừ, theo mã.",
        "Only a criterion, a group or an adjustment, by its id.")[.ofUser], valueName: "id"))
  var criterion: String?
  @OptionGroup var criteria: CriteriaOption
  @Option(help: ArgumentHelp(Words("Dạng in ra màn hình.", "What to print.")[.ofUser]))
  var format = Format.table
  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = language.language
    let line = ProgressLine(language)
    let attempt = evaluate(folder: folder, criteriaFiles: criteria.files, progress: line.report)
    line.end()
    var (findings, inputs) = (attempt.findings, attempt.inputs)
    let imported = attempt.evaluated.map { ImportedCells(of: $0.folder, findings: &findings, inputs: &inputs) }
    Shell.report(findings, inputs, language)
    guard let evaluated = attempt.evaluated, let imported, !findings.hasErrors else {
      Shell.exit(Shell.status(of: findings))
    }
    guard let row = evaluated.row(ofUnit: unit) else {
      Shell.failUsage(UnknownUnit(name: unit, units: evaluated.folder.year.units), language)
    }
    let items = ExplainedUnit.items(of: evaluated)
    if let criterion, !items.contains(criterion) {
      Shell.failUsage(
        UnknownCriterion(
          name: criterion, known: items, files: evaluated.folder.sources.map(\.file)), language)
    }
    let explained = ExplainedUnit(evaluated, imported: imported, row: row, item: criterion)
    switch format {
    case .table:
      Shell.print(
        UnitExplanation(explained, language: language, inColour: Shell.isInColour(STDOUT_FILENO)).rendered())
    case .json: Shell.print(try JSONExplanation(explained, language: language).rendered())
    }
  }
}

/// What `--criterion` names is no criterion, group or adjustment of the year's sets.
struct UnknownCriterion: Problem {
  let name: String
  let known: [String]
  let files: [String]

  var code: String { "U016" }
  var message: Words {
    Words(
      "không có tiêu chí, nhóm hay mục điểm cộng, trừ `\(name)`", "there is no criterion, group or adjustment `\(name)`"
    )
  }
  var help: Words? {
    .alternatives(to: name, among: known, called: Words("mã", "ids"), listedIn: files.joined(separator: ", "))
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
          .ofUser], valueName: "file"), completion: .file(extensions: ["yaml", "yml"]))
  var file: String?

  var files: [String] { file.map { [$0] } ?? [] }
}
