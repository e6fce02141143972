import Analysis
import Diagnostics
import Scoring

/// The lines that tell what becomes of ranks and proposals without each criterion, and under other normalisations and
/// combinations.
struct ShiftTexts {
  private let outcome: Outcome
  private let language: Language

  init(_ outcome: Outcome, _ language: Language) {
    self.outcome = outcome
    self.language = language
  }

  static let leftOutTitle = Words("Nếu bỏ từng tiêu chí, từng nhóm", "Without each criterion, without each group")
  static let alternativesTitle = Words(
    "Nếu chuẩn hóa và tổng hợp cách khác", "Under other normalisations and combinations")

  func leftOut(_ trials: [LeftOut], inColour: Bool) -> [String] {
    if trials.isEmpty { return [] }
    let titles = Dictionary(outcome.set.nodes.map { ($0.id, $0.title[language]) }) { first, _ in first }
    var table = TerminalTable(
      columns: [.init(title: Words("Bỏ", "Without")[language], isFlexible: true)] + Self.shiftColumns(language))
    for trial in trials {
      let title = titles[trial.node] ?? ""
      let name = title == trial.node ? title : "\(trial.node) \(title)"
      table.rows.append([(trial.isGroup ? "" : "  ") + name] + cells(trial.shift))
    }
    let changes = trials.flatMap { trial in trial.shift.map { self.changes(trial.node, $0) } ?? [] }
    return HangingText.lines(
      "  ",
      Words(
        "Trọng số của tiêu chí được bỏ chia cho các tiêu chí còn lại theo tỷ lệ. Số này cho biết kết quả dựa vào tiêu chí đến đâu, không phải tiêu chí có cần hay không.",
        "Its weight goes to the others in proportion. This tells how much the outcome hangs on it, not whether it is worth having."
      )[language]) + table.rendered(inColour: inColour).split(separator: "\n").map(String.init) + changes
  }

  func alternatives(_ trials: [AlternativeShift], inColour: Bool) -> [String] {
    if trials.isEmpty { return [] }
    var table = TerminalTable(
      columns: [
        .init(title: Words("Chuẩn hóa", "Normalisation")[language]),
        .init(title: Words("Tổng hợp", "Combination")[language], isFlexible: true),
      ] + Self.shiftColumns(language))
    for trial in trials {
      table.rows.append(
        [
          trial.alternative.normalisation.words[language],
          (trial.alternative.combination?.shortWords ?? Normalisation.official.words)[language],
        ] + cells(trial.shift))
    }
    return HangingText.lines(
      "  ",
      Words(
        "Cùng trọng số; mức đạt của từng tiêu chí được chuẩn hóa lại trong mọi đơn vị, các nhóm lớn được tổng hợp cách khác, rồi đưa về trung bình và độ lệch chuẩn của điểm chính thức để điểm cộng, điểm trừ, ngưỡng xếp loại giữ nguyên ý nghĩa. Không cách nào đúng hơn cách nào: bảng chỉ cho biết kết quả dựa vào lựa chọn này đến đâu.",
        "Under the same weights: each criterion's achievements are normalised anew among all units, the top groups combined otherwise, and brought to the mean and standard deviation of the official points, so that bonuses, penalties and bounds of grades keep their meaning. None is truer than another: the table tells how much the outcome hangs on the choice."
      )[language]) + table.rendered(inColour: inColour).split(separator: "\n").map(String.init)
  }

  private static func shiftColumns(_ language: Language) -> [TerminalTable.Column] {
    [
      .init(title: Words("Đổi hạng TB", "Mean shift")[language], alignment: .right),
      .init(title: Words("Lớn nhất", "Largest")[language], alignment: .right),
      .init(title: "Spearman", alignment: .right),
      .init(title: Words("Giữ", "Kept")[language], alignment: .right),
      .init(title: Words("Chờ", "Held")[language], alignment: .right),
      .init(title: Words("Mất", "Lost")[language], alignment: .right),
      .init(title: Words("Thêm", "Won")[language], alignment: .right),
    ]
  }

  private func cells(_ shift: OutcomeShift?) -> [String] {
    guard let shift else { return Array(repeating: "–", count: 7) }
    let proposals = shift.proposals
    func count(_ units: KeyPath<ProposalShift, [Int]>) -> String {
      "\(shift.awards.reduce(0) { $0 + $1[keyPath: units].count })"
    }
    return [
      NumberText.format(shift.meanRankShift, places: 2, language: language),
      shift.largestRankShift.rankText(language),
      shift.spearman.map { NumberText.format($0, places: 3, language: language) } ?? "–",
      "\(proposals.kept)/\(proposals.official)", count(\.held), count(\.lost), count(\.won),
    ]
  }

  /// Whose proposals change.
  private func changes(_ node: Criterion.ID, _ shift: OutcomeShift) -> [String] {
    func names(_ mark: String, _ units: [Int]) -> [String] { units.map { "\(mark)\(outcome.units[$0].shortName)" } }
    let awards = shift.awards.compactMap { award -> String? in
      let told = names("-", award.lost) + names("?", award.held) + names("+", award.won)
      return told.isEmpty ? nil : "\(award.award) \(told.joined(separator: ", "))"
    }
    return awards.isEmpty ? [] : HangingText.lines("  ", "\(node): \(awards.joined(separator: "; "))")
  }
}

extension Normalisation {
  var words: Words {
    switch self {
    case .official: Words("Chính thức", "Official")
    case .minMax: Words("Min-max", "Min-max")
    case .zScore: Words("Điểm z", "Z-score")
    case .percentile: Words("Phân vị", "Percentile")
    }
  }
}

extension Combination {
  /// Short enough for a table.
  fileprivate var shortWords: Words {
    switch self {
    case .mean: Words("TB cộng", "Arithmetic")
    case .geometric: Words("TB nhân", "Geometric")
    case .harmonic: Words("TB điều hòa", "Harmonic")
    default: title
    }
  }
}
