import Analysis
import Diagnostics
import Intake
import Scoring

/// The figures of metrics as people read them: an answer by its label, yes and no, blanks and "nothing arose" in words.
struct FigureText {
  let dictionary: DataDictionary
  let language: Language

  /// - Parameter number: the figure; what its state is where there is none.
  func text(_ number: Double?, _ state: CellState = .missing, of metric: Metric.ID) -> String {
    guard let number else {
      return (state == .missing ? Words("trống", "blank") : Words("không phát sinh", "nothing arose"))[language]
    }
    switch dictionary.metrics.first(where: { $0.id == metric })?.kind {
    case .choice(let choices): return choices[Int(number)].shown
    case .truth: return (number == 1 ? Vocabulary.yes : Vocabulary.no)[language]
    case .count, .number, nil: return NumberText.format(number, places: nil, grouping: false, language: language)
    }
  }

  func text(_ figure: CorrectedFigure, of metric: Metric.ID) -> String {
    text(figure.number, figure.state, of: metric)
  }

  /// With its sign: `+36`, `-0,5`.
  func difference(_ number: Double, places: Int? = nil) -> String {
    (number > 0 ? "+" : "") + NumberText.format(number, places: places, grouping: false, language: language)
  }

  /// The metric's title with its id: `Số tin, bài (updates)`.
  func title(of metric: Metric.ID) -> String {
    dictionary.metrics.first { $0.id == metric }.map { "\($0.title[language]) (\(metric))" } ?? metric
  }
}

extension Correction {
  /// Verified − submitted; nil unless both are quantities.
  func difference(in dictionary: DataDictionary) -> Double? {
    guard let kind = dictionary.metrics.first(where: { $0.id == metric })?.kind, kind.isMeasured,
      let before = submitted.number, let after = verified.number
    else { return nil }
    return Decimal15.significant(after - before)
  }
}
