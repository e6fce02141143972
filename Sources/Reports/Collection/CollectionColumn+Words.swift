import Diagnostics
import Scoring

extension CollectionColumn {
  /// What the cell says while it is selected: the unit of measure, what it takes, what counts.
  func prompt(_ language: Language) -> String {
    let measure = metric.measure[language]
    let parts = [
      measure.isEmpty ? nil : Words("Đơn vị tính: \(measure).", "In \(measure).")[language],
      taken[language] + ".", nothing.map { $0[language] + "." },
      isSelfAssessed ? Self.selfAssessed[language] + "." : nil, metric.note.map { $0[language] },
    ]
    return parts.compactMap(\.self).joined(separator: " ")
  }

  /// What the cell says of anything else.
  func refusal(_ language: Language) -> String {
    let dash = metric.nothingArose == nil ? Words(both: "") : Words(" hoặc dấu -", " or a dash (-)")
    return Words("Ô này nhận \(takenShort.vi)\(dash.vi).", "This cell takes \(takenShort.en)\(dash.en).")[language]
  }

  static let selfAssessed = Words(
    "Đơn vị tự chấm, cơ quan chủ trì thẩm định lại", "The unit's own assessment, which the office verifies")

  /// What a dash means; nil where none may stand.
  var nothing: Words? {
    switch metric.nothingArose {
    case nil: nil
    case .zero: Words("Không phát sinh thì ghi - (tính là 0)", "Nothing arose: enter - (counts as 0)")
    case .notApplicable:
      Words("Không phát sinh thì ghi - (không áp dụng)", "Nothing arose: enter - (does not apply)")
    }
  }

  private var taken: Words { Words("Nhận \(takenShort.vi)", "Takes \(takenShort.en)") }

  private var takenShort: Words {
    switch metric.kind {
    case .truth:
      return Words("\(Vocabulary.yes.vi) hoặc \(Vocabulary.no.vi)", "\(Vocabulary.yes.en) or \(Vocabulary.no.en)")
    case .choice(let choices):
      let answers = choices.map(\.shown).joined(separator: ", ")
      return Words("một trong: \(answers)", "one of: \(answers)")
    case .count: return Words("số nguyên \(bounds.vi)", "a whole number \(bounds.en)").withoutOuterSpaces
    case .number: return Words("số \(bounds.vi)", "a number \(bounds.en)").withoutOuterSpaces
    }
  }

  /// "từ 0 đến 52"; empty where there is no end.
  var bounds: Words {
    func text(_ number: Double, _ language: Language) -> String {
      NumberText.format(number, places: nil, grouping: false, language: language)
    }
    switch (least, most) {
    case (let least?, let most?):
      return Words(
        "từ \(text(least, .vietnamese)) đến \(text(most, .vietnamese))",
        "from \(text(least, .english)) to \(text(most, .english))")
    case (let least?, nil):
      return Words("từ \(text(least, .vietnamese)) trở lên", "from \(text(least, .english)) up")
    case (nil, let most?):
      return Words("đến \(text(most, .vietnamese))", "up to \(text(most, .english))")
    case (nil, nil): return Words(both: "")
    }
  }
}

extension Words {
  fileprivate var withoutOuterSpaces: Words {
    func trimmed(_ text: String) -> String { text.hasSuffix(" ") ? String(text.dropLast()) : text }
    return Words(trimmed(vi), trimmed(en))
  }
}
