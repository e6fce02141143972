public import Diagnostics

/// A part of a criteria set with what it says: the set itself, a criterion or group, an adjustment, a grade, an
/// exclusion or an award.
public struct RuleItem: Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case set, criterion, adjustment, grade, exclusion, award
  }

  public let kind: Kind
  /// Empty for the set, whose id is its file's name; a grade's is its title.
  public let id: String
  public let title: Words
  /// In the order in which they are told; no path twice.
  public private(set) var rules: [(path: RulePath, value: RuleValue)] = []

  init(_ kind: Kind, id: String, title: Words) {
    self.kind = kind
    self.id = id
    self.title = title
  }

  /// Notes a rule; what is nil is not said.
  mutating func says(_ path: RulePath, _ value: RuleValue?) {
    if let value { rules.append((path, value)) }
  }

  mutating func says(_ key: RuleKey, _ value: RuleValue?) { says(.key(key), value) }

  /// A text, and its English where that is another.
  mutating func says(_ key: RuleKey, english: RuleKey, _ words: Words?) {
    says(key, words.map { .text($0.vi) })
    says(english, words.flatMap { $0.en == $0.vi ? nil : .text($0.en) })
  }

  func value(at path: RulePath) -> RuleValue? { rules.first { $0.path == path }?.value }
}
