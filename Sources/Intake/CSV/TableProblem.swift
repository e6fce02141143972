public import Diagnostics

/// What can be wrong with a table's file or with a field of it.
public enum TableProblem: Problem {
  case unclosedQuote
  case textAfterQuote
  case bareQuote
  case tooManyFields(found: Int, expected: Int)
  case tooFewFields(found: Int, expected: Int)
  case duplicateColumn(String)
  case emptyColumnName
  case invalidUTF8
  case nulByte
  /// Half a letter, or a byte too few.
  case brokenUTF16
  /// Read by a table of its own, which may be wrong for a letter here and there.
  case oldEncoding(TextEncoding)
  /// U+FFFD, which stands where a program lost a letter.
  case lostLetter
  case emptyFile
  /// A workbook of Excel, which is no text.
  case workbook
  /// More than `limit` bytes.
  case fieldTooLong(limit: Int)
  case tooManyColumns(found: Int, limit: Int)
  /// A text where a number is wanted.
  case number(String, PlainNumber.Fault)
}
