public import Scoring

/// Which rule of an item is meant.
public enum RulePath: Hashable, Sendable {
  case key(RuleKey)
  /// How values far out are held in: `lowest`, `highest`, `from` or `to`.
  case winsorizing(String)
  /// A parameter of the scoring method, of one block (`other`: those not named; nil: all alike), of one step or answer.
  case parameter(String, block: Block.ID? = nil, step: String? = nil)
  /// The order of the items of a kind: of a group's criteria, or of the set's awards.
  case order(RuleItem.Kind)

  /// The keys that lead to the rule in the item, much as in a criteria file: `["score", "target", "benh-vien"]`.
  public var keys: [String] {
    switch self {
    case .key(let key): [key.rawValue]
    case .winsorizing(let end): ["winsorize", end]
    case .parameter(let name, let block, let step): ["score", name] + [block, step].compactMap(\.self)
    case .order(let kind): ["order", kind.rawValue]
    }
  }
}

/// The keys of a criteria file whose values are told as they are. `group` is the group in which a criterion stands.
public enum RuleKey: String, Hashable, Sendable, CaseIterable {
  case title
  case englishTitle = "title_en"
  case basis, points, weight, decimals, rounding
  case notApplicable = "not_applicable"
  case atLeast = "at_least"
  case atMost = "at_most"
  case combine
  case rankOn = "rank_on"
  case ranks, ties
  case oneAwardPerUnit = "one_award_per_unit"
  case atQuotaTie = "at_quota_tie"
  case summary
  case group, applies, value, score, missing
  case selfAssessed = "self"
  case caps
  case each, from, when, reason
  case englishReason = "reason_en"
  case form
  case englishForm = "form_en"
  case quota
  case atMostOfBlock = "at_most_of_block"
  case rankBy = "rank_by"
  case eligible, reserves
}
