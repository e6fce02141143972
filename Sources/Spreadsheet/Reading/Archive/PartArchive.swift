internal import CLibZip
internal import Diagnostics

/// The archive that a workbook is, and the owner of the library's handle.
///
/// Nothing that it says is trusted: its names serve for looking up only, and no part may unpack to more than the
/// size that was checked.
final class PartArchive {
  private let handle: OpaquePointer
  private let entries: [String: Entry]

  private struct Entry {
    let index: zip_uint64_t
    let size: Int
    let packedSize: Int
    let isDeflatedOrStored: Bool
    let isEncrypted: Bool
    /// Another entry bears the name too.
    var isTwice = false
  }

  init(_ bytes: [UInt8]) throws(WorkbookProblem) {
    guard ArchiveDirectory(bytes).isSmall else { throw .tooMany(.parts, limit: ReadingLimits.parts) }
    guard let source = ArchiveBytes.source(bytes) else { throw .damagedArchive }
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let handle = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      throw .damagedArchive
    }
    do throws(WorkbookProblem) {
      entries = try Self.entries(of: handle)
    } catch {
      zip_discard(handle)
      throw error
    }
    self.handle = handle
  }

  deinit { zip_discard(handle) }

  private static func entries(of handle: OpaquePointer) throws(WorkbookProblem) -> [String: Entry] {
    let count = zip_get_num_entries(handle, 0)
    guard count <= ReadingLimits.parts else { throw .tooMany(.parts, limit: ReadingLimits.parts) }
    var entries: [String: Entry] = [:]
    var total = 0
    for index in 0..<zip_uint64_t(max(0, count)) {
      var status = zip_stat_t()
      guard zip_stat_index(handle, index, 0, &status) == 0, let rawName = status.name else { throw .damagedArchive }
      let name = PartName.key(String(cString: rawName))
      let size = Int(clamping: status.size)
      if name.hasSuffix(".xml") || name.hasSuffix(".rels") {
        total = total.addingReportingOverflow(size).overflow ? .max : total + size
        guard total <= ReadingLimits.unpacked else { throw .tooLarge(limit: ReadingLimits.unpacked) }
      }
      let entry = Entry(
        index: index, size: size, packedSize: Int(clamping: status.comp_size),
        isDeflatedOrStored: [ZIP_CM_STORE, ZIP_CM_DEFLATE].contains(Int32(status.comp_method)),
        isEncrypted: status.encryption_method != UInt16(ZIP_EM_NONE))
      if entries.updateValue(entry, forKey: name) != nil { entries[name]?.isTwice = true }
    }
    return entries
  }

  func has(_ part: String) -> Bool { entries[PartName.key(part)] != nil }

  /// Opens a part for one reading.
  func open(_ part: String) throws(WorkbookProblem) -> PartStream {
    guard let entry = entries[PartName.key(part)] else { throw .missingPart(part) }
    if entry.isEncrypted { throw .encrypted }
    if entry.isTwice { throw .damagedPart(part, .twice) }
    guard entry.isDeflatedOrStored else { throw .damagedPart(part, .method) }
    guard entry.size <= ReadingLimits.unpacked else { throw .tooLarge(limit: ReadingLimits.unpacked) }
    guard entry.size <= max(ReadingLimits.ratioFrom, entry.packedSize.multipliedClamping(by: ReadingLimits.ratio))
    else {
      throw .packedTooTightly(part: part, limit: ReadingLimits.ratio)
    }
    guard let file = zip_fopen_index(handle, entry.index, 0) else { throw .damagedPart(part, .packing) }
    return PartStream(file, part: part, size: entry.size, of: self)
  }
}

extension Int {
  fileprivate func multipliedClamping(by factor: Int) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: factor)
    return overflow ? .max : product
  }
}

/// A part being unpacked, and the owner of the library's handle.
final class PartStream {
  let part: String
  /// How much it must unpack to.
  let size: Int
  private let handle: OpaquePointer
  /// Kept as long as its part is read.
  private let archive: PartArchive
  private var read = 0

  fileprivate init(_ handle: OpaquePointer, part: String, size: Int, of archive: PartArchive) {
    self.handle = handle
    self.part = part
    self.size = size
    self.archive = archive
  }

  deinit { zip_fclose(handle) }

  /// Unpacks the next bytes.
  ///
  /// - Returns: how many; 0 at the end, where the size and the checksum were found right.
  func read(into buffer: UnsafeMutableRawPointer, atMost count: Int) throws(WorkbookProblem) -> Int {
    let taken = Int(zip_fread(handle, buffer, zip_uint64_t(count)))
    if taken < 0 || (taken == 0 && count > 0 && read != size) { throw .damagedPart(part, .packing) }
    read += taken
    if read > size { throw .damagedPart(part, .packing) }
    return taken
  }
}
