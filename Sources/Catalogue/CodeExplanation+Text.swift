public import Diagnostics

extension CodeExplanation {
  /// The explanation as the terminal shows it, with its example indented.
  public func text(_ language: Language) -> String {
    let heading = "\(code): \(title[language])\n\n\(meaning[language])\n"
    guard let example else { return heading }
    let wrong = Words("Sai (\(example.home.vi)):", "Wrong (\(example.home.en)):")
    let nothing = Words("(để trống)", "(nothing)")
    let right = Words("Đúng:", "Right:")
    return heading
      + "\n\(wrong[language])\n\(indented(example.wrong.isEmpty ? nothing[language] : example.wrong))\n\(right[language])\n\(indented(example.right))"
  }

  private func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)\n" }.joined()
  }
}

extension CodeFamily {
  /// The codes, a line each, under the family's title.
  public func text(_ language: Language) -> String {
    "\(letter)  \(title[language])\n" + codes.map { "  \($0.code)  \($0.title[language])\n" }.joined()
  }
}
