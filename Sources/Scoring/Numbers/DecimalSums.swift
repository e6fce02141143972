/// Sums of many numbers, each taken as the decimal that its first 15 significant digits say, and added up exactly: the
/// outcome is the same in whatever order and in whatever groups they come.
///
/// Numbers are collected by their decimal places, as whole numbers of that place; what is far from 1 is collected by
/// its power of ten. Only what comes of it all is rounded, to the binary number nearest to it.
public struct DecimalSums: Sendable {
  /// Up to 22 decimal places, to which `Decimal15.scaled` goes.
  private static let places = 23

  /// Those of the first sum by decimal places, from 0 on, those of the second, and so on. Each has room for 10²³
  /// numbers of 15 digits.
  private var near: [Int128]
  /// The rest by sum and power of ten.
  private var far: [[Int: Int128]]

  public init(count: Int) {
    near = Array(repeating: 0, count: count * Self.places)
    far = Array(repeating: [:], count: count)
  }

  public var indices: Range<Int> { far.indices }

  /// - Precondition: `number` is finite.
  public mutating func add(_ number: Double, to index: Int) {
    if Decimal15.isShortInteger(number) {
      near[index &* Self.places] &+= Int128(Int64(number))
    } else if let (whole, places) = Decimal15.scaled(number) {
      near[index &* Self.places &+ places] &+= Int128(Int64(whole))
    } else if let digits = Decimal15.printed(number) {
      _ = add(decimal: digits, to: index)
    }
  }

  /// Adds a decimal number as SQL writes it, all digits of it: `-12.50`, `1e+20`.
  ///
  /// - Returns: false where it is no such number; then nothing is added.
  public mutating func add(decimal text: String, to index: Int) -> Bool {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
    guard let mantissa = parts.first, parts.count <= 2, let power = parts.count == 1 ? 0 : Int(parts[1]) else {
      return false
    }
    let isNegative = mantissa.hasPrefix("-")
    let halves = mantissa.dropFirst(isNegative ? 1 : 0).split(separator: ".", omittingEmptySubsequences: false)
    let digits = Array(halves.joined().utf8)
    guard halves.count <= 2, !digits.isEmpty, digits.allSatisfy(Self.isDigit) else { return false }
    var exponent = power - (halves.count == 2 ? halves[1].utf8.count : 0)
    // From the last digits to the first.
    for end in stride(from: digits.count, to: 0, by: -Self.chunk) {
      let whole = digits[max(0, end - Self.chunk)..<end].reduce(0) { $0 * 10 + Int64($1 - UInt8(ascii: "0")) }
      far[index][exponent, default: 0] += Int128(isNegative ? -whole : whole)
      exponent += Self.chunk
    }
    return true
  }

  private static let chunk = 18

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// Adds each sum to its counterpart.
  ///
  /// - Precondition: there are as many.
  public mutating func add(_ other: DecimalSums) {
    precondition(indices == other.indices)
    for place in near.indices { near[place] += other.near[place] }
    for index in indices { far[index].merge(other.far[index], uniquingKeysWith: +) }
  }

  /// The binary number nearest to the sum.
  public subscript(index: Int) -> Double {
    var parts = far[index]
    for places in 0..<Self.places { parts[-places, default: 0] += near[index * Self.places + places] }
    parts = parts.filter { $0.value != 0 }
    guard let lowest = parts.keys.min(), let highest = parts.keys.max() else { return 0 }
    // Digit by digit from the lowest power of ten on, each from −9 to 9 and more before anything is carried.
    var digits = Array(repeating: 0, count: highest - lowest + 50)
    for (power, sum) in parts {
      var rest = sum.magnitude
      var place = power - lowest
      while rest > 0 {
        digits[place] += Int(rest % 10) * Int(sum.signum())
        rest /= 10
        place += 1
      }
    }
    let isNegative = Self.carry(&digits)
    if isNegative {
      for place in digits.indices { digits[place] = -digits[place] }
      _ = Self.carry(&digits)
    }
    let text = digits.reversed().map(String.init).joined()
    return Double((isNegative ? "-" : "") + text + "e\(lowest)") ?? .nan
  }

  /// Makes every digit one from 0 to 9; whether the whole is negative, and so has no end.
  private static func carry(_ digits: inout [Int]) -> Bool {
    var carried = 0
    for place in digits.indices {
      let sum = digits[place] + carried
      carried = sum >= 0 ? sum / 10 : -((9 - sum) / 10)
      digits[place] = sum - 10 * carried
    }
    return carried < 0
  }
}
