import Formulas
import Scoring

/// The reckoning of awards: a row a unit, and for each award in its order what makes it proposed, held or a reserve.
struct AwardLayout {
  static let firstHeaderRow = 4
  /// An award's figures: seats, considered, proposed, held, reserves, side by side.
  static let figureRow = 6
  static let titleRow = 7
  static let firstRow = 8
  static let number = 0
  static let id = 1
  static let name = 2
  static let block = 3
  static let total = 4
  static let note = 5
  static let firstAward = 6

  let sheet: String
  let awards: [Columns]
  /// For how many awards the unit is proposed or held. Behind all of them: LibreOffice reckons a sheet from left to
  /// right, and falls into deep recursion, with wrong results at its end, where a column hangs on later ones.
  let taken: Int
  private let unitCount: Int

  /// The columns of one award.
  struct Columns {
    /// Whether the unit meets the award's condition; nil where there is none.
    let eligible: Int?
    /// Whether it is considered, else why not.
    let considered: Int
    /// The award's key, to 15 digits.
    let key: Int
    /// Its own tie-break order; nil where the ranking's is used.
    let ties: [Int]?
    /// The place among those considered.
    let place: Int
    /// The place among those considered of its block, where a block has a bound.
    let blockPlace: Int?
    /// The seats that the unit takes, and those taken before it, where a block's bound stands beside all seats.
    let seats: (taken: Int, before: Int)?
    /// As evaluated: a value.
    let official: Int
    let state: Int
    /// The turn of a reserve.
    let turn: Int
    /// The place in the list of proposals, held units and reserves; these columns stand together at the end.
    let order: Int

    var first: Int { eligible ?? considered }
    var last: Int { turn }
    var span: ClosedRange<Int> { first...last }
  }

  /// nil where there are no awards.
  init?(_ set: CriteriaSet, unitCount: Int, sheet: String) {
    guard !set.awards.isEmpty else { return nil }
    self.sheet = sheet
    self.unitCount = unitCount
    var next = Self.firstAward
    func take() -> Int {
      defer { next += 1 }
      return next
    }
    let drafts = set.awards.map { award -> (Int) -> Columns in
      let bound = award.quota.bound
      let eligible = award.eligible.map { _ in take() }
      let considered = take()
      let key = take()
      let ties = award.ties.map { $0.map { _ in take() } }
      let place = take()
      let blockPlace = bound == .none ? nil : take()
      let seats: (taken: Int, before: Int)? = bound == .besideAll ? (take(), take()) : nil
      let official = take()
      let state = take()
      let turn = take()
      return { order in
        Columns(
          eligible: eligible, considered: considered, key: key, ties: ties, place: place, blockPlace: blockPlace,
          seats: seats, official: official, state: state, turn: turn, order: order)
      }
    }
    taken = take()
    let firstOrder = next
    awards = drafts.enumerated().map { $1(firstOrder + $0) }
  }

  var orders: ClosedRange<Int> { awards[0].order...awards[awards.count - 1].order }

  var lastColumn: Int { orders.upperBound }

  func cell(unit: Int, column: Int) -> CellReference {
    CellReference(sheet: sheet, row: Self.firstRow + unit, column: column)
  }

  func range(column: Int) -> CellRange { range(columns: column...column) }

  func range(columns: ClosedRange<Int>) -> CellRange {
    CellRange(sheet: sheet, rows: Self.firstRow...(Self.firstRow + max(unitCount, 1) - 1), columns: columns)
  }

  /// A column from the first unit to this one; the last row moves along with it.
  func range(column: Int, upTo unit: Int) -> CellRange {
    CellRange(
      sheet: sheet, rows: Self.firstRow...(Self.firstRow + unit), columns: column...column, fixedLastRow: false)
  }

  /// One of an award's figures.
  func figure(_ figure: Figure, of award: Int) -> CellReference {
    CellReference(sheet: sheet, row: Self.figureRow, column: awards[award].first + figure.rawValue).fixed
  }

  /// Above the order of an award: where its proposals, held units and reserves start in the list, said once here instead
  /// of in the formula of every unit.
  func start(_ kind: LiveListLayout.PartKind, of award: Int) -> CellReference {
    CellReference(sheet: sheet, row: Self.firstHeaderRow + kind.rawValue, column: awards[award].order).fixed
  }

  /// What is told of an award as a whole.
  enum Figure: Int, CaseIterable {
    case seats, considered, proposed, held, reserves
  }
}

extension Quota {
  /// How blocks are bounded.
  enum Bound {
    case none
    /// Each block has seats of its own.
    case ofBlocks
    /// A bound for each block beside the seats in all.
    case besideAll
  }

  var bound: Bound {
    if case .ofBlocks = size { return .ofBlocks }
    return atMostOfBlock == nil ? .none : .besideAll
  }
}
