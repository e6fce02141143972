import Diagnostics

/// The columns of a table by name.
struct NamedColumns {
  private let indices: [String: Int]

  /// - Parameter remarks: columns that go by other names and are not looked at here.
  /// - Returns: nil where a required column is missing; unknown columns are reported as well.
  init?(
    of table: CSVTable, known: [String], required: [String], besides remarks: [Int] = [], findings: inout Findings
  ) {
    var indices: [String: Int] = [:]
    for (index, field) in table.header.enumerated() where !remarks.contains(index) && !field.value.isEmpty {
      if known.contains(field.value) {
        indices[field.value] = index
      } else {
        findings.add(RegistryProblem.unknownColumn(field.value, known: known), at: field.place)
      }
    }
    self.indices = indices
    let missing = required.filter { indices[$0] == nil }
    for name in missing { findings.add(RegistryProblem.missingColumn(name), at: table.header.first?.place) }
    guard missing.isEmpty else { return nil }
  }

  subscript(name: String) -> Int? { indices[name] }
}
