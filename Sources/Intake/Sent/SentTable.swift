import Diagnostics
import Scoring

/// A table of units found in a sheet: what its columns are headed and what each row under the header is.
struct SentTable: Sendable {
  let sheet: SentSheet
  /// The column of the units' names, from 1.
  let unitColumn: Int
  let columns: [SentColumn]
  /// The rows of the header, numbers from 1.
  let headerRows: ClosedRange<Int>
  let body: [SentBodyRow]
}

struct SentColumn: Sendable {
  /// From 1.
  let number: Int
  let heading: Heading
}

/// A row under the header, and what it is.
struct SentBodyRow: Sendable {
  let row: SentRow
  let kind: Kind

  enum Kind: Sendable {
    case unit(Unit.ID)
    /// A row with figures whose unit is not known by the name it has.
    case unknownUnit(SentCell)
    /// Figures without a name.
    case nameless
    /// Heads a block: its id where the title is a block's.
    case group(title: String, Block.ID?)
    case total(label: SentCell)
    /// Means, remarks and other rows that hold no unit's figures.
    case leftOut
  }
}
