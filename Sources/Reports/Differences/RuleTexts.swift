import Analysis
import Diagnostics

/// The lines that tell which rules differ between two criteria sets.
struct RuleTexts {
  static let title = Words("Quy định thay đổi", "Rules that differ")

  let rules: RulesDifference
  let language: Language
  /// Of the terminal, without what stands before the lines.
  var width = 80

  func lines() -> [String] {
    rules.items.flatMap { item -> [String] in
      let name = item.kind == .set ? item.title[language] : self.name(of: item)
      let head = "\(item.change.words[language])\(item.kind.words[language]) \(name)"
      let changes = item.rules.filter { item.change == .changed || !Self.isToldByName($0.path) }
      return HangingText.lines("  ", head, width: width)
        + changes.flatMap { HangingText.lines("    ", $0.text(item.change, language), width: width) }
    }
  }

  /// The title of what came or went stands in its head already.
  private static func isToldByName(_ path: RulePath) -> Bool {
    [.key(.title), .key(.englishTitle), .key(.reason), .key(.englishReason)].contains(path)
  }

  private func name(of item: ItemDifference) -> String {
    item.title[language] == item.id ? item.id : "\(item.id): \(item.title[language])"
  }
}
