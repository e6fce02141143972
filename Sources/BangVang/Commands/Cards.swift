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

struct Cards: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: Words(
        "Lập phiếu kết quả cho từng đơn vị: điểm, hạng, điểm mạnh, điểm yếu, việc đem lại nhiều điểm nhất.",
        "Write a card for every unit: points, rank, strengths, weaknesses, what would bring the most points.")[.ofUser],
      discussion: Words(
        """
        Mỗi đơn vị một sổ Excel trong thư mục out/cards, và một sổ out/cards.xlsx có phiếu của mọi đơn vị, mỗi đơn vị \
        một trang A4. Với --unit thì chỉ ghi phiếu của các đơn vị ấy.
        """,
        """
        A workbook for each unit in the folder out/cards, and one workbook out/cards.xlsx with the cards of all units, \
        a sheet of A4 each. With --unit only the cards of those units are written.
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
  @Option(
    name: .customLong("unit"),
    help: ArgumentHelp(
      Words(
        "Mã, tên hoặc tên khác của đơn vị; ghi nhiều lần cho nhiều đơn vị (mặc định: mọi đơn vị).",
        "A unit's id, name or alias; may be repeated (default: all units).")[.ofUser]))
  var units: [String] = []
  @OptionGroup var criteria: CriteriaOption
  @Option(help: ArgumentHelp(Words("Dạng in ra màn hình.", "What to print.")[.ofUser]))
  var format = Format.table
  @Option(
    help: ArgumentHelp(
      Words(
        "Thư mục để ghi phiếu (mặc định: out trong thư mục của năm).",
        "The folder for the cards (default: out in the year's folder).")[.ofUser], valueName: "dir"),
    completion: .directory)
  var out: String?
  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = language.language
    let line = ProgressLine(language)
    let attempt = evaluate(folder: folder, criteriaFiles: criteria.files, progress: line.report)
    line.end()
    Shell.report(
      attempt.findings, attempt.inputs, language, consequence: Words(" Chưa ghi gì.", " Nothing was written."))
    guard let evaluated = attempt.evaluated else { Shell.exit(Shell.status(of: attempt.findings)) }
    let rows = rows(in: evaluated, language)
    let written: [CardReport.Written]
    do {
      let report = CardReport(evaluated, language: language, version: BangVang.version)
      let output = out ?? evaluated.folder.path + "/out"
      let writing = ProgressLine(language)
      written =
        units.isEmpty
        ? try report.write(to: output, progress: writing.reportCards) : try report.write(rows, to: output)
      writing.end()
    } catch let problem as any Problem {
      Shell.fail(problem, language)
    }
    switch format {
    case .table: Shell.print(written.map { told($0, language) }.joined())
    case .json:
      let all = Array(evaluated.folder.year.units.indices)
      Shell.print(try JSONCards(evaluated, units: units.isEmpty ? all : rows, language: language).rendered())
    }
  }

  /// The units asked for, each once. One that there is not is wrong usage.
  private func rows(in evaluated: EvaluatedYear, _ language: Language) -> [Int] {
    var rows: [Int] = []
    for name in units {
      guard let row = evaluated.row(ofUnit: name) else {
        Shell.failUsage(UnknownUnit(name: name, units: evaluated.folder.year.units), language)
      }
      if !rows.contains(row) { rows.append(row) }
    }
    return rows
  }

  private func told(_ written: CardReport.Written, _ language: Language) -> String {
    let cards =
      units.isEmpty
      ? Words(
        "Phiếu của \(written.count) đơn vị", "Cards of \(counted(written.count, "unit"))")
      : Words("Phiếu", "Card")
    let book = Words("Mọi phiếu trong một sổ", "All cards in one workbook")
    let part = Words("Mọi phiếu, từng phần", "All cards, in parts")
    return written.cards.map { "\(cards[language]): \($0)\n" }.joined()
      + written.books.map { "\((written.books.count == 1 ? book : part)[language]): \($0)\n" }.joined()
  }
}
