/// What Excel and the library hold, where it is not the affair of formulas.
enum Limits {
  /// UTF-16 units of a sheet's name.
  static let sheetName = 31
  /// UTF-16 units of a header, a footer, a list of choices or a message.
  static let shortText = 255
  static let messageTitle = 32
  /// Bytes that the library keeps of a defined name, of its definition, and of a format's strings.
  static let fixedField = 127
  static let listsOnASheet = 255
}
