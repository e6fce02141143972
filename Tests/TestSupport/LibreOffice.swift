import Foundation

/// LibreOffice without a window, with a profile of its own that reckons every formula anew when it opens a file.
public enum LibreOffice {
  public static let isInstalled = Tool("soffice") != nil
  /// For `.enabled(if:)`.
  public static let needed = "needs LibreOffice Calc (Debian: libreoffice-calc-nogui)"

  /// What LibreOffice can make of a workbook.
  public enum Format: String, Sendable {
    /// All formulas reckoned anew.
    case xlsx = "xlsx:Calc MS Excel 2007 XML"
    case pdf = "pdf:calc_pdf_Export"
    /// Opened again from this form, rows without a height of their own are fitted to their text.
    case ods = "ods:calc8"
    /// The first sheet as it is shown, in UTF-8.
    case csv = "csv:Text - txt - csv (StarCalc):44,34,76"

    var ending: Substring { rawValue.prefix { $0 != ":" } }
  }

  /// Opens a workbook, reckons all its formulas and saves it in another form.
  ///
  /// - Returns: the path of the new file, in `folder`. Cost: about 3 seconds, so put many formulas into one workbook.
  public static func convert(_ path: String, to format: Format, into folder: TemporaryFolder) throws -> String {
    try convert([path], to: format, into: folder)[0]
  }

  /// The same for several workbooks in one start.
  ///
  /// - Parameter paths: files of different names.
  /// - Returns: the paths of the new files, in the order of `paths`.
  public static func convert(_ paths: [String], to format: Format, into folder: TemporaryFolder) throws -> [String] {
    guard let office = Tool("soffice") else { throw ToolFailure(description: needed) }
    let target = folder.file("converted-" + UUID().uuidString)
    let result = try withTemporaryFolder { profile in
      let user = profile.file("user")
      try FileManager.default.createDirectory(atPath: user, withIntermediateDirectories: true)
      try settings.write(toFile: user + "/registrymodifications.xcu", atomically: true, encoding: .utf8)
      return try office.run(
        [
          "-env:UserInstallation=file://" + profile.path, "--headless", "--convert-to", format.rawValue, "--outdir",
          target,
        ] + paths)
    }
    return try paths.map { path in
      let stem = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
      let converted = "\(target)/\(stem).\(format.ending)"
      guard result.status == 0, FileManager.default.fileExists(atPath: converted) else {
        throw ToolFailure(description: "soffice: \(result.status) \(result.text) \(result.errors)")
      }
      return converted
    }
  }

  private static let settings = """
    <?xml version="1.0" encoding="UTF-8"?>
    <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
    <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode"><value>0</value></prop></item>
    </oor:items>
    """
}
