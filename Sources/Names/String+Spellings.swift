extension String {
  /// The ways in which programs write the text's Vietnamese letters, for whoever can only compare bytes: each in one
  /// scalar, with the tone apart (as windows-1258 has it), and with all marks apart; only those that differ, the
  /// composed one first.
  public var spellings: [String] {
    let composed = composed
    var spellings = [composed]
    for scalars in [apart(composed) { $0.toneApart }, apart(composed) { $0.marksApart }]
    where !spellings.contains(where: { $0.unicodeScalars.elementsEqual(scalars) }) {
      spellings.append(String(scalars))
    }
    return spellings
  }
}

private func apart(_ text: String, _ form: (ApartLetter) -> [Unicode.Scalar]) -> String.UnicodeScalarView {
  var scalars = String.UnicodeScalarView()
  for scalar in text.unicodeScalars { scalars.append(contentsOf: apartLetters[scalar].map(form) ?? [scalar]) }
  return scalars
}

/// A vowel letter with marks.
private struct ApartLetter {
  var toneApart: [Unicode.Scalar]
  /// In the canonical order: the horn, the dot below, then what stands above.
  var marksApart: [Unicode.Scalar]
}

/// The vowel letters that have a mark, by the scalar that stands for them.
private let apartLetters: [Unicode.Scalar: ApartLetter] = {
  let (breve, circumflex, horn): (Unicode.Scalar, Unicode.Scalar, Unicode.Scalar) = ("\u{306}", "\u{302}", "\u{31B}")
  let shaped: [Unicode.Scalar: (Unicode.Scalar, Unicode.Scalar)] = [
    "ă": ("a", breve), "â": ("a", circumflex), "ê": ("e", circumflex), "ô": ("o", circumflex), "ơ": ("o", horn),
    "ư": ("u", horn), "Ă": ("A", breve), "Â": ("A", circumflex), "Ê": ("E", circumflex), "Ô": ("O", circumflex),
    "Ơ": ("O", horn), "Ư": ("U", horn),
  ]
  var letters: [Unicode.Scalar: ApartLetter] = [:]
  for (letter, (base, mark)) in shaped {
    letters[letter] = ApartLetter(toneApart: [letter], marksApart: [base, mark])
  }
  for letter in Array("aeiouyAEIOUY".unicodeScalars) + shaped.keys {
    for tone in Tone.allCases.map(\.rawValue) {
      guard let whole = String(String.UnicodeScalarView([letter, tone])).composed.unicodeScalars.first else { continue }
      var marksApart = [letter, tone]
      if let (base, mark) = shaped[letter] {
        marksApart = tone == Tone.dot.rawValue && mark != horn ? [base, tone, mark] : [base, mark, tone]
      }
      letters[whole] = ApartLetter(toneApart: [letter, tone], marksApart: marksApart)
    }
  }
  return letters
}()
