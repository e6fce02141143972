import Diagnostics
import Scoring
import Spreadsheet

/// Reads the cells of one metric's column.
struct SentColumnReader {
  let metric: Metric

  /// A cell as it was read; one that could not be is missing.
  struct Cell {
    var figure = Figure.absent(.missing)
    /// As `metrics.csv` writes the figure; empty where it is missing.
    var plain = ""
    /// As it stands in the cell.
    var written = ""
    var note: Words?

    var isPresent: Bool { !plain.isEmpty }

    /// The number that the cell holds; nil where it holds none.
    var number: Double? {
      if case .present(let number) = figure { number } else { nil }
    }
  }

  /// The cells of the column from top to bottom, those of totals among them: nil for a blank.
  func read(_ cells: [SentCell?]) -> (cells: [Result<Cell, Unreadable>], note: Words?) {
    (cells.map { $0.map(cell) ?? .success(Cell()) }, nil)
  }

  private func cell(_ cell: SentCell) -> Result<Cell, Unreadable> {
    switch cell.value {
    case .text(let text):
      return metric.figure(from: text.withoutOuterSpaces).map {
        self.read($0, plain: text.withoutOuterSpaces, written: text)
      }
    case .number(let number):
      return figure(from: number).map {
        read($0, plain: SentTableReader.plain(number), written: SentTableReader.plain(number))
      }
    case .truth(let truth):
      return metric.figure(from: truth ? "true" : "false").map {
        read($0, plain: truth ? "true" : "false", written: truth ? "TRUE" : "FALSE")
      }
    case .date(let date): return .failure(Unreadable(problem: SentProblem.dateForFigure(date.text, metric.id)))
    case .error(let error): return .failure(Unreadable(problem: SentProblem.errorCell(error)))
    case .uncalculated: return .failure(Unreadable(problem: SentProblem.uncalculated))
    }
  }

  /// A number of the workbook, held to what the metric allows. Answers may be numbers too, as 1 for yes.
  private func figure(from number: Double) -> Result<Figure, Unreadable> {
    metric.figure(from: SentTableReader.plain(number))
  }

  /// - Parameter plain: how a number is to be written, with the decimals that it was sent with.
  private func read(_ figure: Figure, plain: String, written: String) -> Cell {
    var cell = Cell(figure: figure, plain: figure.plain(of: metric), written: written)
    if case (.present, .count) = (figure, metric.kind) { cell.plain = plain }
    if case (.present, .number) = (figure, metric.kind) { cell.plain = plain }
    return cell
  }
}

extension SerialDate {
  /// As people write the day: 02/3/2017; the count of days where there is no such day.
  fileprivate var text: String {
    guard let moment else { return SentTableReader.plain(serial) }
    return "\(moment.day)/\(moment.month)/\(moment.year)"
  }
}
