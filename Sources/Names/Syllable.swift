/// A syllable of written Vietnamese (âm tiết): first consonants, vowels with last consonants (vần), tone.
///
/// Tells text that is Vietnamese from text that was read in a wrong encoding or has lost letters.
public struct Syllable: Hashable, Sendable {
  /// `ngh`; empty where the syllable begins with its vowel.
  public let onset: String
  /// `iêm`, without the tone.
  public let rime: String
  public let tone: Tone?

  /// nil where `word` is no Vietnamese syllable, capital or small.
  ///
  /// - Source: Hoàng Phê (ed.), Chính tả tiếng Việt: the onsets and rimes of the spelling, without those of
  ///   loanwords and place names.
  public init?(_ word: some StringProtocol) {
    var letters = ""
    var tone: Tone?
    for character in word {
      if let vowel = Vowel(character) {
        if let mark = vowel.tone {
          if tone != nil { return nil }
          tone = mark
        }
        letters.append(vowel.letter)
      } else {
        letters += character.lowercased()
      }
    }
    let cuts = Self.onsets.filter { letters.hasPrefix($0) }
    guard let onset = cuts.first(where: { Self.rimes.contains(String(letters.dropFirst($0.count))) }) else {
      return nil
    }
    let rime = String(letters.dropFirst(onset.count))
    // A syllable that ends in a stop has one of two tones.
    if ["c", "ch", "p", "t"].contains(where: rime.hasSuffix), tone != .acute, tone != .dot { return nil }
    self.onset = onset
    self.rime = rime
    self.tone = tone
  }

  /// The longest first, so that `ngh` is not cut as `n`.
  private static let onsets = [
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n",
    "p", "r", "s", "t", "v", "x", "",
  ]

  private static let rimes = Set(
    """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
    i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong op ot
    ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uynh uyp
    uyt uyu ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
    y ych yêm yên yêng yêt yêu ynh yp yt
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
