public import Diagnostics
import Names
public import Scoring
import Spreadsheet

/// What the council wrote in a row of the proposals.
public struct Ruling: Sendable {
  public let award: Award.ID
  /// The row of the unit.
  public let unit: Int
  /// nil where the cell is blank.
  public let decision: CouncilDecision?
  public let note: String
  /// The decision's cell.
  public let place: Place
}

extension Ruling {
  /// Reads the rows of the proposals that name an award and a unit of the outcome; what is wrong with the council's
  /// cells is added to `findings`.
  ///
  /// Decisions are known in either language, by letters and accents as names are. What a formula in such a cell gives
  /// counts as written.
  static func read(
    _ sheet: SheetContents, of outcome: Outcome, _ findings: inout Findings
  ) throws(Diagnostic) -> [Ruling] {
    let rows = Dictionary(
      outcome.units.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var rulings: [Ruling] = []
    for row in try sheet.table().rows {
      guard case .text(let unitID)? = row[ProposalLayout.unitID + 1]?.value, let unit = rows[unitID],
        case .text(let awardID)? = row[ProposalLayout.awardID + 1]?.value,
        let award = outcome.awards.first(where: { $0.award.id == awardID })
      else { continue }
      func text(_ column: Int) -> String? {
        let place = sheet.place(row: row.number, column: column + 1)
        guard let value = row[column + 1]?.value else { return "" }
        guard let text = value.shownText else {
          findings.add(DecisionProblem.unreadableCell, at: place)
          return nil
        }
        return text.withoutOuterSpaces
      }
      let place = sheet.place(row: row.number, column: ProposalLayout.decision + 1)
      guard let written = text(ProposalLayout.decision), let note = text(ProposalLayout.note) else { continue }
      let decision = decision(written)
      if decision == nil, !written.isEmpty {
        findings.add(DecisionProblem.unknownDecision(String(written.prefix(60))), at: place)
        continue
      }
      if decision == .other, note.isEmpty {
        findings.add(
          DecisionProblem.otherWithoutNote(unit: unitID),
          at: sheet.place(row: row.number, column: ProposalLayout.note + 1))
      }
      rulings.append(Ruling(award: award.award.id, unit: unit, decision: decision, note: note, place: place))
    }
    return rulings
  }

  private static func decision(_ written: String) -> CouncilDecision? {
    let key = NameKey(written)
    let index = ProposalLayout.decisions.firstIndex { NameKey($0.vi) == key || NameKey($0.en) == key }
    return index.map { [.agreed, .refused, .other][$0] }
  }
}

extension String {
  /// Without spaces and line breaks at its ends.
  fileprivate var withoutOuterSpaces: String {
    let start = drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}
