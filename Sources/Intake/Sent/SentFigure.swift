public import Diagnostics
public import Scoring

/// A figure that a sent table gives a unit, with the cell it came from and how it was read.
public struct SentFigure: Sendable {
  public let unit: Unit.ID
  public let metric: Metric.ID
  /// As `metrics.csv` writes it; empty where it is missing.
  public let plain: String
  /// As the cell has it.
  public let written: String
  /// What had to be decided to read it; nil where it is a plain number or answer.
  public let note: Words?
  public let place: Place
  /// Other cells that say the same.
  public internal(set) var confirmedBy: [Place] = []
  let figure: Figure
}

/// A table of units that was found in a sheet, and what became of its columns and rows.
public struct SentTableReading: Sendable {
  /// The sheet, or the file where it has no sheets.
  public let place: Place
  /// The rows from the first to the last unit, numbers from 1.
  public let rows: ClosedRange<Int>
  /// The column of the units' names.
  public let unitColumn: String
  public let columns: [Column]
  public let units: Int
  public let groups: [String]
  /// Rows with totals, numbers from 1.
  public let totals: [Int]

  public struct Column: Sendable {
    /// Such as `C`.
    public let letters: String
    public let heading: String
    /// nil where the heading matches no metric.
    public let metric: Metric.ID?
    public let figures: Int
    /// How the numbers of the column are written, where its texts had to tell.
    public let note: Words?
  }
}
