import Diagnostics

/// The proposals: a row a unit that is proposed, held or in reserve, with the council's decision, fixed by the ids of
/// the unit and the award behind the printed columns.
enum ProposalLayout {
  static let number = 0
  static let unit = 1
  static let block = 2
  static let summary = 3
  static let points = 4
  static let form = 5
  /// The unit's place and what it was ranked by.
  static let grounds = 6
  /// To be filled in by the council, as the note is.
  static let decision = 7
  static let note = 8
  /// The last column that is printed.
  static let last = 8
  /// What a row's decision is on, whatever becomes of the row: hidden columns.
  static let unitID = 9
  static let awardID = 10
  /// Where the unit stands with the figures now in the workbook: for the screen, not for the paper.
  static let stillListed = 11

  static let widths = [5, 32, 20, 52, 8.5, 22, 20, 14, 22.0]

  /// What the council may choose from, in the order in which it is offered.
  static let decisions = [
    Words("Đồng ý", "Agreed"), Words("Không đồng ý", "Not agreed"), Words("Ý kiến khác", "Other opinion"),
  ]
}
