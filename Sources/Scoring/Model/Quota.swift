/// How many units an award may propose (chỉ tiêu, số suất).
public struct Quota: Hashable, Sendable {
  public let size: Size
  /// How many of one block at most; nil for no bound beside the size.
  public let atMostOfBlock: Int?

  public enum Size: Hashable, Sendable {
    case number(Int)
    /// A share of the units with a total, made whole as stated.
    case share(Double, Whole)
    /// Each block by itself.
    case ofBlocks(PerBlock<Int>)
  }

  /// How a share of units becomes a whole number, on 15 significant digits.
  public enum Whole: String, Hashable, Sendable, CaseIterable {
    case down
    case up
    /// A half goes up.
    case nearest
  }

  public init(_ size: Size, atMostOfBlock: Int? = nil) {
    self.size = size
    self.atMostOfBlock = atMostOfBlock
  }

  /// Whether each block has seats of its own.
  var isOfBlocks: Bool { if case .ofBlocks = size { true } else { false } }

  /// Whether nobody can win, whatever the units are.
  var isNothing: Bool {
    if atMostOfBlock == 0 { return true }
    switch size {
    case .number(let number): return number == 0
    case .share(let share, _): return share == 0
    case .ofBlocks(let numbers): return numbers.entries.allSatisfy { $0.value == 0 }
    }
  }

  /// Whether each block has seats of its own.
  var isByBlock: Bool {
    if case .ofBlocks = size { true } else { false }
  }

  /// The seats in all, and those of a block; nil where there is no such bound.
  ///
  /// - Parameter ranked: the blocks of the units with a total.
  func seats(ranked: [Block.ID]) -> (all: Int, ofBlock: @Sendable (Block.ID) -> Int?) {
    switch size {
    case .number(let number): return (number, { _ in atMostOfBlock })
    case .share(let share, let whole):
      let exact = share * Double(ranked.count)
      let seats =
        switch whole {
        case .down: Decimal15.floor(exact)
        case .up: Decimal15.ceil(exact)
        case .nearest: Decimal15.round(exact, places: 0)
        }
      return (Int(seats), { _ in atMostOfBlock })
    case .ofBlocks(let numbers):
      let all = Set(ranked).reduce(0) { $0 + (numbers[$1] ?? 0) }
      return (all, { numbers[$0] ?? 0 })
    }
  }
}
