import Diagnostics

/// What can be wrong with the form of a YAML file: its syntax, its keys, and whether a text, a number or a list
/// stands where one is expected.
enum YAMLProblem: Problem {
  case syntax(String)
  case empty
  case notUTF8
  case utf16
  case tab
  case tooLarge(limit: Int)
  case tooManyNodes(limit: Int)
  case tooDeep(limit: Int)
  case textTooLong(limit: Int)
  case keyNotText
  case duplicateKey(String)
  case unknownKey(String, allowed: [String])
  case missingKey(String)
  case expectedMapping
  case expectedList
  case expectedText
  case expectedNumber(String)
  case decimalComma(String)
  /// `1.246.000`.
  case groupedNumber(String, plain: String)
  /// `010`, which some programs read as 8.
  case leadingZero(String, plain: String)
  case expectedWhole(String)
  case expectedTruth(String)
  case expectedOne(of: [String], found: String)
  case expectedDate(String)
  /// A day, or a month or year whose day is left to the pen.
  case expectedSigningDate(String)
  case expectedYear(Int)
  /// A cut-off day that cannot be one of the year.
  case dayOutsideYear(String, year: Int)
  case keysClash(String, String)
  case emptyList
  /// An unquoted text within `{…}` that a comma ends before its writer meant to, in its parts.
  case cutAtComma([String])
}
