import CMessageDigest

/// The hash by which an input is told from every other: SHA-256.
///
/// Source: FIPS 180-4, Secure Hash Standard.
public enum SHA256 {
  /// The 64 lowercase hexadecimal digits of the hash of `bytes`. C: `SHA256Data`.
  public static func hex(of bytes: [UInt8]) -> String {
    let count = 2 * Int(SHA256_DIGEST_LENGTH)
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: count + 1) { digits in
      SHA256Data(bytes, bytes.count, digits.baseAddress)
      return String(decoding: digits.prefix(count).map(UInt8.init), as: UTF8.self)
    }
  }

  /// The same of a file of any size, a block at a time. C: `SHA256Init`, `SHA256Update`, `SHA256End`.
  ///
  /// - Errors: as `RandomAccessFile`.
  public static func hex(of file: RandomAccessFile) throws(FileProblem) -> String {
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { block.deallocate() }
    var context = SHA2_CTX()
    SHA256Init(&context)
    var place = 0
    while place < file.size {
      let count = try file.read(into: block, at: place)
      SHA256Update(&context, block.baseAddress, count)
      place += count
    }
    try file.checkUnchanged()
    let count = 2 * Int(SHA256_DIGEST_LENGTH)
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: count + 1) { digits in
      SHA256End(&context, digits.baseAddress)
      return String(decoding: digits.prefix(count).map(UInt8.init), as: UTF8.self)
    }
  }
}
