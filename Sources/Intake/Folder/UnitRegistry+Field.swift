public import Diagnostics
import Names

extension UnitRegistry {
  /// The unit that a field names; a name that is nobody's is reported, and so are letters of another script.
  func entry(in field: CSVTable.Field, of year: Int?, findings: inout Findings) -> Entry? {
    field.reportLookAlikes(&findings)
    if let entry = entry(named: field.value, in: year) { return entry }
    findings.add(RegistryProblem.unknownUnit(field.value, likely: likely(field.value, in: year)), at: field.place)
    return nil
  }

  /// What is wrong with a name that is nobody's, with the units that were most likely meant.
  public func problem(ofUnknown name: String, in year: Int? = nil) -> any Problem {
    RegistryProblem.unknownUnit(name, likely: likely(name, in: year))
  }
}

extension CSVTable.Field {
  /// Warns of the letters of another script that the field holds, each at its place.
  func reportLookAlikes(_ findings: inout Findings) {
    for letter in LookAlike.all(in: text) {
      let quote = wasQuoted ? 1 : 0
      findings.add(RegistryProblem.lookAlike(letter), at: place.shifted(by: letter.offset + quote, length: 1))
    }
  }
}
