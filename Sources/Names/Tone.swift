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

  /// 1 to 5.
  fileprivate var place: Int {
    switch self {
    case .grave: 1
    case .acute: 2
    case .tilde: 3
    case .hook: 4
    case .dot: 5
    }
  }
}

/// A vowel letter as written: its letter without the tone, in lower case, and the tone that stands on it.
struct Vowel: Hashable, Sendable {
  let letter: Character
  let tone: Tone?
  /// Which of `composed` has it.
  private let row: Int

  /// The twelve vowel letters of the alphabet, each without a tone and with each, in the order of `Tone`.
  private static let composed = [
    "aàáãảạ", "ăằắẵẳặ", "âầấẫẩậ", "eèéẽẻẹ", "êềếễểệ", "iìíĩỉị", "oòóõỏọ", "ôồốỗổộ", "ơờớỡởợ", "uùúũủụ", "ưừứữửự",
    "yỳýỹỷỵ",
  ].map { Array($0.unicodeScalars) }

  /// The twelve vowel letters of the alphabet.
  static let letters = composed.map { Character($0[0]) }

  /// nil for anything but a Vietnamese vowel letter.
  init?(_ character: Character) {
    let scalars = character.unicodeScalars
    let isOne = scalars.index(after: scalars.startIndex) == scalars.endIndex
    // Nearly all text has a letter in one scalar, which is found without asking how else it might be composed.
    guard let vowel = isOne ? Self.ofScalar[scalars[scalars.startIndex].value] : Self.all[character] else { return nil }
    self = vowel
  }

  private init(row: Int, tone: Tone?) {
    letter = Self.letters[row]
    self.tone = tone
    self.row = row
  }

  /// The letter with a tone, in one scalar.
  func with(_ tone: Tone) -> Unicode.Scalar {
    Self.composed[row][tone.place]
  }

  private static let ofScalar: [UInt32: Vowel] = {
    var all: [UInt32: Vowel] = [:]
    for (row, scalars) in composed.enumerated() {
      for (scalar, tone) in zip(scalars, [nil] + Tone.allCases.map(Optional.some)) {
        let vowel = Vowel(row: row, tone: tone)
        all[scalar.value] = vowel
        for capital in scalar.properties.uppercaseMapping.unicodeScalars { all[capital.value] = vowel }
      }
    }
    return all
  }()

  /// Every vowel with every tone in both cases. Characters are equal however they are composed, so that one entry
  /// stands for all spellings: ở, ơ + hook, o + horn + hook, o + hook + horn.
  private static let all: [Character: Vowel] = {
    var all: [Character: Vowel] = [:]
    for (value, vowel) in ofScalar {
      if let scalar = Unicode.Scalar(value) { all[Character(scalar)] = vowel }
    }
    return all
  }()
}
