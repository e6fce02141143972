public import Formulas

/// What cells take, and what a spreadsheet tells whoever fills them in. A cell may always stay blank.
public struct InputRule: Hashable, Sendable {
  public enum Allowed: Hashable, Sendable {
    case choices(ChoiceList.Source)
    /// Whole numbers, ends included; nil where there is no end.
    case whole(least: Int, most: Int?)
    /// Numbers, ends included; nil where there is no end.
    case number(least: Double?, most: Double?)
    /// What makes a formula true; its relative references are those of the first cell.
    case formula(Formula)
  }

  /// At most 32 UTF-16 units for the title and 255 for the text; both may be empty.
  public struct Message: Hashable, Sendable {
    public var title: String
    public var text: String

    public init(title: String = "", text: String = "") {
      self.title = title
      self.text = text
    }
  }

  public var allowed: Allowed
  /// Shown beside the cell while it is selected.
  public var prompt: Message
  /// Shown when something else is entered.
  public var refusal: Message

  public init(_ allowed: Allowed, prompt: Message = Message(), refusal: Message = Message()) {
    self.allowed = allowed
    self.prompt = prompt
    self.refusal = refusal
  }
}

extension InputRule.Message {
  /// The message with what is too long cut at a word's end.
  public var fitted: InputRule.Message {
    InputRule.Message(
      title: Self.cut(title, to: Limits.messageTitle), text: Self.cut(text, to: Limits.shortText))
  }

  private static func cut(_ text: String, to limit: Int) -> String {
    if text.utf16.count <= limit { return text }
    var kept = text
    while kept.utf16.count >= limit { kept.removeLast() }
    if let space = kept.lastIndex(of: " ") { kept = String(kept[..<space]) }
    return kept + "…"
  }
}

/// The choices that a cell offers, and what it says of others.
public struct ChoiceList: Hashable, Sendable {
  public enum Source: Hashable, Sendable {
    /// Without commas and quotation marks; 255 UTF-16 units in all, commas between them counted.
    case items([String])
    case range(CellRange)

    /// Whether a file can hold these items as they are; else they must stand in cells.
    public static func holds(_ items: [String]) -> Bool {
      !items.contains { $0.isEmpty || $0.contains(",") || $0.contains("\"") }
        && items.joined(separator: ",").utf16.count <= Limits.shortText
    }
  }

  public var source: Source
  /// Shown when something else is entered: at most 32 and 255 UTF-16 units.
  public var errorTitle: String
  public var errorMessage: String

  public init(_ source: Source, errorTitle: String = "", errorMessage: String = "") {
    self.source = source
    self.errorTitle = errorTitle
    self.errorMessage = errorMessage
  }
}
