import Analysis
import ArgumentParser
import Diagnostics
import Evaluation
import Files
import Intake
import Reports
import Scoring

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct RobustnessCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "robustness",
      abstract: Words(
        "Thử lại nhiều lần với trọng số khác đi: hạng của mỗi đơn vị nằm trong khoảng nào, đề nghị nào giữ được.",
        "Try many other weights: within which ranks each unit stays, which proposals hold.")[.ofUser])
  }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json
  }

  enum Distribution: String, ExpressibleByArgument, CaseIterable {
    case uniform, dirichlet, none
  }

  @Argument(
    help: ArgumentHelp(
      Words("Thư mục của năm, như Reports/2016.", "The year's folder, such as Reports/2016.")[.ofUser]),
    completion: .directory)
  var folder: String
  @OptionGroup var criteria: CriteriaOption
  @Option(help: ArgumentHelp(Words("Số phép thử.", "How many draws.")[.ofUser], valueName: "number"))
  var draws = "10000"
  @Option(
    help: ArgumentHelp(
      Words(
        "Số khởi đầu: cùng số này thì cùng kết quả, trên máy nào cũng vậy.",
        "The seed: the same seed gives the same draws.")[.ofUser], valueName: "number"))
  var seed = "1"
  @Option(
    help: ArgumentHelp(
      Words(
        "Cách rút trọng số: uniform (mỗi tiêu chí một mức trong khoảng), dirichlet (cùng nhau), none (giữ nguyên).",
        "How weights are drawn: uniform (each by itself), dirichlet (together), none (they stay).")[.ofUser]))
  var weights = Distribution.uniform
  @Option(
    help: ArgumentHelp(
      Words("Trọng số lệch nhiều nhất bao nhiêu.", "How far weights may lie from their own.")[.ofUser],
      valueName: "percent"))
  var spread = "25%"
  @Option(
    help: ArgumentHelp(
      Words(
        "Cho xê dịch cả ngưỡng: targets=10% (chỉ tiêu, các mức của cách tính điểm), grades=5% (mức xếp loại); ghi được nhiều lần.",
        "Move thresholds too: targets=10% (targets and steps of methods), grades=5% (bounds of grades); may be repeated."
      )[
        .ofUser], valueName: "what=percent"))
  var shake: [String] = []
  @Option(
    help: ArgumentHelp(
      Words(
        "Tính cả lựa chọn nào ảnh hưởng nhiều nhất (chỉ số Sobol), với bấy nhiêu hàng thử, như 256.",
        "Tell too which choices matter most (Sobol indices), by so many rows, such as 256.")[.ofUser],
      valueName: "rows"))
  var sobol: String?
  @Option(
    help: ArgumentHelp(
      Words(
        "Vẽ thêm khoảng hạng của các đơn vị (SVG) vào thư mục này.",
        "Also draw the rank intervals (SVG) into this folder.")[.ofUser], valueName: "dir"), completion: .directory)
  var plot: String?
  @Option(
    help: ArgumentHelp(
      Words("Dạng in ra màn hình.", "What to print.")[.ofUser]))
  var format = Format.table
  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = language.language
    let design: RobustnessDesign
    let rows: Int?
    do throws(UnusableDraws) {
      design = try self.design()
      rows = try self.rows()
    } catch {
      Shell.failUsage(error, language)
    }
    let line = ProgressLine(language)
    let attempt = evaluate(folder: folder, criteriaFiles: criteria.files, progress: line.report)
    line.end()
    Shell.report(attempt.findings, attempt.inputs, language)
    guard let evaluated = attempt.evaluated else { Shell.exit(Shell.status(of: attempt.findings)) }
    let year = evaluated.folder.year
    let sets = evaluated.outcomes.map { outcome -> JSONRobustness.Told in
      let robustness = Robustness(of: outcome, on: year, design, progress: line.reportDraws(of: design.draws))
      let reweighting = Reweighting(of: outcome, on: year)
      let sensitivity = rows.flatMap {
        ChoiceSensitivity(
          of: reweighting, spread: design.weights?.spread, shake: design.shake, rows: $0, seed: design.seed,
          progress: line.reportRows)
      }
      return (robustness, SystematicTrials(of: reweighting), sensitivity)
    }
    line.end()
    var drawn: [String] = []
    do throws(FileProblem) {
      if let plot {
        for set in sets { drawn.append(try RankIntervalPlot(set.robustness, language: language).write(to: plot)) }
      }
    } catch {
      Shell.fail(error, language)
    }
    switch format {
    case .table:
      let inColour = Shell.isInColour(STDOUT_FILENO)
      Shell.print(
        sets.map {
          RobustnessReport($0.robustness, $0.trials, $0.sensitivity, language: language, inColour: inColour).rendered()
        }.joined(separator: "\n"))
      let label = Words("Hình vẽ", "Drawing")[language]
      if !drawn.isEmpty { Shell.print("\n" + drawn.map { "\(label): \($0)\n" }.joined()) }
    case .json: Shell.print(try JSONRobustness(sets, evaluated, language: language).rendered())
    }
  }

  private func rows() throws(UnusableDraws) -> Int? {
    guard let sobol else { return nil }
    guard let rows = Int(sobol), UnusableDraws.rows.contains(rows) else { throw .rows(sobol) }
    return rows
  }

  private func design() throws(UnusableDraws) -> RobustnessDesign {
    guard let draws = Int(draws), (1...UnusableDraws.most).contains(draws) else { throw .draws(draws) }
    guard let seed = UInt64(seed) else { throw .seed(seed) }
    guard let spread = Self.share(spread), spread > 0 else { throw .spread(option: "--spread", spread) }
    var (targets, grades) = (0.0, 0.0)
    for wish in shake {
      let parts = wish.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2 else { throw .shake(wish) }
      guard let share = Self.share(parts[1]) else { throw .spread(option: "--shake \(parts[0])", parts[1]) }
      switch parts[0] {
      case "targets": targets = share
      case "grades": grades = share
      default: throw .shake(parts[0])
      }
    }
    let distribution: WeightDraws.Distribution? =
      switch weights {
      case .uniform: .uniform(spread: spread)
      case .dirichlet: .dirichlet(spread: spread)
      case .none: nil
      }
    let shaken = RuleShake(targets: targets, grades: grades)
    if distribution == nil, shaken == .none { throw .nothingDrawn }
    return RobustnessDesign(draws: draws, seed: seed, weights: distribution, shake: shaken)
  }

  /// `25%`, `12,5%` or `0.25`: a share from 0 up to, but not including, 1.
  private static func share(_ text: String) -> Double? {
    let plain = text.replacing(",", with: ".")
    let number = plain.hasSuffix("%") ? Double(plain.dropLast()).map { $0 / 100 } : Double(plain)
    return number.flatMap { $0 >= 0 && $0 < 1 ? $0 : nil }
  }
}

/// What cannot be drawn.
enum UnusableDraws: Problem {
  case draws(String)
  case rows(String)
  case seed(String)
  case spread(option: String, String)
  case shake(String)
  case nothingDrawn

  /// The most draws of one run.
  static let most = 100_000_000
  /// The rows of a sensitivity analysis.
  static let rows = 2...1_048_576

  var code: String {
    switch self {
    case .draws, .rows, .seed, .spread: "U018"
    case .shake, .nothingDrawn: "U019"
    }
  }
}
