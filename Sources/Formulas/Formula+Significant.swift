extension Formula {
  /// `x` to 15 significant digits, as spreadsheets show numbers and as all steps and comparisons are reckoned:
  ///
  ///     IF(x=0,0,ROUND(x,14-INT(LOG10(ABS(x)))))
  public static func significant(_ x: Formula) -> Formula {
    let places = 14 - .call(.int, [.call(.log10, [.abs(x)])])
    return .if(.binary(.equal, x, 0), 0, .round(x, places))
  }
}
