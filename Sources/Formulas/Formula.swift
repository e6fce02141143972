/// A spreadsheet formula as a tree. It is built where its meaning is known (a scoring method, an expression)
/// and rendered once, so that brackets, quotes and references are right by construction.
public indirect enum Formula: Hashable, Sendable {
  case number(Double)
  case text(String)
  case truth(Bool)
  case cell(CellReference)
  case range(CellRange)
  /// A defined name, such as `tc_A1`.
  case name(String)
  case negation(Formula)
  case binary(FormulaOperator, Formula, Formula)
  case call(FormulaFunction, [Formula])
}

/// The infix operators of spreadsheet formulas.
public enum FormulaOperator: String, Hashable, Sendable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case power = "^"
  case join = "&"
  case equal = "="
  case notEqual = "<>"
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
}

/// The functions that formulas may use: only those that Excel 2010 and LibreOffice 7 both have.
public enum FormulaFunction: String, Hashable, Sendable {
  case abs = "ABS"
  case aggregate = "AGGREGATE"
  case and = "AND"
  case average = "AVERAGE"
  case averageIfs = "AVERAGEIFS"
  case count = "COUNT"
  case countIfs = "COUNTIFS"
  case exp = "EXP"
  case `if` = "IF"
  case ifError = "IFERROR"
  case index = "INDEX"
  case int = "INT"
  case isNumber = "ISNUMBER"
  case ln = "LN"
  case log10 = "LOG10"
  case lookup = "LOOKUP"
  case match = "MATCH"
  case max = "MAX"
  case median = "MEDIAN"
  case middle = "MID"
  case min = "MIN"
  case notAvailable = "NA"
  case not = "NOT"
  case or = "OR"
  case round = "ROUND"
  case row = "ROW"
  case sqrt = "SQRT"
  /// Of a sample; the name that both Excel 2010 and LibreOffice keep.
  case standardDeviation = "STDEV"
  /// Of a whole population.
  case standardDeviationOfAll = "STDEVP"
  case sum = "SUM"
  case sumIfs = "SUMIFS"
  case sumProduct = "SUMPRODUCT"
  case sumSquares = "SUMSQ"
  /// The mean without a share of the highest and lowest values together.
  case trimmedMean = "TRIMMEAN"
}
