public import Diagnostics
import Names

extension UnitRegistry {
  /// The unit that a cell names, with what is to be said of it: letters of another script and text made for an old
  /// font are warned of; a name that is nobody's is an error with the units that were likely meant, or with what
  /// shows that the name lost its letters.
  ///
  /// - Parameter year: whose unit is meant, where a name passed from one unit to another.
  public func find(_ written: String, in year: Int? = nil) -> (entry: Entry?, problems: [any Problem]) {
    let foreign: [any Problem] = LookAlike.all(in: written).map(RegistryProblem.lookAlike)
    if let entry = entry(named: written, in: year) { return (entry, foreign) }
    if let font = LegacyFont.recognized(in: written) {
      let meant = font.decode(written)
      if let entry = entry(named: meant, in: year) {
        return (entry, [RegistryProblem.oldFont(written, font.encoding, meant: meant)])
      }
      return (nil, [RegistryProblem.unknownUnit(meant, likely: likely(meant, in: year))])
    }
    if let sign = LostLetters.sign(in: written) { return (nil, [RegistryProblem.lostLetters(written, sign: sign)]) }
    return (nil, foreign + [RegistryProblem.unknownUnit(written, likely: likely(written, in: year))])
  }

  /// The unit that a cell names, also where the name is written for an old font; nothing is said of it. Cheaper than
  /// `find` where most cells name no unit.
  func known(_ written: String, in year: Int?) -> Entry? {
    if let entry = entry(named: written, in: year) { return entry }
    return LegacyFont.recognized(in: written).flatMap { entry(named: $0.decode(written), in: year) }
  }

  /// The unit that a field names, everything said of it added to `findings`.
  func entry(in field: CSVTable.Field, of year: Int?, findings: inout Findings) -> Entry? {
    let (entry, problems) = find(field.value, in: year)
    // Foreign letters are shown where they stand.
    field.reportLookAlikes(&findings)
    for problem in problems {
      if case .lookAlike? = problem as? RegistryProblem { continue }
      findings.add(problem, at: field.place)
    }
    return entry
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
