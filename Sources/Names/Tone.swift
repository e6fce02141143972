/// A tone of a Vietnamese syllable (thanh điệu) other than the level one, which has no mark.
public enum Tone: Unicode.Scalar, CaseIterable, Hashable, Sendable {
  /// Huyền.
  case grave = "\u{300}"
  /// Sắc.
  case acute = "\u{301}"
  /// Ngã.
  case tilde = "\u{303}"
  /// Hỏi.
  case hook = "\u{309}"
  /// Nặng.
  case dot = "\u{323}"
}

/// A vowel letter as written: its letter without the tone, in lower case, and the tone that stands on it.
struct Vowel: Hashable, Sendable {
  let letter: Character
  let tone: Tone?

  /// The twelve vowel letters of the alphabet.
  static let letters: [Character] = Array("aăâeêioôơuưy")

  /// nil for anything but a Vietnamese vowel letter.
  init?(_ character: Character) {
    guard let vowel = Self.all[character] else { return nil }
    self = vowel
  }

  private init(letter: Character, tone: Tone?) {
    self.letter = letter
    self.tone = tone
  }

  /// Every vowel with every tone in both cases. Characters are equal however they are composed, so that one entry
  /// stands for all spellings: ở, ơ + hook, o + horn + hook, o + hook + horn.
  private static let all: [Character: Vowel] = {
    var all: [Character: Vowel] = [:]
    for letter in letters {
      for tone in [nil] + Tone.allCases.map(Optional.some) {
        let mark = tone.map { String($0.rawValue) } ?? ""
        for spelling in [String(letter), letter.uppercased()] {
          all[Character(spelling + mark)] = Vowel(letter: letter, tone: tone)
        }
      }
    }
    return all
  }()
}
