extension Words {
  /// The question that goes with a word that is not known: "did you mean `a`, `b` or `c`?"
  ///
  /// - Parameter candidates: what may have been meant, the likeliest first; at least one.
  public static func didYouMean(_ candidates: [String]) -> Words {
    let quoted = candidates.map { "`\($0)`" }
    let (first, last) = (quoted.dropLast().joined(separator: ", "), quoted.last ?? "")
    return first.isEmpty
      ? Words("có phải ý là \(last)?", "did you mean \(last)?")
      : Words("có phải ý là \(first) hay \(last)?", "did you mean \(first) or \(last)?")
  }

  /// What to do about a word that is not known: the likely ones, else all there are, else, where they are more
  /// than a message can show, how many there are and where they stand.
  ///
  /// - Parameters:
  ///   - kind: what the known words are called, in the plural.
  ///   - home: the file or key that lists them.
  public static func alternatives(
    to word: String, among known: [String], called kind: Words, listedIn home: String
  ) -> Words {
    let likely = nearestFew(to: word, in: known)
    if !likely.isEmpty { return didYouMean(likely) }
    if known.count > mostShown {
      return Words("có \(known.count) \(kind.vi), xem \(home)", "there are \(known.count) \(kind.en), see \(home)")
    }
    let list = known.joined(separator: ", ")
    return Words("các \(kind.vi): \(list)", "the \(kind.en) are: \(list)")
  }

  /// The longest list that is still read rather than skipped.
  private static let mostShown = 12
}
