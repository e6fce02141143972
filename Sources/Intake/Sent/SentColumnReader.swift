import Diagnostics
import Scoring
import Spreadsheet

/// Reads the cells of one metric's column.
struct SentColumnReader {
  let metric: Metric

  /// A cell as it was read.
  struct Cell {
    var figure = Figure.absent(.missing)
    /// As `metrics.csv` writes the figure; empty where it is missing.
    var plain = ""
    /// As it stands in the cell.
    var written = ""
    /// What had to be decided; nil where the cell says the figure plainly.
    var note: Words?

    var isPresent: Bool { !plain.isEmpty }

    /// The number that the cell holds; nil where it holds none.
    var number: Double? {
      if case .present(let number) = figure { number } else { nil }
    }
  }

  /// The cells of the column from top to bottom, those of totals among them: nil for a blank.
  ///
  /// - Returns: each cell or what is wrong with it, and how the column's numbers are written where that had to be told
  ///   from the whole of it.
  func read(_ cells: [SentCell?]) -> (cells: [Result<Cell, Unreadable>], note: Words?) {
    let column = FigureColumn(cells.map { $0?.value.written ?? .blank }, of: metric)
    let read = zip(cells, column.cells).map { cell, reading -> Result<Cell, Unreadable> in
      guard let cell else { return .success(Cell()) }
      switch cell.value {
      case .date(let date): return .failure(Unreadable(problem: SentProblem.dateForFigure(date.text, metric.id)))
      case .error(let error): return .failure(Unreadable(problem: SentProblem.errorCell(error)))
      case .uncalculated: return .failure(Unreadable(problem: SentProblem.uncalculated))
      case .text, .number, .truth: return self.cell(reading, written: cell.value.shown)
      }
    }
    let decision = column.decision.flatMap { $0.isWorthTelling ? $0.words : nil }
    return (read, decision)
  }

  private func cell(_ reading: CellReading<Double>, written: String) -> Result<Cell, Unreadable> {
    switch reading {
    case .fault(let problem): return .failure(Unreadable(problem: problem))
    case .missing(let note):
      let word = Words("chưa có số liệu", "no figure yet")
      return .success(Cell(written: written, note: note == nil ? nil : word))
    case .nothingArose:
      let figure = metric.nothingArose == .zero ? Figure.present(0) : .absent(.notApplicable)
      let word = Words("không phát sinh", "nothing arose")
      return .success(Cell(figure: figure, plain: figure.plain(of: metric), written: written, note: word))
    case .value(let number):
      let figure = Figure.present(number)
      let plain = decimals(of: written, number) ?? figure.plain(of: metric)
      return .success(Cell(figure: figure, plain: plain, written: written))
    }
  }

  /// The number with the decimals that it was written with: 4.0 for "4,0"; nil where it has other signs as well.
  private func decimals(of written: String, _ number: Double) -> String? {
    guard metric.kind == .number || metric.kind == .count else { return nil }
    let plain = written.withoutOuterSpaces.replacing(",", with: ".")
    return (try? PlainNumber.read(plain)) == number ? plain : nil
  }
}

extension CellValue {
  /// As the cell of a table that nobody knows the meaning of yet; what is no figure at all is a blank.
  fileprivate var written: WrittenCell {
    switch self {
    case .text(let text): text.withoutOuterSpaces.isEmpty ? .blank : .text(text)
    case .number(let number): .number(number)
    case .truth(let truth): .truth(truth)
    case .date, .error, .uncalculated: .blank
    }
  }

  /// As the log of an import shows it.
  fileprivate var shown: String {
    switch self {
    case .text(let text): text
    case .number(let number): SentTableReader.plain(number)
    case .truth(let truth): truth ? "TRUE" : "FALSE"
    case .date(let date): date.text
    case .error(let error): error
    case .uncalculated: ""
    }
  }
}

extension SerialDate {
  /// As people write the day: 2/3/2017; the count of days where there is no such day.
  fileprivate var text: String {
    guard let moment else { return SentTableReader.plain(serial) }
    return "\(moment.day)/\(moment.month)/\(moment.year)"
  }
}
