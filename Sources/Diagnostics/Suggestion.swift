/// The candidate that the writer of a misspelled word most likely meant.
///
/// The optimal string alignment distance (insertions, deletions, substitutions, swaps of neighbours), at most
/// a third of the word's length; nil when nothing is near or when two are equally near, since a wrong
/// suggestion is worse than none. Cost: the product of the lengths, for each candidate.
public func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
  let limit = max(1, word.count / 3)
  var best: (name: String, distance: Int)?
  var tied = false
  for candidate in candidates {
    let distance = editDistance(Array(word.lowercased()), Array(candidate.lowercased()))
    guard distance <= limit, distance < candidate.count else { continue }
    if let current = best, distance >= current.distance {
      if distance == current.distance, candidate != current.name { tied = true }
      continue
    }
    best = (candidate, distance)
    tied = false
  }
  return tied ? nil : best?.name
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
