public import Diagnostics

extension SummaryTemplate {
  /// The sentence about one unit.
  ///
  /// Percentages have one decimal, other numbers at most two, thousands are set apart as the language does.
  ///
  /// - Parameter row: a row of the environment, from 0.
  /// - Precondition: `check` found nothing in the scope that the environment's columns were made for.
  public func render(row: Int, in environment: Environment, language: Language) -> String {
    let evaluation = Evaluation(environment: environment, rows: row..<row + 1)
    func written(_ piece: Piece) -> String? {
      switch piece {
      case .text(let text): text
      case .figure(let figure): figure.written(evaluation, language)
      }
    }
    return parts.map { part in
      switch part {
      case .piece(let piece): return written(piece) ?? "–"
      case .clause(let pieces):
        let texts = pieces.map(written)
        return texts.contains(nil) ? "" : texts.compactMap(\.self).joined()
      }
    }.joined()
  }
}

extension SummaryTemplate.Figure {
  /// The figure as it prints, nil where there is none.
  fileprivate func written(_ evaluation: Evaluation, _ language: Language) -> String? {
    switch evaluation.value(of: expression.root) {
    case .number(let number):
      isPercentage
        ? NumberText.percent(number, language: language) : NumberText.format(number, atMost: 2, language: language)
    case .text(let text): text
    case .missing, .notApplicable, .undefined: nil
    }
  }
}
