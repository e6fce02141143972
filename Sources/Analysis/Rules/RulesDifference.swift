public import Diagnostics
public import Scoring

/// How the rules of two criteria sets differ.
///
/// Items are told apart by kind and id: a criterion that moved to another group is the same one, a criterion with a
/// new id is another. The names of the files do not count. Swapping the sets swaps all that is old and new.
public struct RulesDifference: Sendable {
  /// The set first, then criteria, adjustments, grades, exclusions and awards; of each kind those of the new set in
  /// its order, then those that are gone.
  public let items: [ItemDifference]

  public var isEmpty: Bool { items.isEmpty }

  /// Cost: about items × items.
  public init(from old: CriteriaSet, to new: CriteriaSet) {
    let (oldItems, newItems) = (old.items, new.items)
    items = RuleItem.Kind.allCases.flatMap { kind -> [ItemDifference] in
      let before = oldItems.filter { $0.kind == kind }
      let after = newItems.filter { $0.kind == kind }
      let kept = after.compactMap { item in ItemDifference(from: before.first { $0.id == item.id }, to: item) }
      let gone = before.filter { item in !after.contains { $0.id == item.id } }
      return kept + gone.compactMap { ItemDifference(from: $0, to: nil) }
    }
  }
}

/// How one item of the rules differs.
public struct ItemDifference: Sendable {
  public enum Change: String, Hashable, Sendable {
    case added, removed, changed
  }

  public let kind: RuleItem.Kind
  /// Empty for the set.
  public let id: String
  /// The new title; the old one of what is gone.
  public let title: Words
  public let change: Change
  /// What was added or removed is told whole, one side of each rule being nil.
  public let rules: [RuleChange]

  /// nil where both say the same.
  init?(from old: RuleItem?, to new: RuleItem?) {
    guard let named = new ?? old else { return nil }
    (kind, id, title) = (named.kind, named.id, named.title)
    change = old == nil ? .added : new == nil ? .removed : .changed
    rules = Self.rules(from: old, to: new)
    if change == .changed, rules.isEmpty { return nil }
  }

  private static func rules(from old: RuleItem?, to new: RuleItem?) -> [RuleChange] {
    let before = old?.rules.map(\.path) ?? []
    let after = new?.rules.map(\.path) ?? []
    let paths = after + before.filter { !after.contains($0) }
    let byBlock = Set(paths.compactMap { if case .parameter(let name, _?, _) = $0 { name } else { nil } })
    return paths.compactMap { path in
      var (was, becomes) = (old?.value(at: path), new?.value(at: path))
      if case .order = path {
        guard case .order(let former)? = was, case .order(let latter)? = becomes else { return nil }
        // What came or went is told by itself; here only what changed places.
        was = .order(former.filter(latter.contains))
        becomes = .order(latter.filter(former.contains))
      }
      if let was, let becomes, was.saysTheSame(as: becomes) { return nil }
      guard case .parameter(let name, nil, let step) = path, byBlock.contains(name) else {
        return RuleChange(path: path, old: was, new: becomes)
      }
      return RuleChange(path: .parameter(name, block: "other", step: step), old: was, new: becomes)
    }
  }
}

/// A rule that differs; nil where a side does not say it.
public struct RuleChange: Hashable, Sendable {
  public let path: RulePath
  public let old: RuleValue?
  public let new: RuleValue?

  public init(path: RulePath, old: RuleValue?, new: RuleValue?) {
    self.path = path
    self.old = old
    self.new = new
  }
}
