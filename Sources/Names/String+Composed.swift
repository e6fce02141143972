extension String {
  /// The text with every Latin letter and its marks in one scalar where Unicode has one: o + U+031B + U+0309
  /// becomes ở. Letters of other scripts, and letters with marks that no alphabet puts together, stay as they are.
  ///
  /// The standard library composes, but lets nobody ask for it; text that is compared needs none of this, since
  /// `String` equality takes no notice of it. This is for text that is written.
  public var composed: String {
    // Up to the first marks, and among the Vietnamese letters, every scalar is a letter by itself.
    guard unicodeScalars.contains(where: { $0.value >= 0x300 && !(0x1E00...0x1EFF ~= $0.value) }) else { return self }
    var composed = ""
    composed.reserveCapacity(utf8.count)
    for character in self {
      composed.append(character.unicodeScalars.count > 1 ? composedLetters[character] ?? character : character)
    }
    return composed
  }
}

/// The composed Latin letters, each found by itself however it is written.
private let composedLetters: [Character: Character] = {
  var letters: [Character: Character] = [:]
  for value in [0xC0...0x24F, 0x1E00...0x1EFF].joined() {
    guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
    letters[Character(scalar)] = Character(scalar)
  }
  return letters
}()
