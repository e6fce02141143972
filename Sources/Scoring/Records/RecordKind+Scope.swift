extension RecordKind {
  /// The day on which the figures were closed, in expressions over records.
  public static let cutOff = "cut_off"

  /// The names that an expression over the kind's records may use: its columns, the last day for an answer, and
  /// `cut_off`.
  public func scope(of expression: Expression) -> Scope {
    var symbols: [String: ExpressionType] = [Self.cutOff: .date]
    if let dueName { symbols[dueName] = .date }
    for column in columns {
      switch column.kind {
      case .date: symbols[column.id] = .date
      case .count, .number: symbols[column.id] = .number
      case .choice(let choices): symbols[column.id] = .text(labels: choices.map(\.id), ordered: false)
      case .text: symbols[column.id] = .text(labels: labels(of: column, in: expression), ordered: false)
      case .unit: break
      }
    }
    return Scope(symbols: symbols)
  }

  /// What the entries of a text column are told apart by in an expression: the texts that it names, and all others
  /// as one, which goes by the column's name, so that two columns are never compared with each other.
  public func labels(of column: RecordColumn, in expression: Expression) -> [String] {
    var labels: [String] = []
    for text in expression.literalTexts where !labels.contains(text) { labels.append(text) }
    return labels + ["\u{0}" + column.id]
  }
}
