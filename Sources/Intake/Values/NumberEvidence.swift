/// What one written number says of the column's convention.
enum NumberVote: Hashable {
  enum Ground: Hashable {
    case signs, count, range
  }

  /// The same number in both conventions.
  case plain
  case decided(DecimalSign, Ground)
  /// Different numbers, either of which may be meant.
  case open
}

/// What the numbers of a column say of its convention, taken together.
struct NumberEvidence {
  let reason: NumberDecision.Reason
  private let sign: DecimalSign?
  /// The cells that decide for the other convention are refused.
  private let refusesOthers: Bool
  private let readsOpen: Bool
  /// A cell of the convention to which another is compared.
  private let examples: [DecimalSign: String]

  init(votes: [NumberVote?], of texts: [String]) {
    var found: [DecimalSign: [(index: Int, ground: NumberVote.Ground)]] = [.comma: [], .point: []]
    for (index, vote) in votes.enumerated() {
      if case .decided(let sign, let ground)? = vote { found[sign, default: []].append((index, ground)) }
    }
    let (commas, points) = (found[.comma] ?? [], found[.point] ?? [])
    examples = found.compactMapValues { $0.first.map { texts[$0.index] } }
    let most = max(commas.count, points.count)
    let least = min(commas.count, points.count)
    sign = commas.count == points.count ? nil : commas.count > points.count ? .comma : .point
    refusesOthers = least > 0
    readsOpen = most > 2 * least
    if least > 0 {
      reason = .contradictory
    } else if let sign, let first = found[sign]?.first {
      reason = .decided(sign, by: texts[first.index], cell: first.index, first.ground)
    } else {
      reason = votes.contains(.open) ? .ambiguous : .plain
    }
  }

  func reading(of number: WrittenNumber, vote: NumberVote?) -> CellReading<Double> {
    switch vote {
    case .decided(let own, _)?:
      if refusesOthers, own != sign {
        let other: DecimalSign = own == .comma ? .point : .comma
        return .fault(ValueProblem.otherSign(number.text, own, example: examples[other] ?? ""))
      }
      return value(number.value(own), number)
    case .open?:
      if let sign, readsOpen { return value(number.value(sign), number) }
      return .fault(
        ValueProblem.ambiguous(number.text, withComma: number.withComma ?? 0, withPoint: number.withPoint ?? 0))
    case .plain?, nil: return value(number.withComma ?? number.withPoint, number)
    }
  }

  private func value(_ value: Double?, _ number: WrittenNumber) -> CellReading<Double> {
    value.map(CellReading.value) ?? .fault(ValueProblem.notANumber(number.text))
  }
}
