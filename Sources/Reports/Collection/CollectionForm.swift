public import Diagnostics
public import Intake
public import Scoring

/// What units are asked to fill in: one sheet a block, a row a unit, a column a metric.
///
/// Left out are metrics that no unit can know: those that the data dictionary says are not collected, and those that
/// verification gives where the unit assesses itself beside it.
public struct CollectionForm: Sendable {
  public let year: YearToFill
  public let sheets: [BlockForm]
  public let columns: [CollectionColumn]
  public let leftOut: [LeftOut]

  /// The units of a block.
  public struct BlockForm: Sendable {
    /// The sheet's name.
    public let name: String
    public let block: Block
    /// Places among the year's units.
    let units: [Int]
  }

  /// A metric that is not asked for, and why.
  public struct LeftOut: Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
      /// The data dictionary says so.
      case notCollected
      /// The office's own assessment in a criterion, beside the unit's.
      case verified(Criterion.ID)
    }

    public let metric: Metric
    public let reason: Reason
  }

  public init(_ year: YearToFill, language: Language) {
    self.year = year
    let measures = year.sets.flatMap(\.leaves).compactMap { leaf in leaf.measure.map { (leaf.id, $0) } }
    let own = Set(measures.compactMap(\.1.selfAssessed))
    var verified: [Metric.ID: Criterion.ID] = [:]
    for (criterion, measure) in measures where measure.selfAssessed != nil {
      for symbol in measure.value.symbols where !own.contains(symbol.name) { verified[symbol.name] = criterion }
    }
    var columns: [CollectionColumn] = []
    var leftOut: [LeftOut] = []
    for metric in year.dictionary.metrics {
      if !metric.isCollected {
        leftOut.append(LeftOut(metric: metric, reason: .notCollected))
      } else if let criterion = verified[metric.id] {
        leftOut.append(LeftOut(metric: metric, reason: .verified(criterion)))
      } else {
        columns.append(CollectionColumn(metric: metric, isSelfAssessed: own.contains(metric.id)))
      }
    }
    self.columns = columns
    self.leftOut = leftOut
    let blocks = year.blocks.filter { block in year.units.contains { $0.block == block.id } }
    let names = BlockSheetNames.of(blocks.map { $0.title[language] })
    sheets = zip(blocks, names).map { block, name in
      BlockForm(name: name, block: block, units: year.units.indices.filter { year.units[$0].block == block.id })
    }
  }

  /// What the year has already for a unit: a number, or the sign for nothing.
  func figure(_ metric: Metric, unit: Int) -> Figure {
    guard let column = year.figures?.columns[metric.id] else { return .blank }
    if let number = column[unit] { return .number(number) }
    return column.states[unit] == .notApplicable ? .nothing : .blank
  }

  enum Figure: Hashable {
    case number(Double)
    /// Nothing arose.
    case nothing
    case blank
  }
}
