/// The candidate that the writer of a misspelled word most likely meant.
///
/// The optimal string alignment distance (insertions, deletions, substitutions, swaps of neighbours), at most
/// a third of the word's length; nil when nothing is near or when two are equally near, since a wrong
/// suggestion is worse than none. Cost: the product of the lengths, for each candidate.
public func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
  let near = near(word, in: candidates)
  guard let best = near.first, near.dropFirst().first?.distance != best.distance else { return nil }
  return best.name
}

/// Up to three candidates that the writer of a misspelled word may have meant, the nearest first, equals in the
/// order of the alphabet. The distance and its limit are those of `nearest(to:in:)`.
public func nearestFew(to word: String, in candidates: some Sequence<String>) -> [String] {
  near(word, in: candidates).prefix(3).map(\.name)
}

private func near(_ word: String, in candidates: some Sequence<String>) -> [(name: String, distance: Int)] {
  let limit = max(1, word.count / 3)
  return Set(candidates).compactMap { candidate in
    let distance = editDistance(Array(word.lowercased()), Array(candidate.lowercased()))
    return distance <= limit && distance < candidate.count ? (candidate, distance) : nil
  }.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
}

private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in 1...a.count {
    var current = [i] + Array(repeating: 0, count: b.count)
    for j in 1...b.count {
      let substitution = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
      current[j] = min(last[j] + 1, current[j - 1] + 1, substitution)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        current[j] = min(current[j], beforeLast[j - 2] + 1)
      }
    }
    (beforeLast, last) = (last, current)
  }
  return last[b.count]
}
