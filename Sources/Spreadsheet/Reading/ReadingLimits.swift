/// What is read of a workbook at most, so that no file, however it was made, takes the machine's memory or time.
///
/// Far beyond what offices send; the sizes of a sheet are Excel's own.
enum ReadingLimits {
  static let rows = 1_048_576
  static let columns = 16_384
  static let sheets = 1_000
  /// Parts in the archive: sheets, drawings, pictures and all.
  static let parts = 10_000
  /// Bytes of the archive's directory, over a hundred a part.
  static let directory = 4 << 20
  /// Bytes of all XML parts when unpacked.
  static let unpacked = 256 << 20
  /// How many times its packed size a part may have, once it is larger than `ratioFrom`. Sheets have 5 to 20.
  static let ratio = 100
  static let ratioFrom = 1 << 20
  /// Elements of one part: two a cell. As many as are read within a second.
  static let elements = 6_000_000
  /// Different names of elements, attributes and namespaces. The parser finds them ever more slowly; no part has more
  /// than a few hundred.
  static let names = 10_000
  /// Attributes of one element, and namespaces declared by it and those around it. The parser compares each with each,
  /// so that a million would take it hours.
  static let attributes = 200
  /// Bytes between two things that the parser reports: no tag is that long. For the same reason.
  static let silence = 1 << 18
  static let strings = 1_000_000
  /// Bytes of all shared strings.
  static let stringBytes = 64 << 20
  /// Bytes of one text.
  static let text = 1 << 20
  static let styles = 100_000
  /// Number formats with a code; Excel has some 250.
  static let formats = 10_000
  /// Bytes of a number format's code; Excel takes 255 characters.
  static let formatCode = 1_000
  static let relationships = 10_000
  static let mergedRanges = 100_000
}
