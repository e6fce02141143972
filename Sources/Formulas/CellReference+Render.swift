extension CellReference {
  /// The reference as formulas write it: `'Số liệu'!$B$3`.
  ///
  /// - Parameter own: the sheet on which the formula stands, whose name is left out.
  public func rendered(on own: String? = nil) -> String {
    var output = FormulaText()
    write(to: &output, on: own)
    return output.text
  }

  func write(to output: inout FormulaText, on own: String?) {
    if sheet != own { output += sheetPrefix(sheet) }
    output += (fixedColumn ? "$" : "") + columnLetters(column)
    output.write(row: row, isFixed: fixedRow)
  }
}

extension CellRange {
  /// The range as formulas write it: `'Số liệu'!$B$3:$B$56`.
  ///
  /// - Parameter own: the sheet on which the formula stands, whose name is left out.
  public func rendered(on own: String? = nil) -> String {
    var output = FormulaText()
    write(to: &output, on: own)
    return output.text
  }

  func write(to output: inout FormulaText, on own: String?) {
    if sheet != own { output += sheetPrefix(sheet) }
    output += "$\(columnLetters(columns.lowerBound))"
    output.write(row: rows.lowerBound, isFixed: fixedFirstRow)
    output += ":$\(columnLetters(columns.upperBound))"
    output.write(row: rows.upperBound, isFixed: fixedLastRow)
  }
}

/// A column's letters: 0 is A, 25 is Z, 26 is AA, 16383 is XFD.
public func columnLetters(_ column: Int) -> String {
  var letters: [UInt8] = []
  var rest = column
  while rest >= 0 {
    letters.append(UInt8(ascii: "A") + UInt8(rest % 26))
    rest = rest / 26 - 1
  }
  return String(decoding: letters.reversed(), as: UTF8.self)
}

/// A sheet's name as references write it: in quotes, apostrophes doubled, unless it is a plain word that
/// cannot be read as a cell, as a number or as a truth.
public func quotedSheetName(_ name: String) -> String {
  if isPlainWord(name) && !readsAsCell(name) && !["TRUE", "FALSE"].contains(name.uppercased()) { return name }
  guard name.utf8.contains(UInt8(ascii: "'")) else { return "'" + name + "'" }
  return "'" + name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
}

private func sheetPrefix(_ name: String?) -> String { name.map { quotedSheetName($0) + "!" } ?? "" }

private func isPlainWord(_ name: String) -> Bool {
  guard let first = name.utf8.first, isASCIILetter(first) || first == UInt8(ascii: "_") else { return false }
  return name.utf8.allSatisfy { isASCIILetter($0) || isASCIIDigit($0) || $0 == UInt8(ascii: "_") }
}

/// Whether a spreadsheet would take the word for a cell in either notation: `A1`, `XFD1048576`, `R1C1`, `RC`, `C`.
public func readsAsCell(_ word: String) -> Bool {
  let bytes = Array(word.uppercased().utf8)
  let letters = bytes.prefix(while: isASCIILetter)
  if (1...3).contains(letters.count), bytes.count > letters.count,
    bytes.dropFirst(letters.count).allSatisfy(isASCIIDigit)
  {
    return true
  }
  var rest = bytes[...]
  let takesRow = takeAxis("R", from: &rest)
  let takesColumn = takeAxis("C", from: &rest)
  return (takesRow || takesColumn) && rest.isEmpty
}

private func takeAxis(_ letter: Unicode.Scalar, from bytes: inout ArraySlice<UInt8>) -> Bool {
  guard bytes.first == UInt8(ascii: letter) else { return false }
  bytes = bytes.dropFirst().drop(while: isASCIIDigit)
  return true
}

private func isASCIILetter(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
}

private func isASCIIDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
