/// Random numbers by their place, the same in every run of a seed and in whatever order they are asked for.
///
/// - Source: G. Steele, D. Lea, C. Flood, "Fast Splittable Pseudorandom Number Generators", 2014.
enum SplitMix64 {
  static func number(at place: UInt64, seed: UInt64) -> UInt64 {
    var mixed = seed &+ (place &+ 1) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, but not including, `bound`.
  static func number(below bound: Int, at place: UInt64, seed: UInt64) -> Int {
    Int(truncatingIfNeeded: number(at: place, seed: seed).multipliedFullWidth(by: UInt64(bound)).high)
  }
}
