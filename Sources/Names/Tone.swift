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

  /// nil for anything but a Vietnamese vowel letter, however it is composed.
  init?(_ character: Character) {
    let scalars = character.unicodeScalars
    let isOne = scalars.index(after: scalars.startIndex) == scalars.endIndex
    guard let vowel = isOne ? Self(scalars[scalars.startIndex]) : Self.all[character] else { return nil }
    self = vowel
  }

  /// nil for anything but a Vietnamese vowel letter in one scalar.
  init?(_ scalar: Unicode.Scalar) {
    guard let place = Self.place(of: scalar), let vowel = Self.byPlace[place] else { return nil }
    self = vowel
  }

  private init(row: Int, tone: Tone?) {
    letter = Self.letters[row]
    self.tone = tone
    self.row = row
  }

  /// The letter with a tone or without, in one scalar.
  func with(_ tone: Tone?) -> Unicode.Scalar {
    Self.composed[row][tone?.place ?? 0]
  }

  /// The vowel letters in one scalar lie in two ranges, from A to ư and from Ạ to ỹ.
  private static let western: ClosedRange<UInt32> = 0x41...0x1B0
  private static let vietnamese: ClosedRange<UInt32> = 0x1EA0...0x1EF9

  private static func place(of scalar: Unicode.Scalar) -> Int? {
    if western ~= scalar.value { return Int(scalar.value - western.lowerBound) }
    return vietnamese ~= scalar.value ? western.count + Int(scalar.value - vietnamese.lowerBound) : nil
  }

  /// Every scalar of the two ranges; nil for what is no vowel. Looked up for every letter of every name.
  private static let byPlace: [Vowel?] = {
    var all: [Vowel?] = Array(repeating: nil, count: western.count + vietnamese.count)
    for (row, scalars) in composed.enumerated() {
      for (scalar, tone) in zip(scalars, [nil] + Tone.allCases.map(Optional.some)) {
        for written in [scalar] + scalar.properties.uppercaseMapping.unicodeScalars {
          if let place = place(of: written) { all[place] = Vowel(row: row, tone: tone) }
        }
      }
    }
    return all
  }()

  /// Every vowel with every tone in both cases. Characters are equal however they are composed, so that one entry
  /// stands for all spellings: ở, ơ + hook, o + horn + hook, o + hook + horn.
  private static let all: [Character: Vowel] = {
    var all: [Character: Vowel] = [:]
    for value in [western, vietnamese].joined() {
      if let scalar = Unicode.Scalar(value), let vowel = Vowel(scalar) { all[Character(scalar)] = vowel }
    }
    return all
  }()
}
