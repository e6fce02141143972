/// A 64-bit hash of bytes, the same in every run. Equal hashes are a reason to look, never a proof.
///
/// Two words at a time are multiplied at full width and the halves of the product folded together.
/// - Source: W. Yi, D. Lemire, "wyhash and wyrand", 2019, https://github.com/wangyi-fudan/wyhash
enum ByteHash {
  static let seed: UInt64 = 0xA076_1D64_78BD_642F

  @inline(__always)
  private static func mix(_ first: UInt64, _ second: UInt64) -> UInt64 {
    let product = first.multipliedFullWidth(by: second)
    return product.high ^ product.low
  }

  /// - Precondition: `ByteScan.padding` bytes may be read behind the end.
  @inline(__always)
  static func hash(
    _ bytes: UnsafePointer<UInt8>, count: Int, seed: UInt64 = seed, edge: ByteScan.Edge = ByteScan.edge
  ) -> UInt64 {
    var (hash, index) = (seed, 0)
    while count &- index > ByteScan.Pair.size {
      hash = mix(
        ByteScan.word(bytes, at: index) ^ 0xE703_7ED1_A0B4_28DB, ByteScan.word(bytes, at: index &+ 8) ^ hash)
      index &+= ByteScan.Pair.size
    }
    return finish(ByteScan.pair(bytes + index, count: count &- index, edge: edge), count: count, hash)
  }

  /// The hash of the bytes that a pair holds, all of them or the last.
  @inline(__always)
  static func finish(_ last: ByteScan.Pair, count: Int, _ seed: UInt64 = seed) -> UInt64 {
    let length = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
    return mix(
      mix(last.first ^ length ^ 0x8EBC_6AF0_9C88_C6E3, last.second ^ seed) ^ 0x5899_65CC_7537_4CC3,
      0x1D8E_4E27_C47D_124F)
  }

  static func hash(_ text: String, seed: UInt64 = seed) -> UInt64 {
    ByteScan.withPaddedBytes(of: text) { hash($0, count: $1, seed: seed) }
  }
}
