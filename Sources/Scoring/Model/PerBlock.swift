/// A value that may differ by block: `{so-ban-nganh: 200, other: 80}`.
public struct PerBlock<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The value of blocks that are not named; nil where every block must be named.
  public let other: Value?
  public let named: [Block.ID: Value]

  public init(_ value: Value) {
    self.init(named: [:], other: value)
  }

  public init(named: [Block.ID: Value], other: Value?) {
    self.named = named
    self.other = other
  }

  public subscript(block: Block.ID) -> Value? { named[block] ?? other }

  public var isUniform: Bool { named.isEmpty }

  /// Every value with the block it is for (nil: the rest), blocks in the order of their ids.
  public var entries: [(block: Block.ID?, value: Value)] {
    let byBlock = named.sorted { $0.key < $1.key }.map { (block: Optional($0.key), value: $0.value) }
    return byBlock + (other.map { [(block: nil, value: $0)] } ?? [])
  }
}
