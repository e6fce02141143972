public import Diagnostics

/// What a diagnostic's code means, for whoever meets it.
///
/// Every code that the program can report has one, grouped in `CodeFamily.all`.
public struct CodeExplanation: Hashable, Sendable {
  /// Such as `C012`.
  public let code: String
  /// What is wrong, in a few words.
  public let title: Words
  /// Why it is refused, or what it comes from; whole sentences.
  public let meaning: Words
  /// nil where no input is to blame but the machine.
  public let example: CodeExample?

  init(_ code: String, _ title: Words, _ meaning: Words, _ example: CodeExample? = nil) {
    self.code = code
    self.title = title
    self.meaning = meaning
    self.example = example
  }
}

/// What causes a code, and how it should read: parts of an input file, or commands.
public struct CodeExample: Hashable, Sendable {
  /// Where it is written: a file's name, or what is typed.
  public let home: Words
  public let wrong: String
  public let right: String

  static func criteria(wrong: String, right: String) -> CodeExample {
    CodeExample(home: Words("tệp tiêu chí", "criteria file"), wrong: wrong, right: right)
  }

  static func file(_ name: String, wrong: String, right: String) -> CodeExample {
    CodeExample(home: Words(both: name), wrong: wrong, right: right)
  }

  static func command(wrong: String, right: String) -> CodeExample {
    CodeExample(home: Words("lệnh", "command"), wrong: wrong, right: right)
  }
}

/// The codes that share a letter.
public struct CodeFamily: Sendable {
  /// Such as "C".
  public let letter: String
  public let title: Words
  /// In the order of their numbers.
  public let codes: [CodeExplanation]

  /// Every family, in the order in which inputs are read.
  public static let all: [CodeFamily] = [
    form, criteria, expressions, units, calendar, records, databases, portal, scoring, tables, sent, values,
    workbookReading,
    files, usage,
    workbook, decisions, scenarios,
  ]

  /// What a code means, however its letter is written; nil where there is no such code.
  public static func explanation(of code: String) -> CodeExplanation? {
    all.lazy.flatMap(\.codes).first { $0.code == code.uppercased() }
  }
}
