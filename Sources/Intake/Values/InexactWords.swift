import Names

/// What makes a figure one that was not counted: "trên 550", "gần 1.000", "~1.000", "10-15".
enum InexactWords {
  /// The word or sign in `text` that says so; nil where there is none, or no figure either.
  static func sign(in text: String) -> String? {
    guard let firstDigit = text.firstIndex(where: { $0.isASCII && $0.isNumber }),
      let lastDigit = text.lastIndex(where: { $0.isASCII && $0.isNumber })
    else { return nil }
    let before = String(text[..<firstDigit]).withoutOuterSpaces
    let behind = String(text[text.index(after: lastDigit)...]).withoutOuterSpaces
    if words.contains(NameKey(before)) || before.contains(where: { "~≈><≥≤±".contains($0) }) { return before }
    if behindWords.contains(NameKey(behind)) || ["+", "...", "…"].contains(behind) { return behind }
    return range(in: text[firstDigit...lastDigit])
  }

  /// The sign of a range between two figures.
  private static func range(in text: Substring) -> String? {
    if text.dropFirst().contains("-"), !text.contains(where: \.isLetter) { return "-" }
    let parts = text.split(separator: " ").map { NameKey(String($0)) }
    return parts.contains("đến") ? "đến" : nil
  }

  private static let words: Set<NameKey> = [
    "trên", "hơn", "gần", "khoảng", "dưới", "chừng", "độ", "ước", "ước tính", "xấp xỉ", "ít nhất", "tối thiểu",
    "tối đa",
    "không quá", "không dưới", "nhiều hơn", "ít hơn", "lớn hơn", "nhỏ hơn", "vào khoảng", "khoảng trên", "khoảng hơn",
    "trên dưới", "cỡ", "từ",
  ]

  private static let behindWords: Set<NameKey> = ["trở lên", "trở xuống", "có lẻ", "hơn"]
}
