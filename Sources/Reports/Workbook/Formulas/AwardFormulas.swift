import Diagnostics
import Formulas
import Scoring

/// The formulas of one unit under one award: who is considered, in which order, and where the quota line runs.
///
/// The engine goes from the best unit down and takes seats until none is left. A formula sees all units at once
/// instead: whether a unit stands before the line follows from how many seats those before it take.
struct AwardFormulas {
  static let absent = UnitFormulas.absent
  /// A key that is missing or does not apply: it comes last.
  static let last = Formula.number(-1e300)

  let book: WorkbookContext
  let layout: AwardLayout
  let award: Award
  let index: Int
  let unit: Int

  private var scope: FormulaScope { book.formulaScope(unit: unit, showsChoices: false) }
  private var columns: AwardLayout.Columns { layout.awards[index] }
  private var block: Block.ID { book.outcome.units[unit].block }
  private var policy: QuotaTiePolicy { book.set.atQuotaTie }

  private func own(_ column: Int) -> Formula { .cell(layout.cell(unit: unit, column: column)) }
  private func all(_ column: Int) -> Formula { .range(layout.range(column: column)) }
  /// From its own sheet rather than from the columns that repeat it here: chains of cells stay short.
  private func detail(_ column: Int) -> Formula { .cell(book.layout.detail.cell(unit: unit, column: column)) }
  private func text(_ words: Words) -> Formula { .text(words[book.language]) }
  private func parameter(_ name: String, _ otherwise: Double) -> Formula {
    book.layout.criteria.number(award.id, name, block: block).map { .cell($0) } ?? .number(otherwise)
  }

  /// The condition that counts units of the same block.
  private var ofOwnBlock: [Formula] {
    let column = book.layout.detail.blockNumber
    return [.range(book.layout.detail.range(column: column, units: book.layout.unitCount)), detail(column)]
  }

  // MARK: Who is considered

  /// nil where the award has no condition.
  var eligible: Formula? {
    guard let condition = award.eligible?.formula(in: scope) else { return nil }
    return .if(
      .binary(.equal, detail(book.layout.detail.total), Self.absent), Self.absent,
      .if(
        condition.notApplicable, text(Vocabulary.no),
        .if(
          condition.missing, text(AwardVocabulary.undecided),
          .if(condition.value, text(Vocabulary.yes), text(Vocabulary.no)))))
  }

  var considered: Formula {
    var formula = text(Vocabulary.yes)
    if book.set.oneAwardPerUnit {
      for earlier in (0..<index).reversed() {
        let state = own(layout.awards[earlier].state)
        let listed = AwardVocabulary.listed(for: book.set.awards[earlier].id)
        formula = .if(.binary(.notEqual, state, Self.absent), text(listed), formula)
      }
    }
    if let eligible = columns.eligible.map(own) {
      formula = .if(
        .binary(.equal, eligible, text(Vocabulary.yes)), formula,
        .if(
          .binary(.equal, eligible, text(AwardVocabulary.undecided)), text(AwardVocabulary.undecided),
          text(AwardVocabulary.notEligible)))
    }
    return .if(
      .binary(.equal, detail(book.layout.detail.total), Self.absent), text(AwardVocabulary.noTotal),
      .if(.binary(.notEqual, detail(book.layout.detail.note), .text("")), text(AwardVocabulary.excluded), formula))
  }

  /// A key to rank by, of those considered.
  func key(_ expression: Expression) -> Formula {
    let key = expression.formula(in: scope)
    let figure = expression.isShort(in: scope) ? key.value : .significant(key.value)
    return .if(
      .binary(.equal, own(columns.considered), text(Vocabulary.yes)),
      .if(.or([key.notApplicable, key.missing]), Self.last, figure), Self.absent)
  }

  // MARK: Places

  /// The place among those considered: the columns of keys hold figures for them only.
  var place: Formula {
    let keys = [Counting.Key(all: all(columns.key), own: own(columns.key))] + ties
    return whereConsidered(1 + Counting.count(.ahead, keys))
  }

  /// The tie-break order, the award's own or the ranking's.
  private var ties: [Counting.Key] {
    if let ties = columns.ties { return ties.map { .init(all: all($0), own: own($0)) } }
    let layout = book.layout.detail
    return layout.scores.rankedBy.dropFirst().map {
      .init(all: .range(layout.range(column: $0, units: book.layout.unitCount)), own: detail($0))
    }
  }

  /// nil where blocks have no bound.
  var blockPlace: Formula? {
    guard columns.blockPlace != nil else { return nil }
    let ahead = Formula.binary(.join, .text("<"), own(columns.place))
    return whereConsidered(1 + .call(.countIfs, [all(columns.place), ahead] + ofOwnBlock))
  }

  /// How many of the block share the unit's place.
  private var blockEquals: Formula {
    .call(.countIfs, [all(columns.place), own(columns.place)] + ofOwnBlock)
  }

  private func whereConsidered(_ formula: Formula) -> Formula {
    .if(.binary(.equal, own(columns.considered), text(Vocabulary.yes)), formula, Self.absent)
  }

  // MARK: The quota line

  /// The seats that the unit takes of all: see `BlockLine.seats`.
  var seatsTaken: Formula? {
    guard columns.seats != nil, let place = columns.blockPlace.map(own) else { return nil }
    let bound = parameter("at_most_of_block", 0)
    let beyond = Formula.binary(.greater, place, bound)
    if policy == .extend { return whereConsidered(.if(beyond, 0, 1)) }
    let tied: Formula = policy == .hold ? (bound - place + 1) / blockEquals : 0
    return whereConsidered(
      .if(beyond, 0, .if(.binary(.lessOrEqual, place - 1 + blockEquals, bound), 1, tied)))
  }

  /// The seats taken by all before the unit. Shares of a tie make whole seats together.
  var seatsBefore: Formula? {
    guard let seats = columns.seats else { return nil }
    let sum = Formula.call(
      .sumIfs, [all(seats.taken), all(columns.place), .binary(.join, .text("<"), own(columns.place))])
    return whereConsidered(.round(sum, 6))
  }

  var state: Formula {
    let seats = Formula.cell(layout.figure(.seats, of: index))
    guard columns.blockPlace != nil else {
      return line(place: own(columns.place), equals: .call(.countIfs, [all(columns.place), own(columns.place)]), seats)
    }
    guard let taking = columns.seats, let blockPlace = columns.blockPlace else {
      return line(place: columns.blockPlace.map(own) ?? 0, equals: blockEquals, parameter("quota", 0))
    }
    let (taken, before) = (own(taking.taken), own(taking.before))
    let isOut = Formula.or([
      .binary(.greater, own(blockPlace), parameter("at_most_of_block", 0)), .binary(.greaterOrEqual, before, seats),
    ])
    let withEquals =
      before
      + .call(.sumIfs, [all(taking.taken), all(columns.place), own(columns.place)])
    let fits = Formula.and([
      .binary(.equal, taken, 1), .binary(.lessOrEqual, .round(withEquals, 6), seats),
    ])
    return whereConsidered(.if(isOut, Self.absent, decided(fits: fits)))
  }

  /// The state of a unit whose line is drawn by one number alone.
  private func line(place: Formula, equals: Formula, _ seats: Formula) -> Formula {
    whereConsidered(
      .if(
        .binary(.greater, place, seats), Self.absent,
        decided(fits: .binary(.lessOrEqual, place - 1 + equals, seats))))
  }

  /// Of a unit with a seat left before it: proposed where its equals fit too, else as the set rules on ties.
  private func decided(fits: Formula) -> Formula {
    let proposed = text(AwardVocabulary.proposed)
    return switch policy {
    case .extend: proposed
    case .hold: .if(fits, proposed, text(AwardVocabulary.held))
    case .cut: .if(fits, proposed, Self.absent)
    }
  }

  // MARK: Reserves, and the list

  /// The turn of a reserve, "" for all others. Where a unit may win one award only, those listed anywhere are no
  /// reserves; else those of this award.
  var turn: Formula {
    let isForOne = book.set.oneAwardPerUnit
    let column = isForOne ? layout.taken : columns.state
    let free: Formula = isForOne ? 0 : Self.absent
    let (places, place) = (all(columns.place), own(columns.place))
    let most = parameter("reserves", 0)
    let ahead = Formula.call(.countIfs, [places, .binary(.join, .text("<"), place), all(column), free])
    let equals = Formula.call(.countIfs, [places, place, all(column), free])
    let upToHere = Formula.call(
      .countIfs,
      [
        .range(layout.range(column: columns.place, upTo: unit)), place,
        .range(layout.range(column: column, upTo: unit)),
        free,
      ])
    let isNamed: Formula =
      policy == .cut
      ? .binary(.lessOrEqual, ahead + equals, most) : .binary(.less, ahead, most)
    return .if(
      .and([
        .binary(.equal, own(columns.considered), text(Vocabulary.yes)), .binary(.equal, own(column), free),
      ]), .if(isNamed, ahead + upToHere, .text("")), .text(""))
  }

  /// The place in the list; "" for units that are not in it.
  var order: Formula {
    let (state, turn) = (own(columns.state), own(columns.turn))
    let (states, places, place) = (all(columns.state), all(columns.place), own(columns.place))
    let before = Formula.call(.countIfs, [states, state, places, .binary(.join, .text("<"), place)])
    let upToHere = Formula.call(
      .countIfs,
      [
        .range(layout.range(column: columns.state, upTo: unit)), state,
        .range(layout.range(column: columns.place, upTo: unit)), place,
      ])
    func start(_ kind: LiveListLayout.PartKind) -> Formula { .cell(layout.start(kind, of: index)) }
    let first = Formula.if(
      .binary(.equal, state, text(AwardVocabulary.proposed)), start(.proposed), start(.held))
    return .if(
      .binary(.equal, state, Self.absent),
      .if(.binary(.equal, turn, .text("")), .text(""), start(.reserves) + turn - 1),
      first + before + upToHere - 1)
  }

  // MARK: The award as a whole

  static func figure(
    _ figure: AwardLayout.Figure, of index: Int, _ layout: AwardLayout, _ book: WorkbookContext
  ) -> Formula {
    let columns = layout.awards[index]
    let states = Formula.range(layout.range(column: columns.state))
    switch figure {
    case .seats: return seats(of: book.set.awards[index], layout, book)
    case .considered: return .call(.count, [.range(layout.range(column: columns.key))])
    case .proposed: return .call(.countIfs, [states, .text(AwardVocabulary.proposed[book.language])])
    case .held: return .call(.countIfs, [states, .text(AwardVocabulary.held[book.language])])
    case .reserves: return .call(.count, [.range(layout.range(column: columns.turn))])
    }
  }

  /// How many may be proposed.
  private static func seats(of award: Award, _ layout: AwardLayout, _ book: WorkbookContext) -> Formula {
    let totals = Formula.range(layout.range(column: AwardLayout.total))
    let criteria = book.layout.criteria
    func quota(_ block: Block.ID) -> Formula { criteria.number(award.id, "quota", block: block).map { .cell($0) } ?? 0 }
    switch award.quota.size {
    case .number: return quota("")
    case .share(_, let whole):
      let exact = quota("") * .call(.count, [totals])
      return switch whole {
      case .down: .call(.int, [.significant(exact)])
      case .up: -.call(.int, [-.significant(exact)])
      case .nearest: .round(.significant(exact), places: 0)
      }
    case .ofBlocks:
      let detail = book.layout.detail
      let blocks = Formula.range(detail.range(column: detail.blockNumber, units: book.layout.unitCount))
      // The seats of a block in which no unit has a total are nobody's.
      let terms = book.year.blocks.enumerated().filter { _, block in
        book.outcome.units.contains { $0.block == block.id }
      }.map { index, block in
        let ranked = Formula.call(
          .sumProduct, [.binary(.equal, blocks, .number(Double(index + 1))) * .call(.isNumber, [totals])])
        return Formula.if(.binary(.greater, ranked, 0), quota(block.id), 0)
      }
      return terms.isEmpty ? 0 : .sum(terms)
    }
  }
}
