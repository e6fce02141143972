import Names

/// What stands in a cell in place of a figure.
enum Absence {
  case nothingArose
  case missing(note: String?)
  /// "không có": 0, nothing arose, or no figure; whoever wrote it knows.
  case unclear

  /// nil where the text is something else.
  init?(_ text: String) {
    let key = NameKey(text)
    if key.isEmpty {
      self = .missing(note: nil)
    } else if key.text.allSatisfy({ $0 == "-" }) || Self.nothingWords.contains(key) {
      self = .nothingArose
    } else if Self.missingWords.contains(key) || key.text.hasPrefix("chưa ")
      || key.text.allSatisfy({ ".…?".contains($0) })
    {
      self = .missing(note: text.withoutOuterSpaces)
    } else if Self.unclearWords.contains(key) {
      self = .unclear
    } else {
      return nil
    }
  }

  private static let nothingWords: Set<NameKey> = [
    "-", "KPS", "K.PS", "K. P.S", "K/PS", "Không PS", "Không phát sinh", "Ko phát sinh", "Ko PS", "Chưa phát sinh",
  ]

  private static let missingWords: Set<NameKey> = [
    "chưa", "chưa BC", "không có số liệu", "không có báo cáo", "không BC", "không báo cáo", "thiếu số liệu", "thiếu",
    "đang cập nhật", "đang tổng hợp", "n/a", "#N/A",
  ]

  private static let unclearWords: Set<NameKey> = ["không có", "không", "ko", "ko có", "không rõ"]
}
