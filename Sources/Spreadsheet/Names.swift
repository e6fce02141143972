import Formulas

/// What is wrong with a sheet's name, apart from being taken.
func sheetNameFlaw(_ name: String) -> WorkbookError.NameFlaw? {
  if name.isEmpty { return .empty }
  if name.utf16.count > Limits.sheetName { return .tooLong }
  if let character = name.first(where: { "[]:*?/\\".contains($0) }) { return .character(character) }
  if let scalar = name.unicodeScalars.first(where: { $0.properties.generalCategory == .control }) {
    return .character(Character(scalar))
  }
  if name.hasPrefix("'") || name.hasSuffix("'") { return .apostrophe }
  if name.lowercased() == "history" { return .reserved }
  return nil
}

/// What is wrong with a defined name, apart from being taken.
func definedNameFlaw(_ name: String) -> WorkbookError.NameFlaw? {
  guard let first = name.first else { return .empty }
  if name.utf8.count > Limits.fixedField { return .tooLong }
  if !(isPlainLetter(first) || first == "_") { return .character(first) }
  if let other = name.first(where: { !(isPlainLetter($0) || isPlainDigit($0) || $0 == "_" || $0 == ".") }) {
    return .character(other)
  }
  if name.lowercased().hasPrefix("_xlnm") { return .reserved }
  if readsAsCell(name) { return .readsAsCell }
  if ["true", "false"].contains(name.lowercased()) { return .reserved }
  return nil
}

private func isPlainLetter(_ character: Character) -> Bool { character.isASCII && character.isLetter }

private func isPlainDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
