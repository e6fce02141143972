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
}
