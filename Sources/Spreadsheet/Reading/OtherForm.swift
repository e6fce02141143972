/// Tells files that are no workbooks by their first bytes, so that the message can say what they are.
enum OtherForm {
  /// What is wrong with the file as a whole; nil where it may be a workbook.
  static func problem(of bytes: [UInt8]) -> WorkbookProblem? {
    if bytes.isEmpty { return .notAWorkbook(.empty) }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) { return nil }
    if bytes.starts(with: compoundFile) {
      // Names within compound files are UTF-16.
      if contains("EncryptedPackage", in: bytes) { return .encrypted }
      return contains("Workbook", in: bytes) || contains("Book", in: bytes)
        ? .oldWorkbook : .notAWorkbook(.otherDocument)
    }
    if bytes.starts(with: "%PDF".utf8) { return .notAWorkbook(.pdf) }
    // The first forms of Excel, 2 to 4, which had no container.
    if bytes.count >= 4, bytes[0] == 0x09, [0x00, 0x02, 0x04].contains(bytes[1]), bytes[3] == 0 { return .oldWorkbook }
    let start = bytes.prefix(1_000).drop { isXMLSpace($0) || [0xEF, 0xBB, 0xBF].contains($0) }
    return .notAWorkbook(start.first == UInt8(ascii: "<") ? .markup : .unknown)
  }

  /// OLE 2, in which Excel 97 kept its workbooks and in which encrypted ones are kept today.
  private static let compoundFile: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// Whether the file has a directory entry of that name; they stand at multiples of 128 bytes.
  private static func contains(_ name: String, in bytes: [UInt8]) -> Bool {
    var wanted: [UInt8] = []
    for unit in name.utf16 { wanted += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    wanted += [0, 0]
    return stride(from: 512, through: bytes.count - 128, by: 128).contains { offset in
      bytes[offset] == wanted[0] && bytes[offset...].starts(with: wanted)
    }
  }
}
