import Names

/// A word of a text whose encoding is in question: letters, and everything beyond ASCII that may be one.
enum EncodedWord {
  /// The words with anything beyond ASCII, at most `most` of them.
  static func all(in text: String, most: Int = 2_000) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    var isBeyondASCII = false
    func close() {
      if isBeyondASCII { words.append(String(word)) }
      word.removeAll(keepingCapacity: true)
      isBeyondASCII = false
    }
    for scalar in text.unicodeScalars {
      if isPart(scalar) {
        word.append(scalar)
        if !scalar.isASCII { isBeyondASCII = true }
      } else if !word.isEmpty {
        close()
        if words.count == most { break }
      }
    }
    close()
    return words
  }

  /// How many of the words are Vietnamese syllables in a reading.
  static func syllables(of words: [String], read: (String) -> String) -> Int {
    words.count { Syllable(read($0)) != nil }
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A: true
    case 0..<0xA1, 0x2000...0x206F, 0x20A0...0x20CF: false
    default: true
    }
  }
}
