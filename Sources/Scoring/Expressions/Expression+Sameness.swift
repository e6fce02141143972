extension Expression {
  /// Whether both are written with the same words, whatever their spaces, quotes and spellings of numbers:
  /// `due>0.5` and `due > 50%` say the same; `a + b` and `b + a` do not, though they come to the same.
  public func saysTheSame(as other: Expression) -> Bool { words == other.words }

  private var words: [Token.Kind] { Lexer(Array(text.unicodeScalars)).tokens.map(\.kind) }
}
