/// What the ranking compares, key after key, the first that differs deciding.
public struct RankKey: Sendable {
  public enum Kind: Hashable, Sendable {
    /// The published total.
    case total
    /// The total before it is rounded, where the set ranks on it.
    case exactTotal
    case tie(Expression)
  }

  public let kind: Kind
  /// Higher is better; what is missing or does not apply comes last. No tie-break tells units apart whose total an
  /// exclusion holds down.
  public let figures: Column
}

extension Outcome {
  /// The keys of the ranking, in their order.
  ///
  /// - Precondition: the outcome is of this year.
  public func rankKeys(on year: Year) -> [RankKey] {
    var evaluation = SetEvaluation(of: set, on: year)
    evaluation.results = criteria
    evaluation.environment = environment
    evaluation.filledIn = filledIn
    let keys = evaluation.rankingKeys(evaluation.totals()).keys
    let kinds: [RankKey.Kind] = [set.rankOn == .exact ? .exactTotal : .total] + set.ties.map(RankKey.Kind.tie)
    return zip(kinds, keys).map { RankKey(kind: $0, figures: $1) }
  }

  /// The keys by which an award ranks: its own, then its tie-break order, else the ranking's.
  public func rankKeys(of award: Award) -> [RankKey] {
    ([award.rankBy] + (award.ties ?? set.ties)).map { RankKey(kind: .tie($0), figures: $0.evaluate(in: environment)) }
  }
}
