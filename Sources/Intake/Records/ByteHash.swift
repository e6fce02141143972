/// A 64-bit hash of bytes, the same in every run. Equal hashes are a reason to look, never a proof.
///
/// Words are mixed in by a full-width multiplication whose halves are folded together.
/// - Source: W. Yi, D. Lemire, "wyhash and wyrand", 2019, https://github.com/wangyi-fudan/wyhash
enum ByteHash {
  static let seed: UInt64 = 0xA076_1D64_78BD_642F
  private static let factor: UInt64 = 0xE703_7ED1_A0B4_28DB

  @inline(__always)
  static func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word).multipliedFullWidth(by: factor)
    return product.high ^ product.low
  }

  /// - Precondition: `ByteScan.padding` bytes may be read behind the end.
  @inline(__always)
  static func hash(_ bytes: UnsafePointer<UInt8>, count: Int, seed: UInt64 = seed) -> UInt64 {
    var hash = seed ^ UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
    var index = 0
    while count - index >= 8 {
      hash = mix(hash, ByteScan.word(bytes, at: index))
      index += 8
    }
    let rest = count - index
    if rest > 0 {
      hash = mix(hash, ByteScan.word(bytes, at: index, count: rest))
    }
    return mix(hash, 0x8EBC_6AF0_9C88_C6E3)
  }

  static func hash(_ text: String, seed: UInt64 = seed) -> UInt64 {
    ByteScan.withPaddedBytes(of: text) { hash($0, count: $1, seed: seed) }
  }
}
