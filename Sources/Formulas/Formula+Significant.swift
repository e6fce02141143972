extension Formula {
  /// A number to 15 significant digits, as comparisons take it: two figures that print alike are equal.
  ///
  ///     IF(x=0,0,ROUND(x,14-INT(LOG10(ABS(x)))))
  ///
  /// The argument is written three times over; keep it short.
  public static func significant(_ x: Formula) -> Formula {
    let magnitude = Formula.call(.int, [.call(.log10, [.call(.abs, [x])])])
    let rounded = Formula.call(.round, [x, .binary(.subtract, .number(14), magnitude)])
    return .call(.if, [.binary(.equal, x, .number(0)), .number(0), rounded])
  }
}
