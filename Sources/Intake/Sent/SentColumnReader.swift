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
  }

  /// - Parameters:
  ///   - cells: one a unit; nil for a blank.
  ///   - places: where each stands.
  func read(
    _ cells: [SentCell?], places: [Place], heading: Place, _ findings: inout Findings
  ) -> (cells: [Cell], note: Words?) {
    var read = cells.map { _ in Cell() }
    for (index, cell) in cells.enumerated() {
      guard let cell else { continue }
      switch self.cell(cell) {
      case .success(let figure): read[index] = figure
      case .failure(let problem): findings.add(problem.problem, at: places[index])
      }
    }
    return (read, nil)
  }

  func cell(_ cell: SentCell) -> Result<Cell, Unreadable> {
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

  /// The number in a cell, nil for a blank or what stands for one; an answer or a fault is none.
  func figure(in cell: SentCell) -> Result<Double?, Unreadable> {
    self.cell(cell).map { if case .present(let number) = $0.figure { number } else { nil } }
  }
}

extension SerialDate {
  /// As people write the day: 02/3/2017; the count of days where there is no such day.
  fileprivate var text: String {
    guard let moment else { return SentTableReader.plain(serial) }
    return "\(moment.day)/\(moment.month)/\(moment.year)"
  }
}
