import Diagnostics
import Scoring
import TestSupport

/// What a recalculated workbook tells of proposals, and what it should tell by the engine.
enum LiveListReading {
  struct Shown: Decodable {
    /// The rows of the live list: award, unit, state.
    let listed: [[String]]
    /// The column beside the official list, from above.
    let beside: [String]
  }

  static func read(_ paths: [String]) throws -> [Shown] {
    try Openpyxl.run(
      """
      answer = []
      for path in sys.argv[1:]:
          book = openpyxl.load_workbook(path, data_only=True)
          listed, beside = [], []
          if "Đề nghị theo số liệu hiện tại" in book:
              for row in book["Đề nghị theo số liệu hiện tại"].iter_rows(min_row=7, max_col=9, values_only=True):
                  if row[0] not in (None, ""): listed.append([str(row[1]), str(row[2]), str(row[7])])
              # Behind the printed columns and the hidden ids; the first is the heading.
              beside = [c.value for c in book["Đề nghị khen thưởng"]["L"] if c.value][1:]
          answer.append({"listed": listed, "beside": beside})
      """, paths)
  }

  /// In the order of the list, but for equals within a tie.
  static func expected(_ outcome: Outcome) -> [[String]] {
    func rows(_ part: (AwardResult) -> [Nomination], _ state: (Int) -> String) -> [[String]] {
      outcome.awards.flatMap { result in
        part(result).enumerated().map {
          ["\(result.award.id). \(result.award.title.vi)", outcome.units[$1.unit].name.vi, state($0 + 1)]
        }
      }
    }
    return rows(\.proposals) { _ in "Đề nghị" } + rows(\.held) { _ in "Chờ Hội đồng" }
      + rows(\.reserves) { "Dự bị \($0)" }
  }

  /// What stands beside each row of the official list when figures have become those of another outcome.
  static func beside(_ official: Outcome, now: Outcome) -> [String] {
    func place(_ unit: Int, _ result: AwardResult) -> String? {
      if result.proposals.contains(where: { $0.unit == unit }) { return "nay được đề nghị" }
      if result.held.contains(where: { $0.unit == unit }) { return "nay chờ Hội đồng" }
      return result.reserves.contains { $0.unit == unit } ? "nay là dự bị" : nil
    }
    func texts(_ part: (AwardResult) -> [Nomination]) -> [String] {
      official.awards.enumerated().flatMap { index, result in
        part(result).map { nomination in
          let now = place(nomination.unit, now.awards[index])
          return now == place(nomination.unit, result) ? "vẫn trong danh sách" : now ?? "ra khỏi danh sách"
        }
      }
    }
    return texts(\.proposals) + texts(\.held) + texts(\.reserves)
  }
}
