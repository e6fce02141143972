public import Formulas

/// Where the names of an expression stand in a workbook.
public struct FormulaScope: Sendable {
  private let symbols: [String: Reference]
  private let previous: [String: Reference]
  private let awarded: [PastAward: Reference]

  public init(
    symbols: [String: Reference], previous: [String: Reference] = [:], awarded: [PastAward: Reference] = [:]
  ) {
    self.symbols = symbols
    self.previous = previous
    self.awarded = awarded
  }

  func reference(to name: String) -> Reference? { symbols[name] }
  func previous(_ name: String) -> Reference? { previous[name] }
  func awarded(_ past: PastAward) -> Reference? { awarded[past] }

  /// A cell that holds a figure: a blank or "" is missing, the text "-" does not apply.
  public struct Reference: Hashable, Sendable {
    /// The cell, or whatever gives it.
    public let formula: Formula
    public let content: Content
    public let canBeMissing: Bool
    public let canBeNotApplicable: Bool
    /// Whether a number in the cell has no more than its 15 significant digits: whole numbers, and what is rounded.
    public let isShort: Bool

    public init(
      _ formula: Formula, _ content: Content, canBeMissing: Bool = true, canBeNotApplicable: Bool = true,
      isRounded: Bool = false
    ) {
      self.formula = formula
      self.content = content
      self.canBeMissing = canBeMissing
      self.canBeNotApplicable = canBeNotApplicable
      isShort = isRounded || content == .number(isIntegral: true)
    }
  }

  /// What a cell holds when it holds a figure.
  public enum Content: Hashable, Sendable {
    /// `isIntegral`: always a whole number, so that adding and multiplying stay exact.
    case number(isIntegral: Bool)
    /// The text that means yes; nil when the cell holds TRUE or FALSE.
    case truth(yes: String?)
    /// `labels`: a range of the texts in rising order, where they have one.
    case text(labels: Formula?)
  }
}
