extension NameKey {
  /// The key without diacritics: "so y te" for "Sở Y tế". Different names may share it.
  public var bare: String {
    var bare = String.UnicodeScalarView()
    for character in text {
      if let vowel = Vowel(character) {
        bare.append(Self.bareVowels[vowel.letter] ?? "?")
      } else if character == "đ" {
        bare.append("d")
      } else {
        bare.append(contentsOf: character.unicodeScalars)
      }
    }
    return String(bare)
  }

  private static let bareVowels: [Character: Unicode.Scalar] = [
    "a": "a", "ă": "a", "â": "a", "e": "e", "ê": "e", "i": "i", "o": "o", "ô": "o", "ơ": "o", "u": "u", "ư": "u",
    "y": "y",
  ]

  /// Whether a slip may turn this name into another: it has two words or more. In a name of one word, an id or an
  /// abbreviation such as SCT, every letter carries meaning, and the one beside it, SYT, is another unit.
  public var mayBeMisspelled: Bool { words.count > 1 }

  /// How far this name is from another, nil where they are not near.
  ///
  /// Letters inserted, left out, replaced or swapped, first without diacritics and then with them; near is what
  /// differs by a fifth of its letters at most, and by one at least. A name that only goes on where the other
  /// ends ("Sở Y tế Đà Nẵng") is near as well, behind all of those.
  func distance(to other: NameKey) -> NameDistance? {
    guard mayBeMisspelled, other.mayBeMisspelled else { return nil }
    let (mine, theirs) = (Array(bare.unicodeScalars), Array(other.bare.unicodeScalars))
    let limit = max(1, max(mine.count, theirs.count) / 5)
    if abs(mine.count - theirs.count) <= limit {
      let bareDistance = editDistance(mine, theirs)
      if bareDistance <= limit {
        return NameDistance(
          letters: bareDistance, marks: editDistance(Array(text.unicodeScalars), Array(other.text.unicodeScalars)))
      }
    }
    let (short, long) = text.count < other.text.count ? (self, other) : (other, self)
    guard long.words.starts(with: short.words) else { return nil }
    return NameDistance(letters: .max, marks: long.words.count - short.words.count)
  }
}

/// How far a name is from another; the nearer is the less.
struct NameDistance: Comparable {
  let letters: Int
  let marks: Int

  static func < (left: NameDistance, right: NameDistance) -> Bool {
    (left.letters, left.marks) < (right.letters, right.marks)
  }
}

/// Insertions, deletions, substitutions and swaps of neighbours; cost: the product of the lengths.
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in 1...a.count {
    var current = [i] + Array(repeating: 0, count: b.count)
    for j in 1...b.count {
      current[j] = min(last[j] + 1, current[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        current[j] = min(current[j], beforeLast[j - 2] + 1)
      }
    }
    (beforeLast, last) = (last, current)
  }
  return last[b.count]
}

/// Those whose name the writer of a misspelled one most likely meant: the nearest, and the others as near as it.
///
/// - Parameter candidates: names with whom they name; somebody may have several.
/// - Returns: up to three, in the order of `candidates`; empty where none is near or more than three are.
public func likelyNames<Named: Hashable>(
  for written: NameKey, among candidates: some Sequence<(key: NameKey, named: Named)>
) -> [Named] {
  var nearest: [Named] = []
  var least: NameDistance?
  for (key, named) in candidates {
    guard let distance = written.distance(to: key) else { continue }
    if let known = least, distance > known { continue }
    if let known = least, distance < known { nearest = [] }
    least = distance
    if !nearest.contains(named) { nearest.append(named) }
  }
  return nearest.count > 3 ? [] : nearest
}
