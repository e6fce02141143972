/// What the council said of a unit under an award (ý kiến của Hội đồng).
public enum CouncilDecision: String, Hashable, Sendable, CaseIterable {
  case agreed
  case refused
  /// Neither: what it is stands in the note. The unit gets no award and keeps its seat from others.
  case other
}

/// The council's decisions on one award, by the rows of the units; nil where it said nothing.
public typealias AwardDecisions = [Int: CouncilDecision]
